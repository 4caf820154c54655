import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { RemoteConnectionProvider, ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import { MessageService } from '@theia/core/lib/common/message-service';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import {
    MEDIA_JOBS_PATH,
    PROXY_CHOICES,
    SPHERE_CHOICES,
    USUAL_WISHES,
    type MediaJobStatus,
    type MediaJobsClient,
    type MediaJobsServer,
    type MediaStep,
    type ProxyWishes
} from '../../common/jobs/media-jobs';
import type { MediaJobs } from './media-jobs';
import { PROXY_PREFERENCE, SPHERE_PREFERENCE } from './proxy-preferences';

const keyOf = ({ traject, recording, file, step }: Pick<MediaJobStatus, 'traject' | 'recording' | 'file' | 'step'>): string =>
    [traject, recording, file, step].join('\n');

/** Knows the jobs of the backend as it tells them; asks again after the connection was lost. */
@injectable()
export class MediaJobsImpl implements MediaJobs, MediaJobsClient {
    @inject(RemoteConnectionProvider)
    protected readonly connections: ServiceConnectionProvider;
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;
    @inject(PreferenceService)
    protected readonly preferences: PreferenceService;

    @inject(MessageService)
    protected readonly messages: MessageService;

    protected server: MediaJobsServer;
    protected readonly known = new Map<string, MediaJobStatus>();
    /** Recordings of which all steps are known, by traject and id. */
    protected readonly prepared = new Set<string>();

    protected readonly onDidChangeEmitter = new Emitter<MediaJobStatus>();
    readonly onDidChange = this.onDidChangeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.server = this.connections.createProxy<MediaJobsServer>(MEDIA_JOBS_PATH, this as MediaJobsClient);
        void this.fetchTasks();
        this.preferences.onPreferenceChanged(({ preferenceName }) => {
            if (preferenceName === PROXY_PREFERENCE || preferenceName === SPHERE_PREFERENCE) {
                void this.prepareAgain();
            }
        });
    }

    get tasks(): readonly MediaJobStatus[] {
        return [...this.known.values()].filter(({ state }) => ['waiting', 'running', 'failed', 'cancelled'].includes(state));
    }

    statusOf(recording: string, file: number, step: MediaStep): MediaJobStatus | undefined {
        const traject = this.trajectory.snapshot?.folder;
        return traject === undefined ? undefined : this.known.get(keyOf({ traject, recording, file, step }));
    }

    onDidChangeJob(status: MediaJobStatus): void {
        this.known.set(keyOf(status), status);
        this.onDidChangeEmitter.fire(status);
    }

    async look(recording: string): Promise<void> {
        const traject = this.trajectory.snapshot?.folder;
        if (traject !== undefined) {
            await this.lookIn(traject, recording).catch((error: unknown) => console.warn('What is made of a film is not known', error));
        }
    }

    protected async lookIn(traject: string, recording: string): Promise<void> {
        (await this.server.statuses(traject, recording, await this.wishes())).forEach(status => this.onDidChangeJob(status));
    }

    async prepare(recording: string): Promise<void> {
        const traject = this.trajectory.snapshot?.folder;
        if (traject !== undefined) {
            // Nobody asked for it: what cannot be made now, is made the next time.
            await this.prepareIn(traject, recording).catch((error: unknown) => console.warn('Nothing is prepared', error));
        }
    }

    protected async prepareIn(traject: string, recording: string): Promise<void> {
        this.prepared.add([traject, recording].join('\n'));
        await this.server.prepare(traject, recording, await this.wishes());
        await this.lookIn(traject, recording);
    }

    protected async prepareAgain(): Promise<void> {
        for (const each of this.prepared) {
            const [traject, recording] = each.split('\n');
            await this.prepareIn(traject, recording).catch((error: unknown) => console.warn('Nothing is prepared', error));
        }
    }

    cancel({ traject, recording, file, step }: MediaJobStatus): Promise<void> {
        return this.told(this.server.cancel(traject, recording, file, step));
    }

    async restart({ traject, recording, file, step }: MediaJobStatus): Promise<void> {
        await this.told(this.server.restart(traject, recording, file, step, await this.wishes()));
    }

    /** What the user asked for and cannot be done is said. */
    protected async told(asked: Promise<void>): Promise<void> {
        try {
            await asked;
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }

    async forget(status: MediaJobStatus): Promise<void> {
        const { traject, recording, file, step } = status;
        await this.told(this.server.forget(traject, recording, file, step));
        this.onDidChangeJob({ traject, recording, file, step, state: 'none', fraction: 0 });
    }

    protected async fetchTasks(): Promise<void> {
        (await this.server.tasks()).forEach(status => this.onDidChangeJob(status));
    }

    protected async wishes(): Promise<ProxyWishes> {
        await this.preferences.ready;
        const make = this.preferences.get<string>(PROXY_PREFERENCE);
        const sphere = this.preferences.get<string>(SPHERE_PREFERENCE);
        return {
            make: PROXY_CHOICES.find(each => each === make) ?? USUAL_WISHES.make,
            sphere: SPHERE_CHOICES.find(each => each === sphere) ?? USUAL_WISHES.sphere
        };
    }
}
