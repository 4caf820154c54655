import { MessageService } from '@theia/core/lib/common/message-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser';
import { TrajectoryService, type TrajectorySummary } from '../../common/trajectory/trajectory-service';

/** Opens trajects: the folder becomes the workspace of this window. */
@injectable()
export class TrajectoryOpener {
    @inject(TrajectoryService)
    protected readonly service: TrajectoryService;
    @inject(WorkspaceService)
    protected readonly workspace: WorkspaceService;
    @inject(MessageService)
    protected readonly messages: MessageService;

    open(summary: Pick<TrajectorySummary, 'uri'>): void {
        this.workspace.open(new URI(summary.uri), { preserveWindow: true });
    }

    async openExample(): Promise<void> {
        await this.reported(async () => this.open(await this.service.example()));
    }

    /** Runs it and tells the user what went wrong, in the words of the error. */
    async reported(action: () => Promise<void>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}
