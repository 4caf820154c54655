import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { formatSeconds } from '../../common/language/dutch-number';
import { ratioText } from '../../common/patterns/sentences';
import type { Sensitivity } from '../../common/patterns/sensitivity';

/** How much the key figures depend on the response window, which is a choice and no norm. */
export function SensitivityTable({ sensitivity }: { readonly sensitivity: Sensitivity }): React.ReactElement {
    const head = [
        nls.localize('beeldspoor/coaching-model/responseWindow', 'Reactietijd'),
        nls.localize('beeldspoor/coaching-model/received', 'ontvangen'),
        nls.localize('beeldspoor/coaching-model/opportunities', 'Kansen'),
        nls.localize('beeldspoor/coaching-model/spirals', 'Spiralen')
    ];
    return (
        <table className="bs-cm-step-table">
            <caption className="bs-cm-hint">
                {nls.localize(
                    'beeldspoor/coaching-model/sensitivityChanging',
                    'Van {0} initiatieven hangt de uitkomst af van de reactietijd.',
                    sensitivity.changing.length
                )}
            </caption>
            <thead>
                <tr>
                    {head.map(each => (
                        <th key={each} scope="col">
                            {each}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {sensitivity.windows.map(({ responseWindowSeconds, total, opportunities, spirals }) => (
                    <tr key={responseWindowSeconds}>
                        <th scope="row">{formatSeconds(responseWindowSeconds)}</th>
                        <td>{ratioText(total)}</td>
                        <td>{opportunities.length}</td>
                        <td>{spirals.length}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
