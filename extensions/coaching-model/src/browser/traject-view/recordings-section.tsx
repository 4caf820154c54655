import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { RecordingRow } from './recording-rows';

export interface RecordingsProps {
    readonly rows: readonly RecordingRow[];
    /** Numbers of the cycles a recording can be put in. */
    readonly cycles: readonly number[];
    /** The button for a new recording, when a floor above offers it. */
    readonly canAdd: boolean;
    readonly onAdd: () => void;
    readonly onOpen: (recording: string) => void;
    /** Shows what was found in its files, when a floor above offers it. */
    readonly onCheck?: ((recording: string) => void) | undefined;
    readonly onAssign: (recording: string, cycle: number) => void;
}

/** Recordings with their state; a click shows the film. */
export function RecordingsSection({ rows, cycles, canAdd, onAdd, onOpen, onCheck, onAssign }: RecordingsProps): React.ReactElement {
    if (rows.length === 0) {
        return (
            <div className="bs-cm-empty">
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/noRecordings',
                        'Hier komen de opnamen. Het bestand wordt gekopieerd, nooit verplaatst.'
                    )}
                </p>
                {canAdd && (
                    <button type="button" className="theia-button secondary" onClick={onAdd}>
                        {nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen')}
                    </button>
                )}
            </div>
        );
    }
    return (
        <ul className="bs-cm-rows">
            {rows.map(row => (
                <li key={row.id}>
                    <button type="button" className="bs-cm-row" onClick={() => onOpen(row.id)}>
                        <span className={codicon(stateIcon(row))} aria-hidden="true" />
                        <span className="bs-cm-row-text">
                            <span className="bs-cm-row-title">
                                <span className="bs-cm-code">{row.id}</span> {row.title}
                            </span>
                            <span className="bs-cm-hint">{facts(row)}</span>
                        </span>
                        {row.duration !== undefined && <span className="bs-cm-duration">{row.duration}</span>}
                    </button>
                    {onCheck && row.mediaState === 'present' && (
                        <button
                            type="button"
                            className="bs-cm-row-check"
                            title={nls.localize('beeldspoor/coaching-model/checkRecording', 'Controle van het bestand')}
                            aria-label={nls.localize(
                                'beeldspoor/coaching-model/checkRecordingOf',
                                'Controle van het bestand van {0}',
                                row.id
                            )}
                            onClick={() => onCheck(row.id)}
                        >
                            <span className={codicon('checklist')} aria-hidden="true" />
                        </button>
                    )}
                    {row.cycle === undefined && cycles.length > 0 && (
                        <label className="bs-cm-row-extra">
                            <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/belongsTo', 'Hoort bij')}</span>
                            <select
                                className="bs-cm-select"
                                value=""
                                onChange={event => event.currentTarget.value !== '' && onAssign(row.id, Number(event.currentTarget.value))}
                            >
                                <option value="">{nls.localize('beeldspoor/coaching-model/chooseCycle', 'kies een cyclus')}</option>
                                {cycles.map(number => (
                                    <option key={number} value={number}>
                                        {nls.localize('beeldspoor/coaching-model/cycle', 'Cyclus {0}', number)}
                                    </option>
                                ))}
                            </select>
                        </label>
                    )}
                </li>
            ))}
        </ul>
    );
}

function stateIcon(row: RecordingRow): string {
    return row.mediaState === 'present' ? 'device-camera-video' : row.mediaState === 'frozen' ? 'lock' : 'circle-slash';
}

function facts(row: RecordingRow): string {
    return [
        row.cycle === undefined ? undefined : nls.localize('beeldspoor/coaching-model/inCycle', 'cyclus {0}', row.cycle),
        row.coded === 0
            ? nls.localize('beeldspoor/coaching-model/notCoded', 'nog niet gecodeerd')
            : nls.localize('beeldspoor/coaching-model/codedMoments', '{0} codes', row.coded),
        row.clips === 0
            ? undefined
            : row.clips === 1
              ? nls.localize('beeldspoor/coaching-model/oneClip', '1 fragment')
              : nls.localize('beeldspoor/coaching-model/manyClips', '{0} fragmenten', row.clips),
        row.stateText
    ]
        .filter(part => part !== undefined)
        .join(' · ');
}
