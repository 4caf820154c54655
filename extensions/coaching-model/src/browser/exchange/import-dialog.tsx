import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { DialogError, DialogMode } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import { remarkText } from '../../common/exchange/exchange-remark';
import { type ExchangeMapping, mappingName } from '../../common/exchange/mapping/exchange-mapping';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { ImportTable } from './import-table';
import type { ImportModel, ImportPreview } from './import-model';
import { personCodes } from './row-choices';

const BUSY = nls.localize('beeldspoor/coaching-model/exchangeBusy', 'Even wachten: Beeldspoor zoekt uit wat hiervan komt.');

/** What is taken over, and under which name the mapping is kept; empty: not. */
export interface ImportAnswer {
    readonly preview: ImportPreview;
    readonly saveAs: string | undefined;
}

/** Lets the user choose what the coding of another program becomes, and shows what would come of it before anything changes. */
export class ImportDialog extends ReactDialog<ImportAnswer | undefined> {
    protected saveAs = '';
    protected problem: string | undefined;

    constructor(
        protected readonly model: ImportModel,
        protected readonly trajectory: Trajectory,
        protected readonly saved: ReadonlyMap<string, ExchangeMapping>
    ) {
        super({ title: nls.localize('beeldspoor/coaching-model/importAnnotations', 'Annotaties importeren'), maxWidth: 960 });
        this.addClass('bs-cm-exchange');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/coaching-model/exchangeTake', 'Overnemen'));
        this.update();
    }

    get value(): ImportAnswer | undefined {
        const preview = this.model.knownPreview;
        return preview === undefined || typeof preview === 'string' ? undefined : { preview, saveAs: mappingName(this.saveAs) };
    }

    protected override isValid(_value: ImportAnswer | undefined, _mode: DialogMode): DialogError {
        const preview = this.model.knownPreview;
        if (preview === undefined && this.problem === undefined) {
            return { message: BUSY, result: false };
        }
        if (this.problem !== undefined || typeof preview === 'string') {
            return this.problem ?? (typeof preview === 'string' ? preview : '');
        }
        return (preview?.merged.added ?? 0) > 0
            ? ''
            : { message: nls.localize('beeldspoor/coaching-model/exchangeNothing', 'Er is nog niets om over te nemen.'), result: false };
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        void this.look();
        this.node.querySelector<HTMLElement>('select, input')?.focus();
    }

    /** The fields may be there only after the dialog has the focus: then the first of them takes it, not «Overnemen». */
    protected readonly focusFirst = (element: HTMLElement | null): void => {
        if (this.isVisible) {
            element?.querySelector<HTMLElement>('select, input')?.focus();
        }
    };

    protected change(action: () => void): void {
        this.problem = undefined;
        try {
            action();
        } catch (error) {
            if (!(error instanceof UserFacingError)) {
                throw error;
            }
            this.problem = error.message;
        }
        this.update();
        void this.validate();
        void this.look();
    }

    /** Finds what would come of it, while the dialog stays open to further choices. */
    protected async look(): Promise<void> {
        const found = await this.model.findPreview(() => new Promise(done => setTimeout(done, 0)));
        if (found !== undefined && !this.isDisposed) {
            this.update();
            await this.validate();
        }
    }

    protected render(): React.ReactNode {
        const { model } = this;
        return (
            <div className="bs-cm-form" ref={this.focusFirst}>
                <p className="bs-cm-hint">{model.file.name}</p>
                {this.renderPlace()}
                {model.isOwn ? (
                    <p>
                        {nls.localize(
                            'beeldspoor/coaching-model/exchangeOwn',
                            'Deze codering komt uit Beeldspoor: alle annotaties komen terug zoals ze waren.'
                        )}
                    </p>
                ) : (
                    <>
                        {this.renderPersons()}
                        <ImportTable
                            rows={model.rows}
                            codebook={this.trajectory.codebook}
                            persons={personCodes(this.trajectory.traject)}
                            onChoose={(key, choice) => this.change(() => model.choose(key, choice))}
                        />
                        {this.renderSave()}
                    </>
                )}
                {this.renderPreview()}
            </div>
        );
    }

