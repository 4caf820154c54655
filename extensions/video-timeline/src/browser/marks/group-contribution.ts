import { parseShift, type Shift } from '@beeldspoor/coaching-model/lib/common/annotations/shift-annotations';
import { copyTargets } from '@beeldspoor/coaching-model/lib/common/annotations/group-edits';
import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { secondsBetween } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { ContextKeyService } from '@theia/core/lib/browser/context-key-service';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { QuickInputService, type QuickPickItem } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CodingCommands } from '../coding/coding-commands';
import { CodingService } from '../coding/coding-service';
import { codeLabel } from '../coding/describe-annotation';
import { RecordingTimelines } from '../timeline/recording-timelines';
import { GROUP_KEYS, GroupCommands, MARKS_FOCUS, TimelineMenu } from './group-commands';
import { GroupEditing, type ShiftScope } from './group-editing';

/** Moving, shifting, copying, splitting, merging and changing several annotations: palette, keys and menu. */
@injectable()
export class GroupContribution implements CommandContribution, KeybindingContribution, MenuContribution, FrontendApplicationContribution {
    @inject(CodingService) protected readonly coding: CodingService;
    @inject(RecordingTimelines) protected readonly timelines: RecordingTimelines;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;
    @inject(MessageService) protected readonly messages: MessageService;
    @inject(ContextKeyService) protected readonly contextKeys: ContextKeyService;

