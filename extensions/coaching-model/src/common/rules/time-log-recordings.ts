import type { Finding, Rule } from './rule';

/** S4-9: time is logged for recordings that exist. */
export const TIME_LOG_RECORDINGS: Rule = {
    id: 'S4-9',
    check: ({ recordings, instruments: { timeLog } }) => {
        const known = new Set(recordings.map(({ recording }) => recording.id));
        return (timeLog?.value.entries ?? []).flatMap(({ recording }, index): Finding[] =>
            recording === undefined || known.has(recording)
                ? []
                : [
                      {
                          rule: 'S4-9',
                          severity: 'warning',
                          message: `Het tijdlog noemt opname ${recording}, maar die is er niet.`,
                          file: timeLog?.file ?? '',
                          path: ['entries', index, 'recording']
                      }
                  ]
        );
    }
};
