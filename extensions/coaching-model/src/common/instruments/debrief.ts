import { type DebriefDocument, type Insight, SPEAKERS, STEERINGS } from '../documents/debrief';
import type { ActionPlanDocument } from '../documents/action-plan';
import type { TrajectDocument } from '../documents/traject';
import { isWatchingWithChildren } from '../trajectory/kinds';

/** How many insights and solutions each came to (S3-10); who came to none is left out. */
export function insightCounts(insights: readonly Pick<Insight, 'by'>[]): {
    readonly counts: readonly { readonly by: Insight['by']; readonly count: number }[];
    /** Dutch: `coachee 3 / coach 1`. */
    readonly text: string;
} {
    const counts = SPEAKERS.map(by => ({ by, count: insights.filter(insight => insight.by === by).length })).filter(
        ({ count }) => count > 0
    );
    return { counts, text: counts.map(({ by, count }) => `${by} ${count}`).join(' / ') };
}

/** Steerings that a talk may have: with children the teacher does not lead alone (S0-23). */
export function steeringsFor(traject: Pick<TrajectDocument, 'kind' | 'practice'>): readonly (typeof STEERINGS)[number][] {
    return isWatchingWithChildren(traject) ? STEERINGS.filter(steering => steering !== 'leraargestuurd') : STEERINGS;
}

/** Actions of the coachee for a cycle; an action without a cycle counts for each (S2-14). */
export function coacheeActions(plan: Pick<ActionPlanDocument, 'actions'> | undefined, cycle: number): ActionPlanDocument['actions'] {
    return (plan?.actions ?? []).filter(
        action => action.owner === 'coachee' && (action.cycle ?? cycle) === cycle && action.text.trim() !== ''
    );
}

/** Olievlek: the other insights of all talks in order, for the evaluation; may be empty (S3-12). */
export function otherInsights(debriefs: readonly Pick<DebriefDocument, 'cycle' | 'otherInsights'>[]): readonly string[] {
    return [...debriefs].sort((a, b) => a.cycle - b.cycle).flatMap(debrief => debrief.otherInsights.filter(text => text.trim() !== ''));
}

/** The lesson goal and how the pupils looked back on it, or that it was not filled in (S1-20). */
export function lessonGoalLines(recording: { readonly lessonGoal?: string; readonly lessonEvaluation?: string }): readonly string[] {
    const shown = (text: string | undefined): string => text?.trim() || 'niet ingevuld';
    return [
        `Lesdoel met de leerlingen: ${shown(recording.lessonGoal)}`,
        `Evaluatie met de leerlingen: ${shown(recording.lessonEvaluation)}`
    ];
}
