import { nls } from '@theia/core/lib/common/nls';
import type { ClassLesson } from '@beeldspoor/coaching-model/lib/common/lesson/class-lesson';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { createRoot, type Root } from '@theia/core/shared/react-dom/client';
import type { LessonFilm } from './lesson-film';
import { LessonView } from './lesson-view';

/** What a lesson consists of, in this order. */
export const LESSON_STEPS = ['kijken', 'noteren', 'praten'] as const;
export type LessonStep = (typeof LESSON_STEPS)[number];

/** While a lesson is on screen nothing of the work place can be seen. */
const HIDES_ALL = 'bs-lesson-open';
/** Keys of the browser that would save, print or copy. */
const KEPT_FROM_BROWSER = ['s', 'p', 'c', 'u'];

/**
 * The screen of a kijkles: the whole window, only the film and the words of the lesson. It plays and does nothing else: no
 * command, no menu, no export, no code (S0-15). Keys do not reach the work place behind it.
 */
export class LessonScreen {
    protected readonly node = document.createElement('div');
    protected readonly root: Root;
    protected readonly onDidCloseEmitter = new Emitter<void>();
    readonly onDidClose: Event<void> = this.onDidCloseEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidCloseEmitter);
    protected step: LessonStep = 'kijken';
    protected index = 0;
    protected focused: Element | null = document.activeElement;

    constructor(
        protected lesson: ClassLesson,
        protected readonly film: LessonFilm
    ) {
        this.node.className = 'bs-lesson';
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'dialog');
        this.node.setAttribute('aria-modal', 'true');
        this.node.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/lesson', 'Kijkles {0}', lesson.number));
        document.body.append(this.node);
        document.body.classList.add(HIDES_ALL);
        this.root = createRoot(this.node);
        const keys = (event: KeyboardEvent): void => this.key(event);
        const menu = (event: MouseEvent): void => event.preventDefault();
        window.addEventListener('keydown', keys, true);
        this.node.addEventListener('contextmenu', menu);
        this.toDispose.pushAll([
            film,
            film.onDidChange(() => this.render()),
            {
                dispose: () => {
                    window.removeEventListener('keydown', keys, true);
                    this.node.removeEventListener('contextmenu', menu);
                }
            }
        ]);
        this.render();
        this.node.focus();
        void this.showClip(0);
    }

    /** The traject changed: what may no longer be shown goes at once. */
    update(lesson: ClassLesson): void {
        const before = this.lesson.view.clips[this.index];
        this.lesson = lesson;
        const { clips } = lesson.view;
        const now = clips[this.index];
        if (!now) {
            this.index = 0;
            if (clips.length === 0) {
                this.film.close();
            } else {
                void this.showClip(0);
            }
        } else if (!before || before.recording !== now.recording || before.clip !== now.clip || this.film.state === 'empty') {
            void this.showClip(this.index);
        }
        this.render();
    }

    close(): void {
        if (this.toDispose.disposed) {
            return;
        }
        if (document.fullscreenElement === this.node) {
            void document.exitFullscreen().catch(() => undefined);
        }
        document.body.classList.remove(HIDES_ALL);
        this.root.unmount();
        this.node.remove();
        this.onDidCloseEmitter.fire();
        this.toDispose.dispose();
        if (this.focused instanceof HTMLElement) {
            this.focused.focus();
        }
    }

    protected render(): void {
        const { lesson, film, step, index } = this;
        this.root.render(
            <LessonView
                lesson={lesson}
                film={film}
                step={step}
                index={index}
                onStep={next => this.goTo(next)}
                onClip={next => void this.showClip(next)}
                onPlay={() => this.togglePlaying()}
                onFullScreen={() => this.toggleFullScreen()}
                onClose={() => this.close()}
            />
        );
    }

    protected async showClip(index: number): Promise<void> {
        const { view, stop } = this.lesson;
        const clip = view.clips[index];
        if (clip) {
            this.index = index;
            this.render();
            const stands = stop && stop.recording === clip.recording && stop.clip === clip.clip ? stop.frame : undefined;
            await this.film.show(clip, stands);
        }
    }

    protected goTo(step: LessonStep): void {
        this.film.pause();
        this.step = step;
        this.render();
    }

    protected togglePlaying(): void {
        if (this.film.state === 'playing') {
            this.film.pause();
        } else {
            void this.film.play();
        }
    }

    protected toggleFullScreen(): void {
        const done = document.fullscreenElement ? document.exitFullscreen() : this.node.requestFullscreen();
        done.catch((error: unknown) => console.warn('The lesson does not fill the screen.', error));
    }

    /** Everything that is pressed stays here; Tab, Enter and the keys of the browser itself do what they always do. */
    protected key(event: KeyboardEvent): void {
        event.stopImmediatePropagation();
        const { key } = event;
        if (event.ctrlKey || event.metaKey || event.altKey) {
            if (KEPT_FROM_BROWSER.includes(key.toLowerCase())) {
                event.preventDefault();
            }
            return;
        }
        const onButton = event.target instanceof HTMLButtonElement;
        const act = this.actionOf(key, onButton);
        if (act) {
            event.preventDefault();
            act();
        } else if (key === 'Tab') {
            this.keepInside(event);
        } else if (key === 'F1') {
            event.preventDefault();
        }
    }

    protected actionOf(key: string, onButton: boolean): (() => void) | undefined {
        const watching = this.step === 'kijken';
        switch (key) {
            case ' ':
                return watching && !onButton ? () => this.togglePlaying() : undefined;
            case 'ArrowRight':
                return watching ? () => void this.showClip(this.index + 1) : undefined;
            case 'ArrowLeft':
                return watching ? () => void this.showClip(this.index - 1) : undefined;
            case '1':
            case '2':
            case '3':
                return () => this.goTo(LESSON_STEPS[Number(key) - 1]);
            case 'f':
            case 'F':
                return () => this.toggleFullScreen();
            case 'Escape':
                return () => this.close();
            default:
                return undefined;
        }
    }

    /** Tab goes round in this screen. */
    protected keepInside(event: KeyboardEvent): void {
        const stops = [...this.node.querySelectorAll<HTMLElement>('button:not([disabled])')];
        const at = stops.indexOf(document.activeElement as HTMLElement);
        const next = event.shiftKey ? (at <= 0 ? stops.length - 1 : at - 1) : (at + 1) % stops.length;
        event.preventDefault();
        stops[next]?.focus();
    }
}
