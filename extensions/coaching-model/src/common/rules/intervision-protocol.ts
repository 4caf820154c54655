import { notAccepted, withEarlierAcceptance } from '../instruments/intervision';
import { enumerate } from '../language/dutch-number';
import type { Rule } from './rule';

/** S3-13: nothing was shown before all participants had accepted the agreements. */
export const INTERVISION_PROTOCOL: Rule = {
    id: 'S3-13',
    check: ({ traject, instruments }) =>
        instruments.intervisions.flatMap(({ file, value }) => {
            const missing = notAccepted(withEarlierAcceptance(value, traject));
            return value.step > 1 && missing.length > 0
                ? [
                      {
                          rule: 'S3-13',
                          severity: 'error' as const,
                          message: `Intervisie ${value.id} is bij stap ${value.step}, maar de afspraken zijn nog niet aangenomen door ${enumerate(missing)}.`,
                          file,
                          path: ['participants']
                      }
                  ]
                : [];
        })
};
