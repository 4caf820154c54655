import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { FrameCountError } from '../pictures/film-frames';
import { MediaToolError } from '../toolchain/media-toolchain';

/** Something cannot be made: nothing was. */
export const refuse = (happened: string, todo: string, cause?: unknown): UserFacingError =>
    new UserFacingError({ happened, kept: 'Er is niets gemaakt; opname en fragmenten zijn niet veranderd.', todo }, { cause });

/** Errors of disk and programs in Dutch; a cancel and errors of this program as they are. */
export function explained(error: unknown): unknown {
    if (error instanceof UserFacingError) {
        return error;
    }
    if (error instanceof FrameCountError) {
        return refuse(
            `Uit de film kwamen ${error.found} beelden in plaats van ${error.expected}: hij is beschadigd of veranderd.`,
            'Haal de film opnieuw van de camera of zet een reservekopie terug.',
            error
        );
    }
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    const noRoom = error instanceof MediaToolError && /no space left|quota exceeded/i.test(error.log.join('\n'));
    if (code === 'ENOSPC' || code === 'EDQUOT' || noRoom) {
        return refuse('Er is niet genoeg ruimte op de schijf voor deze film.', 'Maak ruimte vrij en probeer het nog eens.', error);
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        return refuse('In deze map mag niet worden geschreven.', 'Kies een andere plaats.', error);
    }
    if (error instanceof MediaToolError && error.reason !== 'cancelled') {
        return refuse(
            'De film kon niet worden gemaakt: ffmpeg hield ermee op.',
            'Probeer het nog eens; kijk anders of de opname nog afspeelt.',
            error
        );
    }
    return error;
}
