import type { DialogError, DialogMode } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import type { Exporter } from '../../common/exchange/exporter';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { codersOf, type ExportForm, withExportField } from './export-form';

/** Asks which annotations go out, and in which form. */
export class ExportDialog extends ReactDialog<ExportForm> {
    constructor(
        protected form: ExportForm,
        protected readonly trajectory: Trajectory,
        protected readonly exporters: readonly Exporter[]
    ) {
        super({ title: nls.localize('beeldspoor/coaching-model/exportAnnotations', 'Annotaties exporteren'), maxWidth: 480 });
        this.addClass('bs-cm-wizard');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/coaching-model/exchangeSave', 'Bestand opslaan'));
        this.update();
    }

    get value(): ExportForm {
        return this.form;
    }

    protected override isValid(_value: ExportForm, _mode: DialogMode): DialogError {
        return '';
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        this.node.querySelector<HTMLElement>('select')?.focus();
    }

    protected change<K extends keyof ExportForm>(field: K, value: ExportForm[K]): void {
        this.form = withExportField(this.form, field, value, this.trajectory);
        this.update();
    }

    protected render(): React.ReactNode {
        const { form } = this;
        const choices = this.exporters.find(({ id }) => id === form.format)?.choices ?? [];
        const recordings = this.trajectory.recordings
            .filter(({ annotations }) => annotations.length > 0)
            .map(({ recording }) => recording.id);
        return (
            <div className="bs-cm-form">
                <div className="bs-cm-field-row">
                    {this.select(
                        'recording',
                        nls.localize('beeldspoor/coaching-model/exchangeRecording', 'Opname'),
                        recordings.map(id => [id, id])
                    )}
                    {this.select(
                        'coder',
                        nls.localize('beeldspoor/coaching-model/exchangeCoderOf', 'Gecodeerd door'),
                        codersOf(this.trajectory, form.recording).map(coder => [coder, coder])
                    )}
                </div>
                {this.select(
                    'format',
                    nls.localize('beeldspoor/coaching-model/exchangeFormat', 'Vorm'),
                    this.exporters.map(({ id, label }) => [id, label])
                )}
                {choices.includes('layout') &&
                    this.select('layout', nls.localize('beeldspoor/coaching-model/exchangeLayout', 'Regels'), [
                        ['aggregated', nls.localize('beeldspoor/coaching-model/exchangeAggregated', 'één regel voor elke annotatie')],
                        ['tabular', nls.localize('beeldspoor/coaching-model/exchangeTabular', 'een regel voor elk begin en elk einde')]
                    ])}
                {choices.includes('decimal') &&
                    this.select('decimal', nls.localize('beeldspoor/coaching-model/exchangeDecimal', 'Getallen'), [
                        ['comma', nls.localize('beeldspoor/coaching-model/exchangeComma', '12,5 (Nederlandse Excel)')],
                        ['point', nls.localize('beeldspoor/coaching-model/exchangePoint', '12.5 (andere programma’s)')]
                    ])}
                <p className="bs-cm-hint bs-cm-form-note">
                    {nls.localize(
                        'beeldspoor/coaching-model/exchangeLeaves',
                        'In het bestand staan codes van mensen en wat u van hen zag. Bewaar het waar alleen u erbij kunt.'
                    )}
                </p>
            </div>
        );
    }

    protected select(field: keyof ExportForm, label: string, options: readonly (readonly [id: string, label: string])[]): React.ReactNode {
        return (
            <label className="bs-cm-form-field">
                <span>{label}</span>
                <select className="theia-select" value={this.form[field]} onChange={event => this.change(field, event.currentTarget.value)}>
                    {options.map(([id, text]) => (
                        <option key={id} value={id}>
                            {text}
                        </option>
                    ))}
                </select>
            </label>
        );
    }
}
