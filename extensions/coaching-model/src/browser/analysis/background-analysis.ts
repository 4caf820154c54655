import type { Disposable } from '@theia/core/lib/common/disposable';
import { type AnalysisAnswer, type AnalysisMessage, type AnalysisQuestion, listChange } from '../../common/analysis/analysis-request';
import type { AnalysisSummary } from '../../common/analysis/analysis-summary';
import type { Annotation } from '../../common/documents/annotations';

/** From this many codes on patterns are computed beside the page. */
export const MANY_CODES = 2000;
/** So many codes are sent at once: a few milliseconds of the page. */
const PIECE = 4000;

/** The part of a worker that is used here. */
export interface AnalysisWorker {
    onmessage: ((event: MessageEvent<AnalysisAnswer>) => void) | null;
    onerror: ((event: ErrorEvent) => void) | null;
    postMessage(message: AnalysisMessage): void;
    terminate(): void;
}

/**
 * Patterns computed in a thread of their own, so that the page stays free however many codes there are. Only what changed
 * since the last question is sent. The newest question counts: an older one that was not begun is never asked.
 */
export class BackgroundAnalysis implements Disposable {
    protected worker: AnalysisWorker | undefined;
    protected sent: readonly Annotation[] = [];
    protected serial = 0;
    protected waiting: ((answer: AnalysisAnswer) => void) | undefined;
    protected tail: Promise<unknown> = Promise.resolve();

    constructor(
        protected readonly start: () => AnalysisWorker = () => new Worker(new URL('analysis.worker.js', window.location.href)),
        protected readonly pause: () => Promise<void> = () => new Promise(done => setTimeout(done, 0))
    ) {}

    /**
     * @returns the summary; undefined when a newer question was asked meanwhile.
     * @throws Error when the thread fails; the next question begins a new one.
     */
    ask(annotations: readonly Annotation[], question: AnalysisQuestion): Promise<AnalysisSummary | undefined> {
        this.serial += 1;
        const id = this.serial;
        const result = this.tail.then(() => (id === this.serial ? this.run(id, annotations, question) : undefined));
        this.tail = result.catch(() => undefined);
        return result;
    }

    dispose(): void {
        this.worker?.terminate();
        this.worker = undefined;
        this.sent = [];
    }

    protected async run(id: number, annotations: readonly Annotation[], question: AnalysisQuestion): Promise<AnalysisSummary | undefined> {
        this.worker ??= this.begin();
        const { worker } = this;
        const change = listChange(this.sent, annotations);
        worker.postMessage({ kind: 'change', change });
        const end = annotations.length - change.keepLast;
        for (let from = change.keepFirst; from < end; from += PIECE) {
            worker.postMessage({ kind: 'piece', annotations: annotations.slice(from, Math.min(end, from + PIECE)) });
            if (from + PIECE < end) {
                await this.pause();
            }
        }
        this.sent = annotations;
        if (id !== this.serial) {
            return undefined;
        }
        const answer = await new Promise<AnalysisAnswer>(done => {
            this.waiting = done;
            worker.postMessage({ kind: 'ask', id, question });
        });
        if (answer.kind === 'failed') {
            this.dispose();
            throw new Error(answer.message);
        }
        return id === this.serial ? answer.summary : undefined;
    }

    protected begin(): AnalysisWorker {
        const worker = this.start();
        worker.onmessage = ({ data }) => this.waiting?.(data);
        worker.onerror = ({ message }) => this.waiting?.({ kind: 'failed', id: this.serial, message });
        return worker;
    }
}