    onStart(): void {
        const key = this.contextKeys.createKey<boolean>(MARKS_FOCUS, false);
        const update = (): void => {
            const { activeElement } = document;
            const inside = activeElement?.matches('.bs-timeline, .bs-marks-list') === true;
            if (key.get() !== inside) {
                key.set(inside);
            }
        };
        document.addEventListener('focusin', update);
        document.addEventListener('focusout', () => setTimeout(update));
    }

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, run: (group: GroupEditing) => unknown, isEnabled = (): boolean => this.canEdit): void => {
            commands.registerCommand(command, {
                isEnabled,
                execute: async () => {
                    const { active } = this.coding;
                    if (active) {
                        await run(new GroupEditing(active));
                    }
                }
            });
        };
        const open = (): boolean => this.coding.active !== undefined;
        register(GroupCommands.NUDGE_BACK, group => group.nudge(-1));
        register(GroupCommands.NUDGE_FORWARD, group => group.nudge(1));
        register(GroupCommands.NUDGE_BACK_TEN, group => group.nudge(-10));
        register(GroupCommands.NUDGE_FORWARD_TEN, group => group.nudge(10));
        register(GroupCommands.SHIFT, group => this.shift(group, 'selected'));
        register(
            GroupCommands.SHIFT_AFTER,
            group => this.shift(group, 'afterPlayhead'),
            () => this.coding.active?.editable === true
        );
        register(GroupCommands.COPY_TO, group => this.copy(group));
        register(GroupCommands.SPLIT, group => this.split(group));
        register(GroupCommands.MERGE, group => this.merge(group));
        register(GroupCommands.SET_ACTOR, group => this.setPerson(group, 'actor'));
        register(GroupCommands.SET_TARGET, group => this.setPerson(group, 'target'));
        register(GroupCommands.SET_CERTAIN, group => group.change({ certainty: 'zeker' }));
        register(GroupCommands.SET_DOUBT, group => group.change({ certainty: 'twijfel' }));
        register(GroupCommands.SELECT_LANE, ({ coding }) => this.timelines.of(coding.session)?.selectAll('lane'), open);
        register(GroupCommands.SELECT_ALL, ({ coding }) => this.timelines.of(coding.session)?.selectAll('all'), open);
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        for (const [command, keybinding] of GROUP_KEYS) {
            keybindings.registerKeybinding({ command: command.id, keybinding, when: MARKS_FOCUS });
        }
    }

    registerMenus(menus: MenuModelRegistry): void {
        const place = (path: readonly string[], ...commands: readonly Command[]): void =>
            commands.forEach((command, i) => menus.registerMenuAction([...path], { commandId: command.id, order: String(i) }));
        place(TimelineMenu.TIME, GroupCommands.SHIFT, GroupCommands.SHIFT_AFTER, GroupCommands.NUDGE_BACK, GroupCommands.NUDGE_FORWARD);
        place(TimelineMenu.SHAPE, GroupCommands.SPLIT, GroupCommands.MERGE, GroupCommands.COPY_TO);
        place(
            TimelineMenu.VALUES,
            GroupCommands.SET_ACTOR,
            GroupCommands.SET_TARGET,
            GroupCommands.SET_CERTAIN,
            GroupCommands.SET_DOUBT,
            CodingCommands.EDIT_OBSERVATION
        );
        place(TimelineMenu.REMOVE, CodingCommands.REMOVE);
        place(TimelineMenu.SELECT, GroupCommands.SELECT_LANE, GroupCommands.SELECT_ALL);
    }

    protected get canEdit(): boolean {
        const { active } = this.coding;
        return active?.editable === true && active.session.selection.length > 0;
    }

    protected async shift(group: GroupEditing, scope: ShiftScope): Promise<void> {
        const count = group.inScope(scope).length;
        if (count === 0) {
            await this.messages.info(
                nls.localize('beeldspoor/video-timeline/nothingToShift', 'Vanaf dit beeld is er niets meer om te verschuiven.')
            );
            return;
        }
        const typed = await this.quickInput.input({
            prompt:
                count === 1
                    ? nls.localize('beeldspoor/video-timeline/shiftOne', 'Hoever verschuiven? Bijvoorbeeld +2,0 s of −12 beelden.')
                    : nls.localize(
                          'beeldspoor/video-timeline/shiftMany',
                          '{0} annotaties: hoever verschuiven? Bijvoorbeeld +2,0 s of −12 beelden.',
                          count
                      ),
            validateInput: async text =>
                parseShift(text) || text.trim() === ''
                    ? undefined
                    : nls.localize(
                          'beeldspoor/video-timeline/shiftInvalid',
                          'Typ een aantal seconden of beelden: +2,0 s, −1,5 s, 12 beelden.'
                      )
        });
        const amount = typed === undefined ? undefined : parseShift(typed);
        if (amount) {
            this.tellLimit(group, group.shift(amount, scope));
        }
    }

    protected tellLimit({ coding }: GroupEditing, { frames, limited }: Shift): void {
        if (limited) {
            const { times } = coding.session;
            const seconds = Math.abs(secondsBetween(times, 0, Math.abs(frames))).toLocaleString('nl-NL', { maximumFractionDigits: 2 });
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/shiftLimited',
                    'Verder ging niet: daar houdt de opname op. Alles is {0} s verschoven, onderlinge afstanden zijn gelijk gebleven.',
                    seconds
                )
            );
        }
    }

    protected split(group: GroupEditing): void {
        if (group.split() === 0) {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/nothingToSplit',
                    'Er is niets gesplitst: de gekozen annotaties lopen niet door op dit beeld. Zet de film op het beeld waar het tweede deel begint.'
                )
            );
        }
    }

    protected merge(group: GroupEditing): void {
        if (group.merge() === 0) {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/nothingToMerge',
                    'Er is niets samengevoegd. Kies annotaties met dezelfde code en personen die elkaar raken of minder dan een seconde uit elkaar liggen.'
                )
            );
        }
    }

    protected async copy(group: GroupEditing): Promise<void> {
        const { session } = group.coding;
        const from = new Set(group.chosen.map(({ tier }) => tier));
        const tiers = copyTargets(session.codebook.tiers, from);
        const tier = await this.pick(
            tiers.map(each => ({ label: each.label, value: each })),
            nls.localize('beeldspoor/video-timeline/copyWhere', 'Naar welke laag?')
        );
        if (!tier) {
            return;
        }
        const mapped: Record<string, string> = {};
        for (const example of group.codesToMap(tier)) {
            const code = await this.pick(
                tier.codes.map(each => ({ label: each.label, detail: each.description, value: each.id })),
                nls.localize(
                    'beeldspoor/video-timeline/copyWhichCode',
                    '«{0}» bestaat niet in {1}. Welke code wordt het daar?',
                    codeLabel(example, session),
                    tier.label
                )
            );
            if (code === undefined) {
                return;
            }
            mapped[example.code] = code;
        }
        group.copyTo(tier, mapped);
    }

    protected async setPerson(group: GroupEditing, name: 'actor' | 'target'): Promise<void> {
        const codes = [...group.coding.session.persons.map(person => person.code)].sort(compareCodes);
        const code = await this.pick(
            [...new Set([...codes, 'GR', 'ON'])].map(value => ({ label: value, value })),
            name === 'actor'
                ? nls.localize('beeldspoor/video-timeline/pickActorAll', 'Wie? Geldt voor {0} annotaties.', group.chosen.length)
                : nls.localize('beeldspoor/video-timeline/pickTargetAll', 'Naar wie? Geldt voor {0} annotaties.', group.chosen.length)
        );
        if (code !== undefined) {
            group.change({ [name]: code });
        }
    }

    protected async pick<T>(items: readonly (QuickPickItem & { readonly value: T })[], placeholder: string): Promise<T | undefined> {
        const picked = await this.quickInput.showQuickPick([...items], { placeholder });
        return picked?.value;
    }
}
