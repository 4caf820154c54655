import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { FlatGrid } from '../../common/sphere/flat-grid';
import { sampleFlat } from '../../common/sphere/flat-sampler';
import type { YuvPicture } from './frame-masker';
import type { PictureSize } from './picture-size';
import { emptyPicture } from './yuv-picture';

/** Draws flat pictures of a view in equirectangular ones; two pictures take turns, as `ChangePicture` asks. */
export class Reframer {
    protected readonly luma: FlatGrid;
    protected readonly chroma: FlatGrid;
    protected readonly pictures: readonly [YuvPicture, YuvPicture];
    protected turn = 0;
    protected aimed: string | undefined;

    constructor(source: PictureSize, target: PictureSize) {
        const aspect = target.width / target.height;
        this.luma = new FlatGrid(target.width, target.height, source.width, source.height, aspect);
        // Samples of colour are taken as pixels of a smaller picture of the same scene, as v360 does.
        const half = (size: number): number => Math.ceil(size / 2);
        this.chroma = new FlatGrid(half(target.width), half(target.height), half(source.width), half(source.height), aspect);
        this.pictures = [emptyPicture(target), emptyPicture(target)];
    }

    draw(picture: YuvPicture, view: View): YuvPicture {
        const aim = `${view.yaw} ${view.pitch} ${view.roll} ${view.vfov}`;
        if (aim !== this.aimed) {
            this.luma.aim(view);
            this.chroma.aim(view);
            this.aimed = aim;
        }
        this.turn = 1 - this.turn;
        const drawn = this.pictures[this.turn];
        sampleFlat(this.luma, picture.y, drawn.y);
        sampleFlat(this.chroma, picture.u, drawn.u);
        sampleFlat(this.chroma, picture.v, drawn.v);
        return drawn;
    }
}
