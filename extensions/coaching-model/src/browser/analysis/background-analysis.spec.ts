import { describe, expect, it } from 'vitest';
import { type AnalysisAnswer, AnalysisDesk, type AnalysisMessage, type AnalysisQuestion } from '../../common/analysis/analysis-request';
import { CHARTS } from '../../common/charts/charts';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import type { Annotation } from '../../common/documents/annotations';
import { patternInput } from '../../common/patterns/pattern-request';
import { type AnalysisWorker, BackgroundAnalysis } from './background-analysis';

/** The other thread, here: what is posted is copied as between threads, and answered later. */
class Desk implements AnalysisWorker {
    onmessage: ((event: MessageEvent<AnalysisAnswer>) => void) | null = null;
    onerror: ((event: ErrorEvent) => void) | null = null;
    readonly received: AnalysisMessage[] = [];
    ended = false;
    protected readonly desk = new AnalysisDesk();

    postMessage(message: AnalysisMessage): void {
        this.received.push(message);
        const answer = this.desk.take(structuredClone(message));
        if (answer) {
            queueMicrotask(() => this.onmessage?.({ data: answer } as MessageEvent<AnalysisAnswer>));
        }
    }

    terminate(): void {
        this.ended = true;
    }
}

const question: AnalysisQuestion = { codebook: BASIS_CODEBOOK, times: { frameCount: 100_000, rate: { num: 25, den: 1 } }, options: {} };
const coding = (count: number): Annotation[] =>
    Array.from({ length: count }, (_, index) => ({
        id: `E${index}`,
        tier: 'initiative',
        code: 'contactinitiatief',
        startFrame: index,
        endFrame: index + 1,
        actor: 'L07',
        target: 'LK1',
        valence: 'positief'
    }));

function begin(): { analysis: BackgroundAnalysis; desks: Desk[] } {
    const desks: Desk[] = [];
    const start = (): Desk => {
        desks.push(new Desk());
        return desks[desks.length - 1];
    };
    return { analysis: new BackgroundAnalysis(start, () => Promise.resolve()), desks };
}

describe('BackgroundAnalysis', () => {
    it('sends many codes in pieces, and after an edit only what is new', async () => {
        const { analysis, desks } = begin();
        const first = coding(10_000);
        expect((await analysis.ask(first, question))?.initiatives).toBe(10_000);
        const pieces = (): number[] => desks[0].received.flatMap(each => (each.kind === 'piece' ? [each.annotations.length] : []));
        expect(pieces()).toEqual([4000, 4000, 2000]);
        expect((await analysis.ask([...first, ...coding(10_001).slice(-1)], question))?.initiatives).toBe(10_001);
        expect(pieces().slice(3)).toEqual([1]);
    });

    it('answers only the newest question', async () => {
        const { analysis, desks } = begin();
        const asked = [coding(10), coding(20), coding(30)].map(each => analysis.ask(each, question));
        expect((await Promise.all(asked)).map(each => each?.initiatives)).toEqual([undefined, undefined, 30]);
        expect(desks[0].received.filter(({ kind }) => kind === 'ask')).toHaveLength(1);
    });

    it('begins a new thread after one that failed', async () => {
        const { analysis, desks } = begin();
        const broken = { ...question, codebook: undefined as unknown as AnalysisQuestion['codebook'] };
        await expect(analysis.ask(coding(3), broken)).rejects.toThrow(/./);
        expect(desks[0].ended).toBe(true);
        expect((await analysis.ask(coding(3), question))?.initiatives).toBe(3);
        expect(desks).toHaveLength(2);
    });

    it('asks the thread for the moments behind a number', async () => {
        const { analysis } = begin();
        expect(await analysis.momentsOf('card:L07:positief')).toEqual({ moments: [], more: 0 });
        await analysis.ask(coding(400), question);
        const { moments, more } = await analysis.momentsOf('card:L07:positief');
        expect(moments.map(({ place }) => place)).toEqual(Array.from({ length: 300 }, (_, index) => index));
        expect(more).toBe(100);
    });

    it('lays charts out in the thread, as they are laid out here, and drops those of a coding that has changed', async () => {
        const { analysis, desks } = begin();
        const annotations = coding(300);
        const drawn = await analysis.chart(annotations, question, 'kaart', 600);
        expect(drawn).toEqual(structuredClone(CHARTS[0].build(patternInput({ ...question, annotations }), 600)));
        const newer = [...annotations, ...coding(301).slice(-1)];
        const asked = [analysis.chart(annotations, question, 'kaart', 600), analysis.chart(newer, question, 'strook', 600)];
        expect((await Promise.all(asked)).map(each => each?.id)).toEqual([undefined, 'strook']);
        const pieces = desks[0].received.flatMap(each => (each.kind === 'piece' ? [each.annotations.length] : []));
        expect(pieces).toEqual([300, 1]);
        await expect(analysis.chart(newer, question, 'geen', 600)).rejects.toThrow('geen');
    });
});
