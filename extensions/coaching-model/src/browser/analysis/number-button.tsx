import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { unbroken } from '../../common/language/unbroken';
import { MomentList } from './moment-list';
import type { MomentRow, MomentRows } from './analysis-model';

/** A number that is unfolded, with its moments. */
export interface Unfolded extends MomentRows {
    readonly number: string;
}

/** What can be done with numbers and moments; the same object as long as the panel stands, so that what did not change is not drawn again. */
export interface NumberActions {
    /** One moment: the film; several: the list, or folded again. */
    readonly follow: (number: string) => void;
    readonly fold: () => void;
    readonly open: (row: MomentRow) => void;
    readonly playAll: (rows: readonly MomentRow[]) => void;
}

export interface NumberButtonProps {
    /** Its key. */
    readonly number: string;
    readonly text: string;
    /** How many it leads to. */
    readonly moments: number;
    readonly unfolded: Unfolded | undefined;
    readonly actions: NumberActions;
}

/** A number that leads to the moments behind it. */
export function NumberButton({ number, text, moments, unfolded, actions }: NumberButtonProps): React.ReactElement {
    const several = moments > 1;
    // A real button cannot break over two lines in the middle of a sentence.
    return (
        <span
            role="button"
            tabIndex={0}
            className="bs-cm-number"
            aria-expanded={several ? unfolded?.number === number : undefined}
            title={
                several
                    ? nls.localize('beeldspoor/coaching-model/showMoments', '{0} momenten tonen', moments)
                    : nls.localize('beeldspoor/coaching-model/showMoment', 'Moment in de film tonen')
            }
            onClick={() => actions.follow(number)}
            onKeyDown={event => {
                if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    actions.follow(number);
                }
            }}
        >
            {unbroken(text)}
        </span>
    );
}

/** The list under the sentence or card that its number belongs to. */
export function UnfoldedMoments({
    unfolded,
    actions
}: {
    readonly unfolded: Unfolded | undefined;
    readonly actions: NumberActions;
}): React.ReactElement | null {
    return unfolded && unfolded.rows.length > 0 ? (
        <MomentList
            key={unfolded.number}
            rows={unfolded.rows}
            more={unfolded.more}
            label={nls.localize('beeldspoor/coaching-model/moments', 'Momenten')}
            onOpen={actions.open}
            onPlayAll={actions.playAll}
            onClose={actions.fold}
        />
    ) : null;
}

/** What is unfolded of the numbers whose keys begin so. */
export function unfoldedAt(unfolded: Unfolded | undefined, prefix: string): Unfolded | undefined {
    return unfolded?.number.startsWith(`${prefix}:`) ? unfolded : undefined;
}
