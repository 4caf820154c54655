import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import type { Disposable } from '@theia/core';
import { nls } from '@theia/core/lib/common/nls';
import type { RecordingSession } from '../session/recording-session';

/** Where the film is, in time and in frames; written straight into the page for every picture, outside React. */
export class TimecodeReadout implements Disposable {
    readonly node: HTMLButtonElement;
    protected readonly time: HTMLSpanElement;
    protected readonly frame: HTMLSpanElement;
    protected readonly subscription: Disposable;

    constructor(
        protected readonly session: RecordingSession,
        tooltip: string,
        onClick: () => void
    ) {
        this.node = document.createElement('button');
        this.node.type = 'button';
        this.node.className = 'bs-player-readout';
        this.node.title = tooltip;
        this.node.addEventListener('click', onClick);
        this.time = this.part('bs-player-timecode');
        this.frame = this.part('bs-player-frame');
        this.subscription = session.playback.onDidShowFrame(frame => this.show(frame));
        this.show(session.playback.frame);
    }

    protected part(className: string): HTMLSpanElement {
        const span = document.createElement('span');
        span.className = className;
        this.node.append(span);
        return span;
    }

    protected show(frame: number): void {
        this.time.textContent = timecode(this.session.times, frame);
        this.frame.textContent = nls.localize('beeldspoor/video-timeline/frameNumber', 'beeld {0}', frame);
    }

    dispose(): void {
        this.subscription.dispose();
        this.node.remove();
    }
}
