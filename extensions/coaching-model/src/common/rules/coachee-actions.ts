import type { ActionPlanDocument } from '../documents/action-plan';
import { coacheeActions } from '../instruments/debrief';
import { ACTION_PLAN_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import { isWatchingWithChildren } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import type { DocumentFix, Finding, Rule } from './rule';

/** S2-14: actions are the coachee's own, and no talk ends without one (with children: without a wish for the next recording). */
export const COACHEE_ACTIONS: Rule = { id: 'S2-14', check, fix };

function check({ traject, actionPlan }: Trajectory): readonly Finding[] {
    const owned = (actionPlan?.actions ?? []).flatMap((action, index): Finding[] =>
        action.owner === 'coach'
            ? [
                  {
                      rule: 'S2-14',
                      severity: 'warning',
                      message: `Actie ${action.id} is van de begeleider. Alleen de coachee kan de eigen praktijk veranderen.`,
                      file: ACTION_PLAN_PATH,
                      path: ['actions', index, 'owner'],
                      fixes: [{ id: `coachee:${action.id}`, title: `${action.id} van de coachee maken` }]
                  }
              ]
            : []
    );
    const children = isWatchingWithChildren(traject);
    const without = traject.cycles
        .map((cycle, index) => ({ cycle, index }))
        .filter(({ cycle: { state } }) => state === 'held' || state === 'reviewed')
        .flatMap(({ cycle: { number, wishes = [] }, index }): Finding[] => {
            const done = children ? wishes.some(wish => wish.trim() !== '') : coacheeActions(actionPlan, number).length > 0;
            return done
                ? []
                : [
                      {
                          rule: 'S2-14',
                          severity: 'warning',
                          message: children
                              ? `Het gesprek van cyclus ${number} heeft nog geen wens voor de volgende opname.`
                              : `Het nagesprek van cyclus ${number} heeft nog geen actie van de coachee.`,
                          file: children ? TRAJECT_PATH : ACTION_PLAN_PATH,
                          path: children ? ['cycles', index, 'wishes'] : ['actions']
                      }
                  ];
        });
    return [...owned, ...without];
}

function fix(_trajectory: Trajectory, finding: Finding, fixId: string): DocumentFix | undefined {
    const id = /^coachee:(.+)$/.exec(fixId)?.[1];
    if (id === undefined || finding.file !== ACTION_PLAN_PATH) {
        return undefined;
    }
    const apply = (value: ActionPlanDocument): ActionPlanDocument => ({
        ...value,
        actions: value.actions.map(action => (action.id === id ? { ...action, owner: 'coachee' } : action))
    });
    return { file: ACTION_PLAN_PATH, apply };
}
