import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { phaseLabel } from '../../common/trajectory/phase-label';
import type { Trajectory } from '../../common/trajectory/trajectory';

export interface TrajectHeadProps {
    readonly trajectory: Trajectory;
}

/** Title of the traject, and in one line whose it is and where it stands. */
export function TrajectHead({ trajectory: { traject, folder } }: TrajectHeadProps): React.ReactElement {
    return (
        <header className="bs-cm-traject-head">
            <h2>{traject.title ?? folder}</h2>
            <span className="bs-cm-hint">
                {[groupText(traject.group), phaseLabel(traject), traject.coach?.code].filter(Boolean).join(' · ')}
            </span>
        </header>
    );
}

/** `6` is `groep 6`; anything else stands as it was typed. */
function groupText(group: string | undefined): string | undefined {
    return group !== undefined && /^\d/.test(group) ? nls.localize('beeldspoor/coaching-model/groupOf', 'groep {0}', group) : group;
}
