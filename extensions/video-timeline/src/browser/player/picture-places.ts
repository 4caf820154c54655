import { bearingOf, directionAt, directionOf, placeOf, type Bearing, type ViewPlace } from '../../common/sphere/directions';
import type { Look, LookPane } from '../look/look';

/** A place in the recorded picture: parts of the picture as seen (0 to 1 from left and top), or a bearing on the sphere. */
export type PicturePlace = { readonly space: 'flat'; readonly x: number; readonly y: number } | ({ readonly space: 'sphere' } & Bearing);

/** A point on screen, CSS pixels of the window. */
export interface ScreenPoint {
    readonly x: number;
    readonly y: number;
}

interface Canvases {
    readonly canvas: HTMLCanvasElement;
    readonly second: HTMLCanvasElement;
    isRound(pane: LookPane): boolean;
}

/** Leads from points on screen to places in the recorded picture and back, for what is drawn or grabbed on top of the film. */
export class PicturePlaces {
    constructor(
        protected readonly stage: Canvases,
        protected readonly look: Look | undefined
    ) {}

    /** The box that the picture itself fills, without the bands beside it. */
    boxOf(pane: LookPane): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
        const canvas = pane === 'main' ? this.stage.canvas : this.stage.second;
        const { left, top, width, height } = canvas.getBoundingClientRect();
        const scale = Math.min(width / canvas.width, height / canvas.height) || 0;
        const [w, h] = [canvas.width * scale, canvas.height * scale];
        return { left: left + (width - w) / 2, top: top + (height - h) / 2, width: w, height: h };
    }

    /** Place in a picture, −1 to 1 from left to right and from bottom to top; beyond it outside the picture. */
    inPane(pane: LookPane, point: ScreenPoint): ViewPlace {
        return this.asItLies(pane)(point);
    }

    /** The same for a picture as it lies now: who drags goes on as he began when the picture becomes larger or smaller meanwhile. */
    asItLies(pane: LookPane): (point: ScreenPoint) => ViewPlace {
        const { left, top, width, height } = this.boxOf(pane);
        return ({ x, y }) => ({ right: ((x - left) / (width || 1)) * 2 - 1, up: 1 - ((y - top) / (height || 1)) * 2 });
    }

    /** Width / height of a picture. */
    aspectOf(pane: LookPane): number {
        const { width, height } = this.boxOf(pane);
        return width / (height || 1) || 1;
    }

    /** What of the recorded picture is seen at a point of the screen. */
    placeAt(pane: LookPane, point: ScreenPoint): PicturePlace {
        const { right, up } = this.inPane(pane, point);
        if (this.look && this.stage.isRound(pane)) {
            return { space: 'sphere', ...bearingOf(directionAt(this.look.viewOf(pane), { right, up }, this.aspectOf(pane))) };
        }
        return this.look?.spherical
            ? { space: 'sphere', yaw: right * 180, pitch: up * 90 }
            : { space: 'flat', x: (right + 1) / 2, y: (1 - up) / 2 };
    }

    /** Where a place is seen, also when that is beside the picture; undefined: behind the camera. */
    pointOf(pane: LookPane, place: PicturePlace): ScreenPoint | undefined {
        const { left, top, width, height } = this.boxOf(pane);
        let seen: { readonly right: number; readonly up: number } | undefined;
        if (place.space === 'flat') {
            seen = { right: place.x * 2 - 1, up: 1 - place.y * 2 };
        } else if (this.look && this.stage.isRound(pane)) {
            seen = placeOf(this.look.viewOf(pane), directionOf(place), this.aspectOf(pane));
        } else {
            seen = { right: place.yaw / 180, up: place.pitch / 90 };
        }
        return seen && { x: left + ((seen.right + 1) / 2) * width, y: top + ((1 - seen.up) / 2) * height };
    }
}
