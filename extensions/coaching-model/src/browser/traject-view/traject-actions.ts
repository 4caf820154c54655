import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { ConfirmDialog } from '@theia/core/lib/browser';
import { OpenerService, open } from '@theia/core/lib/browser/opener-service';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import type { TrajectDocument } from '../../common/documents/traject';
import { formatDate } from '../../common/language/dutch-date';
import { coacheesOf } from '../../common/persons/coachees';
import { TAKE_HOME_DAYS } from '../../common/phases/ownership';
import type { TrajectoryCommand } from '../../common/phases/command';
import { localDate } from '../../common/time/local-date';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import { TrajectoryMachine } from '../machine/trajectory-machine';
import { MomentOpener } from '../moments/moment-opener';
import { debriefNote } from '../notes/debrief-note';
import { newNote } from '../notes/new-note';
import { StopDialog } from '../steps/stop-dialog';
import { cycleEdit, type StepEdit } from '../steps/step-field';
import type { StepMove } from '../steps/traject-steps';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ADD_RECORDING } from './traject-commands';

/** What the traject view does to the documents; every change is one undoable edit. */
@injectable()
export class TrajectActions {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryMachine)
    protected readonly machine: TrajectoryMachine;
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

    /** Does what a button of the stepper says; `reason` sets aside what may be set aside. */
    move({ command, label }: StepMove, reason?: string): Promise<void> {
        return this.reported(async () => {
            if (command === 'addRecording') {
                await this.run(ADD_RECORDING);
            } else if (command.kind === 'stop') {
                await this.stop(label);
            } else {
                const result = await this.machine.run(reason === undefined ? command : withReason(command, reason), label);
                if (result.kind === 'refused') {
                    // The list beside the button said so; somebody else changed something in between.
                    throw new Error(result.reasons.map(({ message, opens }) => `${message} ${opens}`).join(' '));
                }
            }
        });
    }

    /** What was typed in a field of a step. */
    editStep({ file, label, recipe }: StepEdit): Promise<void> {
        return this.reported(async () => {
            const model = await this.current.document(file);
            try {
                model.edit(label, recipe);
            } finally {
                model.dispose();
            }
        });
    }

    /** The note of the talk of a cycle: opened, or begun from the form that belongs to this kind of talk. */
    openDebriefNote(number: number): Promise<void> {
        return this.reported(async () => {
            const { root, snapshot } = this.current;
            const cycle = snapshot?.traject.cycles.find(each => each.number === number);
            if (!root || !snapshot || !cycle) {
                return;
            }
            let path = cycle.debrief?.note;
            if (path === undefined) {
                const begun = debriefNote(snapshot, cycle, localDate(new Date()));
                path = begun.path;
                if (!snapshot.notes.includes(path)) {
                    await this.fileService.create(root.resolve(path), begun.text);
                }
                const label = isWatchingWithChildren(snapshot.traject)
                    ? nls.localize('beeldspoor/coaching-model/lessonNote', 'Notitie van de kijkles')
                    : nls.localize('beeldspoor/coaching-model/debriefNote', 'Notitie van het nagesprek');
                await this.editStep(cycleEdit(number, label, each => ({ ...each, debrief: { ...each.debrief, note: begun.path } })));
            }
            await open(this.openers, root.resolve(path));
        });
    }

    /** Writes down that a recording goes along with the leerkracht, after asking: once given it is out there for a fortnight (S2-5). */
    takeHome(cycle: number, recording: string): Promise<void> {
        return this.reported(async () => {
            const { snapshot } = this.current;
            const found = snapshot?.recordings.find(each => each.recording.id === recording)?.recording;
            const by = snapshot && coacheesOf(snapshot.traject)[0]?.code;
            const given = snapshot?.traject.cycles
                .find(each => each.number === cycle)
                ?.takeHome?.some(each => each.recording === recording);
            if (!found || by === undefined || given) {
                return;
            }
            const label = nls.localize('beeldspoor/coaching-model/takeHome', '{0} meegeven aan de leerkracht', recording);
            const confirmed = await new ConfirmDialog({
                title: label,
                msg: nls.localize(
                    'beeldspoor/coaching-model/takeHomeText',
                    '{0} krijgt {1} mee voor {2} dagen. Dat wordt opgeschreven, met het controlegetal van het bestand. Trekt iemand de toestemming in, dan staat hier dat het niet meer mag.',
                    by,
                    recording,
                    TAKE_HOME_DAYS
                ),
                ok: nls.localize('beeldspoor/coaching-model/takeHomeOk', 'Meegeven')
            }).open();
            if (confirmed) {
                const at = new Date().toISOString();
                const result = await this.machine.run({ kind: 'takeHome', cycle, recording, by, at, sha256: found.sha256[0] ?? '' }, label);
                if (result.kind === 'refused') {
                    throw new Error(result.reasons.map(({ message, opens }) => `${message} ${opens}`).join(' '));
                }
            }
        });
    }

    protected async stop(label: string): Promise<void> {
        const { snapshot } = this.current;
        const answer = snapshot && (await new StopDialog(snapshot).open());
        if (answer) {
            const { by, reason } = answer;
            await this.machine.run({ kind: 'stop', by, on: localDate(new Date()), ...(reason.trim() && { reason }) }, label);
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

/** The command with the reason by which something is set aside, where it takes one. */
function withReason(command: TrajectoryCommand, reason: string): TrajectoryCommand {
    switch (command.kind) {
        case 'advance':
        case 'advanceCycle':
        case 'chooseNext':
        case 'addCycle':
            return { ...command, reason };
        default:
            return command;
    }
}
