import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { QuickInputService } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CODING_WHEN } from '../coding/coding-key-listener';
import { ClipCommands } from './clip-commands';
import { ClipsService } from './clips-service';
import { ClipsViewContribution } from './clips-widget';
import { MomentNotes } from './moment-notes';
import type { SessionClips } from './session-clips';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';

/** Fragments as commands, keys and menu. */
@injectable()
export class ClipsContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(ClipsService)
    protected readonly clips: ClipsService;

    @inject(ClipsViewContribution)
    protected readonly view: ClipsViewContribution;

    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    @inject(MomentNotes)
    protected readonly notes: MomentNotes;

    @inject(QuickInputService)
    protected readonly quickInput: QuickInputService;

    @inject(MessageService)
    protected readonly messages: MessageService;

    registerCommands(commands: CommandRegistry): void {
        const active = (run: (clips: SessionClips) => unknown) => ({
            isEnabled: () => this.clips.active !== undefined,
            execute: async () => {
                if (this.clips.active) {
                    await run(this.clips.active);
                }
            }
        });
        commands.registerCommand(
            ClipCommands.MARK_IN,
            active(clips => clips.markIn())
        );
        commands.registerCommand(
            ClipCommands.MARK_OUT,
            active(clips => clips.markOut())
        );
        commands.registerCommand(
            ClipCommands.CLEAR_MARKS,
            active(clips => clips.session.setMarked({}))
        );
        commands.registerCommand(
            ClipCommands.PEARL,
            active(clips => this.mark(clips, 'parel'))
        );
        commands.registerCommand(
            ClipCommands.PUZZLE,
            active(clips => this.mark(clips, 'puzzel'))
        );
        commands.registerCommand(
            ClipCommands.FRAGMENT,
            active(clips => this.made(() => clips.create(null)))
        );
        commands.registerCommand(ClipCommands.QUESTION, {
            isEnabled: () => this.clips.active?.session.selectedClip !== undefined,
            execute: () => this.view.askQuestion()
        });
        commands.registerCommand(
            ClipCommands.PLAY,
            active(({ session }) => session.selectedClip && this.clips.player.play(session, [session.selectedClip]))
        );
        commands.registerCommand(
            ClipCommands.PLAY_ALL,
            active(({ session, clips }) =>
                this.clips.player.play(
                    session,
                    clips.filter(clip => clip.shown)
                )
            )
        );
        commands.registerCommand(
            ClipCommands.PEARLS_FIRST,
            active(clips => clips.pearlsFirst())
        );
        commands.registerCommand(
            ClipCommands.REMOVE,
            active(clips => clips.session.selectedClip && clips.remove(clips.session.selectedClip.id))
        );
        commands.registerCommand(
            ClipCommands.NOTE,
            active(clips => this.addNote(clips))
        );
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        for (const [command, keybinding] of [
            [ClipCommands.MARK_IN, 'i'],
            [ClipCommands.MARK_OUT, 'o'],
            [ClipCommands.PEARL, 'p'],
            [ClipCommands.PUZZLE, 'z'],
            [ClipCommands.QUESTION, 'ctrlcmd+enter'],
            [ClipCommands.NOTE, 'n']
        ] as const) {
            keybindings.registerKeybinding({ command: command.id, keybinding, when: CODING_WHEN });
        }
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const command of [
            ClipCommands.FOCUS,
            ClipCommands.PEARL,
            ClipCommands.PUZZLE,
            ClipCommands.QUESTION,
            ClipCommands.PLAY_ALL,
            ClipCommands.NOTE
        ]) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FRAGMENTS, { commandId: command.id, order: 'f' });
        }
    }

    /** The new fragment is shown in its list, unless the list was put away. */
    protected async mark(clips: SessionClips, mark: 'parel' | 'puzzel'): Promise<void> {
        if (this.made(() => clips.mark(mark)) !== undefined && this.shell.isExpanded('left')) {
            await this.view.openView({ reveal: true });
        }
    }

    /** The id of the fragment; undefined, and said why, when it may not be made here. */
    protected made(make: () => string): string | undefined {
        try {
            return make();
        } catch (error) {
            void this.messages.info(error instanceof Error ? error.message : String(error), { timeout: 8000 });
            return undefined;
        }
    }

    protected async addNote({ session }: SessionClips): Promise<void> {
        const { playback, times, recording } = session;
        const { frame, playing } = playback;
        playback.pause();
        const text = await this.quickInput.input({
            title: nls.localize('beeldspoor/video-timeline/noteTitle', 'Notitie bij {0}', `${recording.id} ${timecode(times, frame)}`),
            placeHolder: nls.localize('beeldspoor/video-timeline/notePlaceholder', 'Wat wilt u onthouden?')
        });
        if (text?.trim()) {
            try {
                await this.notes.add(session, frame, text);
            } catch (error) {
                await this.messages.error(error instanceof Error ? error.message : String(error));
            }
        }
        if (playing) {
            playback.play();
        }
    }
}
