import type { Disposable } from '@theia/core';
import type { SoundAnswer, SoundRequest } from './sound-messages';

/** Decodes short pieces of the sound of one file; only the newest request is answered. */
export class FrameSound implements Disposable {
    protected newest = 0;
    protected waiting: ((sound: Extract<SoundAnswer, { kind: 'sound' }> | undefined) => void) | undefined;

    protected constructor(
        protected readonly worker: Worker,
        /** Second of the recording at which this file begins. */
        protected readonly offset: number
    ) {
        worker.onmessage = event => this.onAnswer(event.data as SoundAnswer);
    }

    /**
     * @param url same-origin, with Range
     * @param offset seconds of the recording that pass before the file begins
     * @throws Error when it has no sound that this browser decodes
     */
    static async open(url: string, workerUrl: URL, offset = 0): Promise<FrameSound> {
        if (typeof AudioDecoder === 'undefined') {
            throw new Error('this browser has no WebCodecs');
        }
        const worker = new Worker(workerUrl);
        try {
            await new Promise<void>((resolve, reject) => {
                worker.onerror = event => reject(new Error(event.message || 'the sound worker does not load'));
                worker.onmessage = event => {
                    const answer = event.data as SoundAnswer;
                    if (answer.kind === 'unusable') {
                        reject(new Error(answer.reason));
                    } else {
                        resolve();
                    }
                };
                const request: SoundRequest = { kind: 'open', url: new URL(url, document.baseURI).href };
                worker.postMessage(request);
            });
            return new FrameSound(worker, offset);
        } catch (error) {
            worker.terminate();
            throw error;
        }
    }

    /** Samples between two seconds of the recording; undefined when something newer was asked or there is silence. */
    get(start: number, end: number): Promise<Extract<SoundAnswer, { kind: 'sound' }> | undefined> {
        this.waiting?.(undefined);
        return new Promise(resolve => {
            this.waiting = resolve;
            const request: SoundRequest = { kind: 'want', id: ++this.newest, start: start - this.offset, end: end - this.offset };
            this.worker.postMessage(request);
        });
    }

    protected onAnswer(answer: SoundAnswer): void {
        if (answer.kind === 'sound' && answer.id === this.newest) {
            this.waiting?.(answer.channels.length > 0 ? answer : undefined);
            this.waiting = undefined;
        }
    }

    dispose(): void {
        this.waiting?.(undefined);
        this.worker.terminate();
    }
}
