import { bitDepthOf } from '../toolchain/probe-output';
import type { MediaStream } from '../toolchain/media-toolchain';

/** Sound that browsers play inside a film, by container. */
const FILM_SOUND: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^mov,/, ['aac', 'mp3', 'opus', 'flac']],
    [/^matroska/, ['opus', 'vorbis', 'aac', 'mp3', 'flac']]
];

/**
 * What the browsers we support show as it is: H.264 of 8 bits with 4:2:0 colour, VP8, VP9 and AV1 of 8 bits, in MP4, MOV,
 * MKV or WebM, with sound that they play too. Anything else would play black or silent without an error, and is shown by
 * its proxy only.
 */
export function isPlayable(
    format: string,
    { codec, pixelFormat, bitDepth }: Pick<MediaStream, 'codec' | 'pixelFormat' | 'bitDepth'>,
    sound: Pick<MediaStream, 'codec'> | undefined
): boolean {
    const known = FILM_SOUND.find(([container]) => container.test(format))?.[1];
    if (!known || (sound && !known.includes(sound.codec)) || (bitDepth ?? bitDepthOf(pixelFormat) ?? 8) > 8) {
        return false;
    }
    if (codec === 'h264') {
        return pixelFormat === undefined || /^(yuvj?420p|gray)$/.test(pixelFormat);
    }
    return ['vp8', 'vp9', 'av1'].includes(codec);
}

/** Under which end of its name a film is kept. */
export function videoExtension(format: string, { codec }: Pick<MediaStream, 'codec'>, known: string): string {
    if (format.startsWith('mov,')) {
        return known === 'insv' ? 'insv' : ['prores', 'mjpeg', 'dnxhd', 'qtrle', 'rawvideo', 'v210'].includes(codec) ? 'mov' : 'mp4';
    }
    if (format.startsWith('matroska')) {
        return ['vp8', 'vp9', 'av1'].includes(codec) ? 'webm' : 'mkv';
    }
    const names: Readonly<Record<string, string>> = { avi: 'avi', mpegts: 'mts', mpeg: 'mpg', asf: 'wmv' };
    return names[format] ?? 'mkv';
}

/** Under which end of its name a sound is kept; undefined when browsers do not play it. */
export function soundExtension(format: string, { codec }: Pick<MediaStream, 'codec'>): string | undefined {
    if (format.startsWith('mov,')) {
        return ['aac', 'mp3', 'opus', 'flac'].includes(codec) ? 'm4a' : undefined;
    }
    if (format.startsWith('matroska')) {
        return ['opus', 'vorbis'].includes(codec) ? 'webm' : undefined;
    }
    const plain: Readonly<Record<string, readonly string[]>> = {
        mp3: ['mp3'],
        wav: ['pcm_s16le', 'pcm_s24le', 'pcm_s32le', 'pcm_u8', 'pcm_f32le'],
        ogg: ['opus', 'vorbis', 'flac'],
        flac: ['flac'],
        aac: ['aac']
    };
    return plain[format]?.includes(codec) ? format : undefined;
}
