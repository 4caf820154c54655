import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { QuickInputService } from '@theia/core/lib/browser/quick-input/quick-input-service';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { WidgetManager } from '@theia/core/lib/browser/widget-manager';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { withLiveAnnotations, type AlignedNote } from '../../common/live/align-live-notes';
import { isLiveNotesPath, parseLiveNotes } from '../../common/live/live-notes';
import { MomentNotes } from '../clips/moment-notes';
import { NoteLines } from '../clips/note-lines';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { AlignLiveNotesDialog } from './align-live-notes-dialog';
import { LiveCommands } from './live-commands';
import { LiveNotesWidget } from './live-notes-widget';

/** Live notes as commands: noting during the lesson, laying them along the recording afterwards. */
@injectable()
export class LiveNotesContribution implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;
    @inject(NoteLines) protected readonly noteLines: NoteLines;
    @inject(MomentNotes) protected readonly momentNotes: MomentNotes;
    @inject(WidgetManager) protected readonly widgets: WidgetManager;
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;
    @inject(MessageService) protected readonly messages: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(LiveCommands.OPEN, {
            isEnabled: () => this.trajectory.snapshot !== undefined,
            execute: () => this.open()
        });
        commands.registerCommand(LiveCommands.ALIGN, {
            isEnabled: () => this.sessions.active !== undefined,
            execute: () => this.sessions.active && this.align(this.sessions.active)
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const command of [LiveCommands.OPEN, LiveCommands.ALIGN]) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_RECORDINGS, { commandId: command.id, order: 'l' });
        }
    }

    protected async open(): Promise<void> {
        const widget = await this.widgets.getOrCreateWidget(LiveNotesWidget.ID);
        if (!widget.isAttached) {
            await this.shell.addWidget(widget, { area: 'main' });
        }
        // During the lesson the whole screen is for noting.
        await Promise.all((['left', 'right', 'bottom'] as const).map(area => this.shell.collapsePanel(area)));
        await this.shell.activateWidget(widget.id);
    }

    protected async align(session: RecordingSession): Promise<void> {
        const path = await this.choose();
        const text = path === undefined ? undefined : await this.noteLines.read(path);
        if (text === undefined) {
            return;
        }
        const notes = parseLiveNotes(text, session.codebook);
        if (notes.length === 0) {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/liveNoTimes',
                    'In deze notities staat geen regel met een tijd. Er is niets veranderd. Begin een regel met «- 10:05:30» en probeer het opnieuw.'
                )
            );
            return;
        }
        const aligned = await new AlignLiveNotesDialog(session, notes).open();
        if (aligned) {
            await this.take(session, aligned);
        }
    }

    protected async choose(): Promise<string | undefined> {
        const paths = (this.trajectory.snapshot?.notes ?? []).filter(isLiveNotesPath).sort().reverse();
        if (paths.length === 0) {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/liveNoFiles',
                    'Er zijn nog geen live notities in dit traject. Maak ze tijdens de les met «Live noteren».'
                )
            );
            return undefined;
        }
        if (paths.length === 1) {
            return paths[0];
        }
        const picked = await this.quickInput.showQuickPick(
            paths.map(label => ({ label })),
            { placeholder: nls.localize('beeldspoor/video-timeline/liveWhich', 'Welke live notities?') }
        );
        return picked?.label;
    }

    /** Codes become annotations (one undo step), all become lines with a link in the notes of the recording. */
    protected async take(session: RecordingSession, aligned: readonly AlignedNote[]): Promise<void> {
        const { annotations, codebook, times } = session;
        const before = annotations.value.annotations.length;
        const index = codebookIndex(codebook);
        if (!annotations.readOnly && aligned.some(({ note, frame }) => note.coded && frame !== undefined)) {
            annotations.edit(nls.localize('beeldspoor/video-timeline/liveTaken', 'Live notities overnemen'), document =>
                withLiveAnnotations(document, aligned, codebook, times.frameCount)
            );
        }
        const moments = aligned.flatMap(({ note, frame }) => {
            const persons = note.actor && note.target ? `${note.actor} → ${note.target}` : note.actor;
            const text = [persons, note.coded && index.label(note.coded), note.text].filter(part => part).join(' · ');
            return frame === undefined || text === '' ? [] : [{ frame, text }];
        });
        try {
            const lines = await this.momentNotes.addAll(session, moments);
            const codes = annotations.value.annotations.length - before;
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/liveDone',
                    '{0} notities staan bij {1}, {2} codes op de tijdlijn (met «twijfel», om na te kijken).',
                    lines,
                    session.recording.id,
                    codes
                ),
                { timeout: 8000 }
            );
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}
