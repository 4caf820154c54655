/**
 * Addresses of media, relative to the application's own address (use Theia's `Endpoint`). `traject` is the path of the
 * traject folder inside the trajectories folder, `recording` the id of the recording: never a path of the disk.
 */
export const MEDIA_ROUTE = '/beeldspoor/media';

/** File `index` of a recording, with HTTP Range. */
export function mediaFileRoute(traject: string, recording: string, index = 0): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/file/${index}`;
}

/** The proxy of file `index`, with HTTP Range; 404 while there is none. Its first frame is at 0 s, and so is its sound. */
export function mediaProxyRoute(traject: string, recording: string, index = 0): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/proxy/${index}`;
}

/** JSON (`ThumbnailIndex`): the thumbnails of file `index`; 404 while there are none. */
export function thumbnailsRoute(traject: string, recording: string, index = 0): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/thumbnails/${index}`;
}

/** JPEG: sheet `sheet` of the thumbnails of file `index`. */
export function thumbnailSheetRoute(traject: string, recording: string, index: number, sheet: number): string {
    return `${thumbnailsRoute(traject, recording, index)}/${sheet}`;
}

/**
 * Waveform of a recording: little-endian; Int32 version (1), Int32 samples per second, Int32 samples per peak,
 * Int32 count, then `count` pairs of Int8 (min, max). 204: no sound. Made when first asked.
 */
export function peaksRoute(traject: string, recording: string): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/peaks`;
}
