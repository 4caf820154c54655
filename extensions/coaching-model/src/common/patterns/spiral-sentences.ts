import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import { DyadItems } from './dyads';
import { missedOpportunities } from './missed-opportunity';
import type { NegativeSpirals, Spiral } from './negative-spiral';
import { type Evidence, evidenceOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { enumerateParts, LaterSentence, momentsText, numberPart, shareText } from './sentences';

/** Each spiral with the chances inside first: there was the way out. */
export function spiralSentences(result: NegativeSpirals, input: PatternInput): readonly Sentence[] {
    return result.spirals.map(
        spiral =>
            new LaterSentence('PT-5', [spiral.pupil, spiral.teacher], false, () =>
                partsOf(input, spiral, opportunityCounts(input).of(spiral.pupil, spiral.teacher)?.count ?? 0)
            )
    );
}

/** Of each pair how many opportunities are shown. */
const opportunityCounts = perInput((input): DyadItems<{ count: number }> => {
    const counts = new DyadItems(() => ({ count: 0 }));
    for (const { pupil, teacher } of missedOpportunities(input).opportunities) {
        const own = counts.of(pupil, teacher);
        if (own) {
            own.count += 1;
        }
    }
    return counts;
});

/** @param opportunities how many the pair has, in and outside the spiral; under a filter here as there only those that it shows */
function partsOf(input: PatternInput, spiral: Spiral, opportunities: number): readonly (string | SentencePart)[] {
    const { pupil, teacher, startSeconds, endSeconds, moves, chain } = spiral;
    const inside = chain.flatMap(move =>
        move.events.filter(({ kind, id }) => kind === 'opportunity' && showsId(input, id)).map(evidenceOf)
    );
    const chances =
        inside.length === 0
            ? []
            : [
                  `Van de kansen om ${pupil} te ontvangen (${teacher}) `,
                  inside.length === 1 ? 'ligt er ' : 'liggen er ',
                  { text: shareText(inside.length, opportunities), moments: inside },
                  ' in een spiraal: positief initiatief op ',
                  ...enumerateParts(inside, moment => ({ text: timecode(input.times, moment.startFrame), moments: [moment] })),
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
