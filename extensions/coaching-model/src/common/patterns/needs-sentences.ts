import { cellId, cellText } from '../instruments/needs-matrix';
import { countOf } from '../language/dutch-number';
import type { BasicNeeds } from './basic-needs';
import type { PatternInput, Sentence } from './pattern';
import { sentence } from './sentences';

/** Per cell what was supported (a strength), and apart from it where chances lie. */
export function needsSentences({ cells }: BasicNeeds, _input: PatternInput): readonly Sentence[] {
    return cells.flatMap(({ need, field, supported, chance, supportedMoments, chanceMoments }) => {
        const cell = ` bij ${cellId(need, field)}: ${cellText(need, field).toLowerCase()}.`;
        return [
            ...(supported > 0
                ? [
                      sentence('PT-11', [{ text: `${supported} keer ondersteund`, moments: supportedMoments }, cell], {
                          actors: [],
                          strength: true
                      })
                  ]
                : []),
            ...(chance > 0
                ? [
                      sentence('PT-11', [{ text: countOf(chance, 'kans', 'kansen'), moments: chanceMoments }, cell], {
                          actors: [],
                          strength: false
                      })
                  ]
                : [])
        ];
    });
}
