import { checkSdqMeasurement, type SdqProblem } from '../instruments/sdq/sdq-check';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** S4-12: scales are 0–10 and the total is their sum. */
export const SDQ_SCALES_FIT: Rule = { id: 'S4-12', check: trajectory => check(trajectory, 'S4-12', ({ measure }) => !ofVersion(measure)) };

/** S4-15: the version is known and impact stays below its maximum. */
export const SDQ_VERSION_FITS: Rule = { id: 'S4-15', check: trajectory => check(trajectory, 'S4-15', ({ measure }) => ofVersion(measure)) };

const ofVersion = (measure: SdqProblem['measure']): boolean => measure === 'impact' || measure === 'version';

function check({ instruments }: Trajectory, rule: string, wanted: (problem: SdqProblem) => boolean): readonly Finding[] {
    return instruments.sdq.flatMap(({ file, value }) =>
        value.measurements.flatMap((measurement, index) =>
            checkSdqMeasurement(measurement)
                .filter(wanted)
                .map((problem): Finding => ({
                    rule,
                    severity: 'error',
                    message: `${value.pupil}, ${measurement.occasion}: ${problem.message}`,
                    file,
                    path: ['measurements', index, ...problem.path]
                }))
        )
    );
}
