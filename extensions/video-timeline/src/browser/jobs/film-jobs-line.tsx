import { nls } from '@theia/core/lib/common/nls';
import type { Disposable } from '@theia/core/lib/common/disposable';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { codicon } from '@theia/core/lib/browser';
import { createRoot, type Root } from '@theia/core/shared/react-dom/client';
import type { MediaJobStatus } from '../../common/jobs/media-jobs';
import { stateText, stepName } from './job-texts';
import type { MediaJobs } from './media-jobs';
import { againText } from './tasks-dialog';

/** Work that is over sooner is not worth a word (milliseconds). */
const SAY_BUSY_AFTER = 2_000;

/** One calm line under a film: what is being made from it, how far that is, and how to stop it. Takes no room when there is nothing to say. */
export class FilmJobsLine implements Disposable {
    readonly node = document.createElement('div');
    protected readonly root: Root;
    protected shown: MediaJobStatus | undefined;
    protected timer: ReturnType<typeof setTimeout> | undefined;
    /** Closed by the user: not shown again for the same state. */
    protected closed = new Set<string>();
    protected readonly toDispose = new DisposableCollection();

    /**
     * @param traject path of the traject folder, when it is known
     * @param needsProxy whether there is nothing to see without a proxy: then one that was cancelled is offered again
     */
    constructor(
        protected readonly jobs: MediaJobs,
        protected readonly traject: () => string | undefined,
        protected readonly recording: string,
        protected readonly needsProxy: () => boolean,
        protected readonly showTasks: () => void
    ) {
        this.node.className = 'bs-film-jobs';
        this.node.hidden = true;
        this.root = createRoot(this.node);
        this.toDispose.push(jobs.onDidChange(status => this.changed(status)));
        this.toDispose.push({ dispose: () => this.root.unmount() });
        this.toDispose.push({ dispose: () => clearTimeout(this.timer) });
        this.update();
    }

    protected changed({ recording, traject }: MediaJobStatus): void {
        if (recording === this.recording && traject === this.traject()) {
            this.update();
        }
    }

    protected update(): void {
        const next = this.mostImportant();
        const isBusy = next?.state === 'running' || next?.state === 'waiting';
        if (next && isBusy && this.node.hidden) {
            this.timer ??= setTimeout(() => this.show(this.mostImportant()), SAY_BUSY_AFTER);
        } else {
            this.show(next);
        }
    }

    /** The proxy that failed, else what runs, else what waits. */
    protected mostImportant(): MediaJobStatus | undefined {
        const traject = this.traject();
        const mine = this.jobs.tasks.filter(
            each => each.recording === this.recording && each.traject === traject && !this.closed.has(keyOf(each))
        );
        return (
            mine.find(({ state, step }) => state === 'failed' && (step === 'proxy' || step === 'frames')) ??
            mine.find(({ state }) => state === 'running') ??
            mine.find(({ state }) => state === 'waiting') ??
            (this.needsProxy() ? mine.find(({ state, step }) => state === 'cancelled' && step === 'proxy') : undefined)
        );
    }

    protected show(status: MediaJobStatus | undefined): void {
        clearTimeout(this.timer);
        this.timer = undefined;
        this.shown = status;
        this.node.hidden = status === undefined;
        this.root.render(status ? this.render(status) : null);
    }

    protected render(status: MediaJobStatus): React.ReactNode {
        const { state, fraction, message } = status;
        const text = `${stepName(status.step)} ${stateText(status)}`;
        if (state === 'failed' || state === 'cancelled') {
            return (
                <>
                    <span className={codicon(state === 'failed' ? 'warning' : 'circle-slash')} aria-hidden="true" />
                    <span className="bs-film-jobs-text" role="status" title={message}>
                        {message ?? text}
                    </span>
                    <button type="button" className="bs-film-jobs-button" onClick={() => void this.jobs.restart(status)}>
                        {againText()}
                    </button>
                    {this.renderClose(status)}
                </>
            );
        }
        return (
            <>
                <button
                    type="button"
                    className="bs-film-jobs-button bs-film-jobs-text"
                    title={nls.localize('beeldspoor/video-timeline/showTasks', 'Taken tonen')}
                    onClick={() => this.showTasks()}
                >
                    {text}
                </button>
                <progress max={1} {...(fraction > 0 && { value: fraction })} aria-label={stepName(status.step)} />
                <button type="button" className="bs-film-jobs-button" onClick={() => void this.jobs.cancel(status)}>
                    {nls.localizeByDefault('Cancel')}
                </button>
            </>
        );
    }

    protected renderClose(status: MediaJobStatus): React.ReactNode {
        const label = nls.localizeByDefault('Close');
        return (
            <button
                type="button"
                className={`bs-film-jobs-button ${codicon('close')}`}
                aria-label={label}
                title={label}
                onClick={() => {
                    this.closed.add(keyOf(status));
                    this.update();
                }}
            />
        );
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}

const keyOf = ({ file, step, state }: MediaJobStatus): string => `${file} ${step} ${state}`;
