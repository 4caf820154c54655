import { nls } from '@theia/core/lib/common/nls';
import type { MediaJobStatus, MediaStep } from '../../common/jobs/media-jobs';

/** What a step makes, as a heading. */
export function stepName(step: MediaStep): string {
    switch (step) {
        case 'frames':
            return nls.localize('beeldspoor/video-timeline/stepFrames', 'Beeldtabel');
        case 'peaks':
            return nls.localize('beeldspoor/video-timeline/stepPeaks', 'Golfvorm van het geluid');
        case 'thumbnails':
            return nls.localize('beeldspoor/video-timeline/stepThumbnails', 'Miniaturenstrook');
        case 'proxy':
            return nls.localize('beeldspoor/video-timeline/stepProxy', 'Afspeelversie');
    }
}

/** Whole percents, rounded down: 100 % is said only when it is done. */
export function percent(fraction: number): string {
    return nls.localize('beeldspoor/video-timeline/percent', '{0} %', Math.min(99, Math.floor(fraction * 100)));
}

/** Where a step stands, in a few words: `wordt gemaakt · 42 %`. */
export function stateText({ state, fraction }: Pick<MediaJobStatus, 'state' | 'fraction'>): string {
    switch (state) {
        case 'waiting':
            return nls.localize('beeldspoor/video-timeline/jobWaiting', 'wacht op haar beurt');
        case 'running':
            return fraction > 0
                ? nls.localize('beeldspoor/video-timeline/jobRunningAt', 'wordt gemaakt · {0}', percent(fraction))
                : nls.localize('beeldspoor/video-timeline/jobRunning', 'wordt gemaakt');
        case 'failed':
            return nls.localize('beeldspoor/video-timeline/jobFailed', 'niet gemaakt');
        case 'cancelled':
            return nls.localize('beeldspoor/video-timeline/jobCancelled', 'geannuleerd');
        case 'done':
            return nls.localize('beeldspoor/video-timeline/jobDone', 'klaar');
        default:
            return '';
    }
}

/** Order in which tasks are read: what runs, what waits, what went wrong. */
export function inReadingOrder(tasks: readonly MediaJobStatus[]): readonly MediaJobStatus[] {
    const rank = { running: 0, waiting: 1, failed: 2, cancelled: 3 } as Partial<Record<MediaJobStatus['state'], number>>;
    return [...tasks].sort((a, b) => (rank[a.state] ?? 9) - (rank[b.state] ?? 9));
}
