import type { Rule } from './rule';

/** S4-23: who looks with a kijkvraag has one; open viewing needs none. */
export const VIEWING_QUESTION: Rule = {
    id: 'S4-23',
    check: ({ instruments }) =>
        instruments.debriefs.flatMap(({ file, value }) =>
            value.viewingMode === 'kijkvraag' && !value.viewingQuestion?.trim()
                ? [
                      {
                          rule: 'S4-23',
                          severity: 'warning' as const,
                          message: `Cyclus ${value.cycle} kijkt met een kijkvraag, maar die is nog leeg. Open kijken mag ook.`,
                          file,
                          path: ['viewingQuestion']
                      }
                  ]
                : []
        )
};
