import type { ChildProcess, SpawnOptions } from 'node:child_process';
import Ffmpeg from 'fluent-ffmpeg/lib/fluent-ffmpeg';
import { INPUT_HARDENING, MEMORY_LIMIT, inputUrl } from './hardening';
import type { MediaJob } from './media-toolchain';
import { track } from './tool-process';

type Spawn = (args: string[], options: SpawnOptions, started: (child: ChildProcess, ...rings: unknown[]) => void, ended: unknown) => void;

/** The two hooks of fluent-ffmpeg that hardening needs; not part of its published types. */
interface CommandInside {
    _checkCapabilities(done: (error?: Error) => void): void;
    availableEncoders(done: (error: undefined, encoders: object) => void): void;
    _spawnFfmpeg: Spawn;
}

/** A hardened fluent-ffmpeg command with its input and options; the caller adds the output. */
export function fluentCommand(program: string, job: MediaJob, onStart: (child: ChildProcess) => void): Ffmpeg.FfmpegCommand {
    const command = Ffmpeg({ stdoutLines: 60 }).setFfmpegPath(program);
    const inside = command as unknown as CommandInside;
    // The library asks ffmpeg for its formats and encoders before each run, and misreads version 7; the resolver has tried the program already.
    inside._checkCapabilities = done => done();
    inside.availableEncoders = done => done(undefined, {});
    const spawn: Spawn = inside._spawnFfmpeg.bind(command);
    inside._spawnFfmpeg = (args, options, started, ended) =>
        spawn(
            ['-nostdin', '-hide_banner', ...MEMORY_LIMIT, ...args],
            { ...options, detached: process.platform !== 'win32' },
            (child, ...rings) => {
                track(child);
                started(child, ...rings);
                onStart(child);
            },
            ended
        );
    command.input(inputUrl(job.input));
    // With two arguments or more the library leaves them whole; a single array it would split at spaces.
    command.inputOptions(...([...INPUT_HARDENING, ...(job.inputOptions ?? [])] as [string, string]));
    return command;
}
