import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import { DyadItems } from './dyads';
import { opportunitiesAmong } from './missed-opportunity';
import type { NegativeSpirals, Spiral } from './negative-spiral';
import { type Evidence, evidenceOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { perInput } from './per-input';
import { allReceptions } from './receptions';
import { enumerateParts, laterSentence, momentsText, numberPart, shareText } from './sentences';

/** Each spiral with the chances inside first: there was the way out. */
export function spiralSentences(result: NegativeSpirals, input: PatternInput): readonly Sentence[] {
    return result.spirals.map(spiral =>
        laterSentence('PT-5', { actors: [spiral.pupil, spiral.teacher], strength: false }, () =>
            partsOf(input, spiral, opportunityCounts(input).of(spiral.pupil, spiral.teacher)?.count ?? 0)
        )
    );
}

/** Of each pair how many opportunities there are, shown or not. */
const opportunityCounts = perInput((input): DyadItems<{ count: number }> => {
    const counts = new DyadItems(() => ({ count: 0 }));
    for (const { pupil, teacher } of opportunitiesAmong(allReceptions(input))) {
        const own = counts.of(pupil, teacher);
        if (own) {
            own.count += 1;
        }
    }
    return counts;
});

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
