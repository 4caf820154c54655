import type { SdqMeasurement } from '../../documents/sdq';
import { SCALE_MAX, SDQ_PROBLEM_SCALES, SDQ_SCALES, sdqLabel, type SdqMeasure, sdqTotal } from './sdq-scales';
import { SDQ_VERSIONS, sdqVersion, type SdqVersion } from './sdq-versions';

/** A number that cannot stand on that form. */
export interface SdqProblem {
    readonly measure: SdqMeasure | 'version';
    /** Path inside the measurement. */
    readonly path: readonly string[];
    /** Dutch. */
    readonly message: string;
}

/** What is wrong with the numbers of one form (S4-12, S4-15); a missing number is not wrong (S4-13). */
export function checkSdqMeasurement(measurement: SdqMeasurement, versions: readonly SdqVersion[] = SDQ_VERSIONS): readonly SdqProblem[] {
    const problems: SdqProblem[] = [];
    const outside = (measure: SdqMeasure, path: readonly string[], value: number | null | undefined, max: number, of = ''): void => {
        if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0 && value <= max)) {
            problems.push({
                measure,
                path,
                message: `${sdqLabel(measure)} is een heel getal van 0 tot en met ${max}${of}; er staat ${value}.`
            });
        }
    };
    SDQ_SCALES.forEach(scale => outside(scale, ['scales', scale], measurement.scales[scale], SCALE_MAX));
    const version = sdqVersion(measurement.version, versions);
    if (version) {
        outside('impact', ['impact'], measurement.impact, version.impactMax, ` in versie «${version.label}»`);
    } else {
        problems.push({
            measure: 'version',
            path: ['version'],
            message: `De SDQ-versie «${measurement.version}» is niet bekend; kies ${versions.map(({ id }) => id).join(' of ')}.`
        });
    }
    const total = sdqTotal(measurement.scales);
    if (typeof measurement.total === 'number' && measurement.total !== total) {
        problems.push({
            measure: 'total',
            path: ['total'],
            message:
                total === null
                    ? 'Het totaal wordt pas berekend als de vier probleemschalen zijn ingevuld; vul het niet zelf in.'
                    : `Het totaal is de som van de vier probleemschalen (${SDQ_PROBLEM_SCALES.map(scale => measurement.scales[scale]).join(' + ')} = ${total}); er staat ${measurement.total}.`
        });
    }
    return problems;
}
