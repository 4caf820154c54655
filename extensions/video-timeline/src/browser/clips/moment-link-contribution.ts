import { momentLink } from '@beeldspoor/coaching-model/lib/common/notes/moment-link';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { ApplicationShell, KeybindingContribution, type KeybindingRegistry } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorWidget } from '@theia/editor/lib/browser';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';

export const INSERT_MOMENT: Command = {
    id: 'beeldspoor.note.insertMoment',
    label: nls.localize('beeldspoor/video-timeline/insertMoment', 'Moment uit de film invoegen'),
    category: BEELDSPOOR_CATEGORY
};

/** In a note: the moment on screen as a link that leads back to it. */
@injectable()
export class MomentLinkContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(INSERT_MOMENT, {
            isEnabled: () => this.sessions.active !== undefined && this.note !== undefined,
            execute: () => this.insert()
        });
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        keybindings.registerKeybinding({ command: INSERT_MOMENT.id, keybinding: 'ctrlcmd+alt+m', when: 'editorTextFocus' });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FRAGMENTS, { commandId: INSERT_MOMENT.id, order: 'g' });
    }

    /** The note that is written in. */
    protected get note(): EditorWidget | undefined {
        const { currentWidget } = this.shell;
        return currentWidget instanceof EditorWidget && currentWidget.editor.document.uri.endsWith('.md') ? currentWidget : undefined;
    }

    protected insert(): void {
        const session = this.sessions.active;
        const editor = this.note?.editor;
        if (!session || !editor) {
            return;
        }
        const { playback, times, recording, marked } = session;
        const start = marked.start ?? playback.frame;
        const newText = `${momentLink(timecode(times, start), recording.id, start, marked.end)} `;
        const { selection } = editor;
        editor.executeEdits([{ range: { start: selection.start, end: selection.end }, newText }]);
        editor.focus();
    }
}
