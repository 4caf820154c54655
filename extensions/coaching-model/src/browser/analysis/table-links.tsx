import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { CodingTableCommands } from './coding-table-commands';

/** The tables, which lie under the film where there is room for them. */
export function TableLinks({ onOpen }: { readonly onOpen: (command: string) => void }): React.ReactElement {
    const tables = [
        [CodingTableCommands.COMPARE, nls.localize('beeldspoor/coaching-model/comparing', 'Vergelijken')],
        [CodingTableCommands.AGREEMENT, nls.localize('beeldspoor/coaching-model/agreement', 'Overeenstemming')],
        [CodingTableCommands.BUDGET, nls.localize('beeldspoor/coaching-model/budget', 'Tijdbudget')]
    ] as const;
    return (
        <div className="bs-cm-actions bs-cm-table-links">
            {tables.map(([{ id }, label]) => (
                <button key={id} type="button" className="bs-cm-quiet-button" onClick={() => onOpen(id)}>
                    {label}
                </button>
            ))}
        </div>
    );
}
