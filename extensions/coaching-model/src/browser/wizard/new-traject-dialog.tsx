import { type DialogError, type DialogMode } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import type { NewTrajectory } from '../../common/trajectory/trajectory-service';
import { EMPTY_FORM, firstProblem, type NewTrajectForm, pupilCodes, requestOf, withField } from './new-traject-form';

/** One small form; two fields suffice, the rest can wait for its own moment. */
export class NewTrajectDialog extends ReactDialog<NewTrajectory> {
    protected form: NewTrajectForm;

    constructor(coachCode = '') {
        super({ title: nls.localize('beeldspoor/coaching-model/newTraject', 'Nieuw traject'), maxWidth: 480 });
        this.form = { ...EMPTY_FORM, coachCode };
        this.addClass('bs-cm-wizard');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/coaching-model/createTraject', 'Traject maken'));
        this.update();
    }

    get value(): NewTrajectory {
        return requestOf(this.form);
    }

    protected touched = false;

    protected override isValid(_value: NewTrajectory, mode: DialogMode): DialogError {
        const problem = firstProblem(this.form);
        // Nobody is told what is missing before anything was typed.
        return problem === undefined ? '' : mode === 'open' || this.touched ? problem : { message: '', result: false };
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        this.node.querySelector<HTMLElement>('input')?.focus();
    }

    protected change<K extends keyof NewTrajectForm>(field: K, value: NewTrajectForm[K]): void {
        this.touched = true;
        this.form = withField(this.form, field, value);
        this.update();
        void this.validate();
    }

    protected render(): React.ReactNode {
        const { form } = this;
        return (
            <div className="bs-cm-form">
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/fieldTitle', 'Titel')}</span>
                    <input
                        className="theia-input"
                        value={form.title}
                        maxLength={80}
                        placeholder={nls.localize('beeldspoor/coaching-model/titlePlaceholder', 'bijvoorbeeld: rust bij de lesovergang')}
                        onChange={event => this.change('title', event.currentTarget.value)}
                    />
                </label>
                <div className="bs-cm-field-row">
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/fieldCoach', 'Uw initialen')}</span>
                        <input
                            className="theia-input"
                            value={form.coachCode}
                            maxLength={8}
                            placeholder="MV"
                            autoCapitalize="characters"
                            onChange={event => this.change('coachCode', event.currentTarget.value)}
                        />
                    </label>
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/fieldGroup', 'Groep')}</span>
                        <input
                            className="theia-input"
                            value={form.group}
                            maxLength={40}
                            placeholder={nls.localize('beeldspoor/coaching-model/groupPlaceholder', 'groep 6')}
                            onChange={event => this.change('group', event.currentTarget.value)}
                        />
                    </label>
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/fieldPupils', 'Leerlingen')}</span>
                        <input
                            className="theia-input"
                            type="number"
                            min={0}
                            max={99}
                            value={form.pupilCount}
                            onChange={event => this.change('pupilCount', event.currentTarget.value)}
                        />
                    </label>
                    <label className="bs-cm-form-field">
                        <span>{nls.localize('beeldspoor/coaching-model/fieldFocus', 'Focusleerling')}</span>
                        <select
                            className="theia-select"
                            value={form.focusPupil}
                            onChange={event => this.change('focusPupil', event.currentTarget.value)}
                        >
                            <option value="">{nls.localize('beeldspoor/coaching-model/noFocus', 'geen')}</option>
                            {pupilCodes(form).map(code => (
                                <option key={code} value={code}>
                                    {code}
                                </option>
                            ))}
                        </select>
                    </label>
                </div>
                <label className="bs-cm-form-field">
                    <span>
                        {nls.localize('beeldspoor/coaching-model/fieldQuestion', 'Eerste hulpvraag')}{' '}
                        <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/optional', 'mag later')}</span>
                    </span>
                    <textarea
                        className="theia-input"
                        rows={2}
                        value={form.question}
                        maxLength={500}
                        placeholder={nls.localize(
                            'beeldspoor/coaching-model/questionPlaceholder',
                            'Wat wil de leerkracht leren of veranderen?'
                        )}
                        onChange={event => this.change('question', event.currentTarget.value)}
                    />
                </label>
                <p className="bs-cm-hint bs-cm-form-note">
                    {nls.localize(
                        'beeldspoor/coaching-model/codesNoNames',
                        'Mensen krijgen een code: de leerkracht is LK1, leerlingen zijn L01, L02 … Schrijf hier geen namen.'
                    )}
                </p>
            </div>
        );
    }
}
