import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { nls } from '@theia/core/lib/common/nls';

/** One choice for a fragment, with what it means (S1-12). */
export interface MarkChoice {
    readonly mark: Clip['mark'];
    /** Class of the icon; empty: none. */
    readonly icon: string;
    readonly label: string;
    readonly hint: string;
}

/** Parel, puzzel or neither: one of the three, never both (S1-12). */
export function markChoices(): readonly MarkChoice[] {
    return [
        {
            mark: 'parel',
            icon: 'bs-icon-parel',
            label: nls.localize('beeldspoor/video-timeline/pearl', 'parel'),
            hint: nls.localize('beeldspoor/video-timeline/pearlHint', 'Parel: een succesmoment')
        },
        {
            mark: 'puzzel',
            icon: 'bs-icon-puzzel',
            label: nls.localize('beeldspoor/video-timeline/puzzle', 'puzzel'),
            hint: nls.localize('beeldspoor/video-timeline/puzzleHint', 'Puzzel: een moment van disconnectie')
        },
        {
            mark: null,
            icon: '',
            label: nls.localize('beeldspoor/video-timeline/noMark', 'geen'),
            hint: nls.localize('beeldspoor/video-timeline/noMarkHint', 'Nog geen parel of puzzel')
        }
    ];
}
