import { TIME_LOG_PATH } from '../trajectory/document-paths';
import type { Finding, Rule } from './rule';

/** S4-9: time is logged for recordings that exist. */
export const TIME_LOG_RECORDINGS: Rule = {
    id: 'S4-9',
    check: ({ recordings, timeLog }) => {
        const known = new Set(recordings.map(({ recording }) => recording.id));
        return timeLog.entries.flatMap(({ recording }, index): Finding[] =>
            recording === undefined || known.has(recording)
                ? []
                : [
                      {
                          rule: 'S4-9',
                          severity: 'warning',
                          message: `Het tijdlog noemt opname ${recording}, maar die is er niet.`,
                          file: TIME_LOG_PATH,
                          path: ['entries', index, 'recording']
                      }
                  ]
        );
    }
};
