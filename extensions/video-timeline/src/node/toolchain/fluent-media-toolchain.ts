import { injectable } from '@theia/core/shared/inversify';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { fluentCommand } from './fluent-command';
import { INPUT_HARDENING, MEMORY_LIMIT, inputUrl } from './hardening';
import { resolveMediaTools } from './media-tool-resolver';
import {
    MediaToolError,
    type FedMediaJob,
    type MediaDescription,
    type MediaJob,
    type MediaPacket,
    type MediaRunOptions,
    type MediaRunResult,
    type MediaToolchain,
    type MediaTools
} from './media-toolchain';
import { LineReader, parseDescription, parsePacket } from './probe-output';
import { LineRing, killGroup, runTool } from './tool-process';

const DESCRIBE_TIMEOUT = 60_000;
/** A whole lesson from a slow disk. */
const READ_TIMEOUT = 30 * 60_000;
const RUN_TIMEOUT = 6 * 3_600_000;
/** 20 hours of packets at 60 a second, as text. */
const TEXT_LIMIT = 512 * 1024 ** 2;

/** `MediaToolchain` on fluent-ffmpeg (building and running ffmpeg) and ffprobe. */
@injectable()
export class FluentMediaToolchain implements MediaToolchain {
    protected resolved: Promise<MediaTools> | undefined;

    tools(): Promise<MediaTools> {
        this.resolved ??= resolveMediaTools().catch((error: unknown) => {
            // Whoever installs ffmpeg now need not restart.
            this.resolved = undefined;
            throw error;
        });
        return this.resolved;
    }

    async describe(file: string, options: MediaRunOptions = {}): Promise<MediaDescription> {
        let text = '';
        await this.probe(file, ['-v', 'error', '-show_streams', '-show_format', '-of', 'json'], part => (text += part), {
            timeout: DESCRIBE_TIMEOUT,
            ...options
        });
        return parseDescription(text);
    }

    async packets(file: string, streamIndex: number, options: MediaRunOptions = {}, log?: string[]): Promise<MediaPacket[]> {
        const packets: MediaPacket[] = [];
        const reader = new LineReader(line => {
            const packet = parsePacket(line);
            if (packet) {
                packets.push(packet);
            }
        });
        // Before 6.1 ffprobe says only in a warning that a packet is damaged.
        const entries = [
            '-v',
            'warning',
            '-select_streams',
            String(streamIndex),
            '-show_entries',
            'packet=pts,duration,flags',
            '-of',
            'compact=p=0'
        ];
        const complaints = await this.probe(file, entries, part => reader.append(part), { timeout: READ_TIMEOUT, ...options });
        reader.end();
        log?.push(...complaints);
        return packets;
    }

    async decodedTicks(file: string, streamIndex: number, options: MediaRunOptions & { firstSeconds?: number } = {}): Promise<number[]> {
        const ticks: number[] = [];
        const reader = new LineReader(line => {
            const tick = /best_effort_timestamp=(-?\d+)/.exec(line)?.[1];
            if (tick !== undefined) {
                ticks.push(Number(tick));
            }
        });
        const part = options.firstSeconds === undefined ? [] : ['-read_intervals', `%+${options.firstSeconds}`];
        const entries = [
            ...part,
            '-v',
            'error',
            '-select_streams',
            String(streamIndex),
            '-show_entries',
            'frame=best_effort_timestamp',
            '-of',
            'compact=p=0'
        ];
        await this.probe(file, entries, part => reader.append(part), { timeout: READ_TIMEOUT, ...options });
        reader.end();
        return ticks;
    }

