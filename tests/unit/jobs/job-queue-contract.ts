import type { JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import type { JobQueue, JobRequest, JobStatus } from '@beeldspoor/workbench/lib/node/jobs/job-queue';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** One place where jobs are kept; several queues may follow each other on it, as processes do. */
export interface JobStore {
    open(handlers: readonly JobHandler[]): JobQueue;
    /** The process with this queue is gone, without a word. */
    abandon(queue: JobQueue): void;
    remove(): Promise<void>;
}

/** Work that goes on until it is told to. */
class HeldWork implements JobHandler {
    readonly begun: string[] = [];
    readonly finish = new Map<string, () => void>();

    constructor(
        readonly type: string,
        readonly lane: JobHandler['lane'] = 'quick'
    ) {}

    async run(payload: unknown, { signal, report }: Parameters<JobHandler['run']>[1]): Promise<void> {
        const name = String(payload);
        this.begun.push(name);
        report(0.5);
        await new Promise<void>((resolve, reject) => {
            this.finish.set(name, resolve);
            signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
    }

    /** Resolves when the work with that payload has begun that often. */
    async whenBegun(name: string, times = 1): Promise<void> {
        await expect.poll(() => this.begun.filter(each => each === name).length, { timeout: 5_000, interval: 5 }).toBe(times);
    }
}

const job = (name: string, more: Partial<JobRequest> = {}): JobRequest => ({ key: name, type: 'held', payload: name, ...more });

/** What every `JobQueue` does, embedded or elsewhere. */
export function jobQueueContract(name: string, makeStore: () => Promise<JobStore>): void {
    describe(`${name} as a job queue`, () => {
        let store: JobStore;
        let queue: JobQueue;
        let work: HeldWork;
        let seen: JobStatus[];

        const open = (...more: JobHandler[]): void => {
            queue = store.open([work, ...more]);
            seen = [];
            queue.onDidChange(status => seen.push(status));
        };

        beforeEach(async () => {
            store = await makeStore();
            work = new HeldWork('held');
            open();
            await queue.start();
        });
        afterEach(async () => {
            store.abandon(queue);
            await store.remove();
        });

        it('does work with the same key once', async () => {
            await Promise.all([queue.add(job('a')), queue.add(job('a'))]);
            await work.whenBegun('a');
            const ended = [queue.whenEnded('a'), queue.whenEnded('a')];
            work.finish.get('a')!();
            expect((await Promise.all(ended)).map(each => each?.state)).toEqual(['done', 'done']);
            expect(work.begun).toEqual(['a']);
            expect(queue.jobs).toEqual([]);
            expect(await queue.whenEnded('a')).toBeUndefined();
        });

        it('tells how far it is', async () => {
            const telling: JobHandler = {
                type: 'telling',
                lane: 'quick',
                run: async (_payload, { report }) => [0.25, 7, -1].forEach(report)
            };
            store.abandon(queue);
            open(telling);
            await queue.start();
            await queue.add({ key: 't', type: 'telling', payload: null });
            await expect.poll(() => seen.at(-1)?.state).toBe('done');
            expect(seen.map(({ state, fraction }) => [state, fraction])).toEqual([
                ['waiting', 0],
                ['running', 0],
                ['running', 0.25],
                ['running', 1],
                ['running', 0],
                ['done', 1]
            ]);
        });

        it('begins with the highest priority, also when that was raised while waiting', async () => {
            await queue.add(job('first'));
            await work.whenBegun('first');
            await queue.add(job('low'));
            await queue.add(job('high', { priority: 5 }));
            await queue.add(job('opened'));
            await queue.add(job('opened', { priority: 9 }));
            for (const [n, each] of ['first', 'opened', 'high', 'low'].entries()) {
                await work.whenBegun(each);
                expect(work.begun).toHaveLength(n + 1);
                work.finish.get(each)!();
            }
            await expect.poll(() => queue.jobs).toEqual([]);
        });

        it('lets a job wait for the ones it comes after, however those end', async () => {
            const long = new HeldWork('long', 'long');
            store.abandon(queue);
            open(long);
            await queue.start();
            await queue.add(job('frames'));
            await queue.add(job('peaks'));
            await queue.add(job('proxy', { type: 'long', after: ['frames', 'peaks'] }));
            await work.whenBegun('frames');
            work.finish.get('frames')!();
            await work.whenBegun('peaks');
            expect(long.begun).toEqual([]);
            await queue.cancel('peaks');
            await long.whenBegun('proxy');
            long.finish.get('proxy')!();
            expect((await queue.whenEnded('proxy'))?.state ?? 'done').toBe('done');
        });

        it('cancels what runs and what waits, and begins anew when asked again', async () => {
            const names = Array.from({ length: 12 }, (_, n) => `${n}`);
            await Promise.all(names.map(each => queue.add(job(each))));
            await work.whenBegun('0');
            expect(await Promise.all(names.map(each => queue.cancel(each)))).toEqual(names.map(() => true));
            expect(queue.jobs.map(({ key, state }) => [key, state]).sort()).toEqual(names.map(each => [each, 'cancelled']).sort());
            expect(await queue.cancel('0')).toBe(false);
            expect(work.begun).toEqual(['0']);
            await queue.add(job('3'));
            await work.whenBegun('3');
            work.finish.get('3')!();
            await expect.poll(() => queue.jobs.some(({ key }) => key === '3')).toBe(false);
            await queue.forget('4');
            expect(queue.jobs.some(({ key }) => key === '4')).toBe(false);
        });

        it('says in words for the user what failed, and goes on', async () => {
            const failing: JobHandler = {
                type: 'failing',
                lane: 'quick',
                run: async payload => {
                    throw payload === 'told'
                        ? new UserFacingError({ happened: 'De film is te kort.', kept: 'Niets is veranderd.', todo: 'Kies een andere.' })
                        : new TypeError('x is undefined');
                }
            };
            store.abandon(queue);
            open(failing);
            await queue.start();
            await queue.add({ key: 'told', type: 'failing', payload: 'told' });
            expect(await queue.whenEnded('told')).toMatchObject({
                state: 'failed',
                message: 'De film is te kort. Niets is veranderd. Kies een andere.'
            });
            await queue.add({ key: 'odd', type: 'failing', payload: 'odd' });
            const odd = await queue.whenEnded('odd');
            expect(odd?.state).toBe('failed');
            expect(odd?.message).toMatch(/onverwachte fout/);
            expect(odd?.message).not.toMatch(/undefined/);
            await queue.add(job('next'));
            await work.whenBegun('next');
        });

        it('takes up again what waited and what ran when the process was killed, and remembers what failed', async () => {
            for (const each of ['runs', 'waits', 'cancelled', 'last']) {
                await queue.add(job(each, { priority: each === 'last' ? -1 : 0 }));
            }
            await work.whenBegun('runs');
            await queue.cancel('cancelled');
            store.abandon(queue);
            const before = work;
            work = new HeldWork('held');
            open();
            await queue.start();
            for (const each of ['runs', 'waits', 'last']) {
                await work.whenBegun(each);
                work.finish.get(each)!();
            }
            await expect.poll(() => queue.jobs.map(({ key, state }) => [key, state])).toEqual([['cancelled', 'cancelled']]);
            expect(before.begun).toEqual(['runs']);
            store.abandon(queue);
            work = new HeldWork('held');
            open();
            await queue.start();
            await queue.add(job('sentinel'));
            await work.whenBegun('sentinel');
            expect(work.begun).toEqual(['sentinel']);
        });

        it('keeps jobs of a kind it does not know for a program that does', async () => {
            await queue.add(job('a'));
            await work.whenBegun('a');
            store.abandon(queue);
            const other = new HeldWork('other');
            queue = store.open([other]);
            await queue.start();
            await queue.add(job('b', { type: 'other' }));
            await other.whenBegun('b');
            store.abandon(queue);
            open();
            await queue.start();
            await work.whenBegun('a', 2);
            await expect(queue.add(job('c', { type: 'nobody' }))).rejects.toThrow('nobody');
        });
    });
}
