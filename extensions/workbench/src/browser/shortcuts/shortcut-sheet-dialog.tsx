import { DialogProps } from '@theia/core/lib/browser/dialogs';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import type { Message } from '@theia/core/lib/browser/widgets/widget';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { BEELDSPOOR_CATEGORY } from '../menus/beeldspoor-menus';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { groupShortcuts, keyNames, type Shortcut, type ShortcutGroup } from './shortcut-groups';
import { ShortcutSource } from './shortcut-source';

/** Dutch titles by the area of a command id, in the order of the sheet. */
function groupTitles(): ReadonlyMap<string, string> {
    const film = nls.localize('beeldspoor/workbench/shortcutsFilm', 'Film');
    const look = nls.localize('beeldspoor/workbench/shortcutsLook', 'Rondkijken in 360°');
    const timeline = nls.localize('beeldspoor/workbench/shortcutsTimeline', 'Tijdlijn');
    const coding = nls.localize('beeldspoor/workbench/shortcutsCoding', 'Coderen');
    const fragments = nls.localize('beeldspoor/workbench/shortcutsFragments', 'Fragmenten');
    const trajectory = nls.localize('beeldspoor/workbench/shortcutsTrajectory', 'Traject');
    const analysis = nls.localize('beeldspoor/workbench/shortcutsAnalysis', 'Analyse');
    const report = nls.localize('beeldspoor/workbench/shortcutsReport', 'Verslag');
    return new Map([
        ['player', film],
        ['playback', film],
        ['watch', film],
        ['view', film],
        ['moment', film],
        ['look', look],
        ['timeline', timeline],
        ['coding', coding],
        ['mark', coding],
        ['marks', coding],
        ['actor', coding],
        ['code', coding],
        ['annotation', coding],
        ['annotations', coding],
        ['fragment', fragments],
        ['fragments', fragments],
        ['clips', fragments],
        ['recording', trajectory],
        ['recordings', trajectory],
        ['import', trajectory],
        ['trajectory', trajectory],
        ['welcome', trajectory],
        ['note', trajectory],
        ['notes', trajectory],
        ['question', trajectory],
        ['cycle', trajectory],
        ['finding', analysis],
        ['findings', analysis],
        ['traject', trajectory],
        ['analysis', analysis],
        ['patterns', analysis],
        ['report', report],
        ['reporting', report],
        ['export', report],
        ['document', report]
    ]);
}

/** The sheet behind `?`: the keys of our commands as they are now, also when the user changed them. */
@injectable()
export class ShortcutSheetDialog extends ReactDialog<void> {
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(KeybindingRegistry)
    protected readonly keybindings: KeybindingRegistry;

    @inject(ContributionProvider)
    @named(ShortcutSource)
    protected readonly sources: ContributionProvider<ShortcutSource>;

    constructor(@inject(DialogProps) props: DialogProps) {
        super(props);
        this.contentNode.classList.add('bs-shortcuts');
        this.appendAcceptButton(nls.localize('beeldspoor/workbench/close', 'Sluiten'));
    }

    get value(): undefined {
        return undefined;
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.update();
    }

    protected shortcuts(): Shortcut[] {
        return this.commands.commands
            .filter(command => command.category === BEELDSPOOR_CATEGORY || command.id.startsWith('beeldspoor.'))
            .map(command => ({
                command: command.id,
                label: command.label ?? '',
                keys: this.keysOf(command.id),
                note: this.sources.getContributions().flatMap(source => source.note?.(command.id) ?? [])[0]
            }))
            .filter(shortcut => shortcut.label && shortcut.keys.length > 0);
    }

    protected keysOf(command: string): string[] {
        const all = this.keybindings.getKeybindingsForCommand(command).map(binding =>
            this.keybindings
                .resolveKeybinding(binding)
                .map(code => keyNames(this.keybindings.componentsForKeyCode(code)).join(' + '))
                .join(' ')
        );
        return [...new Set(all)];
    }

    /** What Theia has of its own and a user of Beeldspoor needs. */
    protected general(): ShortcutGroup {
        const lines: [string, string][] = [
            ['core.undo', nls.localize('beeldspoor/workbench/shortcutUndo', 'Ongedaan maken')],
            ['core.redo', nls.localize('beeldspoor/workbench/shortcutRedo', 'Opnieuw')],
            ['workbench.action.showCommands', nls.localize('beeldspoor/workbench/shortcutPalette', 'Alle opdrachten')],
            ['workbench.action.quickOpen', nls.localize('beeldspoor/workbench/shortcutQuickOpen', 'Bestand openen')],
            ['core.toggleMaximized', nls.localize('beeldspoor/workbench/shortcutMaximize', 'Weergave vergroten of verkleinen')]
        ];
        const shortcuts = lines
            .map(([command, label]) => ({ command, label, keys: this.keysOf(command) }))
            .filter(shortcut => shortcut.keys.length > 0);
        return {
            title: nls.localize('beeldspoor/workbench/shortcutsGeneral', 'Algemeen'),
            shortcuts: [
                ...shortcuts,
                { command: 'sheet', label: nls.localize('beeldspoor/workbench/shortcutSheet', 'Dit overzicht'), keys: ['?'] }
            ]
        };
    }

    protected render(): React.ReactNode {
        const other = nls.localize('beeldspoor/workbench/shortcutsOther', 'Overig');
        const more = this.sources.getContributions().flatMap(source => source.group?.() ?? []);
        const groups = [...groupShortcuts(this.shortcuts(), groupTitles(), other), ...more, this.general()];
        return (
            <>
                <p className="bs-shortcuts-change">
                    <button type="button" className="theia-button secondary" onClick={() => this.changeKeys()}>
                        {nls.localize('beeldspoor/workbench/changeShortcuts', 'Sneltoetsen wijzigen…')}
                    </button>
                </p>
                <div className="bs-shortcuts-groups">
                    {groups.map(group => (
                        <section key={group.title} aria-label={group.title}>
                            <h3>{group.title}</h3>
                            <dl>
                                {group.shortcuts.map(shortcut => (
                                    <div key={shortcut.command} className="bs-shortcut">
                                        <dt>
                                            {shortcut.label}
                                            {shortcut.note && <small>{shortcut.note}</small>}
                                        </dt>
                                        <dd>
                                            {shortcut.keys.slice(0, 2).map(keys => (
                                                <kbd key={keys}>{keys}</kbd>
                                            ))}
                                        </dd>
                                    </div>
                                ))}
                            </dl>
                        </section>
                    ))}
                </div>
            </>
        );
    }

    protected changeKeys(): void {
        this.close();
        void this.commands.executeCommand('keymaps:open');
    }
}
