import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { documentTypeOf } from '../../common/documents/document-types';
import type { Finding } from '../../common/rules/rule';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { TrajectoryFindings } from './trajectory-findings';

/** Carries out what a quick fix proposes: one undoable edit of one document. */
@injectable()
export class FindingFixes {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;
    @inject(DocumentStore)
    protected readonly store: DocumentStore;
    @inject(MessageService)
    protected readonly messages: MessageService;

    /** False when the finding is no longer there or the document cannot be changed. */
    async apply(finding: Finding, fixId: string): Promise<boolean> {
        const { snapshot, root } = this.current;
        const proposed =
            snapshot && this.findings.rules.find(rule => rule.id === finding.rule && rule.fix)?.fix?.(snapshot, finding, fixId);
        const type = proposed && documentTypeOf(proposed.file);
        if (!proposed || !type || !root) {
            return false;
        }
        try {
            const model = await this.store.open(type, root.resolve(proposed.file));
            try {
                const title = finding.fixes?.find(fix => fix.id === fixId)?.title ?? finding.rule;
                model.edit(title, value => proposed.apply(value as never));
            } finally {
                model.dispose();
            }
            return true;
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
            return false;
        }
    }
}