    protected renderPlace(): React.ReactNode {
        const { model } = this;
        return (
            <div className="bs-cm-field-row">
                {model.observations.length > 1 && (
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/exchangeObservationOf', 'Observatie in het bestand')}</span>
                        <select
                            className="theia-select"
                            value={model.observation}
                            onChange={event => this.change(() => model.chooseObservation(Number(event.currentTarget.value)))}
                        >
                            {model.observations.map((name, at) => (
                                <option key={name} value={at}>
                                    {name}
                                </option>
                            ))}
                        </select>
                    </label>
                )}
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/exchangeRecording', 'Opname')}</span>
                    <select
                        className="theia-select"
                        value={model.recording}
                        onChange={event => this.change(() => model.chooseRecording(event.currentTarget.value))}
                    >
                        {model.recordings.map(id => (
                            <option key={id} value={id}>
                                {id}
                            </option>
                        ))}
                    </select>
                </label>
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/exchangeCoder', 'Gecodeerd door (letters)')}</span>
                    <input
                        className="theia-input"
                        value={model.coder}
                        maxLength={32}
                        autoCapitalize="characters"
                        onChange={event => this.change(() => model.chooseCoder(event.currentTarget.value))}
                    />
                </label>
                {this.saved.size > 0 && !model.isOwn && (
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/exchangeSaved', 'Bewaarde koppeling')}</span>
                        <select
                            className="theia-select"
                            defaultValue=""
                            onChange={event => {
                                const mapping = this.saved.get(event.currentTarget.value);
                                if (mapping) {
                                    this.change(() => model.useMapping(mapping));
                                }
                            }}
                        >
                            <option value="">{nls.localize('beeldspoor/coaching-model/exchangeProposal', 'voorstel')}</option>
                            {[...this.saved.keys()].map(name => (
                                <option key={name} value={name}>
                                    {name}
                                </option>
                            ))}
                        </select>
                    </label>
                )}
            </div>
        );
    }

    protected renderPersons(): React.ReactNode {
        const { people } = this.model;
        return (
            people.length > 0 && (
                <fieldset className="bs-cm-exchange-people">
                    <legend>{nls.localize('beeldspoor/coaching-model/exchangePeople', 'Personen in het bestand')}</legend>
                    {people.map(({ name, code }) => (
                        <label key={name}>
                            <span>{name}</span>
                            <select
                                className="theia-select"
                                value={code}
                                onChange={event => this.change(() => this.model.choosePerson(name, event.currentTarget.value))}
                            >
                                <option value="">{nls.localize('beeldspoor/coaching-model/exchangeUnknown', 'onbekend (ON)')}</option>
                                {personCodes(this.trajectory.traject).map(each => (
                                    <option key={each} value={each}>
                                        {each}
                                    </option>
                                ))}
                            </select>
                        </label>
                    ))}
                </fieldset>
            )
        );
    }

    protected renderSave(): React.ReactNode {
        return (
            <label className="bs-cm-form-field">
                <span>
                    {nls.localize('beeldspoor/coaching-model/exchangeSaveAs', 'Koppeling bewaren als')}{' '}
                    <span className="bs-cm-hint">
                        {nls.localize(
                            'beeldspoor/coaching-model/exchangeSaveHint',
                            'mag leeg blijven; namen van personen worden niet bewaard'
                        )}
                    </span>
                </span>
                <input
                    className="theia-input"
                    value={this.saveAs}
                    maxLength={32}
                    onChange={event => {
                        this.saveAs = event.currentTarget.value;
                        this.update();
                    }}
                />
            </label>
        );
    }

    protected renderPreview(): React.ReactNode {
        const preview = this.model.knownPreview;
        if (preview === undefined) {
            return <p role="status">{BUSY}</p>;
        }
        if (typeof preview === 'string') {
            return <p role="status">{preview}</p>;
        }
        const { mapped, merged } = preview;
        const left = mapped.counts.skipped + mapped.counts.unmapped + mapped.counts.refused;
        return (
            <section aria-label={nls.localize('beeldspoor/coaching-model/exchangeResult', 'Wat er gebeurt')}>
                <p role="status" className="bs-cm-exchange-result">
                    {nls.localize(
                        'beeldspoor/coaching-model/exchangeSummary',
                        '{0} annotaties erbij in {1} ({2}). {3} stonden er al, {4} blijven achter.',
                        merged.added,
                        this.model.recording,
                        this.model.coder,
                        merged.present,
                        left
                    )}
                </p>
                {mapped.remarks.length > 0 && (
                    <ul className="bs-cm-exchange-remarks">
                        {mapped.remarks.map(remark => (
                            <li key={remark.message}>{remarkText(remark)}</li>
                        ))}
                    </ul>
                )}
            </section>
        );
    }
}
