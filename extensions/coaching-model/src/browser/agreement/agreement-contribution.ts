import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CodingTableCommands } from '../analysis/coding-table-commands';
import { CodingTableContribution } from '../analysis/coding-table-contribution';
import { FrontRecording } from '../analysis/front-recording';
import { AgreementWidget } from './agreement-widget';
import { BlindCoder } from './blind-coder';

/** The view «Overeenstemming», and coding blind in the recording in front. */
@injectable()
export class AgreementContribution extends CodingTableContribution<AgreementWidget> {
    @inject(FrontRecording)
    protected readonly front: FrontRecording;
    @inject(BlindCoder)
    protected readonly blind: BlindCoder;
    @inject(MessageService)
    protected readonly messages: MessageService;

    constructor() {
        super(AgreementWidget.ID, AgreementWidget.LABEL, CodingTableCommands.AGREEMENT, '4');
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        const recording = (): string | undefined => (this.current.snapshot ? this.front.id : undefined);
        commands.registerCommand(CodingTableCommands.BEGIN_BLIND, {
            isEnabled: () => {
                const id = recording();
                return id !== undefined && !this.blind.isBlind(id);
            },
            execute: async () => {
                const id = recording();
                if (id !== undefined) {
                    await this.reported(() => this.blind.begin(id, this.blind.codingOf(id)?.segment));
                    void this.messages.info(
                        nls.localize('beeldspoor/coaching-model/blindBegun', 'In {0} ziet u vanaf nu alleen uw eigen codes.', id)
                    );
                }
            }
        });
        commands.registerCommand(CodingTableCommands.FINISH_BLIND, {
            isEnabled: () => {
                const id = recording();
                return id !== undefined && this.blind.isBlind(id);
            },
            execute: async () => {
                const id = recording();
                if (id !== undefined) {
                    await this.reported(() => this.blind.finish(id));
                    await this.openView({ activate: true, reveal: true });
                }
            }
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        [CodingTableCommands.BEGIN_BLIND, CodingTableCommands.FINISH_BLIND].forEach((command, index) =>
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_CODING, { commandId: command.id, order: `y${index}` })
        );
    }

    protected async reported(action: () => Promise<void>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}
