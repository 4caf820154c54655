import { debriefPath } from '../trajectory/document-paths';
import { isWatchingWithChildren } from '../trajectory/kinds';
import type { Rule } from './rule';

/**
 * S4-4: the coachee gets the recording before the talk; a talk that was held without it gets a hint. In a class the
 * children see it together.
 */
export const SENT_BEFOREHAND: Rule = {
    id: 'S4-4',
    check: ({ traject, instruments }) =>
        isWatchingWithChildren(traject)
            ? []
            : traject.cycles.flatMap(({ number, debrief, debriefOn, state }) => {
                  const date = debrief?.date ?? (state === 'held' || state === 'reviewed' ? debriefOn : undefined);
                  const talk = instruments.debriefs.find(({ value }) => value.cycle === number);
                  const sent = talk?.value.sentBeforehandAt;
                  if (date === undefined || (sent !== undefined && sent.slice(0, 10) < date.slice(0, 10))) {
                      return [];
                  }
                  return [
                      {
                          rule: 'S4-4',
                          severity: 'info' as const,
                          message: sent
                              ? `De beelden van cyclus ${number} zijn niet vóór het nagesprek aan de coachee gegeven.`
                              : `Zijn de beelden van cyclus ${number} vooraf aan de coachee gegeven? Er staat geen datum.`,
                          file: talk?.file ?? debriefPath(number),
                          path: ['sentBeforehandAt']
                      }
                  ];
              })
};
