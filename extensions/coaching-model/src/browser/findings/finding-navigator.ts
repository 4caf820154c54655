import { OpenerService, open } from '@theia/core/lib/browser/opener-service';
import { CommandService } from '@theia/core/lib/common/command';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import { Range } from '@theia/core/shared/vscode-languageserver-protocol';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import type { Finding } from '../../common/rules/rule';
import { HELP_QUESTIONS_PATH } from '../../common/trajectory/document-paths';
import { MomentOpener } from '../moments/moment-opener';
import { TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { findingSpan, positionAt } from './json-position';

/** Leads from a finding to where it can be mended: the film, the traject view, else its place in the file. */
@injectable()
export class FindingNavigator {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;
    @inject(CommandService)
    protected readonly commands: CommandService;
    @inject(OpenerService)
    protected readonly openers: OpenerService;
    @inject(FileService)
    protected readonly fileService: FileService;

    async open(finding: Pick<Finding, 'file' | 'path' | 'range' | 'moment'>): Promise<void> {
        const { moment } = finding;
        if (moment && this.moments) {
            const frame = this.frameOf(moment);
            return frame === undefined
                ? this.moments.openRecording(moment.recording)
                : this.moments.open({ ...frame, recording: moment.recording, annotation: moment.annotation, clip: moment.clip });
        }
        if (finding.file === HELP_QUESTIONS_PATH) {
            return this.commands.executeCommand(TrajectCommands.FOCUS.id, 'questions');
        }
        return this.openFile(finding.file, finding);
    }

    /** Opens a file of the traject, in its form or in the text editor, at the value that the path leads to or the characters in it. */
    async openFile(file: string, place: Pick<Finding, 'path' | 'range'> = { path: [] }): Promise<void> {
        const uri = this.current.root?.resolve(file);
        if (uri) {
            const placed = place.path.length > 0 || place.range !== undefined;
            await open(this.openers, uri, placed ? { path: place.path, selection: await this.rangeOf(uri, file, place) } : undefined);
        }
    }

    protected frameOf(moment: NonNullable<Finding['moment']>): { frame: number; endFrame: number } | undefined {
        const dossier = this.current.snapshot?.recordings.find(({ recording }) => recording.id === moment.recording);
        const found =
            dossier?.clips.clips.find(clip => clip.id === moment.clip) ??
            dossier?.annotations.flatMap(document => document.annotations).find(annotation => annotation.id === moment.annotation);
        return found && { frame: found.startFrame, endFrame: found.endFrame };
    }

    protected async rangeOf(uri: URI, file: string, place: Pick<Finding, 'path' | 'range'>): Promise<Range | undefined> {
        try {
            const text = this.current.snapshot?.noteTexts.get(file) ?? (await this.fileService.read(uri)).value;
            const { start, end } = findingSpan(text, place);
            return Range.create(positionAt(text, start), positionAt(text, end));
        } catch {
            return undefined;
        }
    }
}
