import { BEELDSPOOR_CATEGORY, BeeldspoorMenus, BeeldspoorStatusPriority } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { StatusBar, StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { QuickInputService } from '@theia/core/lib/common/quick-pick-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { coacheesOf } from '../../common/persons/coachees';
import type { Role } from '../../common/phases/command';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { WorkingRole } from './working-role';

export const CHOOSE_ROLE: Command = {
    id: 'beeldspoor.role.choose',
    label: nls.localize('beeldspoor/coaching-model/chooseRole', 'Werken als begeleider of leerkracht'),
    category: BEELDSPOOR_CATEGORY
};

const STATUS_ID = 'beeldspoor-role';

/** Status bar and command: as whom somebody works here. */
@injectable()
export class RoleContribution implements FrontendApplicationContribution, CommandContribution, MenuContribution {
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(QuickInputService)
    protected readonly quick: QuickInputService;
    @inject(StatusBar)
    protected readonly statusBar: StatusBar;

    protected shown: string | undefined;

    onStart(): void {
        this.current.onDidChange(() => this.update());
        this.role.onDidChange(() => this.update());
        void Promise.all([this.current.ready, this.role.ready]).then(() => this.update());
    }

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(CHOOSE_ROLE, { isEnabled: () => this.current.snapshot !== undefined, execute: () => this.choose() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_DOSSIER, { commandId: CHOOSE_ROLE.id, order: '7' });
    }

    protected async choose(): Promise<void> {
        const picked = await this.quick.showQuickPick(
            (['coach', 'coachee'] as const).map(role => ({ label: this.name(role), description: this.meaning(role), role })),
            { title: CHOOSE_ROLE.label, placeholder: nls.localize('beeldspoor/coaching-model/whoWorks', 'Wie werkt er nu?') }
        );
        if (picked) {
            await this.role.choose(picked.role);
        }
    }

    /** `begeleider MV`, `leerkracht LK1`. */
    protected name(role: Role): string {
        const { snapshot } = this.current;
        const word =
            role === 'coach'
                ? nls.localize('beeldspoor/coaching-model/roleCoach', 'begeleider')
                : nls.localize('beeldspoor/coaching-model/roleTeacher', 'leerkracht');
        const code = snapshot && (role === 'coach' ? snapshot.traject.coach?.code : coacheesOf(snapshot.traject)[0]?.code);
        return [word, code].filter(Boolean).join(' ');
    }

    protected meaning(role: Role): string {
        return role === 'coach'
            ? nls.localize('beeldspoor/coaching-model/coachSees', 'ziet alles, kiest fragmenten in cyclus 1 en 2')
            : nls.localize('beeldspoor/coaching-model/coacheeSees', 'kijkt zelf, kiest fragmenten vanaf cyclus 3, schrijft de acties');
    }

    protected update(): void {
        const text = this.current.snapshot && this.name(this.role.role);
        if (text === this.shown) {
            return;
        }
        this.shown = text;
        if (text === undefined) {
            void this.statusBar.removeElement(STATUS_ID);
            return;
        }
        const tooltip = nls.localize('beeldspoor/coaching-model/worksAs', 'Wie hier werkt');
        void this.statusBar.setElement(STATUS_ID, {
            text,
            alignment: StatusBarAlignment.LEFT,
            priority: BeeldspoorStatusPriority.RATIO - 1,
            command: CHOOSE_ROLE.id,
            tooltip,
            accessibilityInformation: { label: `${tooltip}: ${text}`, role: 'button' }
        });
    }
}
