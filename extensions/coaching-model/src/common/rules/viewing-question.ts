import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Rule } from './rule';

/** S4-23: who looks with a kijkvraag has one; open viewing needs none. */
export const VIEWING_QUESTION: Rule = {
    id: 'S4-23',
    check: ({ traject }) =>
        traject.cycles.flatMap((cycle, index) =>
            cycle.viewingMode === 'kijkvraag' && !cycle.viewingQuestion?.trim()
                ? [
                      {
                          rule: 'S4-23',
                          severity: 'warning' as const,
                          message: `Cyclus ${cycle.number} kijkt met een kijkvraag, maar die is nog leeg. Open kijken mag ook.`,
                          file: TRAJECT_PATH,
                          path: ['cycles', index, 'viewingQuestion']
                      }
                  ]
                : []
        )
};
