import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';

/** The talk may begin without some notes, with the reason in one line (S0-9). */
export function LockReason({ onReason }: { readonly onReason: (reason: string) => void }): React.ReactElement {
    const [reason, setReason] = React.useState('');
    return (
        <form
            className="bs-cm-reason bs-cm-notes-reason"
            onSubmit={event => {
                event.preventDefault();
                if (reason.trim() !== '') {
                    onReason(reason.trim());
                    setReason('');
                }
            }}
        >
            <label>
                <span className="bs-cm-hint">
                    {nls.localize(
                        'beeldspoor/coaching-model/talkReason',
                        'Toch beginnen zonder alle notities? Schrijf in één regel waarom.'
                    )}
                </span>
                <input className="theia-input" value={reason} maxLength={300} onChange={event => setReason(event.currentTarget.value)} />
            </label>
            <button type="submit" className="theia-button secondary" disabled={reason.trim() === ''}>
                {nls.localize('beeldspoor/coaching-model/talkAnyway', 'Toch beginnen')}
            </button>
        </form>
    );
}
