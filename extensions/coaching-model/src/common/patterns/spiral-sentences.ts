import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import { DyadLists } from './dyads';
import { allReceptions } from './initiative-reception';
import { type MissedOpportunity, opportunitiesAmong } from './missed-opportunity';
import type { NegativeSpirals, Spiral } from './negative-spiral';
import { type Evidence, evidenceOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { enumerateParts, laterSentence, momentsText, numberPart, shareText } from './sentences';

/** Each spiral with the chances inside first: there was the way out. */
export function spiralSentences(result: NegativeSpirals, input: PatternInput): readonly Sentence[] {
    if (result.spirals.length === 0) {
        return [];
    }
    let known: DyadLists<MissedOpportunity> | undefined;
    const opportunities = (): DyadLists<MissedOpportunity> => (known ??= opportunitiesByDyad(input));
    return result.spirals.map(spiral =>
        laterSentence('PT-5', { actors: [spiral.pupil, spiral.teacher], strength: false }, () =>
            partsOf(input, spiral, opportunities().of(spiral.pupil, spiral.teacher)?.items.length ?? 0)
        )
    );
}

function opportunitiesByDyad(input: PatternInput): DyadLists<MissedOpportunity> {
    const lists = new DyadLists<MissedOpportunity>();
    for (const opportunity of opportunitiesAmong(allReceptions(input))) {
        lists.of(opportunity.pupil, opportunity.teacher)?.items.push(opportunity);
    }
    return lists;
}

/** @param opportunities how many the pair has, in and outside the spiral */
function partsOf({ times }: PatternInput, spiral: Spiral, opportunities: number): readonly (string | SentencePart)[] {
    const { pupil, teacher, startSeconds, endSeconds, moves, chain } = spiral;
    const inside = chain.flatMap(move => move.events.filter(({ kind }) => kind === 'opportunity').map(evidenceOf));
    const chances =
        inside.length === 0
            ? []
            : [
                  `Van de kansen om ${pupil} te ontvangen (${teacher}) `,
                  inside.length === 1 ? 'ligt er ' : 'liggen er ',
                  { text: shareText(inside.length, opportunities), moments: inside },
                  ' in een spiraal: positief initiatief op ',
                  ...enumerateParts(inside, moment => ({ text: timecode(times, moment.startFrame), moments: [moment] })),
                  '. '
              ];
    return [
        ...chances,
        `Spiraal van ${pupil} en ${teacher}: `,
        numberPart(`${momentsText(startSeconds, endSeconds)} (${countOf(moves, 'zet', 'zetten')})`, countOfSpiral(spiral), () =>
            momentsOfSpiral(spiral)
        ),
        '.'
    ];
}

function countOfSpiral({ chain }: Spiral): number {
    const ids = new Set<string>();
    for (const { events } of chain) {
        for (const { id } of events) {
            ids.add(id);
        }
    }
    return ids.size;
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
