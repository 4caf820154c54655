import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';

export interface Stretch {
    readonly from: string;
    readonly until: string;
}

export interface StretchFieldsProps extends Stretch {
    readonly onChange: (stretch: Stretch) => void;
}

/** Two moments as a user types them; empty is the begin, and the end. They hold from Enter, or when the field is left. */
export function StretchFields({ from, until, onChange }: StretchFieldsProps): React.ReactElement {
    const [typed, setTyped] = React.useState<Stretch>({ from, until });
    // Not made anew when it changes elsewhere: the field that somebody goes on to would lose the focus, and what he types there would be codes.
    React.useEffect(() => setTyped({ from, until }), [from, until]);
    const commit = (): void => {
        if (typed.from !== from || typed.until !== until) {
            onChange(typed);
        }
    };
    const field = (name: keyof Stretch, label: string, hint: string): React.ReactElement => (
        <label className="bs-cm-table-choice bs-cm-table-moment">
            <span>{label}</span>
            <input
                type="text"
                className="theia-input"
                value={typed[name]}
                placeholder={hint}
                onChange={event => setTyped({ ...typed, [name]: event.currentTarget.value })}
                onBlur={commit}
                onKeyDown={event => {
                    if (event.key === 'Enter') {
                        commit();
                    }
                }}
            />
        </label>
    );
    return (
        <>
            {field(
                'from',
                nls.localize('beeldspoor/coaching-model/stretchFrom', 'Van'),
                nls.localize('beeldspoor/coaching-model/stretchBegin', 'begin')
            )}
            {field(
                'until',
                nls.localize('beeldspoor/coaching-model/stretchUntil', 'Tot'),
                nls.localize('beeldspoor/coaching-model/stretchEnd', 'einde')
            )}
        </>
    );
}
