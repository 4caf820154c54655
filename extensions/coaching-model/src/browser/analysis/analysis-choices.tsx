import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { RecordingDocument } from '../../common/documents/recording';

export interface AnalysisChoicesProps {
    readonly recordings: readonly Pick<RecordingDocument, 'id' | 'title'>[];
    readonly recording: string;
    readonly onRecording: (recording: string) => void;
    readonly coders: readonly string[];
    readonly coder: string;
    readonly onCoder: (coder: string) => void;
    readonly pupils: readonly string[];
    /** Undefined: everybody. */
    readonly pupil: string | undefined;
    readonly onPupil: (pupil: string | undefined) => void;
    /** The same in charts. */
    readonly onCharts: () => void;
}

/** Of which recording, which coder and which pupil. */
export function AnalysisChoices(props: AnalysisChoicesProps): React.ReactElement {
    const { recordings, recording, onRecording, coders, coder, onCoder, pupils, pupil, onPupil, onCharts } = props;
    const everybody = nls.localize('beeldspoor/coaching-model/everybody', 'alle');
    return (
        <div className="bs-cm-choices">
            <select
                className="theia-select"
                aria-label={nls.localize('beeldspoor/coaching-model/recording', 'Opname')}
                value={recording}
                onChange={event => onRecording(event.currentTarget.value)}
            >
                {recordings.map(({ id, title }) => (
                    <option key={id} value={id}>
                        {[id, title].filter(Boolean).join(' · ')}
                    </option>
                ))}
            </select>
            {coders.length > 1 && (
                <select
                    className="theia-select"
                    aria-label={nls.localize('beeldspoor/coaching-model/coder', 'Codeur')}
                    value={coder}
                    onChange={event => onCoder(event.currentTarget.value)}
                >
                    {coders.map(each => (
                        <option key={each} value={each}>
                            {each}
                        </option>
                    ))}
                </select>
            )}
            <button type="button" className="theia-button secondary" onClick={onCharts}>
                {nls.localize('beeldspoor/coaching-model/inCharts', 'In beeld')}
            </button>
            {pupils.length > 1 && (
                <div className="bs-cm-chips" role="group" aria-label={nls.localize('beeldspoor/coaching-model/pupilFilter', 'Leerling')}>
                    {[undefined, ...pupils].map(each => (
                        <button
                            key={each ?? ''}
                            type="button"
                            className="bs-cm-chip"
                            aria-pressed={pupil === each}
                            onClick={() => onPupil(each)}
                        >
                            {each ?? everybody}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}
