import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import type { AnalysisQuestion } from '../../common/analysis/analysis-request';
import { type AnalysisSummary, type FoundMoments, readAnalysis } from '../../common/analysis/analysis-summary';
import type { Annotation } from '../../common/documents/annotations';
import type { Pattern } from '../../common/patterns/pattern';
import { patternInput } from '../../common/patterns/pattern-request';
import { PATTERNS } from '../../common/patterns/patterns';
import { BackgroundAnalysis } from './background-analysis';
import { type AnalysisWanted, MANY_CODES, RunningAnalysis } from './running-analysis';

const rest = { codebook: BASIS_CODEBOOK, times: { frameCount: 100_000, rate: { num: 25, den: 1 } } };
const coding = (count: number): readonly Annotation[] =>
    Array.from({ length: count }, (_, index) => ({
        id: `E${index}`,
        tier: 'initiative',
        code: 'contactinitiatief',
        startFrame: index * 10,
        endFrame: index * 10 + 1,
        actor: 'L07',
        target: 'LK1',
        valence: 'positief'
    }));
const shout: Annotation = { ...coding(1)[0], id: 'S', actor: 'L12', startFrame: 9000, endFrame: 9001 };
const wanted = (annotations: readonly Annotation[], coder = 'MV'): AnalysisWanted => ({
    coding: `O1/${coder}`,
    input: patternInput({ ...rest, annotations }),
    options: {},
    question: () => ({ ...rest, options: {} })
});

/** A thread that answers when it is told to. */
class SlowThread extends BackgroundAnalysis {
    readonly questions: { annotations: readonly Annotation[]; answer: () => void; fail: () => void }[] = [];

    override ask(annotations: readonly Annotation[], question: AnalysisQuestion): Promise<AnalysisSummary | undefined> {
        return new Promise((done, failed) => {
            this.questions.push({
                annotations,
                answer: () => done(readAnalysis(patternInput({ ...question, annotations }), PATTERNS).summary),
                fail: () => failed(new Error('stuk'))
            });
        });
    }

    override momentsOf(): Promise<FoundMoments> {
        return Promise.resolve({ moments: [], more: 7 });
    }
}

function begin(patterns: readonly Pattern[] = PATTERNS): { running: RunningAnalysis; thread: SlowThread; found: Promise<void> } {
    const thread = new SlowThread();
    const running = new RunningAnalysis(() => patterns, thread);
    return { running, thread, found: new Promise(done => running.onDidFind(done)) };
}

describe('RunningAnalysis', () => {
    it('looks at few codes at once, and shares with before what did not change', () => {
        const { running, thread } = begin();
        const first = running.of(wanted([...coding(3), shout]));
        expect(first?.summary.initiatives).toBe(4);
        const second = running.of(wanted([...coding(4), shout]));
        expect(second?.summary.initiatives).toBe(5);
        const cardOf = (found: typeof first, pupil: string): unknown => found?.summary.pupils.find(card => card.pupil === pupil);
        expect(cardOf(second, 'L12')).toBe(cardOf(first, 'L12'));
        expect(cardOf(second, 'L07')).not.toBe(cardOf(first, 'L07'));
        expect(thread.questions).toHaveLength(0);
        expect(running.busy).toBe(false);
    });

    it('asks a thread about many codes once, and shows what was there until it answers', async () => {
        const { running, thread, found } = begin();
        const before = wanted(coding(5));
        running.of(before);
        const many = wanted(coding(MANY_CODES));
        expect(running.of(many)?.summary.initiatives).toBe(5);
        running.of(many);
        expect(thread.questions).toHaveLength(1);
        expect(running.busy).toBe(true);
        thread.questions[0].answer();
        await found;
        expect(running.busy).toBe(false);
        expect(running.of(many)?.summary.initiatives).toBe(MANY_CODES);
        expect(thread.questions).toHaveLength(1);
    });

    it('shows nothing of another coding under the name of this one', () => {
        const { running } = begin();
        running.of(wanted(coding(5)));
        expect(running.of(wanted(coding(MANY_CODES), 'AB'))).toBeUndefined();
    });

    it('tells that the thread failed, and asks again', async () => {
        const { running, thread } = begin();
        const failed = new Promise(done => running.onDidFail(done));
        const many = wanted(coding(MANY_CODES));
        running.of(many);
        thread.questions[0].fail();
        expect(await failed).toEqual(new Error('stuk'));
        running.of(many);
        expect(thread.questions).toHaveLength(2);
    });

    it('lets the patterns of other packages speak, however many codes there are', async () => {
        const evidence = [{ id: 'E1', startFrame: 10, endFrame: 11 }];
        const other: Pattern = {
            id: 'X-1',
            title: 'Anders',
            description: 'Iets van een ander.',
            compute: ({ annotations }) => annotations.length,
            sentences: count => [
                {
                    pattern: 'X-1',
                    text: `${String(count)} geteld`,
                    parts: [{ text: `${String(count)} geteld`, moments: evidence }],
                    moments: evidence,
                    actors: [],
                    strength: false
                }
            ]
        };
        const { running, thread, found } = begin([...PATTERNS, other]);
        const many = wanted(coding(MANY_CODES));
        running.of(many);
        thread.questions[0].answer();
        await found;
        const shown = running.of(many);
        const own = shown?.summary.groups.find(({ id }) => id === 'others')?.sentences[0];
        expect(own?.text).toBe(`${MANY_CODES} geteld`);
        expect((await shown?.momentsOf(`${own?.key}:0`))?.moments.map(({ id }) => id)).toEqual(['E1']);
        expect((await shown?.momentsOf('card:L07:positief'))?.more).toBe(7);
    });
});
