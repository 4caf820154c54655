import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { ChangedDocument, CommandResult, TrajectoryCommand } from '../../common/phases/command';
import { decide } from '../../common/phases/decide';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/**
 * Does the commands of the state machine on the documents that are open: refuses with every reason, or writes all that
 * changed at once. Asked anew at every command; nothing of a gate is remembered (INV-6).
 */
@injectable()
export class TrajectoryMachine {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;

    /**
     * @param label what the user calls it, for undo.
     * @throws Error when no traject is open, or when a document cannot be written (then nothing is).
     */
    async run(command: TrajectoryCommand, label: string): Promise<CommandResult> {
        const before = this.current.snapshot;
        if (!before) {
            throw new Error('Er is geen traject open.');
        }
        const models = await Promise.all(
            this.touched(decide(before, command, this.findings.rules)).map(each => this.current.document(each.file))
        );
        try {
            // Opening took a moment: what counts are the documents of now.
            const result = decide(this.current.snapshot ?? before, command, this.findings.rules);
            this.write(this.touched(result), models, label);
            return result;
        } finally {
            models.forEach(model => model.dispose());
        }
    }

    protected touched(result: CommandResult): readonly ChangedDocument[] {
        return result.kind === 'ok' ? result.changed : [];
    }

    protected write(changed: readonly ChangedDocument[], models: readonly DocumentModel<unknown>[], label: string): void {
        const pairs = changed.map(({ file, value }) => ({
            value,
            model: models.find(({ uri }) => uri.path.toString().endsWith(`/${file}`))
        }));
        const closed = pairs.find(({ model }) => model === undefined || model.readOnly);
        if (closed) {
            throw new Error(closed.model?.message ?? 'Dit document kan nu niet worden gewijzigd. Er is niets veranderd.');
        }
        for (const { model, value } of pairs) {
            model!.edit(label, () => value);
        }
    }
}
