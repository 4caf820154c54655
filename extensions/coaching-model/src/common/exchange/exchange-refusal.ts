import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';

/** A file of another program that is not taken in. @param happened Dutch sentence @param todo Dutch sentence */
export function refuseFile(happened: string, todo: string, cause?: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: 'Er is niets overgenomen of veranderd.', todo }, { cause });
}
