/**
 * Addresses of media, relative to the application's own address (use Theia's `Endpoint`). `traject` is the path of the
 * traject folder inside the trajectories folder, `recording` the id of the recording: never a path of the disk.
 */
export const MEDIA_ROUTE = '/beeldspoor/media';

/** File `index` of a recording, with HTTP Range. */
export function mediaFileRoute(traject: string, recording: string, index = 0): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/file/${index}`;
}

/**
 * Waveform of a recording: little-endian; Int32 version (1), Int32 samples per second, Int32 samples per peak,
 * Int32 count, then `count` pairs of Int8 (min, max). 204: no sound. Made when first asked.
 */
export function peaksRoute(traject: string, recording: string): string {
    return `${MEDIA_ROUTE}/${encodeURIComponent(traject)}/${encodeURIComponent(recording)}/peaks`;
}
