import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { Playback } from '../session/recording-session';
import type { SessionMasks } from './session-masks';

/** How much a key press makes a mask larger. */
const GROWTH = 1.06;
/** Steps of an arrow key with Shift. */
const FAR = 5;

/** What keys do besides changing the mask. */
export interface MaskKeyTargets {
    readonly playback: Pick<Playback, 'step'>;
    togglePlaying(): void;
    focusFilm(): void;
}

/** A key pressed while a mask has the focus; false: not one of its keys. */
export function maskKey(
    event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
    mask: Mask,
    masks: SessionMasks,
    targets: MaskKeyTargets
): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return false;
    }
    const step = event.shiftKey ? FAR : 1;
    switch (event.key) {
        case 'ArrowLeft':
            masks.move(mask, -step, 0);
            return true;
        case 'ArrowRight':
            masks.move(mask, step, 0);
            return true;
        case 'ArrowUp':
            masks.move(mask, 0, step);
            return true;
        case 'ArrowDown':
            masks.move(mask, 0, -step);
            return true;
        case '+':
        case '=':
            masks.resize(mask, GROWTH);
            return true;
        case '-':
        case '_':
            masks.resize(mask, 1 / GROWTH);
            return true;
        case 'Enter':
            masks.keyframeHere(mask);
            return true;
        case 'Delete':
        case 'Backspace':
            masks.remove(mask);
            return true;
        case ',':
            void targets.playback.step(-1);
            return true;
        case '.':
            void targets.playback.step(1);
            return true;
        case '[':
            void masks.goToKeyframe(mask, -1);
            return true;
        case ']':
            void masks.goToKeyframe(mask, 1);
            return true;
        case ' ':
            targets.togglePlaying();
            return true;
        case 'Escape':
            targets.focusFilm();
            return true;
        default:
            return false;
    }
}
