import { groupBy } from '../collections/group-by';
import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import { allReceptions } from './initiative-reception';
import { opportunitiesAmong } from './missed-opportunity';
import type { NegativeSpirals, Spiral } from './negative-spiral';
import { type Evidence, evidenceOf, type PatternInput, type Sentence } from './pattern';
import { enumerateParts, momentsText, numberPart, sentence, shareText } from './sentences';

/** Each spiral with the chances inside first: there was the way out. */
export function spiralSentences(result: NegativeSpirals, input: PatternInput): readonly Sentence[] {
    if (result.spirals.length === 0) {
        return [];
    }
    const opportunities = opportunitiesAmong(allReceptions(input));
    const byId = new Map(opportunities.map(each => [each.id, evidenceOf(each)]));
    const ofDyad = groupBy(opportunities, ({ pupil, teacher }) => `${pupil}\n${teacher}`);
    return result.spirals.map(spiral => {
        const { pupil, teacher } = spiral;
        const all = ofDyad.get(`${pupil}\n${teacher}`) ?? [];
        const inside = spiral.missed.flatMap(id => byId.get(id) ?? []);
        const chances =
            inside.length === 0
                ? []
                : [
                      `Van de kansen om ${pupil} te ontvangen (${teacher}) `,
                      inside.length === 1 ? 'ligt er ' : 'liggen er ',
                      { text: shareText(inside.length, all.length), moments: inside },
                      ' in een spiraal: positief initiatief op ',
                      ...enumerateParts(inside, moment => ({ text: timecode(input.times, moment.startFrame), moments: [moment] })),
                      '. '
                  ];
        const { startSeconds, endSeconds, moves } = spiral;
        return sentence(
            'PT-5',
            [
                ...chances,
                `Spiraal van ${pupil} en ${teacher}: `,
                numberPart(`${momentsText(startSeconds, endSeconds)} (${countOf(moves, 'zet', 'zetten')})`, countOfSpiral(spiral), () =>
                    momentsOfSpiral(spiral)
                ),
                '.'
            ],
            { actors: [pupil, teacher], strength: false }
        );
    });
}

function countOfSpiral({ chain }: Spiral): number {
    return new Set(chain.flatMap(move => move.events.map(({ id }) => id))).size;
}

/** The moments of a spiral: coded events once each; a silence is shown by the initiative it follows, up to the moment of the silence. */
export function momentsOfSpiral({ chain }: Spiral): readonly Evidence[] {
    const events = new Map<string, Evidence>();
    for (const { id, startFrame, endFrame } of chain.flatMap(move => move.events)) {
        const known = events.get(id);
        events.set(id, known ? { ...known, endFrame: Math.max(known.endFrame, endFrame) } : { id, startFrame, endFrame });
    }
    return [...events.values()];
}
