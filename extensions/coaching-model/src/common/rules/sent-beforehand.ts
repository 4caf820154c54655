import type { Rule } from './rule';

/** S4-4: the coachee gets the recording before the talk; without it there is a hint. In a class the children see it together. */
export const SENT_BEFOREHAND: Rule = {
    id: 'S4-4',
    check: ({ traject, instruments }) =>
        traject.kind === 'watchingWithChildren'
            ? []
            : instruments.debriefs.flatMap(({ file, value: { cycle, date, sentBeforehandAt } }) => {
                  if (date === undefined || (sentBeforehandAt !== undefined && sentBeforehandAt.slice(0, 10) < date.slice(0, 10))) {
                      return [];
                  }
                  return [
                      {
                          rule: 'S4-4',
                          severity: 'info' as const,
                          message: sentBeforehandAt
                              ? `De beelden van cyclus ${cycle} zijn niet vóór het nagesprek aan de coachee gegeven.`
                              : `Zijn de beelden van cyclus ${cycle} vooraf aan de coachee gegeven? Er staat geen datum.`,
                          file,
                          path: ['sentBeforehandAt']
                      }
                  ];
              })
};
