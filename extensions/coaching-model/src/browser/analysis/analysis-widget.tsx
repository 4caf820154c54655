import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named, optional, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import type { MeaningsDocument } from '../../common/documents/meanings';
import { type MeaningPlace, meaningOf, withMeaning } from '../../common/meanings/meaning-edits';
import { Pattern, type Sentence } from '../../common/patterns/pattern';
import { coacheesOf } from '../../common/persons/coachees';
import { localDate } from '../../common/time/local-date';
import { meaningsPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { type Moment, MomentOpener } from '../moments/moment-opener';
import { WorkingRole } from '../role/working-role';
import { ADD_RECORDING, TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { type AnalysisModel, analysisModel, type AnalysisRefused, codersOf, type MomentRow } from './analysis-model';
import { AnalysisPanel } from './analysis-panel';
import { FrontRecording } from './front-recording';

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
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(MessageService)
    protected readonly messages: MessageService;

    protected recording: string | undefined;
    protected coder: string | undefined;
    protected pupil: string | undefined;

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
            this.current.onDidChange(() => this.update()),
            this.front.onDidChange(recording => {
                this.recording = recording;
                this.update();
            })
        ]);
        this.recording = this.front.id;
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /** Pupils that can be chosen now. */
    get filters(): readonly string[] {
        const { snapshot } = this.current;
        const model = snapshot && this.modelOf(snapshot, this.dossier(snapshot), undefined);
        return model?.kind === 'ok' ? model.filters : [];
    }

    /** Shows one pupil, or everybody. */
    filter(pupil: string | undefined): void {
        this.pupil = pupil;
        this.update();
    }

    storeState(): object {
        return { recording: this.recording, pupil: this.pupil };
    }

    restoreState(state: object): void {
        const { recording, pupil } = state as { recording?: unknown; pupil?: unknown };
        this.recording = this.recording ?? (typeof recording === 'string' ? recording : undefined);
        this.pupil = typeof pupil === 'string' ? pupil : undefined;
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        (this.node.querySelector<HTMLElement>('select, button') ?? this.node).focus();
    }

    /** The chosen or front recording, else the first that was coded, else the first. */
    protected dossier({ recordings }: Trajectory): RecordingDossier | undefined {
        return (
            recordings.find(({ recording }) => recording.id === this.recording) ??
            recordings.find(({ annotations }) => annotations.some(document => document.annotations.length > 0)) ??
            recordings[0]
        );
    }

    protected modelOf(
        trajectory: Trajectory,
        dossier: RecordingDossier | undefined,
        pupil: string | undefined
    ): AnalysisModel | AnalysisRefused | undefined {
        if (!dossier) {
            return undefined;
        }
        const coders = codersOf(dossier, this.current.coder);
        const coder = this.coder !== undefined && coders.includes(this.coder) ? this.coder : (coders[0] ?? this.current.coder);
        return analysisModel(trajectory, dossier, coder, this.patterns.getContributions(), pupil);
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        if (!snapshot || !dossier) {
            return this.renderEmpty(undefined);
        }
        let model = this.modelOf(snapshot, dossier, this.pupil);
        if (model?.kind === 'ok' && this.pupil !== undefined && !model.filters.includes(this.pupil)) {
            model = this.modelOf(snapshot, dossier, undefined);
        }
        return (
            <>
                {this.renderChoices(snapshot, dossier, model)}
                {model?.kind === 'refused' && <p className="bs-cm-empty">{model.message}</p>}
                {model?.kind === 'ok' &&
                    (model.initiatives === 0 ? (
                        this.renderEmpty(dossier.recording.id)
                    ) : (
                        <AnalysisPanel
                            key={`${model.recording}/${model.coder}`}
                            model={model}
                            onOpen={row => void this.open(dossier.recording.id, row)}
                            onPlayAll={rows => void this.playAll(dossier.recording.id, rows)}
                            meaningOf={sentence => meaningOf(dossier.meanings, placeOf(sentence, model))}
                            onMeaning={(sentence, text) => void this.writeMeaning(dossier.recording.id, placeOf(sentence, model), text)}
                        />
                    ))}
            </>
        );
    }

    protected renderEmpty(recording: string | undefined): React.ReactNode {
        return (
            <div className="bs-cm-empty bs-cm-empty-view">
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/noAnalysis',
                        'Hier staat in zinnen wat er met de initiatieven gebeurt: wat ontvangen werd, waar kansen liggen, en hoe snel er gereageerd werd. Elk getal leidt naar de film. Codeer een eerste initiatief en het begint.'
                    )}
                </p>
                {this.current.snapshot?.recordings.length === 0 && this.commands.getCommand(ADD_RECORDING) && (
                    <button
                        type="button"
                        className="theia-button main"
                        onClick={() => void this.reported(async () => void (await this.commands.executeCommand(ADD_RECORDING)))}
                    >
                        {nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen')}
                    </button>
                )}
                {recording !== undefined && (
                    <button
                        type="button"
                        className="theia-button secondary"
                        onClick={() => void this.reported(async () => this.moments?.openRecording(recording))}
                    >
                        {nls.localize('beeldspoor/coaching-model/openRecording', 'Opname {0} openen', recording)}
                    </button>
                )}
            </div>
        );
    }

    protected renderChoices(
        trajectory: Trajectory,
        dossier: RecordingDossier,
        model: AnalysisModel | AnalysisRefused | undefined
    ): React.ReactNode {
        const coders = codersOf(dossier, this.current.coder);
        const filters = model?.kind === 'ok' ? model.filters : [];
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
                        value={model?.kind === 'ok' ? model.coder : coders[0]}
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

    protected renderChip(pupil: string | undefined, label: string, filters: readonly string[]): React.ReactNode {
        const chosen = this.pupil !== undefined && filters.includes(this.pupil) ? this.pupil : undefined;
        return (
            <button key={label} type="button" className="bs-cm-chip" aria-pressed={chosen === pupil} onClick={() => this.filter(pupil)}>
                {label}
            </button>
        );
    }

    protected open(recording: string, row: MomentRow): Promise<void> {
        return this.reported(async () => this.moments?.open(momentOf(recording, row)));
    }

    protected playAll(recording: string, rows: readonly MomentRow[]): Promise<void> {
        return this.reported(async () => this.moments?.playAll(rows.map(row => momentOf(recording, row))));
    }

    protected writeMeaning(recording: string, place: MeaningPlace, text: string): Promise<void> {
        return this.reported(async () => {
            const { role, by } = { role: this.role.role, by: this.current.coder };
            const { snapshot } = this.current;
            const author = role === 'coachee' && snapshot ? (coacheesOf(snapshot.traject)[0]?.code ?? by) : by;
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

/** A point alone is a frame; with its answer it is a range, so that the range shows both. */
export function momentOf(recording: string, { annotation, endFrame }: MomentRow): Moment {
    const range = endFrame - annotation.startFrame > 1;
    return {
        recording,
        frame: annotation.startFrame,
        ...(range && { endFrame }),
        annotation: annotation.id,
        ...(annotation.view && { view: annotation.view })
    };
}
