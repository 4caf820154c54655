import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, optional, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import { parameterText } from '../../common/patterns/parameter-text';
import type { PatternInput } from '../../common/patterns/pattern';
import { isPupil } from '../../common/persons/person-code';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { analysisInput, analysisQuestion, type AnalysisRefused, codersOf, momentFinder, type MomentRow } from '../analysis/analysis-model';
import { offerOf } from '../analysis/analysis-wishes';
import { BackgroundAnalysis } from '../analysis/background-analysis';
import { FrontRecording } from '../analysis/front-recording';
import { momentOfRow } from '../analysis/moment-of-row';
import { MANY_CODES } from '../analysis/running-analysis';
import { MomentOpener } from '../moments/moment-opener';
import { paperCopy } from '../printing/paper-copy';
import { paperDrawing } from '../printing/paper-drawing';
import type { PaperMaker } from '../printing/printable-view';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ChartsPage, type ChartsPageProps } from './charts-page';
import { PaperCharts } from './paper-charts';

/** After the last edit, before the charts are laid out again. */
const QUIET_MS = 100;

/** Whose coding of which recording, and of whom. */
interface ShownCoding {
    readonly trajectory: Trajectory;
    readonly dossier: RecordingDossier;
    readonly coders: readonly string[];
    readonly coder: string;
    readonly pupils: readonly string[];
    readonly pupil: string | undefined;
    /** Of everybody. */
    readonly whole: PatternInput;
    readonly input: PatternInput;
}

/** The charts of one coder's coding of a recording; follows the recording in front and every edit. */
@injectable()
export class ChartsWidget extends LazyReactWidget implements StatefulWidget, PaperMaker {
    static readonly ID = 'beeldspoor-analyse-beeld';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/charts', 'Analyse in beeld');

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(FrontRecording)
    protected readonly front: FrontRecording;
    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;
    @inject(MessageService)
    protected readonly messages: MessageService;

    protected recording: string | undefined;
    protected coder: string | undefined;
    protected pupil: string | undefined;
    /** Ids of the charts that are shown as a table. */
    protected tables: ReadonlySet<string> = new Set();
    protected later: ReturnType<typeof setTimeout> | undefined;
    protected readonly background = new BackgroundAnalysis();

