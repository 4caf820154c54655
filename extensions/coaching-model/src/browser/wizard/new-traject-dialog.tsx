import { type DialogError, type DialogMode } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import type { CodebookRef } from '../../common/codebook/codebook-contribution';
import type { Codebook } from '../../common/documents/codebook';
import { INNER_KINDS } from '../../common/documents/traject';
import { TEAM_THEMES } from '../../common/instruments/vocabularies';
import type { NewTrajectory } from '../../common/trajectory/trajectory-service';
import { KindChoice, kindName } from './kind-choice';
import { EMPTY_FORM, firstProblem, formInnerKind, type NewTrajectForm, pupilCodes, requestOf, withField } from './new-traject-form';

/** One small form; two fields suffice, the rest can wait for its own moment. */
export class NewTrajectDialog extends ReactDialog<NewTrajectory> {
    protected form: NewTrajectForm;

    constructor(
        coachCode = '',
        protected readonly codebooks: readonly Codebook[] = []
    ) {
        super({ title: nls.localize('beeldspoor/coaching-model/newTraject', 'Nieuw traject'), maxWidth: 560 });
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
        this.node.querySelector<HTMLElement>('input:not([type=radio])')?.focus();
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
                <KindChoice kind={form.kind} onChange={kind => this.change('kind', kind)} />
                {form.kind === 'practice' && this.renderPractice()}
                {formInnerKind(form) === 'team' && this.renderTeam()}
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
                    {formInnerKind(form) === 'individual' && (
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
                    )}
                </div>
                {this.renderCodebooks()}
                <label className="bs-cm-form-field">
                    <span>
                        {formInnerKind(form) === 'watchingWithChildren'
                            ? nls.localize('beeldspoor/coaching-model/fieldGoal', 'Groepsdoel')
                            : nls.localize('beeldspoor/coaching-model/fieldQuestion', 'Eerste hulpvraag')}{' '}
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
                <label className="bs-cm-form-check">
                    <input
                        type="checkbox"
                        checked={form.doubleRole}
                        onChange={event => this.change('doubleRole', event.currentTarget.checked)}
                    />
                    <span>
                        {nls.localize(
                            'beeldspoor/coaching-model/fieldDoubleRole',
                            'Ik ben ook intern begeleider of leidinggevende van deze leerkracht'
                        )}
                    </span>
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

    protected renderPractice(): React.ReactNode {
        const { form } = this;
        return (
            <div className="bs-cm-field-row">
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/fieldInnerKind', 'Wat wordt geoefend?')}</span>
                    <select
                        className="theia-select"
                        value={form.innerKind}
                        onChange={event => this.change('innerKind', event.currentTarget.value as NewTrajectForm['innerKind'])}
                    >
                        {INNER_KINDS.map(each => (
                            <option key={each} value={each}>
                                {kindName(each)}
                            </option>
                        ))}
                    </select>
                </label>
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/fieldTrainer', 'Initialen van de opleider')}</span>
                    <input
                        className="theia-input"
                        value={form.trainer}
                        maxLength={8}
                        placeholder="JT"
                        autoCapitalize="characters"
                        onChange={event => this.change('trainer', event.currentTarget.value)}
                    />
                </label>
            </div>
        );
    }

    protected renderTeam(): React.ReactNode {
        const { form } = this;
        return (
            <div className="bs-cm-field-row">
                <label className="bs-cm-form-field">
                    <span>
                        {nls.localize('beeldspoor/coaching-model/teamTheme', 'Thema van het team')}{' '}
                        <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/optional', 'mag later')}</span>
                    </span>
                    <input
                        className="theia-input"
                        value={form.theme}
                        maxLength={100}
                        list="bs-cm-themes"
                        onChange={event => this.change('theme', event.currentTarget.value)}
                    />
                    <datalist id="bs-cm-themes">
                        {TEAM_THEMES.map(theme => (
                            <option key={theme} value={theme} />
                        ))}
                    </datalist>
                </label>
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/fieldTeachers', 'Leerkrachten')}</span>
                    <input
                        className="theia-input"
                        type="number"
                        min={2}
                        max={99}
                        value={form.teacherCount}
                        onChange={event => this.change('teacherCount', event.currentTarget.value)}
                    />
                </label>
            </div>
        );
    }

    /** Only when there is something to choose. */
    protected renderCodebooks(): React.ReactNode {
        const { form } = this;
        const key = ({ id, version }: CodebookRef): string => `${id} ${version}`;
        return (
            this.codebooks.length > 1 && (
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/fieldCodebook', 'Codeboek')}</span>
                    <select
                        className="theia-select"
                        value={form.codebook ? key(form.codebook) : key(this.codebooks[0])}
                        onChange={event => {
                            const chosen = this.codebooks.find(each => key(each) === event.currentTarget.value);
                            this.change('codebook', chosen && { id: chosen.id, version: chosen.version });
                        }}
                    >
                        {this.codebooks.map(each => (
                            <option key={key(each)} value={key(each)}>
                                {each.id} {each.version}
                            </option>
                        ))}
                    </select>
                </label>
            )
        );
    }
}
