import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import { QuickInputService, type QuickPickItem } from '@theia/core/lib/browser/quick-input';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { relativeDate } from '../../common/time/relative-date';
import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '../menus/beeldspoor-menus';
import { WelcomeContribution, type WelcomeAction, type WelcomeRecent } from './welcome-contribution';

export namespace OpenTrajectoryCommands {
    export const OPEN: Command = {
        id: 'beeldspoor.welcome.open',
        category: BEELDSPOOR_CATEGORY,
        label: nls.localize('beeldspoor/workbench/openTrajectory', 'Traject openen')
    };
}

/** Opens one of the trajects there are, from a list to type in: no folders, no paths. */
@injectable()
export class OpenTrajectory implements CommandContribution, MenuContribution, WelcomeContribution {
    @inject(ContributionProvider)
    @named(WelcomeContribution)
    protected readonly contributions: ContributionProvider<WelcomeContribution>;
    @inject(QuickInputService)
    protected readonly quickInput: QuickInputService;
    @inject(MessageService)
    protected readonly messages: MessageService;

    readonly actions: readonly WelcomeAction[] = [
        {
            id: OpenTrajectoryCommands.OPEN.id,
            label: OpenTrajectoryCommands.OPEN.label!,
            description: nls.localize('beeldspoor/workbench/openTrajectoryDescription', 'Kies uit al uw trajecten'),
            iconClass: 'codicon codicon-folder-opened',
            order: 30,
            run: () => this.open()
        }
    ];

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(OpenTrajectoryCommands.OPEN, { execute: () => this.open() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        const label = nls.localize('beeldspoor/workbench/openTrajectoryMenu', 'Traject openen …');
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, { commandId: OpenTrajectoryCommands.OPEN.id, label, order: '2' });
        menus.registerMenuAction(CommonMenus.FILE_OPEN, { commandId: OpenTrajectoryCommands.OPEN.id, label, order: 'a' });
    }

    async open(): Promise<void> {
        const lists = await Promise.all(
            this.contributions.getContributions().map(async contribution => (await contribution.recents?.()) ?? [])
        );
        const recents = lists.flat();
        if (recents.length === 0) {
            await this.messages.info(
                nls.localize(
                    'beeldspoor/workbench/openTrajectoryNone',
                    'Er zijn nog geen trajecten. Begin een nieuw traject of bekijk eerst het voorbeeld.'
                )
            );
            return;
        }
        const now = Date.now();
        const items = recents.map((recent): QuickPickItem & { recent: WelcomeRecent } => ({
            label: recent.label,
            description: recent.changedAt === undefined ? undefined : relativeDate(recent.changedAt, now),
            detail: recent.detail,
            recent
        }));
        const chosen = await this.quickInput.showQuickPick(items, {
            title: OpenTrajectoryCommands.OPEN.label,
            placeholder: nls.localize('beeldspoor/workbench/openTrajectoryPlaceholder', 'Typ een deel van de naam'),
            matchOnDescription: true,
            matchOnDetail: true
        });
        await chosen?.recent.open();
    }
}
