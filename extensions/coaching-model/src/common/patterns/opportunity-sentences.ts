import { groupBy } from '../collections/group-by';
import { countOf } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import type { MissedOpportunities } from './missed-opportunity';
import { evidenceOf, type PatternInput, type Sentence } from './pattern';
import { enumerateParts, sentence } from './sentences';

/** One sentence per pupil and teacher: how many chances, and when. */
export function opportunitySentences(result: MissedOpportunities, input: PatternInput): readonly Sentence[] {
    const dyads = groupBy(result.opportunities, opportunity => `${opportunity.pupil}\n${opportunity.teacher}`);
    return [...dyads.values()].map(all => {
        const [{ pupil, teacher }] = all;
        const moments = all.map(evidenceOf);
        return sentence(
            'PT-4',
            [
                { text: countOf(all.length, 'kans', 'kansen'), moments },
                ` om ${pupil} te ontvangen (${teacher}): positief initiatief op `,
                ...enumerateParts(moments.map(moment => ({ text: timecode(input.times, moment.startFrame), moments: [moment] }))),
                '.'
            ],
            { actors: [pupil, teacher], strength: false }
        );
    });
}
