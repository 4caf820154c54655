import { StatusBar, StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentStoreImpl } from '../documents/document-store-impl';
import { DocumentTexts } from '../documents/document-texts';

const ELEMENT = 'beeldspoor-save-status';
/** A save that is done sooner is not worth a word (milliseconds). */
const SAY_BUSY_AFTER = 1200;

/** What the status bar says about the documents as a whole. */
export type SaveSummary =
    | { readonly kind: 'nothing' }
    | { readonly kind: 'saved'; readonly at: number }
    | { readonly kind: 'busy' }
    | { readonly kind: 'failed' | 'attention'; readonly message: string };

interface Summarised {
    readonly state: string;
    readonly message: string | undefined;
    readonly savedAt: number | undefined;
}

/** The worst of all documents; the latest save when all is well. */
export function summarise(models: Iterable<Summarised>): SaveSummary {
    const all = [...models];
    const failed = all.find(model => model.state === 'error');
    if (failed) {
        return { kind: 'failed', message: failed.message ?? '' };
    }
    if (all.some(model => model.state === 'pending' || model.state === 'saving')) {
        return { kind: 'busy' };
    }
    const attention = all.find(model => model.state === 'conflict');
    if (attention) {
        return { kind: 'attention', message: attention.message ?? '' };
    }
    const times = all.flatMap(model => (model.savedAt === undefined ? [] : [model.savedAt]));
    return times.length > 0 ? { kind: 'saved', at: Math.max(...times) } : { kind: 'nothing' };
}

/** "opgeslagen 10:42" at the right of the status bar. */
@injectable()
export class SaveStatus implements FrontendApplicationContribution {
    @inject(DocumentStoreImpl)
    protected readonly store: DocumentStoreImpl;
    @inject(StatusBar)
    protected readonly statusBar: StatusBar;

    protected busyTimer: ReturnType<typeof setTimeout> | undefined;

    onStart(): void {
        this.store.onDidChangeState(() => this.update());
    }

    protected update(): void {
        const summary = summarise(this.store.models);
        if (summary.kind === 'busy') {
            this.busyTimer ??= setTimeout(() => this.show(summary), SAY_BUSY_AFTER);
            return;
        }
        clearTimeout(this.busyTimer);
        this.busyTimer = undefined;
        this.show(summary);
    }

    protected show(summary: SaveSummary): void {
        const [text, tooltip] = describe(summary);
        if (text) {
            void this.statusBar.setElement(ELEMENT, {
                text,
                tooltip,
                alignment: StatusBarAlignment.RIGHT,
                priority: 1000,
                accessibilityInformation: { label: tooltip, role: 'status' }
            });
        }
    }
}

function describe(summary: SaveSummary): [text: string, tooltip: string] {
    switch (summary.kind) {
        case 'nothing':
            return ['', ''];
        case 'busy': {
            const text = nls.localize('beeldspoor/workbench/statusSaving', 'bezig met opslaan');
            return [`$(codicon-sync) ${text}`, text];
        }
        case 'saved': {
            const time = new Date(summary.at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
            const text = nls.localize('beeldspoor/workbench/statusSaved', 'opgeslagen {0}', time);
            return [`$(codicon-check) ${text}`, text];
        }
        case 'attention':
            return [`$(codicon-diff) ${nls.localize('beeldspoor/workbench/statusTwoVersions', 'twee versies')}`, summary.message];
        case 'failed': {
            // Why, when it is the connection, stands beside it already.
            const text =
                summary.message === DocumentTexts.offline()
                    ? nls.localize('beeldspoor/workbench/statusNotSavedYet', 'nog niet opgeslagen')
                    : nls.localize('beeldspoor/workbench/statusNotSaved', 'niet opgeslagen: {0}', firstSentence(summary.message));
            return [`$(codicon-warning) ${text}`, summary.message];
        }
    }
}

function firstSentence(text: string): string {
    const end = text.indexOf('. ');
    return end < 0 ? text : text.slice(0, end);
}
