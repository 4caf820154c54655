import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { GroupedSentence } from '../../common/analysis/sentence-groups';
import type { Meaning } from '../../common/documents/meanings';
import { InlineText } from '../traject-view/inline-text';

export interface PossibleMeaningProps {
    readonly sentence: GroupedSentence;
    readonly meaning: Meaning | undefined;
    readonly onMeaning: (sentence: GroupedSentence, text: string) => void;
}

/** What a pattern may mean, in the words of whoever looks; apart from what was seen, and never written by the program. */
export function PossibleMeaning({ sentence, meaning, onMeaning }: PossibleMeaningProps): React.ReactElement {
    const [writing, setWriting] = React.useState(false);
    const label = nls.localize('beeldspoor/coaching-model/possibleMeaning', 'Mogelijke betekenis');
    if (!writing && meaning === undefined) {
        return (
            <button
                type="button"
                className="bs-cm-quiet-button bs-cm-meaning-button"
                title={nls.localize('beeldspoor/coaching-model/writeMeaning', 'Opschrijven wat dit kan betekenen')}
                aria-label={`${label}: ${sentence.text}`}
                onClick={() => setWriting(true)}
            >
                <span className={codicon('edit')} aria-hidden="true" />
            </button>
        );
    }
    return (
        <div className="bs-cm-meaning">
            <span className="bs-cm-hint">{[label, meaning?.by].filter(Boolean).join(' · ')}</span>
            <InlineText
                key={writing ? 'writing' : 'shown'}
                value={meaning?.text ?? ''}
                label={label}
                placeholder={nls.localize('beeldspoor/coaching-model/meaningPlaceholder', 'Wat kan dit betekenen voor de leerling?')}
                editing={writing}
                multiline
                onCommit={text => {
                    setWriting(false);
                    onMeaning(sentence, text);
                }}
                onCancel={() => setWriting(false)}
            />
        </div>
    );
}
