import { spawn, type ChildProcess } from 'node:child_process';
import { ChildGuard } from './child-guard';
import { MediaToolError } from './media-toolchain';

const LOG_LINES = 60;
const LINE_LIMIT = 2_000;
const running = new Set<ChildProcess>();
const guard = new ChildGuard();

process.once('exit', () => running.forEach(killGroup));

/** Ends a program and everything it started. */
export function killGroup(child: ChildProcess): void {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
        return;
    }
    try {
        if (process.platform === 'win32') {
            child.kill('SIGKILL');
        } else {
            process.kill(-child.pid, 'SIGKILL');
        }
    } catch {
        child.kill('SIGKILL');
    }
}

/** Counts a program among the running ones until it ends, so that it does not outlive this process. */
export function track(child: ChildProcess): void {
    running.add(child);
    guard.watch(child);
    child.once('close', () => running.delete(child));
    child.once('error', () => running.delete(child));
}

/** The last lines of a stream of text. */
export class LineRing {
    protected readonly kept: string[] = [];
    protected rest = '';

    append(text: string): void {
        const lines = (this.rest + text).split(/[\r\n]+/);
        this.rest = (lines.pop() ?? '').slice(-LINE_LIMIT);
        this.push(lines);
    }

    protected push(lines: readonly string[]): void {
        this.kept.push(...lines.filter(line => line.trim() !== '').map(line => line.slice(0, LINE_LIMIT)));
        this.kept.splice(0, Math.max(0, this.kept.length - LOG_LINES));
    }

    get lines(): readonly string[] {
        return this.rest.trim() === '' ? this.kept : [...this.kept, this.rest];
    }
}

export interface ToolProcessOptions {
    readonly signal?: AbortSignal;
    /** Milliseconds. */
    readonly timeout: number;
    /** Most bytes that standard output may give. */
    readonly outputLimit: number;
    onText(text: string): void;
}

/**
 * Runs a program to its end, without standard input, in a process group of its own.
 * @returns the last lines of its standard error.
 * @throws MediaToolError for a non-zero exit, too much output, too much time or a cancel.
 */
export function runTool(program: string, args: readonly string[], options: ToolProcessOptions): Promise<readonly string[]> {
    const { signal } = options;
    return new Promise((done, failed) => {
        const log = new LineRing();
        if (signal?.aborted) {
            failed(new MediaToolError('cancelled', []));
            return;
        }
        const child = spawn(program, args, {
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: process.platform !== 'win32',
            windowsHide: true
        });
        track(child);
        let reason: MediaToolError['reason'] = 'failed';
        const stop = (why: MediaToolError['reason']): void => {
            reason = why;
            killGroup(child);
        };
        const timer = setTimeout(() => stop('timeout'), options.timeout);
        const cancel = (): void => stop('cancelled');
        signal?.addEventListener('abort', cancel, { once: true });
        let bytes = 0;
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            bytes += text.length;
            if (bytes > options.outputLimit) {
                stop('too-much');
            } else {
                options.onText(text);
            }
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => log.append(text));
        const finish = (): void => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', cancel);
        };
        child.once('error', error => {
            finish();
            failed(new MediaToolError('failed', [error.message], { cause: error }));
        });
        child.once('close', code => {
            finish();
            if (code === 0 && reason === 'failed') {
                done(log.lines);
            } else {
                failed(new MediaToolError(reason, log.lines));
            }
        });
    });
}
