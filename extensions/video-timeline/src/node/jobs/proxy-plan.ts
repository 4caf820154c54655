import type { ProxyWishes } from '../../common/jobs/media-jobs';
import { digest, type FilmRole } from '../derived/film-files';
import { sizeWithin, uprightSize, type PictureSize } from '../pictures/picture-size';
import type { MediaStream } from '../toolchain/media-toolchain';

/** How a proxy is made. */
export interface ProxyPlan {
    readonly size: PictureSize;
    /** Filters that make pictures of `size` from the upright film. */
    readonly filters: readonly string[];
    /** Changes with everything that changes its pictures: 8 hexadecimal digits. */
    readonly settings: string;
}

const METHOD = 'proxy-1';
/** Frames from one key frame to the next: what must be decoded for a step back. */
export const PROXY_GROUP = 15;

const FLAT = { width: 1280, height: 720 };
const SPHERES: Record<ProxyWishes['sphere'], PictureSize> = {
    vloeiend: { width: 1920, height: 960 },
    scherp: { width: 4096, height: 2048 }
};

/** Larger pictures than this cost an old laptop too much for each step. */
const LARGE_PIXELS = 1920 * 1200;
/** Seconds between key frames above which stepping back is slow. */
const FAR_APART = 2.5;
/** What browsers decode; of H.264 only 8 bits. */
const COMMON_CODECS = ['h264', 'vp8', 'vp9', 'av1'];

/** The size and the filters of the proxy of a film. */
export function proxyPlan(video: MediaStream, role: Exclude<FilmRole, { kind: 'sound' }>, wishes: ProxyWishes): ProxyPlan {
    const lens = role.kind === 'film' ? role.lens : undefined;
    const upright = uprightSize(video);
    if (lens !== undefined) {
        // Two round pictures beside each other become one sphere, twice as wide as high.
        const size = sizeWithin({ width: upright.width, height: upright.width / 2 }, SPHERES[wishes.sphere]);
        const filter = `v360=dfisheye:e:ih_fov=${lens}:iv_fov=${lens}:w=${size.width}:h=${size.height}:interp=linear`;
        return { size, filters: [filter], settings: settingsOf(size, `lens ${lens}`) };
    }
    const size =
        role.projection === 'equirectangular'
            ? sizeWithin(upright, SPHERES[wishes.sphere])
            : sizeWithin(upright, upright.width >= upright.height ? FLAT : turned(FLAT));
    return { size, filters: [`scale=${size.width}:${size.height}:flags=bicubic`], settings: settingsOf(size, '') };
}

const turned = ({ width, height }: PictureSize): PictureSize => ({ width: height, height: width });
const settingsOf = ({ width, height }: PictureSize, more: string): string => digest(`${METHOD} ${width} ${height} ${more}`, 8);

/** Whether a film cannot be seen in a browser without a proxy, whatever the user prefers. */
export function isProxyIndispensable(role: Exclude<FilmRole, { kind: 'sound' }>): boolean {
    return !role.playable || (role.kind === 'film' && role.lens !== undefined);
}

/** Whether a browser has trouble with the film: its coding, its size, or how far its key frames are apart (seconds). */
export function isHardToPlay({ codec, profile, pixelFormat, width, height }: MediaStream, keyFrameSpacing: number): boolean {
    const isDeep = /10|12|4:2:2|4:4:4/.test(profile ?? '') || /(?:9|10|12|14|16)(?:le|be)$/.test(pixelFormat ?? '');
    return !COMMON_CODECS.includes(codec) || (codec === 'h264' && isDeep) || width * height > LARGE_PIXELS || keyFrameSpacing > FAR_APART;
}

/** Options of the encoder: short groups without B-frames, so that every frame is near a key frame and in order. */
export function encoderOptions(encoder: string, { width, height }: PictureSize): readonly string[] {
    const group = ['-c:v', encoder, '-pix_fmt', 'yuv420p', '-g', String(PROXY_GROUP), '-bf', '0'];
    if (encoder === 'libx264') {
        return [...group, '-preset', 'veryfast', '-crf', '24', '-sc_threshold', '0'];
    }
    // Encoders of the operating system know no constant quality that is the same everywhere.
    return [...group, '-b:v', `${Math.round((width * height * 4.5) / 1000)}k`];
}
