import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { injectable } from '@theia/core/shared/inversify';
import { EMPTY_QUERY, findMarks, isEmptyQuery, type MarkQuery, stepHit } from '../../common/timeline/find-marks';
import type { RecordingSession } from '../session/recording-session';

/** What is looked for in one recording, and what was found: shared by the find bar, the list and the timeline. */
export class MarkFinder {
    protected asked: MarkQuery = EMPTY_QUERY;
    protected found: readonly Annotation[] | undefined;
    protected ids: ReadonlySet<string> | undefined;
    protected shown = false;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** Query, hits, place among them, or whether the bar is open. */
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);

    constructor(protected readonly session: RecordingSession) {
        this.toDispose.push(session.annotations.onDidChange(() => this.forget()));
        this.toDispose.push(session.onDidChange(() => void this.onDidChangeEmitter.fire()));
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    get query(): MarkQuery {
        return this.asked;
    }

    /** Whether the find bar is open. */
    get open(): boolean {
        return this.shown;
    }

    /** Whether anything is looked for. */
    get active(): boolean {
        return !isEmptyQuery(this.asked);
    }

    /** What answers the query, in order of time; everything when nothing is looked for. */
    get hits(): readonly Annotation[] {
        const { annotations } = this.session.annotations.value;
        return (this.found ??= findMarks(annotations, this.asked, this.session.codebook));
    }

    /** Ids of the hits; undefined when nothing is looked for. */
    get hitIds(): ReadonlySet<string> | undefined {
        return this.active ? (this.ids ??= new Set(this.hits.map(hit => hit.id))) : undefined;
    }

    /** Place of the selected annotation among the hits, from 0; -1: it is none of them. */
    get position(): number {
        const leading = this.session.selection.at(-1);
        return leading === undefined || !this.hitIds?.has(leading) ? -1 : this.hits.findIndex(hit => hit.id === leading);
    }

    show(): void {
        this.shown = true;
        this.onDidChangeEmitter.fire();
    }

    /** Closes the bar; nothing is looked for any more. */
    close(): void {
        this.shown = false;
        this.ask(EMPTY_QUERY);
    }

    ask(query: MarkQuery): void {
        this.asked = query;
        this.forget();
    }

    /** Selects the next (1) or previous (-1) hit and brings the film there; false: there is none. */
    step(step: 1 | -1): boolean {
        const { session } = this;
        const at = stepHit(this.hits, { current: session.selection.at(-1), frame: session.playback.frame }, step);
        const hit = this.hits.at(at);
        if (at < 0 || !hit) {
            return false;
        }
        session.selectClip(undefined);
        session.select([hit.id]);
        void session.playback.seek(hit.startFrame);
        return true;
    }

    protected forget(): void {
        this.found = undefined;
        this.ids = undefined;
        this.onDidChangeEmitter.fire();
    }
}

/** The finder of each open recording. */
@injectable()
export class MarkFinders {
    protected readonly finders = new WeakMap<RecordingSession, MarkFinder>();

    of(session: RecordingSession): MarkFinder {
        let finder = this.finders.get(session);
        if (!finder) {
            this.finders.set(session, (finder = new MarkFinder(session)));
        }
        return finder;
    }
}
