import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import { DyadLists } from './dyads';
import { allReceptions } from './initiative-reception';
import { type MissedOpportunity, opportunitiesAmong } from './missed-opportunity';
import type { NegativeSpirals, Spiral } from './negative-spiral';
import { type Evidence, evidenceOf, type PatternInput, type Sentence } from './pattern';
import { enumerateParts, momentsText, numberPart, sentence, shareText } from './sentences';

/** Each spiral with the chances inside first: there was the way out. */
export function spiralSentences(result: NegativeSpirals, input: PatternInput): readonly Sentence[] {
    if (result.spirals.length === 0) {
        return [];
    }
    const opportunities = new DyadLists<MissedOpportunity>();
    for (const opportunity of opportunitiesAmong(allReceptions(input))) {
        opportunities.of(opportunity.pupil, opportunity.teacher)?.items.push(opportunity);
    }
    return result.spirals.map(spiral => {
        const { pupil, teacher } = spiral;
        const all = opportunities.of(pupil, teacher)?.items.length ?? 0;
        const inside = spiral.events.filter(({ kind }) => kind === 'opportunity').map(evidenceOf);
        const chances =
            inside.length === 0
                ? []
                : [
                      `Van de kansen om ${pupil} te ontvangen (${teacher}) `,
                      inside.length === 1 ? 'ligt er ' : 'liggen er ',
                      { text: shareText(inside.length, all), moments: inside },
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

function countOfSpiral({ events }: Spiral): number {
    const ids = new Set<string>();
    for (const { id } of events) {
        ids.add(id);
    }
    return ids.size;
}

/** The moments of a spiral: coded events once each; a silence is shown by the initiative it follows, up to the moment of the silence. */
export function momentsOfSpiral({ events }: Spiral): readonly Evidence[] {
    const moments = new Map<string, Evidence>();
    for (const { id, startFrame, endFrame } of events) {
        const known = moments.get(id);
        moments.set(id, known ? { ...known, endFrame: Math.max(known.endFrame, endFrame) } : { id, startFrame, endFrame });
    }
    return [...moments.values()];
}
