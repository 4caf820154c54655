import type { Disposable, Event } from '@theia/core';

/** Where the version of one file that every browser shows, and that steps quickly, stands. */
export interface ProxyState {
    /** `none`: there is none and nobody makes one now; `unneeded`: the file itself does as well. */
    readonly state: 'none' | 'unneeded' | 'making' | 'ready' | 'failed';
    /** While making: 0 to 1. */
    readonly fraction: number;
    /** Dutch, when it failed and the reason is known. */
    readonly message?: string;
}

/** The proxies of one recording. Same frames and ticks as the originals. */
export interface RecordingProxies extends Disposable {
    of(file: number): ProxyState;
    /** Same-origin address with Range; changes when the proxy is made anew. */
    url(file: number): string;
    /** Asks for the proxy of a file that cannot be shown without. */
    prepare(file: number): Promise<void>;
    readonly onDidChange: Event<void>;
}

/** Knows of proxies; without it films are shown as they are. */
export const ProxyFilms = Symbol('ProxyFilms');
export interface ProxyFilms {
    /** @param traject path of the traject folder inside the trajectories folder */
    open(traject: string, recording: string): Promise<RecordingProxies>;
}
