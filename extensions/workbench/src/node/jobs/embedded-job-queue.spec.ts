import { describe, expect, it } from 'vitest';
import { EmbeddedJobQueue } from './embedded-job-queue';
import { JobCancelledError, JobStatus } from './job-queue';

/** A job that goes on until it is told to. */
function held(): { run: (signal: AbortSignal) => Promise<string>; finish: () => void; runs: () => number } {
    let finish: () => void = () => undefined;
    let runs = 0;
    const gate = new Promise<void>(open => (finish = open));
    const run = async (signal: AbortSignal): Promise<string> => {
        runs += 1;
        await Promise.race([gate, new Promise((_, stop) => signal.addEventListener('abort', () => stop(new Error('aborted'))))]);
        return 'klaar';
    };
    return { run, finish, runs: () => runs };
}

describe('EmbeddedJobQueue', () => {
    it('does work with the same key once, and gives the result to all who asked', async () => {
        const queue = new EmbeddedJobQueue();
        const job = held();
        const asked = [queue.add('O1', 'proxy', job.run), queue.add('O1', 'proxy', job.run)];
        job.finish();
        expect(await Promise.all(asked)).toEqual(['klaar', 'klaar']);
        expect(job.runs()).toBe(1);
        expect(queue.jobs).toEqual([]);
    });

    it('tells how far it is', async () => {
        const queue = new EmbeddedJobQueue();
        const seen: Pick<JobStatus, 'state' | 'fraction'>[] = [];
        queue.onDidChange(({ state, fraction }) => seen.push({ state, fraction }));
        await queue.add('O1', 'proxy', async (_signal, report) => {
            report(0.25);
            report(7);
        });
        expect(seen).toEqual([
            { state: 'waiting', fraction: 0 },
            { state: 'running', fraction: 0 },
            { state: 'running', fraction: 0.25 },
            { state: 'running', fraction: 1 },
            { state: 'done', fraction: 1 }
        ]);
    });

    it('cancels what runs and what waits, and does the work again when asked again', async () => {
        const queue = new EmbeddedJobQueue();
        const jobs = Array.from({ length: 40 }, () => held());
        const results = jobs.map((job, index) => queue.add(`${index}`, 'proxy', job.run));
        const settled = Promise.allSettled(results);
        expect(jobs.map((_, index) => queue.cancel(`${index}`))).toEqual(jobs.map(() => true));
        for (const result of await settled) {
            expect(result).toMatchObject({ status: 'rejected', reason: expect.any(JobCancelledError) as unknown });
        }
        expect(queue.cancel('0')).toBe(false);
        expect(await queue.add('0', 'proxy', async () => 'opnieuw')).toBe('opnieuw');
    });

    it('says what failed and goes on', async () => {
        const queue = new EmbeddedJobQueue();
        const seen: JobStatus[] = [];
        queue.onDidChange(status => seen.push(status));
        const failing = queue.add('O1', 'proxy', async () => {
            throw new Error('De film is te kort.');
        });
        await expect(failing).rejects.toThrow('De film is te kort.');
        expect(seen.at(-1)).toMatchObject({ state: 'failed', message: 'De film is te kort.' });
        expect(await queue.add('O2', 'proxy', async () => 2)).toBe(2);
    });
});
