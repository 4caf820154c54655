import * as React from '@theia/core/shared/react';
import { type GroupedSentence, numberKey } from '../../common/analysis/sentence-groups';
import type { Meaning } from '../../common/documents/meanings';
import { unbroken } from '../../common/language/unbroken';
import { type NumberActions, NumberButton, type Unfolded, UnfoldedMoments } from './number-button';
import { PossibleMeaning } from './possible-meaning';

export interface SentenceItemProps {
    readonly sentence: GroupedSentence;
    /** When one of its numbers is unfolded. */
    readonly unfolded: Unfolded | undefined;
    readonly meaning: Meaning | undefined;
    readonly onMeaning: (sentence: GroupedSentence, text: string) => void;
    readonly actions: NumberActions;
}

/** One sentence with its numbers and what it may mean; drawn again only when something of it changed. */
export const SentenceItem = React.memo(function SentenceItem({
    sentence,
    unfolded,
    meaning,
    onMeaning,
    actions
}: SentenceItemProps): React.ReactElement {
    return (
        <li className="bs-cm-sentence">
            <p>
                {sentence.parts.map(({ text, moments }, index) =>
                    moments === undefined ? (
                        <React.Fragment key={index}>{unbroken(text)}</React.Fragment>
                    ) : (
                        <NumberButton
                            key={index}
                            number={numberKey(sentence, index)}
                            text={text}
                            moments={moments}
                            unfolded={unfolded}
                            actions={actions}
                        />
                    )
                )}
                {sentence.note && (
                    <span className="bs-cm-note-mark" title={sentence.note} aria-label={sentence.note}>
                        *
                    </span>
                )}
            </p>
            <PossibleMeaning sentence={sentence} meaning={meaning} onMeaning={onMeaning} />
            <UnfoldedMoments unfolded={unfolded} actions={actions} />
        </li>
    );
});
