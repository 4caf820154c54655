import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import { walk, type WalkPlace, type WalkStep } from '../../common/timeline/lane-walk';
import type { LaneMark } from '../../common/timeline/lanes';
import type { RecordingSession } from '../session/recording-session';
import { Layer, type TimelineView } from './timeline-view';

const STEPS: Readonly<Record<string, WalkStep>> = {
    ArrowRight: 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'up',
    ArrowDown: 'down',
    Home: 'first',
    End: 'last'
};

/** What the keyboard asks of the timeline. */
export interface TimelineKeyboardActions {
    /** Lines that say what a mark is. */
    describe(mark: LaneMark): readonly string[];
    /** Selects it, beside what is selected already when `add`. */
    select(mark: LaneMark, add: boolean): void;
    loop(mark: LaneMark): void;
    /** Ends a drag; true when there was one. */
    abandon(): boolean;
    /** The focus goes to the film. */
    leave(): void;
}

/**
 * The timeline by keys alone. Who comes to it by keyboard (F6) walks from mark to mark with the arrows; who clicked on it
 * keeps the arrows of the film. Every step is said aloud.
 */
export class TimelineKeyboard {
    /** Says what is walked over to those who listen. */
    readonly announcer = document.createElement('div');
    protected byPointer = false;
    protected walking = false;

    constructor(
        protected readonly node: HTMLElement,
        protected readonly view: TimelineView,
        protected readonly session: RecordingSession,
        protected readonly actions: TimelineKeyboardActions
    ) {
        this.announcer.className = 'bs-visually-hidden';
        this.announcer.setAttribute('aria-live', 'polite');
        this.announcer.setAttribute('role', 'status');
        node.addEventListener('pointerdown', () => this.pointerDown(), true);
        node.addEventListener('focus', () => this.setWalking(!this.byPointer));
        node.addEventListener('blur', () => this.setWalking(false));
    }

    /** A key while the timeline itself has the focus; true when it is taken. */
    handle(event: KeyboardEvent): boolean {
        const control = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape') {
            return this.escape();
        }
        if (!control && !event.altKey && (event.key === '+' || event.key === '=')) {
            this.view.zoom(1 / 1.6);
            return true;
        }
        if (!control && !event.altKey && event.key === '-') {
            this.view.zoom(1.6);
            return true;
        }
        if (control && event.key === '0') {
            this.view.zoomAll();
            return true;
        }
        const step = STEPS[event.key];
        if (!this.walking || control || event.altKey) {
            return false;
        }
        if (step) {
            this.step(step, event.shiftKey);
            return true;
        }
        const { cursor } = this.view;
        if (event.key === 'Enter' && cursor && cursor.mark.kind !== 'annotation') {
            this.actions.loop(cursor.mark);
            return true;
        }
        return false;
    }

    protected pointerDown(): void {
        this.byPointer = true;
        this.setWalking(false);
        setTimeout(() => (this.byPointer = false));
    }

    protected escape(): boolean {
        if (this.actions.abandon()) {
            return true;
        }
        if (this.walking) {
            this.actions.leave();
            return true;
        }
        return false;
    }

    protected setWalking(on: boolean): void {
        if (on !== this.walking) {
            this.walking = on;
            this.node.classList.toggle('bs-walking', on);
            if (!on) {
                this.view.cursor = undefined;
                this.view.invalidate(Layer.Overlay);
            }
        }
    }

    protected step(step: WalkStep, add: boolean): void {
        const { view, session } = this;
        const lanes = view.rows.map(row => row.lane);
        const place = walk(lanes, view.cursor ?? this.selected(lanes), step, session.times.secondsOf(session.playback.frame));
        if (!place) {
            this.announcer.textContent = nls.localize('beeldspoor/video-timeline/walkEmpty', 'Er staat nog niets op de tijdlijn.');
            return;
        }
        view.cursor = { lane: place.lane.id, mark: place.mark };
        view.revealLane(place.lane.id);
        view.reveal(place.mark.startFrame);
        this.actions.select(place.mark, add);
        this.announce(place);
        view.invalidate(Layer.Overlay);
    }

    /** Walking begins at what is selected. */
    protected selected(lanes: readonly WalkPlace['lane'][]): { readonly lane: string; readonly mark: LaneMark } | undefined {
        const { leading, selectedClip } = this.view;
        for (const lane of lanes) {
            const mark = lane.marks.find(each =>
                each.kind === 'clip' ? each.id === selectedClip : each.kind === 'annotation' && each.id === leading
            );
            if (mark) {
                return { lane: lane.id, mark };
            }
        }
        return undefined;
    }

    protected announce({ lane, mark, position }: WalkPlace): void {
        const place = nls.localize('beeldspoor/video-timeline/walkPlace', '{0}, {1} van {2}', lane.label, position + 1, lane.marks.length);
        const [what] = this.actions.describe(mark);
        this.announcer.textContent = [place, what, timecode(this.session.times, mark.startFrame)].filter(part => part).join(': ');
    }
}
