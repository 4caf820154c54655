import { UserFacingError } from '../../common/errors/user-facing-error';

/** Whether this process may write in the trajectories folder: one process at a time does. */
export const FolderLock = Symbol('FolderLock');
export interface FolderLock {
    /** Resolves to whether the folder is ours. Takes it, also from a process that is gone. */
    acquire(): Promise<boolean>;
    /** @throws FolderHeldError when another process holds the folder. */
    assertHeld(): Promise<void>;
    /** True from when the folder was found to be another process's until it is ours. */
    readonly isRefused: boolean;
    release(): void;
}

/** Another Beeldspoor has the trajectories folder open. */
export class FolderHeldError extends UserFacingError {
    constructor() {
        super({
            happened: 'Deze map met trajecten is al open in een andere Beeldspoor.',
            kept: 'U kunt alles bekijken; er wordt niets veranderd.',
            todo: 'Werk verder in de andere Beeldspoor, of sluit die en probeer het opnieuw.'
        });
        this.name = 'FolderHeldError';
    }
}
