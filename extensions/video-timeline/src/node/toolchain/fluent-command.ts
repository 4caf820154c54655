import type { ChildProcess, SpawnOptions } from 'node:child_process';
import Ffmpeg from 'fluent-ffmpeg/lib/fluent-ffmpeg';
import { FED_HARDENING, INPUT_HARDENING, MEMORY_LIMIT, inputUrl } from './hardening';
import type { FedMediaJob, MediaJob } from './media-toolchain';
import { track } from './tool-process';

type Spawn = (args: string[], options: SpawnOptions, started: (child: ChildProcess, ...rings: unknown[]) => void, ended: unknown) => void;

/** The two hooks of fluent-ffmpeg that hardening needs; not part of its published types. */
interface CommandInside {
    _checkCapabilities(done: (error?: Error) => void): void;
    availableEncoders(done: (error: undefined, encoders: object) => void): void;
    _spawnFfmpeg: Spawn;
}

/** A hardened fluent-ffmpeg command with its inputs and options; the caller adds the output. Its pipes are the caller's too. */
export function fluentCommand(program: string, job: MediaJob | FedMediaJob, onStart: (child: ChildProcess) => void): Ffmpeg.FfmpegCommand {
    const command = Ffmpeg({ stdoutLines: 60 }).setFfmpegPath(program);
    const inside = command as unknown as CommandInside;
    // The library asks ffmpeg for its formats and encoders before each run, and misreads version 7; the resolver has tried the program already.
    inside._checkCapabilities = done => done();
    inside.availableEncoders = done => done(undefined, {});
    const spawn: Spawn = inside._spawnFfmpeg.bind(command);
    inside._spawnFfmpeg = (args, options, started, ended) =>
        spawn(
            ['-nostdin', '-hide_banner', ...MEMORY_LIMIT, ...args],
            // The library would keep the last lines of standard output, which may be a film.
            { ...options, captureStdout: false, detached: process.platform !== 'win32' } as SpawnOptions,
            (child, ...rings) => {
                track(child);
                started(child, ...rings);
                onStart(child);
            },
            ended
        );
    const input = (address: string, options: readonly string[]): void => {
        command.input(address);
        // With two arguments or more the library leaves them whole; a single array it would split at spaces.
        command.inputOptions(...(options as [string, string]));
    };
    if ('fed' in job) {
        input('pipe:0', [...FED_HARDENING, '-f', job.fed]);
    } else {
        input(inputUrl(job.input), [...INPUT_HARDENING, ...(job.inputOptions ?? [])]);
    }
    for (const { input: file, inputOptions } of job.more ?? []) {
        input(inputUrl(file), [...INPUT_HARDENING, ...(inputOptions ?? [])]);
    }
    return command;
}
