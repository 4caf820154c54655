import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';

export interface EmptyAnalysisProps {
    /** The recording that can be coded. */
    readonly recording: string | undefined;
    /** Undefined: there is a recording, or none can be added here. */
    readonly onAdd: (() => void) | undefined;
    readonly onOpen: (recording: string) => void;
}

/** What will stand in the analysis, and the button that begins it. */
export function EmptyAnalysis({ recording, onAdd, onOpen }: EmptyAnalysisProps): React.ReactElement {
    return (
        <div className="bs-cm-empty bs-cm-empty-view">
            <p>
                {nls.localize(
                    'beeldspoor/coaching-model/noAnalysis',
                    'Hier staat in zinnen wat er met de initiatieven gebeurt: wat ontvangen werd, waar kansen liggen, en hoe snel er gereageerd werd. Elk getal leidt naar de film. Codeer een eerste initiatief en het begint.'
                )}
            </p>
            {onAdd && (
                <button type="button" className="theia-button main" onClick={onAdd}>
                    {nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen')}
                </button>
            )}
            {recording !== undefined && (
                <button type="button" className="theia-button secondary" onClick={() => onOpen(recording)}>
                    {nls.localize('beeldspoor/coaching-model/openRecording', 'Opname {0} openen', recording)}
                </button>
            )}
        </div>
    );
}
