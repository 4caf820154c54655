import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { StorageService } from '@theia/core/lib/browser/storage-service';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectoryService } from '../../common/trajectory/trajectory-service';
import { MethodChoices } from '../method/method-choices';
import { TrajectCommands } from '../traject-view/traject-commands';
import { TrajectoryOpener } from '../trajectory/trajectory-opener';
import { NewTrajectDialog } from './new-traject-dialog';

/** Remembers the initials, so that nothing is asked twice. */
const INITIALS_KEY = 'beeldspoor.initials';

/** New and example: how a traject comes to be open. */
@injectable()
export class NewTrajectContribution implements CommandContribution, MenuContribution {
    @inject(TrajectoryService)
    protected readonly service: TrajectoryService;
    @inject(TrajectoryOpener)
    protected readonly opener: TrajectoryOpener;
    @inject(MethodChoices)
    protected readonly choices: MethodChoices;
    @inject(StorageService)
    protected readonly storage: StorageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(TrajectCommands.NEW, { execute: () => this.create() });
        commands.registerCommand(TrajectCommands.EXAMPLE, { execute: () => this.opener.openExample() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, { commandId: TrajectCommands.NEW.id, order: '1' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, { commandId: TrajectCommands.EXAMPLE.id, order: '3' });
    }

    async create(): Promise<void> {
        const initials = await this.storage.getData<string>(INITIALS_KEY, '');
        const request = await new NewTrajectDialog(initials, this.choices.codebooks).open();
        if (request) {
            await this.opener.reported(async () => {
                const summary = await this.service.create(request);
                await this.storage.setData(INITIALS_KEY, request.coachCode);
                this.opener.open(summary);
            });
        }
    }
}
