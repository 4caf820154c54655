import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { OpenerService, open } from '@theia/core/lib/browser/opener-service';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { QuickInputService } from '@theia/core/lib/common/quick-pick-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { GuideInstrument } from '../../common/documents/viewing-guide';
import { guideAuthors } from '../../common/forms/form-files';
import { newViewingGuide } from '../../common/instruments/viewing-guide';
import { viewingGuidePath } from '../../common/trajectory/document-paths';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { WorkingRole } from '../role/working-role';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { MethodChoices } from './method-choices';

export const FILL_VIEWING_GUIDE: Command = {
    id: 'beeldspoor.viewingGuide.fill',
    label: nls.localize('beeldspoor/coaching-model/fillViewingGuide', 'Kijkwijzer invullen'),
    category: BEELDSPOOR_CATEGORY
};

/** Which kijkwijzer is filled in at which lesson, by who works here; what was begun is only opened (S4-21). */
@injectable()
export class ViewingGuideChooser implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(MethodChoices)
    protected readonly choices: MethodChoices;
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(QuickInputService)
    protected readonly quick: QuickInputService;
    @inject(OpenerService)
    protected readonly openers: OpenerService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(FILL_VIEWING_GUIDE, {
            isEnabled: () => this.current.snapshot !== undefined && lessons(this.current.snapshot).length > 0,
            execute: () => this.fill()
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: FILL_VIEWING_GUIDE.id, order: '5' });
    }

    protected async fill(): Promise<void> {
        const { snapshot, root } = this.current;
        const author = snapshot && guideAuthors(snapshot).find(({ filledBy }) => filledBy === this.role.role);
        const recording = snapshot && (await this.chooseLesson(snapshot));
        if (!snapshot || !root || !author || recording === undefined) {
            return;
        }
        const path = viewingGuidePath(recording, author.code);
        if (!snapshot.instruments.viewingGuides.some(({ file }) => file === path)) {
            const guide = await this.chooseGuide();
            if (!guide) {
                return;
            }
            const model = await this.current.document(path);
            model.edit(FILL_VIEWING_GUIDE.label ?? '', () => newViewingGuide(guide, recording, author.code, author.filledBy));
        }
        await open(this.openers, root.resolve(path));
    }

    protected async chooseLesson(trajectory: Trajectory): Promise<string | undefined> {
        const all = lessons(trajectory);
        return all.length === 1
            ? all[0].id
            : (
                  await this.quick.showQuickPick(
                      all.map(({ id, title }) => ({ label: id, description: title ?? '', id })),
                      {
                          title: FILL_VIEWING_GUIDE.label,
                          placeholder: nls.localize('beeldspoor/coaching-model/whichRecording', 'Van welke opname?')
                      }
                  )
              )?.id;
    }

    protected async chooseGuide(): Promise<GuideInstrument | undefined> {
        const all = this.choices.viewingGuides;
        return all.length === 1
            ? all[0]
            : (
                  await this.quick.showQuickPick(
                      all.map(guide => ({
                          label: `${guide.name} ${guide.version}`,
                          description: guide.owner ?? '',
                          detail: nls.localize('beeldspoor/coaching-model/guideItems', '{0} regels', guide.items.length),
                          guide
                      })),
                      {
                          title: FILL_VIEWING_GUIDE.label,
                          placeholder: nls.localize('beeldspoor/coaching-model/whichGuide', 'Welke kijkwijzer?')
                      }
                  )
              )?.guide;
    }
}

function lessons({ recordings }: Trajectory): readonly { readonly id: string; readonly title?: string }[] {
    return recordings.filter(({ recording }) => recording.kind === 'lesson').map(({ recording }) => recording);
}
