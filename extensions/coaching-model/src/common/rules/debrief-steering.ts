import { steeringsFor } from '../instruments/debrief';
import { enumerate } from '../language/dutch-number';
import type { Rule } from './rule';

/** S0-23: in 'Kijken met kinderen' the children lead, or lead together with the guide. */
export const DEBRIEF_STEERING: Rule = {
    id: 'S0-23',
    check: ({ traject, instruments }) => {
        const allowed = steeringsFor(traject);
        return instruments.debriefs.flatMap(({ file, value }) =>
            value.steering === undefined || allowed.includes(value.steering)
                ? []
                : [
                      {
                          rule: 'S0-23',
                          severity: 'error' as const,
                          message: `Het gesprek van cyclus ${value.cycle} is «${value.steering}»; met kinderen is het ${enumerate(allowed).replace(' en ', ' of ')}.`,
                          file,
                          path: ['steering']
                      }
                  ]
        );
    }
};
