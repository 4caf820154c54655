import { groupByPair } from '../collections/group-by';
import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import type { MissedOpportunities } from './missed-opportunity';
import { evidenceOf, type PatternInput, type Sentence } from './pattern';
import { enumerateParts, numberPart, sentence } from './sentences';

/** One sentence per pupil and teacher: how many chances, and when. */
export function opportunitySentences(result: MissedOpportunities, input: PatternInput): readonly Sentence[] {
    const dyads = groupByPair(
        result.opportunities,
        ({ pupil }) => pupil,
        ({ teacher }) => teacher
    );
    return dyads.map(all => {
        const [{ pupil, teacher }] = all;
        return sentence(
            'PT-4',
            [
                numberPart(countOf(all.length, 'kans', 'kansen'), all.length, () => all.map(evidenceOf)),
                ` om ${pupil} te ontvangen (${teacher}): positief initiatief op `,
                ...enumerateParts(all, each => ({ text: timecode(input.times, each.startFrame), moments: [evidenceOf(each)] })),
                '.'
            ],
            { actors: [pupil, teacher], strength: false }
        );
    });
}
