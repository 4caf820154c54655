import type { Disposable } from '@theia/core/lib/common/disposable';
import type { AnalysisAnswer, AnalysisMessage, AnalysisQuestion } from '../../common/analysis/analysis-request';
import type { AnalysisSummary, FoundMoments } from '../../common/analysis/analysis-summary';
import { changedSummary } from '../../common/analysis/summary-change';
import type { Chart } from '../../common/charts/chart';
import { listChange } from '../../common/collections/list-change';
import type { Annotation } from '../../common/documents/annotations';

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
 * Patterns and charts computed in a thread of their own, so that the page stays free however many codes there are. Only what changed
 * since the last question is sent. The newest question counts: an older one that was not begun is never asked.
 */
export class BackgroundAnalysis implements Disposable {
    protected worker: AnalysisWorker | undefined;
    protected sent: readonly Annotation[] = [];
    /** Of the last answer, wanted or not: the next comes as what is new beside it. */
    protected summary: AnalysisSummary | undefined;
    protected serial = 0;
    protected newest = 0;
    protected charted: readonly Annotation[] | undefined;
    protected readonly waiting = new Map<number, (answer: AnalysisAnswer) => void>();
    protected tail: Promise<unknown> = Promise.resolve();

    constructor(
        protected readonly start: () => AnalysisWorker = () => new Worker(new URL('analysis.worker.js', window.location.href)),
        protected readonly pause: () => Promise<void> = () => new Promise(done => setTimeout(done, 0))
    ) {}

    /**
     * @returns the summary; undefined when a newer question was asked meanwhile.
     * @throws Error when the thread fails; the next question begins a new one.
     */
    async ask(annotations: readonly Annotation[], question: AnalysisQuestion): Promise<AnalysisSummary | undefined> {
        const id = this.nextId();
        this.newest = id;
        const answer = await this.inTurn(annotations, { kind: 'ask', id, question }, () => id === this.newest);
        return answer?.kind === 'summary' ? this.summary : undefined;
    }

    /**
     * A chart, laid out.
     *
     * @param chart its id
     * @param width pixels
     * @returns undefined when charts of other annotations were asked for meanwhile
     * @throws Error when the thread fails; the next question begins a new one.
     */
    async chart(annotations: readonly Annotation[], question: AnalysisQuestion, chart: string, width: number): Promise<Chart | undefined> {
        this.charted = annotations;
        const message = { kind: 'chart', id: this.nextId(), question, chart, width } as const;
        const answer = await this.inTurn(annotations, message, () => this.charted === annotations);
        return answer?.kind === 'chart' ? answer.chart : undefined;
    }

    /**
     * The moments behind a number of the last summary.
     *
     * @throws Error when the thread fails
     */
    async momentsOf(number: string): Promise<FoundMoments> {
        const { worker } = this;
        const id = this.nextId();
        const answer = worker && (await this.request(worker, { kind: 'moments', id, number }));
        return answer?.kind === 'moments' ? { moments: answer.moments, more: answer.more } : { moments: [], more: 0 };
    }

    dispose(): void {
        this.worker?.terminate();
        this.worker = undefined;
        this.sent = [];
        this.summary = undefined;
    }

    /** After what was asked before, if it is still wanted then. */
    protected inTurn(
        annotations: readonly Annotation[],
        message: AnalysisMessage & { readonly id: number },
        wanted: () => boolean
    ): Promise<AnalysisAnswer | undefined> {
        const result = this.tail.then(() => (wanted() ? this.run(annotations, message, wanted) : undefined));
        this.tail = result.catch(() => undefined);
        return result;
    }

    protected async run(
        annotations: readonly Annotation[],
        message: AnalysisMessage & { readonly id: number },
        wanted: () => boolean
    ): Promise<AnalysisAnswer | undefined> {
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
        const answer = wanted() ? await this.request(worker, message) : undefined;
        return wanted() ? answer : undefined;
    }

    protected async request(worker: AnalysisWorker, message: AnalysisMessage & { readonly id: number }): Promise<AnalysisAnswer> {
        const answer = await new Promise<AnalysisAnswer>(done => {
            this.waiting.set(message.id, done);
            worker.postMessage(message);
        });
        this.waiting.delete(message.id);
        if (answer.kind === 'failed') {
            this.dispose();
            throw new Error(answer.message);
        }
        return answer;
    }

    protected begin(): AnalysisWorker {
        const worker = this.start();
        worker.onmessage = ({ data }) => {
            if (data.kind === 'summary') {
                this.summary = changedSummary(this.summary?.pupils ?? [], data.change);
            }
            this.waiting.get(data.id)?.(data);
        };
        worker.onerror = ({ message }) => {
            for (const [id, done] of this.waiting) {
                done({ kind: 'failed', id, message });
            }
        };
        return worker;
    }

    protected nextId(): number {
        this.serial += 1;
        return this.serial;
    }
}
