import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { LEGAL_BASES, type LegalBasis, type RegisterDocument } from '../../common/documents/register';
import { put } from '../steps/step-field';
import { basisWord } from './register-texts';

export interface RegisterBasisProps {
    readonly register: RegisterDocument;
    readonly readOnly: boolean;
    readonly onEdit: (label: string, recipe: (value: RegisterDocument) => RegisterDocument) => void;
}

/** What the school chose: its protocol, and on what filming for the guidance rests (S0-5); the rest always needs consent. */
export function RegisterBasis({ register, readOnly, onEdit }: RegisterBasisProps): React.ReactElement {
    const basis: LegalBasis = register.bases?.coachTeacher ?? { basis: 'toestemming' };
    const label = nls.localize('beeldspoor/coaching-model/basisOfSchool', 'Grondslag van de school');
    const change = (recipe: (basis: LegalBasis) => LegalBasis): void =>
        onEdit(label, value => ({
            ...value,
            bases: { ...value.bases, coachTeacher: recipe(value.bases?.coachTeacher ?? { basis: 'toestemming' }) }
        }));
    const text = (key: 'reference' | 'page' | 'year', name: string): React.ReactElement => (
        <label>
            <span>{name}</span>
            <input
                key={`${key}-${basis[key] ?? ''}`}
                className="theia-input"
                defaultValue={basis[key] ?? ''}
                disabled={readOnly}
                maxLength={120}
                onBlur={event => {
                    const typed = event.currentTarget.value.trim();
                    if (typed !== (basis[key] ?? '')) {
                        change(each => put(each, key, typed));
                    }
                }}
            />
        </label>
    );
    const protocol = nls.localize('beeldspoor/coaching-model/schoolProtocol', 'Protocol van de school voor film');
    return (
        <div className="bs-cm-register-tools">
            <label>
                <span>{protocol}</span>
                <input
                    key={register.protocol?.reference ?? ''}
                    className="theia-input"
                    defaultValue={register.protocol?.reference ?? ''}
                    disabled={readOnly}
                    maxLength={200}
                    onBlur={event => {
                        const reference = event.currentTarget.value.trim();
                        if (reference !== (register.protocol?.reference ?? '')) {
                            onEdit(protocol, value => put(value, 'protocol', reference && { ...value.protocol, reference }));
                        }
                    }}
                />
            </label>
            <label>
                <span>{label}</span>
                <select
                    className="theia-select"
                    value={basis.basis}
                    disabled={readOnly}
                    onChange={event => {
                        const chosen = LEGAL_BASES.find(each => each === event.currentTarget.value) ?? 'toestemming';
                        change(each => ({ ...each, basis: chosen }));
                    }}
                >
                    {LEGAL_BASES.map(each => (
                        <option key={each} value={each}>
                            {basisWord(each)}
                        </option>
                    ))}
                </select>
            </label>
            {basis.basis === 'gerechtvaardigdBelang' &&
                text('reference', nls.localize('beeldspoor/coaching-model/basisReference', 'Waar is dat vastgelegd?'))}
            {basis.basis === 'schoolgids' && text('page', nls.localize('beeldspoor/coaching-model/basisPage', 'Bladzijde'))}
            {basis.basis === 'schoolgids' && text('year', nls.localize('beeldspoor/coaching-model/basisYear', 'Schooljaar'))}
        </div>
    );
}
