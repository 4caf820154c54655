import { Disposable } from '@theia/core/lib/common/disposable';
import type { Playback } from '../session/recording-session';

/** Pixels of a sideways drag that move the film by one frame. */
const PIXELS_PER_FRAME = 6;
/** A finger or mouse that moves less than this did not drag. */
const SLOP = 8;

/** On the film: a click or tap plays and pauses, a sideways drag moves through the frames, a double click fills the screen. */
export function listenToFilm(node: HTMLElement, playback: Playback, actions: { toggle(): void; fullScreen(): void }): Disposable {
    let start: { readonly id: number; readonly x: number; readonly frame: number } | undefined;
    let dragging = false;
    const down = (event: PointerEvent): void => {
        if (event.button === 0) {
            start = { id: event.pointerId, x: event.clientX, frame: playback.frame };
            dragging = false;
        }
    };
    const move = (event: PointerEvent): void => {
        if (!start || event.pointerId !== start.id) {
            return;
        }
        const moved = event.clientX - start.x;
        if (!dragging && Math.abs(moved) > SLOP) {
            dragging = true;
            node.setPointerCapture(event.pointerId);
            playback.pause();
        }
        if (dragging) {
            void playback.seek(start.frame + Math.round(moved / PIXELS_PER_FRAME));
        }
    };
    const up = (event: PointerEvent): void => {
        if (start && event.pointerId === start.id && !dragging) {
            actions.toggle();
        }
        start = undefined;
    };
    const cancel = (): void => {
        start = undefined;
    };
    // The application cancels every touchmove of the page; here the browser's pointer events are needed.
    const touch = (event: TouchEvent): void => event.stopPropagation();
    const listeners: Array<[string, EventListener]> = [
        ['pointerdown', down as EventListener],
        ['pointermove', move as EventListener],
        ['pointerup', up as EventListener],
        ['pointercancel', cancel],
        ['dblclick', () => actions.fullScreen()],
        ['touchmove', touch as EventListener]
    ];
    listeners.forEach(([type, listener]) => node.addEventListener(type, listener));
    return Disposable.create(() => listeners.forEach(([type, listener]) => node.removeEventListener(type, listener)));
}
