import { extraHelp } from '../instruments/sdq/sdq-groups';
import { sdqNormTable } from '../instruments/sdq/sdq-norms';
import type { Rule } from './rule';

/** S4-19: problems that are large by the chosen table and do not go down ask for a talk about other help. */
export const SDQ_EXTRA_HELP: Rule = {
    id: 'S4-19',
    check: ({ instruments }) =>
        instruments.sdq.flatMap(({ file, value }) => {
            const table = sdqNormTable(value.normTable);
            const advice = extraHelp(value, table);
            return advice && table
                ? [
                      {
                          rule: 'S4-19',
                          severity: 'info' as const,
                          message: `${value.pupil}: ${advice} (tabel «${table.label}», ${table.ages}).`,
                          file,
                          path: ['measurements']
                      }
                  ]
                : [];
        })
};