    async keyFrames(file: string, streamIndex: number, seconds: number, options: MediaRunOptions = {}): Promise<number[]> {
        const found: number[] = [];
        const reader = new LineReader(line => {
            const match = /^(-?\d+(?:\.\d+)?),K/.exec(line);
            if (match) {
                found.push(Number(match[1]));
            }
        });
        const entries = ['-select_streams', String(streamIndex), '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
        await this.probe(file, ['-v', 'error', '-read_intervals', `%+${seconds}`, ...entries], part => reader.append(part), {
            timeout: READ_TIMEOUT,
            ...options
        });
        reader.end();
        return found.sort((a, b) => a - b);
    }

    async run(job: MediaJob, output: string, options: MediaRunOptions = {}): Promise<MediaRunResult> {
        return this.execute(job, output, options);
    }

    async pipe(job: MediaJob, consume: (output: Readable) => Promise<void>, options: MediaRunOptions = {}): Promise<MediaRunResult> {
        return this.execute(job, 'pipe:1', options, ({ stdout }) => (stdout ? consume(stdout) : Promise.resolve()));
    }

    async feed(
        job: FedMediaJob,
        produce: (input: Writable) => Promise<void>,
        output: string,
        options: MediaRunOptions = {}
    ): Promise<MediaRunResult> {
        return this.execute(job, output, options, async ({ stdin }) => {
            if (stdin) {
                await produce(stdin);
                stdin.end();
            }
        });
    }

    protected async probe(
        file: string,
        args: readonly string[],
        onText: (text: string) => void,
        options: MediaRunOptions
    ): Promise<readonly string[]> {
        const { ffprobe } = await this.tools();
        return runTool(ffprobe, ['-hide_banner', ...MEMORY_LIMIT, ...INPUT_HARDENING, ...args, inputUrl(file)], {
            timeout: options.timeout ?? READ_TIMEOUT,
            outputLimit: TEXT_LIMIT,
            onText,
            ...(options.signal && { signal: options.signal })
        });
    }

    /** Runs ffmpeg to its end; `work` reads or writes its pipes meanwhile, and ffmpeg is killed when it fails. */
    protected async execute(
        job: MediaJob | FedMediaJob,
        output: string,
        options: MediaRunOptions,
        work?: (child: ChildProcess) => Promise<void>
    ): Promise<MediaRunResult> {
        const { ffmpeg } = await this.tools();
        const { signal, timeout = RUN_TIMEOUT, onProgress, onLine, background } = options;
        let worked: Promise<void> = Promise.resolve();
        let fault: { readonly error: unknown; readonly killed: boolean } | undefined;
        const result = await new Promise<MediaRunResult>((done, failed) => {
            if (signal?.aborted) {
                failed(new MediaToolError('cancelled', []));
                return;
            }
            let child: ChildProcess | undefined;
            let reason: MediaToolError['reason'] = 'failed';
            const stop = (why: MediaToolError['reason']): void => {
                reason = why;
                if (child) {
                    killGroup(child);
                }
            };
            const log = new LineRing();
            let frames = 0;
            const command = fluentCommand(ffmpeg, job, started => {
                child = started;
                if (background) {
                    giveWay(started);
                }
                // A program that ends does not read on; its own message says why.
                started.stdin?.on('error', () => undefined);
                if (reason !== 'failed') {
                    killGroup(started);
                } else if (work) {
                    worked = work(started).catch((error: unknown) => {
                        const killed = !isClosedPipe(error) && started.exitCode === null && started.signalCode === null;
                        fault = { error, killed };
                        if (killed) {
                            killGroup(started);
                        }
                    });
                }
            }).output(output);
            command.outputOptions(...(['-threads', '2', ...job.outputOptions] as [string, string]));
            const timer = setTimeout(() => stop('timeout'), timeout);
            const cancel = (): void => stop('cancelled');
            signal?.addEventListener('abort', cancel, { once: true });
            const finish = (): void => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', cancel);
            };
            command.on('stderr', (line: string) => {
                log.append(`${line}\n`);
                onLine?.(line);
                const progress = /^frame=\s*(\d+)/.exec(line);
                if (progress) {
                    frames = Number(progress[1]);
                    onProgress?.({ frames, seconds: secondsIn(line) });
                }
            });
            command.on('end', () => {
                finish();
                done({ log: log.lines, frames });
            });
            command.on('error', (error: Error) => {
                finish();
                failed(new MediaToolError(reason, log.lines.length > 0 ? log.lines : [error.message], { cause: error }));
            });
            command.run();
        }).catch((error: unknown) => {
            throw fault?.killed && error instanceof MediaToolError && error.reason === 'failed' ? fault.error : error;
        });
        await worked;
        if (fault) {
            throw (fault as { error: unknown }).error;
        }
        return result;
    }
}

/** Lets everything else on the machine go first; where that is not allowed it runs as any other. */
function giveWay({ pid }: ChildProcess): void {
    try {
        if (pid !== undefined) {
            setPriority(pid, constants.priority.PRIORITY_LOW);
        }
    } catch {
        // It may have ended already.
    }
}

/** Nobody reads any more: ffmpeg has ended, and says itself why. */
function isClosedPipe(error: unknown): boolean {
    return ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(
        (error as NodeJS.ErrnoException | undefined)?.code ?? ''
    );
}

/** Seconds behind `time=` in a progress line of ffmpeg. */
function secondsIn(line: string): number {
    const match = /time=(\d+):(\d+):(\d+(?:\.\d+)?)/.exec(line);
    return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : 0;
}
