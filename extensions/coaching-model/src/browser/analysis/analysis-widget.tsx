import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named, optional, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import type { AnalysisQuestion } from '../../common/analysis/analysis-request';
import type { AnalysisSummary } from '../../common/analysis/analysis-summary';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import type { MeaningsDocument } from '../../common/documents/meanings';
import { type MeaningPlace, meaningOf, withMeaning } from '../../common/meanings/meaning-edits';
import { parametersOf, Pattern, type PatternInput, type Sentence } from '../../common/patterns/pattern';
import { coacheesOf } from '../../common/persons/coachees';
import { isPupil } from '../../common/persons/person-code';
import { localDate } from '../../common/time/local-date';
import { timecode } from '../../common/time/timecode';
import { meaningsPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { MomentOpener } from '../moments/moment-opener';
import { SelectedStretch } from '../moments/selected-stretch';
import { WorkingRole } from '../role/working-role';
import { ADD_RECORDING, TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { AnalysisFilters } from './analysis-filters';
import {
    type AnalysisChoice,
    analysisInput,
    type AnalysisModel,
    analysisModel,
    analysisQuestion,
    type AnalysisRefused,
    codersOf,
    modelOf,
    type MomentRow
} from './analysis-model';
import { AnalysisPanel } from './analysis-panel';
import { type AnalysisOffer, type AnalysisWishes, choiceOf, offerOf } from './analysis-wishes';
import { BackgroundAnalysis, MANY_CODES } from './background-analysis';
import { EmptyAnalysis } from './empty-analysis';
import { CodingTableCommands } from './coding-table-commands';
import { FrontRecording } from './front-recording';
import { momentOfRow } from './moment-of-row';

/** What another thread is asked about. */
interface BackgroundQuestion {
    /** Recording and coder. */
    readonly coding: string;
    readonly input: PatternInput;
    readonly sensitivity: boolean;
}

/** What the coding of a recording says; follows the recording in front and every code that is set. */
@injectable()
export class AnalysisWidget extends LazyReactWidget implements StatefulWidget {
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
    protected readonly background = new BackgroundAnalysis();
    /** What the other thread was asked last. */
    protected asked: BackgroundQuestion | undefined;
    /** What it found last. */
    protected found: (BackgroundQuestion & { readonly summary: AnalysisSummary }) | undefined;

    @postConstruct()
    protected init(): void {
        this.id = AnalysisWidget.ID;
        this.title.label = AnalysisWidget.LABEL;
        this.title.caption = AnalysisWidget.LABEL;
        this.title.iconClass = codicon('graph');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', AnalysisWidget.LABEL);
        this.toDispose.pushAll([
            this.background,
            this.current.onDidChange(() => this.update()),
            this.front.onDidChange(recording => {
                this.recording = recording;
                this.update();
            })
        ]);
        const selectionChanged = this.selected?.onDidChange(() => this.update());
        if (selectionChanged) {
            this.toDispose.push(selectionChanged);
        }
        this.recording = this.front.id;
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /** Pupils that can be chosen now. */
    get filters(): readonly string[] {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        const input = snapshot && dossier && analysisInput(snapshot, dossier, this.coderOf(dossier));
        return input && !('kind' in input) ? offerOf(input).actors.filter(isPupil) : [];
    }

    /** Shows one pupil, or everybody. */
    filter(actor: string | undefined): void {
        this.wish({ ...this.wishes, actor });
    }

    protected wish(wishes: AnalysisWishes): void {
        this.wishes = wishes;
        this.update();
    }

    storeState(): object {
        return { recording: this.recording, wishes: this.wishes };
    }

    restoreState(state: object): void {
        const { recording, wishes } = state as { recording?: unknown; wishes?: unknown };
        this.recording = this.recording ?? (typeof recording === 'string' ? recording : undefined);
        this.wishes = typeof wishes === 'object' && wishes !== null ? wishes : {};
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

    /** Few codes are looked at here and now; many in a thread of their own, and meanwhile what was found before stays. */
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
        if (input.annotations.length < MANY_CODES) {
            this.asked = undefined;
            return analysisModel(trajectory, dossier, coder, this.patterns.getContributions(), choice);
        }
        const asked: BackgroundQuestion = {
            coding: `${dossier.recording.id}/${coder}`,
            input,
            sensitivity: choice.withSensitivity === true
        };
        if (this.asked?.input !== input || this.asked.sensitivity !== asked.sensitivity) {
            this.askInBackground(asked, analysisQuestion(trajectory, dossier, input, choice));
        }
        // What was found in another coding must never stand under the name of this one.
        return this.found?.coding === asked.coding ? modelOf(this.found.summary, this.found.input, dossier, coder) : undefined;
    }

    protected askInBackground(asked: BackgroundQuestion, question: AnalysisQuestion | undefined): void {
        this.asked = asked;
        if (!question) {
            return;
        }
        void this.reported(async () => {
            try {
                const summary = await this.background.ask(asked.input.annotations, question);
                if (summary) {
                    this.found = { ...asked, summary };
                    this.update();
                }
            } catch (error) {
                // The next time it is drawn it is asked again.
                this.asked = undefined;
                throw error;
            }
        });
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        if (!snapshot || !dossier) {
            return this.renderEmpty(undefined);
        }
        const whole = analysisInput(snapshot, dossier, this.coderOf(dossier));
        if ('kind' in whole) {
            return <p className="bs-cm-empty">{whole.message}</p>;
        }
        const offer = offerOf(whole);
        const actor = this.wishes.actor !== undefined && offer.actors.includes(this.wishes.actor) ? this.wishes.actor : undefined;
        const { choice, invalid } = choiceOf({ ...this.wishes, actor }, whole);
        const model = this.modelOf(snapshot, dossier, choice);
        const own = this.coderOf(dossier) === this.current.coder;
        const busy = this.asked !== undefined && this.found?.input !== this.asked.input;
        return (
            <>
                {this.renderChoices(snapshot, dossier, offer)}
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
                {this.renderTables()}
                {model?.kind === 'refused' && <p className="bs-cm-empty">{model.message}</p>}
                {model === undefined && (
                    <p className="bs-cm-empty" role="status">
                        {nls.localize('beeldspoor/coaching-model/computing', 'De patronen worden berekend …')}
                    </p>
                )}
                {model?.kind === 'ok' &&
                    (model.initiatives === 0 && model.groups.length === 0 ? (
                        this.renderEmpty(dossier.recording.id)
                    ) : (
                        <div aria-busy={busy}>
                            <AnalysisPanel
                                key={`${model.recording}/${model.coder}`}
                                model={model}
                                onOpen={row => void this.open(dossier.recording.id, row, own)}
                                onPlayAll={rows => void this.playAll(dossier.recording.id, rows, own)}
                                meaningOf={sentence => meaningOf(dossier.meanings, placeOf(sentence, model))}
                                onMeaning={(sentence, text) => void this.writeMeaning(dossier.recording.id, placeOf(sentence, model), text)}
                                onSensitivity={sensitivity => this.wish({ ...this.wishes, sensitivity })}
                            />
                        </div>
                    ))}
            </>
        );
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
                onAdd={canAdd ? () => void this.reported(async () => void (await this.commands.executeCommand(ADD_RECORDING))) : undefined}
                onOpen={id => void this.reported(async () => this.moments?.openRecording(id))}
            />
        );
    }

    protected renderChoices(trajectory: Trajectory, dossier: RecordingDossier, offer: AnalysisOffer): React.ReactNode {
        const coders = codersOf(dossier, this.current.coder);
        const filters = offer.actors.filter(isPupil);
        return (
            <div className="bs-cm-choices">
                <select
                    className="theia-select"
                    aria-label={nls.localize('beeldspoor/coaching-model/recording', 'Opname')}
                    value={dossier.recording.id}
                    onChange={event => {
                        this.recording = event.currentTarget.value;
                        this.update();
                    }}
                >
                    {trajectory.recordings.map(({ recording }) => (
                        <option key={recording.id} value={recording.id}>
                            {[recording.id, recording.title].filter(Boolean).join(' · ')}
                        </option>
                    ))}
                </select>
                {coders.length > 1 && (
                    <select
                        className="theia-select"
                        aria-label={nls.localize('beeldspoor/coaching-model/coder', 'Codeur')}
                        value={this.coderOf(dossier)}
                        onChange={event => {
                            this.coder = event.currentTarget.value;
                            this.update();
                        }}
                    >
                        {coders.map(coder => (
                            <option key={coder} value={coder}>
                                {coder}
                            </option>
                        ))}
                    </select>
                )}
                <button
                    type="button"
                    className="theia-button secondary"
                    onClick={() => void this.commands.executeCommand(TrajectCommands.OPEN_CHARTS.id, dossier.recording.id)}
                >
                    {nls.localize('beeldspoor/coaching-model/inCharts', 'In beeld')}
                </button>
                {filters.length > 1 && (
                    <div
                        className="bs-cm-chips"
                        role="group"
                        aria-label={nls.localize('beeldspoor/coaching-model/pupilFilter', 'Leerling')}
                    >
                        {this.renderChip(undefined, nls.localize('beeldspoor/coaching-model/everybody', 'alle'), filters)}
                        {filters.map(pupil => this.renderChip(pupil, pupil, filters))}
                    </div>
                )}
            </div>
        );
    }

    /** The tables, which lie under the film where there is room for them. */
    protected renderTables(): React.ReactNode {
        const tables = [
            [CodingTableCommands.COMPARE, nls.localize('beeldspoor/coaching-model/comparing', 'Vergelijken')],
            [CodingTableCommands.AGREEMENT, nls.localize('beeldspoor/coaching-model/agreement', 'Overeenstemming')],
            [CodingTableCommands.BUDGET, nls.localize('beeldspoor/coaching-model/budget', 'Tijdbudget')]
        ] as const;
        return (
            <div className="bs-cm-actions bs-cm-table-links">
                {tables.map(([{ id }, label]) => (
                    <button
                        key={id}
                        type="button"
                        className="bs-cm-quiet-button"
                        onClick={() => void this.reported(async () => void (await this.commands.executeCommand(id)))}
                    >
                        {label}
                    </button>
                ))}
            </div>
        );
    }

    protected renderChip(pupil: string | undefined, label: string, filters: readonly string[]): React.ReactNode {
        const { actor } = this.wishes;
        const chosen = actor !== undefined && filters.includes(actor) ? actor : undefined;
        return (
            <button key={label} type="button" className="bs-cm-chip" aria-pressed={chosen === pupil} onClick={() => this.filter(pupil)}>
                {label}
            </button>
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

    protected async reported(action: () => Promise<void> | Promise<undefined>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}

function placeOf({ pattern, actors }: Sentence, { coder }: AnalysisModel): MeaningPlace {
    return { pattern, actors: [...actors], coder };
}
