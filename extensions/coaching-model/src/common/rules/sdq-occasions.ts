import { sdqPath } from '../trajectory/document-paths';
import type { Finding, Rule } from './rule';

/** S4-18: a measurement is known by pupil and occasion; each is there once, in the file of its pupil. */
export const SDQ_OCCASIONS: Rule = {
    id: 'S4-18',
    check: ({ instruments }) =>
        instruments.sdq.flatMap(({ file, value: { pupil, measurements } }) => [
            ...(file === sdqPath(pupil)
                ? []
                : [
                      {
                          rule: 'S4-18',
                          severity: 'error' as const,
                          message: `Dit bestand hoort bij een andere leerling: er staat ${pupil} in.`,
                          file,
                          path: ['pupil']
                      }
                  ]),
            ...measurements.flatMap(({ occasion }, index): Finding[] =>
                measurements.findIndex(each => each.occasion === occasion) === index
                    ? []
                    : [
                          {
                              rule: 'S4-18',
                              severity: 'error',
                              message: `${pupil} heeft twee metingen «${occasion}». Geef elk meetmoment een eigen naam.`,
                              file,
                              path: ['measurements', index, 'occasion']
                          }
                      ]
            )
        ])
};
