import { nls } from '@theia/core/lib/common/nls';
import { type KeyboardEvent, type PointerEvent, type ReactNode } from '@theia/core/shared/react';
import { horizontalFov, wrapDegrees } from '../../common/sphere/view';
import { degreesText } from '../../common/sphere/view-text';
import type { Look } from './look';

/** Degrees by which an arrow key turns the compass; with Shift one degree. */
const STEP = 5;
const RADIANS = Math.PI / 180;

/** Where one looks, from above: a dial that can be dragged and takes the arrow keys. Ahead is at the top. */
export function Compass({ look }: { readonly look: Look }): ReactNode {
    const { yaw, pitch } = look.viewOf();
    const turn = (event: PointerEvent<HTMLDivElement>): void => {
        const box = event.currentTarget.getBoundingClientRect();
        const right = event.clientX - (box.left + box.width / 2);
        const up = box.top + box.height / 2 - event.clientY;
        look.setView({ yaw: Math.round(Math.atan2(right, up) / RADIANS) });
    };
    const keyDown = (event: KeyboardEvent): void => {
        const step = event.shiftKey ? 1 : STEP;
        const moves: Readonly<Record<string, object>> = {
            ArrowLeft: { yaw: yaw - step },
            ArrowRight: { yaw: yaw + step },
            ArrowUp: { pitch: pitch + step },
            ArrowDown: { pitch: pitch - step },
            Home: { yaw: 0, pitch: 0 }
        };
        if (event.key in moves && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            look.setView(moves[event.key]);
        }
    };
    return (
        <div
            className="bs-compass"
            role="slider"
            tabIndex={0}
            aria-label={nls.localize('beeldspoor/video-timeline/compass', 'Kijkrichting')}
            aria-valuemin={-180}
            aria-valuemax={180}
            aria-valuenow={Math.round(yaw)}
            aria-valuetext={nls.localize(
                'beeldspoor/video-timeline/compassValue',
                '{0} opzij, {1} omhoog',
                degreesText(Math.round(yaw)),
                degreesText(Math.round(pitch))
            )}
            title={nls.localize('beeldspoor/video-timeline/compassHint', 'Kijkrichting: sleep de wijzer, of pijltjestoetsen')}
            onPointerDown={event => {
                event.currentTarget.setPointerCapture(event.pointerId);
                turn(event);
            }}
            onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && turn(event)}
            onTouchMove={event => event.stopPropagation()}
            onKeyDown={keyDown}
        >
            <Dial view={look.viewOf()} size={32} />
        </div>
    );
}

/** The picture of a compass: the part of the room that is seen, as a sector. */
export function Dial({ view, size }: { readonly view: { yaw: number; vfov: number }; readonly size: number }): ReactNode {
    const half = Math.min(horizontalFov(view.vfov, 16 / 9) / 2, 89);
    const point = (degrees: number, length: number): string => {
        const angle = wrapDegrees(degrees) * RADIANS;
        return `${(16 + Math.sin(angle) * length).toFixed(2)} ${(16 - Math.cos(angle) * length).toFixed(2)}`;
    };
    return (
        <svg className="bs-dial" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
            <circle className="bs-dial-room" cx="16" cy="16" r="14" />
            <path className="bs-dial-sector" d={`M16 16 L${point(view.yaw - half, 14)} A14 14 0 0 1 ${point(view.yaw + half, 14)} Z`} />
            <path className="bs-dial-hand" d={`M16 16 L${point(view.yaw, 14)}`} />
            <circle className="bs-dial-camera" cx="16" cy="16" r="2.5" />
        </svg>
    );
}
