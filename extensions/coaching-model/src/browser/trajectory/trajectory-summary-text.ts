import { nls } from '@theia/core/lib/common/nls';
import type { TrajectorySummary } from '../../common/trajectory/trajectory-service';

/** `Cyclus 1 · 3 opnamen`. */
export function summaryDetail({ phaseLabel, recordingCount }: Pick<TrajectorySummary, 'phaseLabel' | 'recordingCount'>): string {
    const recordings =
        recordingCount === 0
            ? nls.localize('beeldspoor/coaching-model/noRecordingsYet', 'nog geen opname')
            : recordingCount === 1
              ? nls.localize('beeldspoor/coaching-model/oneRecording', '1 opname')
              : nls.localize('beeldspoor/coaching-model/manyRecordings', '{0} opnamen', recordingCount);
    return `${phaseLabel} · ${recordings}`;
}
