import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { MessageService, nls } from '@theia/core';
import { open, OpenerService } from '@theia/core/lib/browser';
import { DiffUris } from '@theia/core/lib/browser/diff-uris';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorManager } from '@theia/editor/lib/browser';
import { type ExportResult, ReportService } from '../../common/report-service';
import { type DocumentVersion, documentVersions } from '../../common/versions/document-versions';
import { DocumentOpenHandler } from '../preview/document-open-handler';
import { documentTitle } from '../preview/document-title';

/** What a user can do with documents: make the next version, read, write in it, compare two versions. */
@injectable()
export class ReportActions {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(DocumentStore) protected readonly documents: DocumentStore;
    @inject(ReportService) protected readonly reports: ReportService;
    @inject(OpenerService) protected readonly opener: OpenerService;
    @inject(EditorManager) protected readonly editors: EditorManager;
    @inject(DocumentOpenHandler) protected readonly reader: DocumentOpenHandler;
    @inject(MessageService) protected readonly messages: MessageService;

    /** Makes the next version from what is on disk now and shows it; says so when nothing had changed. */
    async export(template: string): Promise<ExportResult | undefined> {
        const root = this.trajectory.root;
        if (!root) {
            return undefined;
        }
        try {
            await this.documents.flushAll();
            const result = await this.reports.export(root.toString(), template, this.trajectory.coder);
            if (result.created) {
                await this.trajectory.refresh();
            } else {
                void this.messages.info(
                    nls.localize(
                        'beeldspoor/reporting/unchanged',
                        'Er is niets veranderd sinds versie {0}; die is geopend.',
                        result.version
                    )
                );
            }
            await this.read(result.path);
            return result;
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
            return undefined;
        }
    }

    /** Opens a document to read. */
    async read(path: string): Promise<void> {
        const uri = this.trajectory.root?.resolve(path);
        if (uri) {
            await this.reader.open(uri);
        }
    }

    /** Opens a document as text to write in. */
    async write(path: string): Promise<void> {
        const uri = this.trajectory.root?.resolve(path);
        if (uri) {
            await this.editors.open(uri, { mode: 'activate' });
        }
    }

    /** The version before this one, if any. */
    previous(path: string): DocumentVersion | undefined {
        const versions = documentVersions(this.trajectory.snapshot?.documents ?? []);
        const own = versions.find(version => version.path === path);
        return own && versions.filter(version => version.document === own.document && version.version < own.version).at(-1);
    }

    /** Shows a version beside the one before it. */
    async compare(path: string): Promise<void> {
        const root = this.trajectory.root;
        const before = this.previous(path);
        if (root && before) {
            const left = root.resolve(before.path);
            const right = root.resolve(path);
            await open(this.opener, DiffUris.encode(left, right, `${documentTitle(left.path.base)} ↔ ${documentTitle(right.path.base)}`));
        } else {
            void this.messages.info(
                nls.localize('beeldspoor/reporting/noPrevious', 'Dit is de eerste versie; er is nog niets om mee te vergelijken.')
            );
        }
    }
}
