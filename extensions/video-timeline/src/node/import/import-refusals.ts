import { UserFacingError, type UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { TooManyBytesError } from './staging';

const KEPT = 'Er is niets toegevoegd en het bestand zelf is niet veranderd.';

/** Why a film is not taken in: nothing was added and the user's file was not touched. */
export const importRefusal = (happened: string, todo: string): UserFacingError => new UserFacingError({ happened, kept: KEPT, todo });

export const fullDisk = (): UserFacingError =>
    importRefusal('Er is niet genoeg ruimte op de schijf voor deze opname.', 'Maak ruimte vrij en voeg de opname nog eens toe.');

export const alreadyThere = (id: string): UserFacingError =>
    importRefusal(`Er is al een opname ${id} in dit traject.`, 'Kies een andere code.');

export const notComplete = (): UserFacingError => importRefusal('Niet het hele bestand is aangekomen.', 'Voeg de opname nog eens toe.');

export const noTraject = (): UserFacingError => importRefusal('Dit traject is er niet meer.', 'Open het traject opnieuw.');

export const noRecording = (id: string): UserFacingError =>
    importRefusal(`Opname ${id} is er niet meer, of het beeld ervan is niet meer te bekijken.`, 'Kies een andere opname.');

export const duplicateOf = (id: string): UserFacingMessage => ({
    happened: `Deze opname is er al: ${id} is hetzelfde bestand.`,
    kept: 'Er is niets toegevoegd.',
    todo: `Open ${id}, of kies een ander bestand.`
});

/** Errors of the disk in Dutch; others as they are. */
export function explainedRefusal(error: unknown, id: string): unknown {
    if (error instanceof TooManyBytesError) {
        return importRefusal('Het bestand is tijdens het toevoegen veranderd.', 'Voeg de opname nog eens toe.');
    }
    switch ((error as NodeJS.ErrnoException | undefined)?.code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return fullDisk();
        case 'EEXIST':
        case 'ENOTEMPTY':
            return alreadyThere(id);
        case 'EFBIG':
            return importRefusal(
                'Het bestand is te groot voor deze schijf.',
                'Gebruik een schijf die grote bestanden aankan, of deel de opname op.'
            );
        default:
            return error;
    }
}