    @postConstruct()
    protected init(): void {
        this.id = ChartsWidget.ID;
        this.title.label = ChartsWidget.LABEL;
        this.title.caption = ChartsWidget.LABEL;
        this.title.iconClass = codicon('graph-scatter');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.addClass('bs-charts');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', ChartsWidget.LABEL);
        this.toDispose.pushAll([
            this.current.onDidChange(() => {
                clearTimeout(this.later);
                this.later = setTimeout(() => this.update(), QUIET_MS);
            }),
            this.front.onDidChange(recording => this.showRecording(recording)),
            { dispose: () => clearTimeout(this.later) },
            this.background
        ]);
        this.recording = this.front.id;
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /** Shows another recording. */
    showRecording(recording: string): void {
        this.recording = recording;
        this.update();
    }

    storeState(): object {
        return { recording: this.recording, coder: this.coder, pupil: this.pupil };
    }

    restoreState(state: object): void {
        const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
        const { recording, coder, pupil } = state as Record<string, unknown>;
        this.recording = this.recording ?? text(recording);
        this.coder = text(coder);
        this.pupil = text(pupil);
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

    /** Whose coding of which recording, of whom, as it is chosen now; undefined without a recording. */
    protected shown(): ShownCoding | AnalysisRefused | undefined {
        const { snapshot } = this.current;
        const dossier = snapshot && this.dossier(snapshot);
        if (!snapshot || !dossier) {
            return undefined;
        }
        const coders = codersOf(dossier, this.current.coder);
        const coder = this.coder !== undefined && coders.includes(this.coder) ? this.coder : (coders[0] ?? this.current.coder);
        const whole = analysisInput(snapshot, dossier, coder);
        if ('kind' in whole) {
            return whole;
        }
        const pupils = offerOf(whole).actors.filter(isPupil);
        const pupil = this.pupil !== undefined && pupils.includes(this.pupil) ? this.pupil : undefined;
        const filtered = pupil === undefined ? whole : analysisInput(snapshot, dossier, coder, { filter: { actors: [pupil] } });
        return { trajectory: snapshot, dossier, coders, coder, pupils, pupil, whole, input: 'kind' in filtered ? whole : filtered };
    }

    /** All charts at once, however far the page was scrolled. */
    paper(width: number): HTMLElement {
        const shown = this.shown();
        return shown && !('kind' in shown)
            ? paperDrawing(<PaperCharts input={shown.input} width={width} tables={this.tables} />)
            : paperCopy(this.node);
    }

    protected render(): React.ReactNode {
        const shown = this.shown();
        if (!shown) {
            return (
                <p className="bs-cm-empty bs-cm-empty-view">
                    {nls.localize(
                        'beeldspoor/coaching-model/noCharts',
                        'Hier staat de analyse van een opname in figuren, zodra er een opname is.'
                    )}
                </p>
            );
        }
        if ('kind' in shown) {
            return <p className="bs-cm-empty bs-cm-empty-view">{shown.message}</p>;
        }
        const { dossier, coder, pupil, whole, input } = shown;
        const own = coder === this.current.coder;
        const { id, title } = dossier.recording;
        const { codebook } = input;
        const subtitle = [
            [id, title].filter(Boolean).join(' '),
            pupil,
            nls.localize('beeldspoor/coaching-model/chartCoder', 'codeur {0}', coder),
            nls.localize('beeldspoor/coaching-model/chartCodebook', 'codeboek {0} {1}', codebook.id, codebook.version)
        ];
        return (
            <>
                {this.renderChoices(shown)}
                <ChartsPage
                    key={`${id}/${coder}`}
                    input={input}
                    elsewhere={this.elsewhere(shown)}
                    tables={this.tables}
                    onTable={(chart, asTable) => this.showAsTable(chart, asTable)}
                    filePrefix={[id, pupil].filter(Boolean).join('-')}
                    caption={{ subtitle: subtitle.filter(Boolean).join(' · '), note: parameterText(input) }}
                    moment={momentFinder(whole)}
                    onOpen={row => void this.reported(async () => this.moments?.open(momentOfRow(id, row, own)))}
                    onPlayAll={rows => void this.playAll(id, rows, own)}
                    onProblem={message => void this.messages.warn(message)}
                />
                <p className="bs-cm-parameters">{parameterText(input)}</p>
            </>
        );
    }

    /** Many codes are laid out beside the page. */
    protected elsewhere({ trajectory, dossier, input }: ShownCoding): ChartsPageProps['elsewhere'] {
        const { annotations } = input;
        const question = annotations.length < MANY_CODES ? undefined : analysisQuestion(trajectory, dossier, input, {});
        return question && ((chart, width) => this.background.chart(annotations, question, chart, width));
    }

    protected showAsTable(chart: string, asTable: boolean): void {
        this.tables = new Set([...this.tables].filter(each => each !== chart).concat(asTable ? [chart] : []));
        this.update();
    }

    protected renderChoices({ trajectory: { recordings }, dossier, coders, coder, pupils, pupil }: ShownCoding): React.ReactNode {
        return (
            <div className="bs-cm-choices">
                {this.renderChoice(
                    nls.localize('beeldspoor/coaching-model/recording', 'Opname'),
                    dossier.recording.id,
                    recordings.map(({ recording }) => [recording.id, [recording.id, recording.title].filter(Boolean).join(' · ')]),
                    value => (this.recording = value)
                )}
                {coders.length > 1 &&
                    this.renderChoice(
                        nls.localize('beeldspoor/coaching-model/coder', 'Codeur'),
                        coder,
                        coders.map(each => [each, each]),
                        value => (this.coder = value)
                    )}
                {pupils.length > 1 &&
                    this.renderChoice(
                        nls.localize('beeldspoor/coaching-model/pupilFilter', 'Leerling'),
                        pupil ?? '',
                        [
                            ['', nls.localize('beeldspoor/coaching-model/allPupils', 'alle leerlingen')],
                            ...pupils.map(each => [each, each] as const)
                        ],
                        value => (this.pupil = value === '' ? undefined : value)
                    )}
            </div>
        );
    }

    protected renderChoice(
        label: string,
        value: string,
        options: readonly (readonly [string, string])[],
        choose: (value: string) => void
    ): React.ReactNode {
        return (
            <select
                className="theia-select"
                aria-label={label}
                value={value}
                onChange={event => {
                    choose(event.currentTarget.value);
                    this.update();
                }}
            >
                {options.map(([id, text]) => (
                    <option key={id} value={id}>
                        {text}
                    </option>
                ))}
            </select>
        );
    }

    protected playAll(recording: string, rows: readonly MomentRow[], own: boolean): Promise<void> {
        return this.reported(async () => this.moments?.playAll(rows.map(row => momentOfRow(recording, row, own))));
    }

    protected async reported(action: () => Promise<void> | Promise<undefined>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}
