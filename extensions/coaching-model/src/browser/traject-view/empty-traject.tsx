import { OpenTrajectoryCommands } from '@beeldspoor/workbench/lib/browser/welcome/open-trajectory';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import { TrajectCommands } from './traject-commands';

export interface EmptyTrajectProps {
    /** Runs a command of the program by its id. */
    readonly onRun: (command: string) => void;
}

/** What the traject view shows as long as no traject is open. */
export function EmptyTraject({ onRun }: EmptyTrajectProps): React.ReactElement {
    return (
        <div className="bs-cm-empty bs-cm-empty-view">
            <p>
                {nls.localize(
                    'beeldspoor/coaching-model/noTraject',
                    'Hier staat het traject: de stappen, de hulpvragen, de mensen, de opnamen en de documenten.'
                )}
            </p>
            <button type="button" className="theia-button main" onClick={() => onRun(TrajectCommands.NEW.id)}>
                {TrajectCommands.NEW.label}
            </button>
            <button type="button" className="theia-button secondary" onClick={() => onRun(OpenTrajectoryCommands.OPEN.id)}>
                {OpenTrajectoryCommands.OPEN.label}
            </button>
        </div>
    );
}
