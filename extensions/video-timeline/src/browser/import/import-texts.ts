import type { FILMED_BY, PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { nls } from '@theia/core/lib/common/nls';
import type { FileRole } from '../../common/import/file-roles';
import type { FormProblem } from './add-recording-form';

export const placementLabels = (): Record<(typeof PLACEMENTS)[number], string> => ({
    midden: nls.localize('beeldspoor/video-timeline/placementMiddle', 'midden in de klas'),
    zijkant: nls.localize('beeldspoor/video-timeline/placementSide', 'aan de zijkant'),
    achter: nls.localize('beeldspoor/video-timeline/placementBack', 'achterin')
});

export const venueLabels = (): Record<(typeof VENUES)[number], string> => ({
    klaslokaal: nls.localize('beeldspoor/video-timeline/venueClassroom', 'klaslokaal'),
    gymzaal: nls.localize('beeldspoor/video-timeline/venueGym', 'gymzaal'),
    leerplein: nls.localize('beeldspoor/video-timeline/venueSquare', 'leerplein'),
    anders: nls.localize('beeldspoor/video-timeline/venueOther', 'anders')
});

export const filmedByLabels = (): Record<(typeof FILMED_BY)[number], string> => ({
    begeleider: nls.localize('beeldspoor/video-timeline/filmedByCoach', 'begeleider'),
    leerkracht: nls.localize('beeldspoor/video-timeline/filmedByTeacher', 'leerkracht'),
    statief: nls.localize('beeldspoor/video-timeline/filmedByTripod', 'camera op statief'),
    leerling: nls.localize('beeldspoor/video-timeline/filmedByPupil', 'leerling (experiment)')
});

export function roleLabel(role: FileRole, count: number): string {
    switch (role) {
        case 'one':
            return nls.localize('beeldspoor/video-timeline/roleNew', 'nieuwe opname');
        case 'parts':
            return nls.localize('beeldspoor/video-timeline/roleParts', 'één opname met gaten');
        case 'separate':
            return nls.localize('beeldspoor/video-timeline/roleSeparate', 'losse opnames');
        case 'camera':
            return count === 1
                ? nls.localize('beeldspoor/video-timeline/roleCameraTo', 'extra camera bij een opname')
                : nls.localize('beeldspoor/video-timeline/roleCamera', 'één opname met extra camera');
        case 'sound':
            return count === 1
                ? nls.localize('beeldspoor/video-timeline/roleSoundTo', 'apart geluid bij een opname')
                : nls.localize('beeldspoor/video-timeline/roleSound', 'film met apart geluid');
        case 'lensPair':
            return nls.localize('beeldspoor/video-timeline/roleLensPair', 'één 360°-film (twee lenzen)');
    }
}

export function problemText(problem: FormProblem): string {
    switch (problem) {
        case 'placementAndVenue':
            return nls.localize('beeldspoor/video-timeline/placementAndVenueMissing', 'Kies nog de plaats van de camera en de ruimte.');
        case 'placement':
            return nls.localize('beeldspoor/video-timeline/placementMissing', 'Kies nog de plaats van de camera.');
        case 'venue':
            return nls.localize('beeldspoor/video-timeline/venueMissing', 'Kies nog de ruimte.');
        case 'id':
            return nls.localize('beeldspoor/video-timeline/codeInvalid', 'Een code bestaat uit letters, cijfers, - en _.');
        case 'idTaken':
            return nls.localize('beeldspoor/video-timeline/codeTaken', 'Deze code is al in gebruik.');
        case 'recordedAt':
            return nls.localize('beeldspoor/video-timeline/dateInvalid', 'Deze datum kan niet.');
        case 'target':
            return nls.localize('beeldspoor/video-timeline/targetMissing', 'Kies nog bij welke opname dit hoort.');
        case 'spherical':
            return nls.localize('beeldspoor/video-timeline/sphericalMissing', 'Zeg nog of dit een 360°-film is.');
        case 'starts':
            return nls.localize('beeldspoor/video-timeline/startsInvalid', 'Schrijf elk begin als minuten en seconden, zoals 5:00.');
        case 'offset':
            return nls.localize('beeldspoor/video-timeline/offsetInvalid', 'Schrijf de verschuiving als getal.');
    }
}
