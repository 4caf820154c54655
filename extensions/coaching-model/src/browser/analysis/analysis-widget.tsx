import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named, optional, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import type { GroupedSentence } from '../../common/analysis/sentence-groups';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import type { MeaningsDocument } from '../../common/documents/meanings';
import { type MeaningPlace, meaningOf, withMeaning } from '../../common/meanings/meaning-edits';
import { parametersOf, Pattern, type PatternInput } from '../../common/patterns/pattern';
import { coacheesOf } from '../../common/persons/coachees';
import { isPupil } from '../../common/persons/person-code';
import { localDate } from '../../common/time/local-date';
import { timecode } from '../../common/time/timecode';
import { meaningsPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { MomentOpener } from '../moments/moment-opener';
import { SelectedStretch } from '../moments/selected-stretch';
import { paperCopy } from '../printing/paper-copy';
import { paperDrawing } from '../printing/paper-drawing';
import type { PaperMaker } from '../printing/printable-view';
import { WorkingRole } from '../role/working-role';
import { ADD_RECORDING, TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { AnalysisChoices } from './analysis-choices';
import { AnalysisFilters } from './analysis-filters';
import {
    type AnalysisChoice,
    analysisInput,
    type AnalysisModel,
    analysisQuestion,
    type AnalysisRefused,
    codersOf,
    modelOf,
    type MomentRow,
    summaryOptions
} from './analysis-model';
import { AnalysisPanel, type AnalysisPanelProps } from './analysis-panel';
import { type AnalysisOffer, type AnalysisWishes, choiceOf, offerOf } from './analysis-wishes';
import { EmptyAnalysis } from './empty-analysis';
import { FrontRecording } from './front-recording';
import { momentOfRow } from './moment-of-row';
import type { Unfolded } from './number-button';
import { type AnalysisFound, RunningAnalysis } from './running-analysis';
import { TableLinks } from './table-links';

/** An answer of the thread that lets itself be waited for longer than this (milliseconds) is announced. */
const ANNOUNCED_AFTER = 300;

/** What the coding of a recording says; follows the recording in front and every code that is set. */
@injectable()
export class AnalysisWidget extends LazyReactWidget implements StatefulWidget, PaperMaker {
    static readonly ID = 'beeldspoor-analyse';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/analysis', 'Analyse');

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(FrontRecording)
    protected readonly front: FrontRecording;
    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;
    @inject(ContributionProvider)
    @named(Pattern)
    protected readonly patterns: ContributionProvider<Pattern>;
    @inject(SelectedStretch)
    @optional()
    protected readonly selected: SelectedStretch | undefined;
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(MessageService)
    protected readonly messages: MessageService;

    protected recording: string | undefined;
    protected coder: string | undefined;
    protected wishes: AnalysisWishes = {};
    protected folded: readonly string[] = [];
    /** What is unfolded in the panel. */
    protected unfolded: Unfolded | undefined;
    protected readonly unfold = (unfolded: Unfolded | undefined): void => {
        this.unfolded = unfolded;
    };
    protected readonly running = new RunningAnalysis(() => this.patterns.getContributions());
    protected slow: ReturnType<typeof setTimeout> | undefined;
    /** What stands in the panel, and whence. */
    protected shown: { readonly found: AnalysisFound; readonly model: AnalysisModel } | undefined;

    @postConstruct()
    protected init(): void {
        this.id = AnalysisWidget.ID;
        this.title.label = AnalysisWidget.LABEL;
        this.title.caption = AnalysisWidget.LABEL;
        this.title.iconClass = codicon('graph');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        // The browser scrolls itself: Theia's own scroll bars measure the whole panel at each edit.
        this.scrollOptions = undefined;
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', AnalysisWidget.LABEL);
        this.toDispose.pushAll([
            this.running,
            this.running.onDidFind(() => {
                clearTimeout(this.slow);
                this.update();
            }),
            this.running.onDidFail(error => {
                clearTimeout(this.slow);
                this.tell(error);
            }),
            this.current.onDidChange(() => this.trajectoryChanged()),
            this.front.onDidChange(recording => {
                this.recording = recording;
                this.update();
            }),
            { dispose: () => clearTimeout(this.slow) }
        ]);
        const selectionChanged = this.selected?.onDidChange(() => this.update());
        if (selectionChanged) {
            this.toDispose.push(selectionChanged);
        }
        this.recording = this.front.id;
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /**
     * While another thread looks at a coding that changed, what stands here stays as it is: it is drawn once, with the answer, and
     * the page is free for the edit itself. An answer that lets itself be waited for is announced.
     */
    protected trajectoryChanged(): void {
        clearTimeout(this.slow);
        if (this.isVisible && this.waitsForThread()) {
            this.slow = setTimeout(() => this.update(), ANNOUNCED_AFTER);
        } else {
            this.update();
        }
    }

    /** Asks for what changed. */
    protected waitsForThread(): boolean {
        const { coding, shown } = this;
        if (!shown || !coding || 'kind' in coding.whole) {
            return false;
        }
        const { snapshot, dossier, whole } = coding;
        const model = this.modelOf(snapshot, dossier, this.chosen(whole).choice);
        return this.running.busy && model === shown.model;
    }

    /** Pupils that can be chosen now. */
    get filters(): readonly string[] {
        const { whole } = this.coding ?? {};
        return whole && !('kind' in whole) ? offerOf(whole).actors.filter(isPupil) : [];
    }

    /** Shows one pupil, or everybody. */
    filter(actor: string | undefined): void {
        this.wish({ ...this.wishes, actor });
    }

    protected wish(wishes: AnalysisWishes): void {
        this.wishes = wishes;
        this.update();
    }

    protected fold(section: string): void {
        this.folded = this.folded.includes(section) ? this.folded.filter(each => each !== section) : [...this.folded, section];
        this.update();
    }

    /** Pupils in the coding, those of the traject's focus first. */
    protected pupilsOf({ traject }: Trajectory, { actors }: AnalysisOffer): readonly string[] {
        const focus = traject.persons.filter(person => person.focus === true).map(({ code }) => code);
        const pupils = actors.filter(isPupil);
        return [...pupils.filter(code => focus.includes(code)), ...pupils.filter(code => !focus.includes(code))];
    }

    storeState(): object {
        return { recording: this.recording, wishes: this.wishes, folded: this.folded };
    }

    restoreState(state: object): void {
        const { recording, wishes, folded } = state as { recording?: unknown; wishes?: unknown; folded?: unknown };
        this.recording = this.recording ?? (typeof recording === 'string' ? recording : undefined);
        this.wishes = typeof wishes === 'object' && wishes !== null ? wishes : {};
        this.folded = Array.isArray(folded) ? folded.filter(each => typeof each === 'string') : [];
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        (this.node.querySelector<HTMLElement>('select, button') ?? this.node).focus();
    }

    /** The chosen or front recording, else the first that was coded, else the first. */
    protected dossier(trajectory: Trajectory): RecordingDossier | undefined {
        const recordings = trajectory.recordings.map(dossier => dossierAsSeen(dossier, this.current.coder));
        return (
            recordings.find(({ recording }) => recording.id === this.recording) ??
            recordings.find(({ annotations }) => annotations.some(document => document.annotations.length > 0)) ??
            recordings[0]
        );
    }

    protected coderOf(dossier: RecordingDossier): string {
        const coders = codersOf(dossier, this.current.coder);
        return this.coder !== undefined && coders.includes(this.coder) ? this.coder : (coders[0] ?? this.current.coder);
    }

    /** What is looked at, before anything of it is chosen; undefined without a recording. */
    protected get coding():
        { readonly snapshot: Trajectory; readonly dossier: RecordingDossier; readonly whole: PatternInput | AnalysisRefused } | undefined {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        return dossier && { snapshot, dossier, whole: analysisInput(snapshot, dossier, this.coderOf(dossier)) };
    }

    /** What can be chosen in a coding, and what is. */
    protected chosen(whole: PatternInput): {
        readonly offer: AnalysisOffer;
        readonly actor: string | undefined;
        readonly choice: AnalysisChoice;
        readonly invalid?: string;
    } {
        const offer = offerOf(whole);
        const actor = this.wishes.actor !== undefined && offer.actors.includes(this.wishes.actor) ? this.wishes.actor : undefined;
        return { offer, actor, ...choiceOf({ ...this.wishes, actor }, whole) };
    }

    protected modelOf(
        trajectory: Trajectory,
        dossier: RecordingDossier,
        choice: AnalysisChoice
    ): AnalysisModel | AnalysisRefused | undefined {
        const coder = this.coderOf(dossier);
        const input = analysisInput(trajectory, dossier, coder, choice);
        if ('kind' in input) {
            return input;
        }
        const found = this.running.of({
            coding: `${dossier.recording.id}/${coder}`,
            input,
            options: summaryOptions(trajectory, choice),
            question: () => analysisQuestion(trajectory, dossier, input, choice)
        });
        if (this.shown?.found !== found) {
            this.shown = found && { found, model: modelOf(found, dossier.recording.id, coder) };
        }
        return this.shown?.model;
    }

    protected render(): React.ReactNode {
        const { coding } = this;
        if (!coding) {
            return this.renderEmpty(undefined);
        }
        const { snapshot, dossier, whole } = coding;
        if ('kind' in whole) {
            return <p className="bs-cm-empty">{whole.message}</p>;
        }
        const { offer, actor, choice, invalid } = this.chosen(whole);
        const model = this.modelOf(snapshot, dossier, choice);
        return (
            <>
                <AnalysisChoices
                    recordings={snapshot.recordings.map(({ recording }) => recording)}
                    recording={dossier.recording.id}
                    onRecording={recording => {
                        this.recording = recording;
                        this.update();
                    }}
                    coders={codersOf(dossier, this.current.coder)}
                    coder={this.coderOf(dossier)}
                    onCoder={coder => {
                        this.coder = coder;
                        this.update();
                    }}
                    pupils={this.pupilsOf(snapshot, offer)}
                    pupil={actor}
                    onPupil={pupil => this.filter(pupil)}
                    onCharts={() => this.run(TrajectCommands.OPEN_CHARTS.id, dossier.recording.id)}
                />
                {whole.annotations.length > 0 && (
                    <AnalysisFilters
                        wishes={{ ...this.wishes, actor }}
                        offer={offer}
                        usualWindow={parametersOf(whole).responseWindowSeconds}
                        invalid={invalid}
                        selected={this.selectionOf(dossier.recording.id, whole)}
                        onChange={wishes => this.wish(wishes)}
                    />
                )}
                <TableLinks onOpen={command => this.run(command)} />
                {model && 'kind' in model && <p className="bs-cm-empty">{model.message}</p>}
                {model === undefined && (
                    <p className="bs-cm-empty" role="status">
                        {nls.localize('beeldspoor/coaching-model/computing', 'De patronen worden berekend …')}
                    </p>
                )}
                {model &&
                    !('kind' in model) &&
                    (model.initiatives === 0 && model.groups.length === 0 ? (
                        this.renderEmpty(dossier.recording.id)
                    ) : (
                        <div aria-busy={this.running.busy}>
                            <AnalysisPanel
                                key={`${model.recording}/${model.coder}`}
                                {...this.panelOf(dossier, model)}
                                onUnfolded={this.unfold}
                            />
                        </div>
                    ))}
            </>
        );
    }

    protected panelOf(dossier: RecordingDossier, model: AnalysisModel): AnalysisPanelProps {
        const { id } = dossier.recording;
        const own = model.coder === this.current.coder;
        return {
            model,
            onOpen: row => void this.open(id, row, own),
            onPlayAll: rows => void this.playAll(id, rows, own),
            meaningOf: sentence => meaningOf(dossier.meanings, placeOf(sentence, model)),
            onMeaning: (sentence, text) => void this.writeMeaning(id, placeOf(sentence, model), text),
            onSensitivity: sensitivity => this.wish({ ...this.wishes, sensitivity }),
            folded: this.folded,
            onFold: section => this.fold(section),
            onFailure: error => this.tell(error)
        };
    }

    /** Every sentence, folded or not, and the moments that are unfolded. */
    paper(): HTMLElement {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        const model = this.shown?.model;
        return dossier && model && dossier.recording.id === model.recording
            ? paperDrawing(<AnalysisPanel {...this.panelOf(dossier, model)} folded={[]} first={this.unfolded} whole />)
            : paperCopy(this.node);
    }

    /** What is marked in the film, as times that a user would type. */
    protected selectionOf(recording: string, { times }: PatternInput): { readonly from: string; readonly until: string } | undefined {
        const stretch = this.selected?.of(recording);
        return stretch && { from: timecode(times, stretch.startFrame), until: timecode(times, stretch.endFrame) };
    }

    protected renderEmpty(recording: string | undefined): React.ReactNode {
        const canAdd = this.current.snapshot?.recordings.length === 0 && this.commands.getCommand(ADD_RECORDING) !== undefined;
        return (
            <EmptyAnalysis
                recording={recording}
                onAdd={canAdd ? () => this.run(ADD_RECORDING) : undefined}
                onOpen={id => void this.reported(async () => this.moments?.openRecording(id))}
            />
        );
    }

    protected open(recording: string, row: MomentRow, own: boolean): Promise<void> {
        return this.reported(async () => this.moments?.open(momentOfRow(recording, row, own)));
    }

    protected playAll(recording: string, rows: readonly MomentRow[], own: boolean): Promise<void> {
        return this.reported(async () => this.moments?.playAll(rows.map(row => momentOfRow(recording, row, own))));
    }

    protected writeMeaning(recording: string, place: MeaningPlace, text: string): Promise<void> {
        return this.reported(async () => {
            const { snapshot, coder } = this.current;
            const teacher = this.role.role === 'coachee' && snapshot ? coacheesOf(snapshot.traject)[0]?.code : undefined;
            const author = teacher ?? coder;
            const document = (await this.current.document(meaningsPath(recording))) as DocumentModel<MeaningsDocument>;
            document.edit(nls.localize('beeldspoor/coaching-model/possibleMeaning', 'Mogelijke betekenis'), value =>
                withMeaning(value, place, text, author, localDate(new Date()))
            );
        });
    }

    protected run(command: string, ...args: unknown[]): void {
        void this.reported(async () => void (await this.commands.executeCommand(command, ...args)));
    }

    protected async reported(action: () => Promise<void> | Promise<undefined>): Promise<void> {
        try {
            await action();
        } catch (error) {
            this.tell(error);
        }
    }

    protected tell(error: unknown): void {
        void this.messages.error(error instanceof Error ? error.message : String(error));
    }
}

function placeOf({ pattern, actors }: GroupedSentence, { coder }: AnalysisModel): MeaningPlace {
    return { pattern, actors: [...actors], coder };
}
