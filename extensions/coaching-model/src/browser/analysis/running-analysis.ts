import type { Disposable } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import type { AnalysisQuestion } from '../../common/analysis/analysis-request';
import { type AnalysisSummary, type FoundMoments, readAnalysis, type SummaryOptions } from '../../common/analysis/analysis-summary';
import { mergedGroups } from '../../common/analysis/sentence-groups';
import { shareUnchanged } from '../../common/collections/share-unchanged';
import type { Pattern, PatternInput } from '../../common/patterns/pattern';
import { PATTERNS } from '../../common/patterns/patterns';
import { BackgroundAnalysis } from './background-analysis';

/** From this many codes on patterns are computed beside the page. */
export const MANY_CODES = 2000;

/** What is looked at. */
export interface AnalysisWanted {
    /** Recording and coder. */
    readonly coding: string;
    readonly input: PatternInput;
    readonly options: SummaryOptions;
    /** The same for another thread; undefined when another thread cannot know when frames are on screen. */
    readonly question: () => AnalysisQuestion | undefined;
}

/** What was found in it. */
export interface AnalysisFound {
    readonly coding: string;
    readonly input: PatternInput;
    /** Shares with the summary before whatever did not change. */
    readonly summary: AnalysisSummary;
    readonly momentsOf: (number: string) => Promise<FoundMoments>;
}

/**
 * Looks at a coding each time that it changed: few codes here and now, many in a thread of their own, and meanwhile what was
 * found before stays. Patterns of other packages run here always, since the thread knows only those of this one.
 */
export class RunningAnalysis implements Disposable {
    protected readonly didFind = new Emitter<void>();
    /** Another thread found something, or failed. */
    readonly onDidFind = this.didFind.event;
    protected readonly didFail = new Emitter<unknown>();
    readonly onDidFail = this.didFail.event;
    protected asked: AnalysisWanted | undefined;
    protected found: (AnalysisFound & { readonly wanted: AnalysisWanted }) | undefined;

    constructor(
        protected readonly patterns: () => readonly Pattern[],
        protected readonly background = new BackgroundAnalysis()
    ) {}

    /** Something newer is being looked at than what was found. */
    get busy(): boolean {
        return this.asked !== undefined;
    }

    /** What was found in this coding, or in what it was shortly before; undefined until then. */
    of(wanted: AnalysisWanted): AnalysisFound | undefined {
        if (this.found && isSame(this.found.wanted, wanted)) {
            this.asked = undefined;
        } else if (wanted.input.annotations.length < MANY_CODES) {
            this.asked = undefined;
            this.readHere(wanted);
        } else if (!this.asked || !isSame(this.asked, wanted)) {
            this.askThread(wanted);
        }
        // What was found in another coding must never stand under the name of this one.
        return this.found?.coding === wanted.coding ? this.found : undefined;
    }

    dispose(): void {
        this.background.dispose();
        this.didFind.dispose();
        this.didFail.dispose();
    }

    protected readHere(wanted: AnalysisWanted): void {
        const { summary, momentsOf } = readAnalysis(wanted.input, this.patterns(), wanted.options);
        this.keep(wanted, summary, number => Promise.resolve(momentsOf(number)));
    }

    protected askThread(wanted: AnalysisWanted): void {
        const question = wanted.question();
        if (!question) {
            return;
        }
        this.asked = wanted;
        void (async () => {
            try {
                const summary = await this.background.ask(wanted.input.annotations, question);
                if (summary && this.asked === wanted) {
                    this.asked = undefined;
                    this.keepWithOthers(wanted, summary);
                    this.didFind.fire();
                }
            } catch (error) {
                // The next time it is looked at it is asked again.
                this.asked = undefined;
                this.didFail.fire(error);
            }
        })();
    }

    protected keepWithOthers(wanted: AnalysisWanted, summary: AnalysisSummary): void {
        const others = this.patterns().filter(pattern => !PATTERNS.includes(pattern));
        const momentsOf = (number: string): Promise<FoundMoments> => this.background.momentsOf(number);
        if (others.length === 0) {
            this.keep(wanted, summary, momentsOf);
            return;
        }
        const more = readAnalysis(wanted.input, others, wanted.options);
        const keys = more.summary.groups.flatMap(({ sentences }) => sentences.map(({ key }) => `${key}:`));
        this.keep(wanted, { ...summary, groups: mergedGroups(summary.groups, more.summary.groups) }, number =>
            keys.some(key => number.startsWith(key)) ? Promise.resolve(more.momentsOf(number)) : momentsOf(number)
        );
    }

    protected keep(wanted: AnalysisWanted, summary: AnalysisSummary, momentsOf: AnalysisFound['momentsOf']): void {
        const { coding, input } = wanted;
        this.found = { wanted, coding, input, summary: shareUnchanged(this.found?.summary, summary), momentsOf };
    }
}

function isSame(a: AnalysisWanted, b: AnalysisWanted): boolean {
    return a.coding === b.coding && a.input === b.input && JSON.stringify(a.options) === JSON.stringify(b.options);
}
