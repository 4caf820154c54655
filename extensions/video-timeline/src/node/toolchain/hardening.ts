import { resolve } from 'node:path';

/**
 * Containers that may hold a film. Playlists and manifests (hls, concat, dash) are not among them: those pull in other
 * files, whatever the file is called, and no protocol list stops that (`-protocol_whitelist` alone let 3 of 6 through).
 */
export const CONTAINERS = [
    'mov,mp4,m4a,3gp,3g2,mj2',
    'matroska,webm',
    'avi',
    'mpegts',
    'mpeg',
    'asf',
    'wav',
    'mp3',
    'ogg',
    'flac',
    'aac'
].join(',');

/** Options before every input of ffmpeg and ffprobe. */
export const INPUT_HARDENING: readonly string[] = ['-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS];

/** Options before an input that this program itself writes. */
export const FED_HARDENING: readonly string[] = ['-protocol_whitelist', 'pipe', '-format_whitelist', 'matroska,webm'];

/** Largest single block of memory that ffmpeg may ask for: a picture of 16,000 by 8,000 fits, a lying header does not. */
export const MEMORY_LIMIT: readonly string[] = ['-max_alloc', String(1024 ** 3)];

/** A path that can never be read as an address of a protocol or as an option. */
export function inputUrl(file: string): string {
    return `file:${resolve(file)}`;
}
