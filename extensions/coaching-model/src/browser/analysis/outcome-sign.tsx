import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { InitiativeOutcome } from '../../common/patterns/receptions';

const SIGNS: Readonly<Record<InitiativeOutcome, string>> = {
    ontvangen: 'reception',
    afgewezen: 'rejected',
    niet_ontvangen: 'not-received',
    onbepaald: 'undetermined'
};

/** Outcomes in the order of the legend. */
export const OUTCOMES: readonly InitiativeOutcome[] = ['ontvangen', 'afgewezen', 'niet_ontvangen', 'onbepaald'];

export function outcomeWord(outcome: InitiativeOutcome): string {
    switch (outcome) {
        case 'ontvangen':
            return nls.localize('beeldspoor/coaching-model/received', 'ontvangen');
        case 'afgewezen':
            return nls.localize('beeldspoor/coaching-model/rejected', 'afgewezen');
        case 'niet_ontvangen':
            return nls.localize('beeldspoor/coaching-model/notReceived', 'niet ontvangen');
        case 'onbepaald':
            return nls.localize('beeldspoor/coaching-model/undetermined', 'onbepaald');
    }
}

/** The shape says it: filled received, crossed rejected, hollow not received, dotted undetermined. */
export function OutcomeSign({ outcome }: { readonly outcome: InitiativeOutcome | undefined }): React.ReactElement {
    const name = outcome === undefined ? 'initiative' : SIGNS[outcome];
    return <span className={`bs-icon bs-icon-${name} bs-cm-sign-${name}`} aria-hidden="true" />;
}
