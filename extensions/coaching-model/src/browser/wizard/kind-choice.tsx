import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { TRAJECT_KINDS } from '../../common/documents/traject';
import type { InnerKind } from '../../common/trajectory/kinds';
import type { TrajectKind } from './new-traject-form';

/** Dutch name of a kind. */
export function kindName(kind: TrajectKind | InnerKind): string {
    switch (kind) {
        case 'individual':
            return nls.localize('beeldspoor/coaching-model/kindIndividual', 'Individueel');
        case 'team':
            return nls.localize('beeldspoor/coaching-model/kindTeam', 'Team');
        case 'watchingWithChildren':
            return nls.localize('beeldspoor/coaching-model/kindChildren', 'Kijken met kinderen');
        case 'practice':
            return nls.localize('beeldspoor/coaching-model/kindPractice', 'Oefentraject');
    }
}

function kindText(kind: TrajectKind): string {
    switch (kind) {
        case 'individual':
            return nls.localize('beeldspoor/coaching-model/kindIndividualText', 'Eén leerkracht met een eigen hulpvraag.');
        case 'team':
            return nls.localize('beeldspoor/coaching-model/kindTeamText', 'Leerkrachten samen rond één thema.');
        case 'watchingWithChildren':
            return nls.localize('beeldspoor/coaching-model/kindChildrenText', 'De klas kijkt naar zichzelf, met een groepsdoel.');
        case 'practice':
            return nls.localize('beeldspoor/coaching-model/kindPracticeText', 'Begeleider in opleiding; een opleider kijkt mee.');
    }
}

/** The four kinds of traject as large radio buttons. */
export function KindChoice({
    kind,
    onChange
}: {
    readonly kind: TrajectKind;
    readonly onChange: (kind: TrajectKind) => void;
}): React.ReactElement {
    return (
        <fieldset className="bs-cm-kinds">
            <legend>{nls.localize('beeldspoor/coaching-model/whichKind', 'Wat voor traject?')}</legend>
            {TRAJECT_KINDS.map(each => (
                <label key={each} className="bs-cm-kind">
                    <input type="radio" name="bs-cm-kind" checked={kind === each} onChange={() => onChange(each)} />
                    <span className="bs-cm-kind-name">{kindName(each)}</span>
                    <span className="bs-cm-hint">{kindText(each)}</span>
                </label>
            ))}
        </fieldset>
    );
}
