import { ClipboardService } from '@theia/core/lib/browser/clipboard-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, optional, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { CodingTableWidget, recordingChoice, type TableChoice } from '../analysis/coding-table-widget';
import { momentOfRow } from '../analysis/moment-of-row';
import { StretchFields } from '../analysis/stretch-fields';
import { SelectedStretch } from '../moments/selected-stretch';
import { type BudgetChoices, type BudgetModel, budgetModel, type BudgetTableId } from './budget-model';
import { BudgetPanel } from './budget-panel';

/** How often and how long, what follows what and what goes together, in a recording or part of it. */
@injectable()
export class BudgetWidget extends CodingTableWidget<BudgetChoices> {
    static readonly ID = 'beeldspoor-tijdbudget';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/budget', 'Tijdbudget');

    @inject(SelectedStretch)
    @optional()
    protected readonly selected: SelectedStretch | undefined;
    @inject(ClipboardService)
    protected readonly clipboard: ClipboardService;

    @postConstruct()
    protected init(): void {
        this.initTable(BudgetWidget.ID, BudgetWidget.LABEL, 'watch');
        if (this.selected) {
            this.toDispose.push(
                this.selected.onDidChange(() => {
                    if (this.choices.interval === 'selection') {
                        this.update();
                    }
                })
            );
        }
    }

    protected override frontChanged(recording: string): void {
        this.choose({ recording });
    }

    /** The chosen recording, else the one in front, else the first that was coded. */
    protected dossier(trajectory: Trajectory): RecordingDossier | undefined {
        const recordings = this.recordingsAsSeen(trajectory);
        const find = (id: string | undefined): RecordingDossier | undefined => recordings.find(({ recording }) => recording.id === id);
        const coded = recordings.find(({ annotations }) => annotations.some(document => document.annotations.length > 0));
        return find(this.choices.recording) ?? find(this.front.id) ?? coded ?? recordings[0];
    }

    protected renderTable(trajectory: Trajectory): React.ReactNode {
        const dossier = this.dossier(trajectory);
        if (!dossier) {
            return (
                <p className="bs-cm-empty">
                    {nls.localize(
                        'beeldspoor/coaching-model/noBudget',
                        'Hier staat straks per persoon en code hoe vaak iets voorkwam en hoe lang het duurde. Voeg een opname toe en codeer een eerste moment.'
                    )}
                </p>
            );
        }
        const { id } = dossier.recording;
        const model = budgetModel(trajectory, dossier, this.choices, { own: this.current.coder, selected: this.selected?.of(id) });
        const own = model.coder === this.current.coder;
        return (
            <>
                {this.renderChoices(trajectory, model)}
                {this.renderTables(model)}
                {model.refused !== undefined ? (
                    <p role="status" className="bs-cm-empty">
                        {model.refused}
                    </p>
                ) : (
                    <>
                        <p className="bs-cm-hint">{model.codable}</p>
                        <BudgetPanel
                            key={`${model.recording}/${model.coder}/${model.table}`}
                            model={model}
                            onOpen={row => void this.open(momentOfRow(id, row, own))}
                            onPlayAll={rows => void this.playAll(rows.map(row => momentOfRow(id, row, own)))}
                        />
                    </>
                )}
            </>
        );
    }

    protected renderChoices(trajectory: Trajectory, model: BudgetModel): React.ReactNode {
        const { coders, coder, interval, contexts } = model;
        const same = (value: string): TableChoice => ({ value, label: value });
        const intervals: readonly TableChoice[] = [
            { value: 'whole', label: nls.localize('beeldspoor/coaching-model/intervalWhole', 'hele opname') },
            ...(this.selected
                ? [{ value: 'selection', label: nls.localize('beeldspoor/coaching-model/intervalSelection', 'wat gekozen is in de film') }]
                : []),
            ...contexts.map(({ code, label }) => ({
                value: `context:${code}`,
                label: nls.localize('beeldspoor/coaching-model/intervalContext', 'tijdens {0}', label.toLowerCase())
            })),
            { value: 'typed', label: nls.localize('beeldspoor/coaching-model/intervalTyped', 'van … tot …') }
        ];
        return (
            <div className="bs-cm-choices">
                {this.renderSelect(
                    nls.localize('beeldspoor/coaching-model/recording', 'Opname'),
                    model.recording,
                    trajectory.recordings.map(recordingChoice),
                    recording => this.choose({ recording })
                )}
                {coders.length > 1 &&
                    this.renderSelect(nls.localize('beeldspoor/coaching-model/coder', 'Codeur'), coder, coders.map(same), next =>
                        this.choose({ coder: next })
                    )}
                {this.renderSelect(nls.localize('beeldspoor/coaching-model/interval', 'Stuk'), interval, intervals, next =>
                    this.choose({ interval: next })
                )}
                {interval === 'typed' && (
                    <StretchFields
                        key={model.recording}
                        from={this.choices.from ?? ''}
                        until={this.choices.until ?? ''}
                        onChange={stretch => this.choose(stretch)}
                    />
                )}
                <label className="bs-cm-table-check">
                    <input
                        type="checkbox"
                        checked={this.choices.byCompany ?? false}
                        onChange={event => this.choose({ byCompany: event.currentTarget.checked })}
                    />
                    {nls.localize('beeldspoor/coaching-model/byCompany', 'uitgesplitst naar met wie')}
                </label>
            </div>
        );
    }

    protected renderTables(model: BudgetModel): React.ReactNode {
        const tables: readonly (readonly [BudgetTableId, string])[] = [
            ['budget', nls.localize('beeldspoor/coaching-model/tableBudget', 'Hoe vaak en hoe lang')],
            ['byActor', nls.localize('beeldspoor/coaching-model/tableByActor', 'Wat volgt op wat, per persoon')],
            ['byTier', nls.localize('beeldspoor/coaching-model/tableByTier', 'Wat volgt op wat, per laag')],
            ['together', nls.localize('beeldspoor/coaching-model/tableTogether', 'Wat gaat samen')]
        ];
        return (
            <div className="bs-cm-actions">
                <div className="bs-cm-chips" role="group" aria-label={nls.localize('beeldspoor/coaching-model/agreementTables', 'Tabel')}>
                    {tables.map(([id, label]) => (
                        <button
                            key={id}
                            type="button"
                            className="bs-cm-chip"
                            aria-pressed={id === model.table}
                            onClick={() => this.choose({ table: id })}
                        >
                            {label}
                        </button>
                    ))}
                    <button
                        type="button"
                        className="bs-cm-quiet-button"
                        disabled={model.tsv === ''}
                        onClick={() => void this.copy(model.tsv)}
                    >
                        {nls.localize('beeldspoor/coaching-model/copyTable', 'Kopiëren voor een rekenblad')}
                    </button>
                </div>
            </div>
        );
    }

    protected copy(tsv: string): Promise<void> {
        return this.reported(async () => {
            await this.clipboard.writeText(tsv);
            void this.messages.info(nls.localize('beeldspoor/coaching-model/tableCopied', 'De tabel staat op het klembord.'), {
                timeout: 4000
            });
        });
    }
}
