import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { QuickInputService, type QuickPickItem } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { keyCapOf } from '../../common/coding/coding-keys';
import { markBefore, markAfter } from '../../common/coding/neighbours';
import { CodeSettingsDialog } from './code-settings-dialog';
import { CodingCommands } from './coding-commands';
import { CODING_WHEN } from './coding-key-listener';
import { CodingPadContribution } from './coding-pad-contribution';
import { CodingService } from './coding-service';
import { CodingPreferences } from './coding-settings';
import type { SessionCoding } from './session-coding';

/** Coding as commands: palette, keybindings that can be changed, and the menu. */
@injectable()
export class CodingContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(CodingPadContribution)
    protected readonly pad: CodingPadContribution;

    @inject(CodingPreferences)
    protected readonly settings: CodingPreferences;

    @inject(QuickInputService)
    protected readonly quickInput: QuickInputService;

    registerCommands(commands: CommandRegistry): void {
        const active = (run: (coding: SessionCoding) => unknown) => ({
            isEnabled: () => this.coding.active !== undefined,
            execute: async () => {
                if (this.coding.active) {
                    await run(this.coding.active);
                }
            }
        });
        const selected = (run: (coding: SessionCoding) => unknown) => ({
            ...active(run),
            isEnabled: () => this.coding.active?.session.selectedAnnotation !== undefined
        });
        commands.registerCommand(
            CodingCommands.CODE,
            active(coding => this.pickCode(coding))
        );
        commands.registerCommand(
            CodingCommands.CHOOSE_ACTOR,
            active(coding => this.pickPerson(coding, code => coding.setActor(code)))
        );
        commands.registerCommand(
            CodingCommands.CHOOSE_TARGET,
            active(coding => this.pickPerson(coding, code => coding.setTarget(code)))
        );
        commands.registerCommand(
            CodingCommands.NEXT_ACTOR,
            active(coding => coding.cycleActor(1))
        );
        commands.registerCommand(
            CodingCommands.PREVIOUS_ACTOR,
            active(coding => coding.cycleActor(-1))
        );
        commands.registerCommand(
            CodingCommands.NEXT_TARGET,
            active(coding => coding.cycleTarget(1))
        );
        commands.registerCommand(
            CodingCommands.SWAP,
            active(coding => coding.swap())
        );
        commands.registerCommand(
            CodingCommands.POSITIVE,
            active(coding => coding.chooseValue(0))
        );
        commands.registerCommand(
            CodingCommands.NEUTRAL,
            active(coding => coding.chooseValue(1))
        );
        commands.registerCommand(
            CodingCommands.UNFAVOURABLE,
            active(coding => coding.chooseValue(2))
        );
        commands.registerCommand(
            CodingCommands.MODE,
            active(coding => coding.cycleMode())
        );
        commands.registerCommand(
            CodingCommands.CERTAINTY,
            active(coding => coding.toggleCertainty())
        );
        commands.registerCommand(CodingCommands.REPEAT, {
            ...active(coding => coding.repeatLast()),
            isEnabled: () => this.coding.active?.canRepeat === true
        });
        commands.registerCommand(
            CodingCommands.CODE_SETTINGS,
            active(coding => new CodeSettingsDialog(coding.session.codebook, this.settings).open())
        );
        commands.registerCommand(
            CodingCommands.START_HERE,
            selected(coding => coding.setEdge('start'))
        );
        commands.registerCommand(
            CodingCommands.END_HERE,
            selected(coding => coding.setEdge('end'))
        );
        commands.registerCommand(
            CodingCommands.REMOVE,
            selected(coding => coding.removeSelected())
        );
        commands.registerCommand(
            CodingCommands.EDIT_OBSERVATION,
            selected(() => this.pad.editObservation())
        );
        commands.registerCommand(
            CodingCommands.NEXT_MARK,
            active(coding => this.step(coding, 1))
        );
        commands.registerCommand(
            CodingCommands.PREVIOUS_MARK,
            active(coding => this.step(coding, -1))
        );
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        for (const [command, keybinding] of [
            [CodingCommands.NEXT_MARK, ']'],
            [CodingCommands.PREVIOUS_MARK, '['],
            [CodingCommands.REMOVE, 'delete'],
            [CodingCommands.EDIT_OBSERVATION, 'f2']
        ] as const) {
            keybindings.registerKeybinding({ command: command.id, keybinding, when: CODING_WHEN });
        }
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const command of [
            CodingCommands.FOCUS,
            CodingCommands.MARKS_FOCUS,
            CodingCommands.CODE,
            CodingCommands.CHOOSE_ACTOR,
            CodingCommands.CHOOSE_TARGET,
            CodingCommands.CODE_SETTINGS
        ]) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_CODING, { commandId: command.id });
        }
    }

    /** To the annotation before or after the film's place (or the selected one), in time. */
    protected step(coding: SessionCoding, direction: 1 | -1): void {
        const { session } = coding;
        const { annotations } = session.annotations.value;
        const from = { frame: session.playback.frame, id: session.selectedAnnotation?.id };
        const next = direction > 0 ? markAfter(annotations, from) : markBefore(annotations, from);
        if (next) {
            session.select([next.id]);
            void session.playback.seek(next.startFrame);
        }
    }

    protected async pickCode(coding: SessionCoding): Promise<void> {
        const { codebook } = coding;
        const items = codebook.tiers.flatMap(tier =>
            tier.codes.map(code => {
                const key = coding.keymap.keyOf(tier.id, code.id);
                return { label: code.label, description: tier.label, detail: code.description, cap: key && keyCapOf(key), tier, code };
            })
        );
        const picked = await this.quickInput.showQuickPick(
            items.map<QuickPickItem & { index: number }>(({ label, description, detail, cap }, index) => ({
                label: cap ? `${label}  (${cap})` : label,
                description,
                detail,
                index
            })),
            { placeholder: nls.localize('beeldspoor/video-timeline/pickCode', 'Code op dit moment'), matchOnDescription: true }
        );
        if (picked) {
            const { tier, code } = items[picked.index];
            coding.press(tier, code);
        }
    }

    protected async pickPerson(coding: SessionCoding, take: (code: string) => void): Promise<void> {
        const codes = [...coding.session.persons.map(person => person.code)].sort(compareCodes);
        const extra = [...new Set([...codes, 'GR', 'ON'])];
        const picked = await this.quickInput.showQuickPick(
            extra.map(label => ({ label })),
            { placeholder: nls.localize('beeldspoor/video-timeline/pickPerson', 'Code van de persoon, bijvoorbeeld L07') }
        );
        if (picked) {
            take(picked.label);
        }
    }
}
