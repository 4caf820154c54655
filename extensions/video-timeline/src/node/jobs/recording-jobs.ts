import { filesOf } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { JobQueue, type JobStatus } from '@beeldspoor/workbench/lib/node/jobs/job-queue';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable, named, postConstruct } from '@theia/core/shared/inversify';
import { MEDIA_STEPS, USUAL_WISHES, type MediaJobStatus, type MediaStep, type ProxyWishes } from '../../common/jobs/media-jobs';
import { DerivedFiles } from '../derived/derived-files';
import { MediaNotPresentError, MediaStore, type RecordingAddress, type RecordingPlace } from '../media/media-store';
import { MediaStepMaker, type StepState } from './media-step';
import { keyOf, payloadSchema, typeOf, wishesSchema, type MediaStepPayload } from './media-step-payload';

/** What is asked for, made and missing of recordings: the steps on top of the job queue. One for all connections. */
@injectable()
export class RecordingJobs {
    @inject(JobQueue)
    protected readonly queue!: JobQueue;

    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    @inject(ContributionProvider)
    @named(MediaStepMaker)
    protected readonly makers!: ContributionProvider<MediaStepMaker>;

    protected readonly onDidChangeEmitter = new Emitter<MediaJobStatus>();
    readonly onDidChange: Event<MediaJobStatus> = this.onDidChangeEmitter.event;
    /** Each recording that is opened goes before the ones opened earlier. */
    protected opened = Math.floor(Date.now() / 1000);

    @postConstruct()
    protected init(): void {
        this.queue.onDidChange(job => {
            const status = statusOf(job);
            if (status) {
                this.onDidChangeEmitter.fire(status);
            }
        });
    }

    tasks(): readonly MediaJobStatus[] {
        return this.queue.jobs.flatMap(job => statusOf(job) ?? []);
    }

    async statuses(address: RecordingAddress, wishes: ProxyWishes): Promise<readonly MediaJobStatus[]> {
        const place = await this.store.locate(address);
        if (!place) {
            return [];
        }
        const known = new Map(this.queue.jobs.map(job => [job.key, job]));
        const statuses: MediaJobStatus[] = [];
        for (const each of this.stepsOf(place)) {
            const job = known.get(keyOf({ ...address, ...each }));
            const looked = await this.look(place, each, wishes);
            const about = { traject: address.traject, recording: address.recording, ...each };
            if (job && (job.state === 'waiting' || job.state === 'running' || versionOf(job) === looked.version)) {
                statuses.push(statusOf(job) ?? { ...about, state: 'none', fraction: 0 });
            } else {
                const state = looked.state === 'missing' ? 'none' : looked.state;
                statuses.push({ ...about, state, fraction: state === 'done' ? 1 : 0 });
            }
        }
        return statuses;
    }

    async prepare(address: RecordingAddress, wishes: ProxyWishes): Promise<void> {
        const place = await this.store.locate(address);
        if (!place) {
            return;
        }
        if (place.document.mediaState !== 'present') {
            await this.derived.removeRecording(place.trajectFolder, place.document.id);
            return;
        }
        this.opened = Math.max(this.opened + 1, Math.floor(Date.now() / 1000));
        const past = new Map(this.queue.jobs.map(job => [job.key, job]));
        for (const each of this.stepsOf(place)) {
            const { state, version } = await this.look(place, each, wishes);
            const key = keyOf({ ...address, ...each });
            const job = past.get(key);
            const isSettled = (job?.state === 'failed' || job?.state === 'cancelled') && versionOf(job) === version;
            if (state === 'missing' && !isSettled) {
                await this.add({ ...address, ...each, wishes, version });
            }
        }
    }

    async restart(address: RecordingAddress, file: number, step: MediaStep, wishes: ProxyWishes): Promise<void> {
        const place = await this.store.locate(address);
        if (place && [...this.stepsOf(place)].some(each => each.file === file && each.step === step)) {
            const { version } = await this.look(place, { file, step }, wishes);
            await this.add({ ...address, file, step, wishes, version, forced: true });
        }
    }

    async cancel(address: RecordingAddress, file: number, step: MediaStep): Promise<void> {
        await this.queue.cancel(keyOf({ ...address, file, step }));
    }

    async forget(address: RecordingAddress, file: number, step: MediaStep): Promise<void> {
        await this.queue.forget(keyOf({ ...address, file, step }));
    }

    protected async add(payload: MediaStepPayload): Promise<void> {
        const { step, file } = payload;
        const before = MEDIA_STEPS.slice(0, MEDIA_STEPS.indexOf(step));
        await this.queue.add({
            key: keyOf(payload),
            type: typeOf(step),
            payload,
            priority: this.opened * 10 - MEDIA_STEPS.indexOf(step),
            // The waveform and the frame table are counted with the first file.
            after: before.flatMap(each => [...new Set([0, file])].map(other => keyOf({ ...payload, file: other, step: each })))
        });
    }

    protected *stepsOf({ document }: RecordingPlace): Generator<{ readonly file: number; readonly step: MediaStep }> {
        for (const step of MEDIA_STEPS) {
            for (const [file] of filesOf(document).entries()) {
                yield { file, step };
            }
        }
    }

    /** What a step finds; a step that cannot even look (no ffmpeg, masks unreadable) says so when it is done. */
    protected async look(
        place: RecordingPlace,
        { file, step }: { readonly file: number; readonly step: MediaStep },
        wishes: ProxyWishes
    ): Promise<StepState> {
        const maker = this.makers.getContributions().find(each => each.step === step);
        if (!maker) {
            return { state: 'unneeded', version: '' };
        }
        try {
            return await maker.look({ place, file, wishes });
        } catch (error) {
            return error instanceof MediaNotPresentError ? { state: 'unneeded', version: '' } : { state: 'missing', version: 'unknown' };
        }
    }
}

function versionOf({ payload }: JobStatus): string | undefined {
    return payloadSchema.safeParse(payload).data?.version;
}

/** A job of the queue as the outside sees it; undefined when it is no step of a film. */
function statusOf({ payload, state, fraction, message }: JobStatus): MediaJobStatus | undefined {
    const { success, data } = payloadSchema.safeParse(payload);
    if (!success) {
        return undefined;
    }
    const { traject, recording, file, step } = data;
    return { traject, recording, file, step, state, fraction, ...(message !== undefined && { message }) };
}

/** Wishes as they came over the wire. */
export function readWishes(wishes: unknown): ProxyWishes {
    return wishesSchema.safeParse(wishes).data ?? USUAL_WISHES;
}
