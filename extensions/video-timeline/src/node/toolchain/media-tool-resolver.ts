import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import type { MediaTools } from './media-toolchain';
import { runTool } from './tool-process';

type ToolName = 'ffmpeg' | 'ffprobe';

/** What the resolver asks the outside world; replaced in tests. */
export interface ToolSurroundings {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly platform: NodeJS.Platform;
    /** Path that an npm package gives for its program; undefined when the package or its program is absent. */
    packaged(name: ToolName): string | undefined;
    exists(path: string): boolean;
    /** Standard output of a program; undefined when it does not run. */
    ask(program: string, args: readonly string[]): Promise<string | undefined>;
}

const WELL_KNOWN: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/usr/lib/jellyfin-ffmpeg', '/home/linuxbrew/.linuxbrew/bin'],
    darwin: ['/opt/homebrew/bin', '/usr/local/bin', '/opt/local/bin'],
    win32: ['C:\\ffmpeg\\bin', 'C:\\Program Files\\ffmpeg\\bin', 'C:\\ProgramData\\chocolatey\\bin']
};

/** Encoders of H.264 in the order of preference. */
export const H264_ENCODERS = ['libx264', 'libopenh264', 'h264_videotoolbox', 'h264_mf', 'h264_qsv', 'h264_nvenc', 'h264_vaapi'] as const;

const OLDEST = { major: 5, minor: 1 };

/** The version text behind `ffmpeg version`, or undefined when this is not such a program. */
export function versionOf(text: string): string | undefined {
    return /^ff(?:mpeg|probe) version (\S+)/.exec(text)?.[1];
}

/** True from 5.1 on, and for development builds, which carry a date or a commit in the place of a number. */
export function isNewEnough(version: string): boolean {
    const match = /^n?(\d+)\.(\d+)/.exec(version);
    if (!match) {
        return !/^n?\d+$/.test(version) || Number(/\d+/.exec(version)?.[0]) > OLDEST.major;
    }
    const [major, minor] = [Number(match[1]), Number(match[2])];
    return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/** Where a program may be, in the order in which it is tried. */
export function candidates(name: ToolName, around: ToolSurroundings): string[] {
    const { environment, platform } = around;
    const file = platform === 'win32' ? `${name}.exe` : name;
    const folders = [
        ...(environment.PATH ?? environment.Path ?? '').split(platform === 'win32' ? ';' : delimiter),
        ...(platform === 'win32' && environment.LOCALAPPDATA ? [join(environment.LOCALAPPDATA, 'Microsoft', 'WinGet', 'Links')] : []),
        ...(WELL_KNOWN[platform] ?? [])
    ];
    const found = [
        environment[name === 'ffmpeg' ? 'FFMPEG_PATH' : 'FFPROBE_PATH'],
        around.packaged(name),
        ...folders.filter(folder => folder !== '').map(folder => join(folder, file))
    ];
    return [...new Set(found.filter((path): path is string => !!path && around.exists(path)))];
}

/**
 * Finds an ffmpeg (5.1 or newer, with `v360` and an H.264 encoder) and an ffprobe.
 * @throws UserFacingError with the one command to type.
 */
export async function resolveMediaTools(around: ToolSurroundings = thisMachine()): Promise<MediaTools> {
    const seen: string[] = [];
    let found: Omit<MediaTools, 'ffprobe'> | undefined;
    for (const ffmpeg of candidates('ffmpeg', around)) {
        const version = versionOf((await around.ask(ffmpeg, ['-hide_banner', '-version'])) ?? '');
        if (version === undefined) {
            continue;
        }
        seen.push(version);
        if (!isNewEnough(version) || !/\sv360\s/.test((await around.ask(ffmpeg, ['-hide_banner', '-filters'])) ?? '')) {
            continue;
        }
        const encoders = (await around.ask(ffmpeg, ['-hide_banner', '-encoders'])) ?? '';
        const h264Encoder = H264_ENCODERS.find(name => new RegExp(`\\s${name}\\s`).test(encoders));
        if (h264Encoder) {
            found = { ffmpeg, version, h264Encoder };
            break;
        }
    }
    if (!found) {
        throw missing(
            seen.length > 0
                ? `De ffmpeg op deze computer (versie ${seen[0]}) is te oud of mist onderdelen; nodig is 5.1 of nieuwer.`
                : 'Het programma ffmpeg is niet gevonden op deze computer.',
            around.platform
        );
    }
    for (const ffprobe of candidates('ffprobe', around)) {
        if (versionOf((await around.ask(ffprobe, ['-hide_banner', '-version'])) ?? '') !== undefined) {
            return { ...found, ffprobe };
        }
    }
    throw missing('Het programma ffprobe, dat bij ffmpeg hoort, is niet gevonden op deze computer.', around.platform);
}

function missing(happened: string, platform: NodeJS.Platform): UserFacingError {
    const command =
        platform === 'darwin' ? 'brew install ffmpeg' : platform === 'win32' ? 'winget install Gyan.FFmpeg' : 'sudo apt install ffmpeg';
    return new UserFacingError({
        happened,
        kept: 'Bekijken en coderen van opnamen die er al zijn, gaat gewoon door.',
        todo: `Typ eenmalig «${command}» en start Beeldspoor opnieuw, of zet de plaats van het programma in FFMPEG_PATH en FFPROBE_PATH.`
    });
}

/** The machine this runs on. */
export function thisMachine(): ToolSurroundings {
    // The packages are GPL and may be absent: they are looked up while running, so that no bundler takes them in.
    const load = createRequire(__filename);
    const packages: Record<ToolName, [string, (module: unknown) => unknown]> = {
        ffmpeg: ['ffmpeg-static', module => module],
        ffprobe: ['@ffprobe-installer/ffprobe', module => (module as { path?: unknown }).path]
    };
    return {
        environment: process.env,
        platform: process.platform,
        exists: existsSync,
        packaged: name => {
            const [id, pick] = packages[name];
            try {
                const path = pick(load(id));
                return typeof path === 'string' ? path : undefined;
            } catch {
                return undefined;
            }
        },
        ask: async (program, args) => {
            let text = '';
            try {
                await runTool(program, args, { timeout: 15_000, outputLimit: 4 * 1024 ** 2, onText: part => (text += part) });
                return text;
            } catch {
                return undefined;
            }
        }
    };
}
