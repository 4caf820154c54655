import { nls } from '@theia/core/lib/common/nls';
import type { SentenceGroupId } from '../../common/analysis/sentence-groups';

/** Heading of a group of sentences. */
export function groupTitle(id: SentenceGroupId): string {
    switch (id) {
        case 'strengths':
            return nls.localize('beeldspoor/coaching-model/strengths', 'Wat lukte');
        case 'opportunities':
            return nls.localize('beeldspoor/coaching-model/opportunities', 'Kansen');
        case 'reception':
            return nls.localize('beeldspoor/coaching-model/groupReception', 'Initiatief en ontvangst');
        case 'contact':
            return nls.localize('beeldspoor/coaching-model/groupContact', 'Contact');
        case 'turns':
            return nls.localize('beeldspoor/coaching-model/groupTurns', 'Beurten');
        case 'attention':
            return nls.localize('beeldspoor/coaching-model/groupAttention', 'Aandacht');
        case 'transitions':
            return nls.localize('beeldspoor/coaching-model/groupTransitions', 'Lesovergangen');
        case 'needs':
            return nls.localize('beeldspoor/coaching-model/groupNeeds', 'Behoeften');
        case 'leading':
            return nls.localize('beeldspoor/coaching-model/groupLeading', 'Leidinggeven');
        case 'talk':
            return nls.localize('beeldspoor/coaching-model/groupTalk', 'Het gesprek');
        case 'others':
            return nls.localize('beeldspoor/coaching-model/alsoSeen', 'Verder gezien');
    }
}
