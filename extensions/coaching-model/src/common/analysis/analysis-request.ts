import type { Annotation } from '../documents/annotations';
import type { Chart } from '../charts/chart';
import { CHARTS } from '../charts/charts';
import { changedList, type ListChange } from '../collections/list-change';
import { editedInput } from '../patterns/kept-parts';
import type { PatternInput } from '../patterns/pattern';
import { forgetResults } from '../patterns/per-input';
import { patternInput, type PatternRequest } from '../patterns/pattern-request';
import { PATTERNS } from '../patterns/patterns';
import { type AnalysisReading, type FoundMoments, readAnalysis, type SummaryOptions } from './analysis-summary';
import type { PupilCard } from './pupil-cards';
import { type SummaryChange, summaryChange } from './summary-change';

/** What an analysis needs beside the annotations, as plain data. */
export type AnalysisQuestion = Omit<PatternRequest, 'annotations'> & { readonly options: SummaryOptions };

/** To the thread that computes: the list in pieces, then the question. */
export type AnalysisMessage =
    | { readonly kind: 'change'; readonly change: ListChange }
    | { readonly kind: 'piece'; readonly annotations: readonly Annotation[] }
    | { readonly kind: 'ask'; readonly id: number; readonly question: AnalysisQuestion }
    | { readonly kind: 'moments'; readonly id: number; readonly number: string }
    | { readonly kind: 'chart'; readonly id: number; readonly question: AnalysisQuestion; readonly chart: string; readonly width: number };

export type AnalysisAnswer =
    | { readonly kind: 'summary'; readonly id: number; readonly change: SummaryChange }
    | ({ readonly kind: 'moments'; readonly id: number } & FoundMoments)
    | { readonly kind: 'chart'; readonly id: number; readonly chart: Chart }
    | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** So many annotations are read when nobody asked: a question waits for a few hundredths of a second at most. */
const REHEARSED = 3000;

const NO_MOMENTS: FoundMoments = { moments: [], more: 0 };

/** The other side: keeps the list, answers questions about it and knows the moments behind the numbers of its last answer. */
export class AnalysisDesk {
    protected annotations: readonly Annotation[] = [];
    protected change: ListChange = { keepFirst: 0, keepLast: 0, count: 0 };
    protected pieces: Annotation[] = [];
    /** Of what was asked last, once somebody wanted to see moments of it. */
    protected reading: AnalysisReading | undefined;
    /** Those of the last answer. */
    protected cards: readonly PupilCard[] = [];
    protected asked: { readonly question: AnalysisQuestion; readonly input: PatternInput } | undefined;
    protected known: { readonly key: string; readonly input: PatternInput } | undefined;

    /** @returns an answer to a question, nothing to the rest. */
    take(message: AnalysisMessage): AnalysisAnswer | undefined {
        switch (message.kind) {
            case 'change':
                this.change = message.change;
                this.pieces = [];
                this.settle();
                return undefined;
            case 'piece':
                for (const annotation of message.annotations) {
                    this.pieces.push(annotation);
                }
                this.settle();
                return undefined;
            case 'ask':
                return this.answer(message.id, () => this.read(message.id, message.question));
            case 'moments':
                return { kind: 'moments', id: message.id, ...(this.readAsked()?.momentsOf(message.number) ?? NO_MOMENTS) };
            case 'chart':
                return this.answer(message.id, () => this.draw(message));
        }
    }

    /**
     * Reads a small part of the last question once more, and as after an edit, for nothing but to have run it.
     *
     * @returns whether there was one
     */
    rehearse(): boolean {
        if (!this.asked) {
            return false;
        }
        const { options, ...rest } = this.asked.question;
        const part = this.annotations.slice(0, REHEARSED);
        const input = patternInput({ ...rest, annotations: part });
        readAnalysis(input, PATTERNS, options);
        readAnalysis(editedInput(input, part.slice(1)), PATTERNS, options);
        return true;
    }

    protected settle(): void {
        if (this.pieces.length === this.change.count) {
            this.annotations = changedList(this.annotations, this.change, this.pieces);
            this.pieces = [];
        }
    }

    protected read(id: number, question: AnalysisQuestion): AnalysisAnswer {
        // Let go before the next is made: the collector would copy both while it is.
        this.reading = undefined;
        const input = this.inputOf(question);
        this.asked = { question, input };
        const { summary } = readAnalysis(input, PATTERNS, question.options);
        forgetResults(input);
        const change = summaryChange(this.cards, summary);
        this.cards = summary.pupils;
        return { kind: 'summary', id, change };
    }

    /** The reading of the last question once more, for the moments behind its numbers; its parts are still there. */
    protected readAsked(): AnalysisReading | undefined {
        const { asked } = this;
        if (!this.reading && asked) {
            this.reading = readAnalysis(asked.input, PATTERNS, asked.question.options);
        }
        return this.reading;
    }

    protected draw({ id, question, chart, width }: Extract<AnalysisMessage, { kind: 'chart' }>): AnalysisAnswer {
        const kind = CHARTS.find(each => each.id === chart);
        if (!kind) {
            throw new Error(`There is no chart «${chart}».`);
        }
        return { kind: 'chart', id, chart: kind.build(this.inputOf(question), width) };
    }

    protected answer(id: number, make: () => AnalysisAnswer): AnalysisAnswer {
        try {
            return make();
        } catch (error) {
            return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
        }
    }

    /** One input as long as it is asked about the same, so that what several charts need is computed once, and an edit costs what it touches. */
    protected inputOf({ options: _options, ...rest }: AnalysisQuestion): PatternInput {
        const key = JSON.stringify(rest);
        if (this.known?.key !== key) {
            this.known = { key, input: patternInput({ ...rest, annotations: this.annotations }) };
        } else if (this.known.input.annotations !== this.annotations) {
            this.known = { key, input: editedInput(this.known.input, this.annotations) };
        }
        return this.known.input;
    }
}
