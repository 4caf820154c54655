import { initiativeReception, type ReceptionCount } from './initiative-reception';
import type { InitiativeOutcome } from './receptions';
import { missedOpportunities } from './missed-opportunity';
import { negativeSpirals, type Spiral } from './negative-spiral';
import type { PatternInput } from './pattern';

/** The response windows to compare: W is ours and no norm (`domain/09` Q14). Seconds. */
export const SENSITIVITY_WINDOWS = [3, 5, 8] as const;

/** The key figures of PT-1, PT-4 and PT-5 with one response window. */
export interface WindowFigures {
    /** W. */
    readonly responseWindowSeconds: number;
    readonly total: ReceptionCount;
    readonly dyads: readonly ({ readonly from: string; readonly to: string } & ReceptionCount)[];
    /** PT-4. */
    readonly opportunities: readonly string[];
    /** PT-5. */
    readonly spirals: readonly Pick<Spiral, 'pupil' | 'teacher' | 'startFrame' | 'endFrame' | 'moves' | 'missed'>[];
}

/** How much the figures depend on W. */
export interface Sensitivity {
    readonly windows: readonly WindowFigures[];
    /** Initiatives whose outcome is not the same with every window, with the outcome of each; in order of time. */
    readonly changing: readonly { readonly id: string; readonly outcomes: readonly InitiativeOutcome[] }[];
}

/** The same recording with several response windows; the other parameters stay. */
export function sensitivity(input: PatternInput, windows: readonly number[] = SENSITIVITY_WINDOWS): Sensitivity {
    const inputs = windows.map(responseWindowSeconds => ({ ...input, parameters: { ...input.parameters, responseWindowSeconds } }));
    const receptions = inputs.map(initiativeReception);
    return {
        windows: inputs.map((each, index) => {
            const { total, dyads } = receptions[index];
            return {
                responseWindowSeconds: windows[index],
                total,
                dyads: dyads.map(({ ids: _ids, medianLatencySeconds: _median, ...counts }) => counts),
                opportunities: missedOpportunities(each).ids,
                spirals: negativeSpirals(each).spirals.map(({ pupil, teacher, startFrame, endFrame, moves, missed }) => ({
                    pupil,
                    teacher,
                    startFrame,
                    endFrame,
                    moves,
                    missed
                }))
            };
        }),
        changing: (receptions[0]?.receptions ?? []).flatMap(({ id }) => {
            const outcomes = receptions.map(each => each.outcomes[id]);
            return new Set(outcomes).size > 1 ? [{ id, outcomes }] : [];
        })
    };
}
