import { isPupil, isTeacher } from '../persons/person-code';
import { initiativeReception } from './initiative-reception';
import { opportunitySentences } from './opportunity-sentences';
import type { Evidence, Pattern } from './pattern';
import { perInput } from './per-input';

/** A positive initiative of a pupil that the teacher rejected or did not receive. */
export interface MissedOpportunity extends Evidence {
    readonly pupil: string;
    readonly teacher: string;
    readonly outcome: 'afgewezen' | 'niet_ontvangen';
}

/** Result of PT-4. */
export interface MissedOpportunities {
    readonly ids: readonly string[];
    readonly opportunities: readonly MissedOpportunity[];
}

/** PT-4: in texts for the coachee always "kans" (A15: only pupil to teacher). In order of time. */
export const missedOpportunities = perInput((input): MissedOpportunities => {
    const opportunities: MissedOpportunity[] = [];
    for (const { id, startFrame, endFrame, from = '', to = '', valence, outcome } of initiativeReception(input).receptions) {
        if (valence === 'positief' && (outcome === 'afgewezen' || outcome === 'niet_ontvangen') && isPupil(from) && isTeacher(to)) {
            opportunities.push({ id, startFrame, endFrame, pupil: from, teacher: to, outcome });
        }
    }
    return { ids: opportunities.map(opportunity => opportunity.id), opportunities };
});

/** PT-4 Kansen. */
export const MISSED_OPPORTUNITY: Pattern<MissedOpportunities> = {
    id: 'PT-4',
    title: 'Kansen',
    description: 'Positieve initiatieven van leerlingen waarop nog geen ontvangst volgde.',
    compute: missedOpportunities,
    sentences: opportunitySentences
};
