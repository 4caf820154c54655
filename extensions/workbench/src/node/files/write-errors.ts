import { UserFacingError } from '../../common/errors/user-facing-error';

const KEPT = 'De vorige versie staat er nog.';

/** What the disk said, in words a user can act on; an error that already has such words stays as it is. */
export function writeError(error: unknown): UserFacingError {
    if (error instanceof UserFacingError) {
        return error;
    }
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return refused('De schijf is vol; opslaan is niet gelukt.', 'Maak ruimte vrij op de schijf en sla opnieuw op.', error);
        case 'EFBIG':
        case 'ENAMETOOLONG':
            return refused(
                'De schijf neemt dit bestand niet aan; opslaan is niet gelukt.',
                'Kies een kortere naam of een andere schijf.',
                error
            );
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return refused(
                'Dit bestand mag niet worden veranderd; opslaan is niet gelukt.',
                'Kijk of het bestand of de map alleen-lezen is.',
                error
            );
        case 'EISDIR':
            return refused('Er staat al een map met deze naam; opslaan is niet gelukt.', 'Kies een andere naam.', error);
        default:
            return refused('Opslaan is niet gelukt.', 'Probeer het nog eens; blijft het misgaan, kijk dan of de schijf nog werkt.', error);
    }
}

function refused(happened: string, todo: string, cause: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: KEPT, todo }, { cause });
}
