import type { TimelineScene } from './timeline-scene';

/** The strip of small pictures: each stands where its middle is on the time axis, side by side without a gap. */
export function paintThumbnails(context: CanvasRenderingContext2D, scene: TimelineScene): void {
    const { thumbnails, geometry, axis, colors, width } = scene;
    if (!thumbnails?.aspect || geometry.thumbnails < 8 || axis.pixelsPerSecond <= 0) {
        return;
    }
    const height = geometry.thumbnails - 1;
    const tile = Math.max(8, height * thumbnails.aspect);
    // Tiles hang on the recording, not on the view, so that they travel along with it.
    const first = Math.floor((axis.view.start * axis.pixelsPerSecond) / tile);
    const end = Math.min(width, axis.pixelOfSeconds(axis.times.duration));
    context.save();
    context.beginPath();
    context.rect(0, geometry.thumbnailsTop, Math.max(0, end), height);
    context.clip();
    for (let i = first; ; i++) {
        const x = i * tile - axis.view.start * axis.pixelsPerSecond;
        if (x >= end) {
            break;
        }
        const found = thumbnails.at(axis.frameAtPixel(x + tile / 2));
        if (found) {
            context.drawImage(found.image, found.sx, found.sy, found.sw, found.sh, x, geometry.thumbnailsTop, tile - 1, height);
        } else {
            context.fillStyle = colors.band;
            context.fillRect(x, geometry.thumbnailsTop, tile - 1, height);
        }
    }
    context.restore();
}
