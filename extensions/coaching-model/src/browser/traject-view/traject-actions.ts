import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { OpenerService, open } from '@theia/core/lib/browser/opener-service';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import type { TrajectDocument } from '../../common/documents/traject';
import { formatDate } from '../../common/language/dutch-date';
import { CyclePreparation } from '../cycles/cycle-preparation';
import { MomentOpener } from '../moments/moment-opener';
import { newNote } from '../notes/new-note';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { applyAdvance, type TrajectAdvance } from './traject-steps';

/** What the traject view does to the documents; every change is one undoable edit. */
@injectable()
export class TrajectActions {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(CyclePreparation)
    protected readonly preparation: CyclePreparation;
    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(FileService)
    protected readonly fileService: FileService;
    @inject(OpenerService)
    protected readonly openers: OpenerService;
    @inject(MessageService)
    protected readonly messages: MessageService;

    editTraject(label: string, recipe: (value: TrajectDocument) => TrajectDocument): Promise<void> {
        return this.reported(async () => {
            const model = await this.current.traject();
            try {
                model.edit(label, recipe);
            } finally {
                model.dispose();
            }
        });
    }

    editQuestions(label: string, recipe: (value: HelpQuestionsDocument) => HelpQuestionsDocument): Promise<void> {
        return this.reported(async () => {
            const model = await this.current.helpQuestions();
            try {
                model.edit(label, recipe);
            } finally {
                model.dispose();
            }
        });
    }

    async advance(advance: TrajectAdvance): Promise<void> {
        if (advance.kind === 'prepare') {
            await this.reported(async () => void (await this.preparation.prepare(advance.cycle)));
        } else {
            await this.editTraject(advance.label, traject => applyAdvance(traject, advance));
        }
    }

    /** Puts a recording in a cycle. */
    assign(recording: string, cycle: number): Promise<void> {
        const label = nls.localize('beeldspoor/coaching-model/assignRecording', '{0} bij cyclus {1}', recording, cycle);
        return this.editTraject(label, traject => ({
            ...traject,
            cycles: traject.cycles.map(each =>
                each.number === cycle && !each.recordings.includes(recording)
                    ? { ...each, recordings: [...each.recordings, recording] }
                    : each
            )
        }));
    }

    async openRecording(recording: string, quietly = false): Promise<void> {
        await this.reported(async () => this.moments?.openRecording(recording, quietly));
    }

    /** Whether a floor above offers this command. */
    offers(command: string): boolean {
        return this.commands.getCommand(command) !== undefined;
    }

    async run(command: string, ...args: readonly unknown[]): Promise<void> {
        if (this.offers(command)) {
            await this.reported(async () => void (await this.commands.executeCommand(command, ...args)));
        }
    }

    /** Opens a document or note of the traject. */
    openFile(path: string): Promise<void> {
        return this.reported(async () => {
            const uri = this.current.root?.resolve(path);
            if (uri) {
                await open(this.openers, uri);
            }
        });
    }

    /** A new note of today, opened to write in. */
    newNote(): Promise<void> {
        return this.reported(async () => {
            const { root, snapshot } = this.current;
            if (!root || !snapshot) {
                return;
            }
            const { path, text } = newNote(snapshot.notes, localDate(new Date()), formatDate);
            const uri = root.resolve(path);
            await this.fileService.create(uri, text);
            // At its end, where the writing goes on.
            const end = text.split('\n').length - 1;
            const place = { line: end, character: 0 };
            await open(this.openers, uri, { selection: { start: place, end: place } });
        });
    }

    protected async reported(action: () => Promise<unknown>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}

/** Today where the user is, as ISO date. */
export function localDate(now: Date): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
