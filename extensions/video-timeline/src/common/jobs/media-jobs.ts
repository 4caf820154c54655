/** What is made from a film, in this order; the editor opens after the frame table. All of it can be made again. */
export const MEDIA_STEPS = ['frames', 'peaks', 'thumbnails', 'proxy'] as const;
export type MediaStep = (typeof MEDIA_STEPS)[number];

/** Where one step of one film stands. */
export interface MediaJobStatus {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    readonly recording: string;
    /** Index among the files of the recording (`filesOf`). */
    readonly file: number;
    readonly step: MediaStep;
    /** `none`: not made and not asked for; `unneeded`: this film needs none (no sound, no picture). */
    readonly state: 'none' | 'unneeded' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    /** 0 to 1. */
    readonly fraction: number;
    /** Dutch, when failed. */
    readonly message?: string;
}

/** Which films get a proxy: those that need one to be seen or to be stepped through smoothly, all, or only those that cannot be seen without. */
export const PROXY_CHOICES = ['nodig', 'altijd', 'nooit'] as const;
/** Size of the proxy of a 360° film: at most 1920×960, or at most 4096×2048. */
export const SPHERE_CHOICES = ['vloeiend', 'scherp'] as const;

/** What the user wants of proxies. */
export interface ProxyWishes {
    readonly make: (typeof PROXY_CHOICES)[number];
    readonly sphere: (typeof SPHERE_CHOICES)[number];
}
export const USUAL_WISHES: ProxyWishes = { make: 'nodig', sphere: 'scherp' };

/** JSON-RPC: the jobs on films. One client for each connection. */
export const MEDIA_JOBS_PATH = '/services/beeldspoor/media-jobs';
export const MediaJobsServer = Symbol('MediaJobsServer');
export interface MediaJobsServer {
    /** Every step of every film of a recording; nothing for a recording that is not there. */
    statuses(traject: string, recording: string, wishes?: ProxyWishes): Promise<readonly MediaJobStatus[]>;
    /** What waits, runs, failed or was cancelled, of all recordings. */
    tasks(): Promise<readonly MediaJobStatus[]>;
    /**
     * Asks for what is missing or out of date, in the order of the steps and before that of other recordings; joins what runs
     * already. What failed or was cancelled is left until the film or the wishes change, or `restart`.
     */
    prepare(traject: string, recording: string, wishes?: ProxyWishes): Promise<void>;
    /** Stops one step; what was made of it is thrown away. */
    cancel(traject: string, recording: string, file: number, step: MediaStep): Promise<void>;
    /** Does a step that failed or was cancelled after all; a proxy also when none is needed. */
    restart(traject: string, recording: string, file: number, step: MediaStep, wishes?: ProxyWishes): Promise<void>;
    /** Takes a step that failed or was cancelled off the list. */
    forget(traject: string, recording: string, file: number, step: MediaStep): Promise<void>;
    setClient(client: MediaJobsClient | undefined): void;
    dispose(): void;
}
export interface MediaJobsClient {
    onDidChangeJob(status: MediaJobStatus): void;
}
