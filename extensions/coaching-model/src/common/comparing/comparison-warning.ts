import { PLACEMENT_LABELS } from '../documents/recording';
import { enumerate, formatNumber, formatPercent, formatSeconds } from '../language/dutch-number';
import type { ComparedRecording } from './comparison';

/**
 * Why two recordings may not be compared as if they were equal, in the order in which warnings are given:
 * - `CAMERA_DIFFERS`: another projection (flat or 360°) or another known placement: one sees something else (S1-6). A
 *   placement that was not written down is not another one.
 * - `CONTEXT_DIFFERS`: the shares of codable time in a lesovergang lie more than 20 percentage points apart. A recording in which
 *   no situation was coded has no share and warns of nothing.
 * - `CODER_DIFFERS`, `CODEBOOK_DIFFERS`: coded by other people, or with another codebook or version of it.
 * - `SHORT`: less than 300 s codable (S3-9).
 * - `SMALL_N`: fewer than Nmin decided initiatives (the n of "x van n") of whoever is compared. It does not look at the n of
 *   other rows, which count parts of these: 9 received of 20 is no small number (scenario C5).
 */
export type ComparisonWarningCode = 'CAMERA_DIFFERS' | 'CONTEXT_DIFFERS' | 'CODER_DIFFERS' | 'CODEBOOK_DIFFERS' | 'SHORT' | 'SMALL_N';

export interface ComparisonWarning {
    readonly code: ComparisonWarningCode;
    /** Dutch: what differs and what that means for reading the table. */
    readonly text: string;
}

/** Percentage points. */
const CONTEXT_DIFFERENCE = 20;
/** Codable seconds. */
export const SHORT_SECONDS = 300;

/** Warnings of a comparison of two or more recordings: each code at most once, in a fixed order. */
export function comparisonWarnings(recordings: readonly ComparedRecording[], smallNumber: number): readonly ComparisonWarning[] {
    const each = (text: (recording: ComparedRecording) => string): string =>
        enumerate(recordings.map(recording => `${recording.id} ${text(recording)}`));
    const warnings: ComparisonWarning[] = [];
    if (differ(recordings.map(({ projection }) => projection)) || differ(recordings.map(({ placement }) => placement))) {
        warnings.push({
            code: 'CAMERA_DIFFERS',
            text: `De camera was anders: ${each(cameraText)}. Wat in beeld is, is niet hetzelfde; een verschil kan van de camera komen.`
        });
    }
    const shares = recordings.flatMap(({ transitionPercent }) => transitionPercent ?? []);
    // Rounding of a floating-point sum is no difference.
    if (shares.length > 1 && Math.max(...shares) - Math.min(...shares) > CONTEXT_DIFFERENCE + 1e-9) {
        warnings.push({
            code: 'CONTEXT_DIFFERS',
            text: `Het aandeel lesovergang verschilt: ${each(({ transitionPercent }) => (transitionPercent === null ? 'niet gecodeerd' : `${formatPercent(transitionPercent)} van de tijd`))}. In een lesovergang gaat het anders toe dan in een instructie.`
        });
    }
    if (differ(recordings.map(({ coder }) => coder))) {
        warnings.push({
            code: 'CODER_DIFFERS',
            text: `Verschillende mensen codeerden: ${each(({ coder }) => `door ${coder}`)}. Kijk bij Overeenstemming hoe gelijk zij coderen.`
        });
    }
    if (differ(recordings.map(({ codebook }) => `${codebook.id} ${codebook.version}`))) {
        warnings.push({
            code: 'CODEBOOK_DIFFERS',
            text: `Het codeboek was anders: ${each(({ codebook }) => `met ${codebook.id} ${codebook.version}`)}. Een code kan iets anders betekenen.`
        });
    }
    const short = recordings.filter(({ short: isShort }) => isShort);
    if (short.length > 0) {
        warnings.push({
            code: 'SHORT',
            text: `Korte opname: ${enumerate(short.map(({ id, codableSeconds }) => `${id} (${formatSeconds(codableSeconds)} te coderen)`))}. In minder dan ${formatNumber(SHORT_SECONDS / 60)} minuten verandert één moment het getal per 10 minuten al sterk.`
        });
    }
    const small = recordings.filter(({ n }) => n < smallNumber);
    if (small.length > 0) {
        warnings.push({
            code: 'SMALL_N',
            text: `Kleine aantallen: ${enumerate(small.map(({ id, n }) => `${id} (n = ${n})`))}, minder dan ${smallNumber} initiatieven. Kijk naar de momenten, niet naar het percentage.`
        });
    }
    return warnings;
}

/** Whether not all that is known is the same. */
function differ(values: readonly (string | undefined)[]): boolean {
    return new Set(values.filter(value => value !== undefined)).size > 1;
}

function cameraText({ projection, placement }: ComparedRecording): string {
    const picture = projection === 'equirectangular' ? '360 graden' : 'plat beeld';
    return placement === undefined ? picture : `${picture}, ${PLACEMENT_LABELS[placement]}`;
}
