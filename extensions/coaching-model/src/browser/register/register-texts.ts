import { nls } from '@theia/core/lib/common/nls';
import type { ChildAnswer, ConsentPurpose, ConsentState, LEGAL_BASES, OUT_OF_VIEW_MEASURES } from '../../common/documents/register';

/** Head of a column: short, the whole sentence is in its title. */
export function purposeHead(purpose: ConsentPurpose): string {
    switch (purpose) {
        case 'coachTeacher':
            return nls.localize('beeldspoor/coaching-model/purposeCoach', 'Begeleiding');
        case 'viewInClass':
            return nls.localize('beeldspoor/coaching-model/purposeClass', 'In de klas');
        case 'training':
            return nls.localize('beeldspoor/coaching-model/purposeTraining', 'Opleiding');
        case 'intervision':
            return nls.localize('beeldspoor/coaching-model/purposeIntervision', 'Intervisie');
        case 'external':
            return nls.localize('beeldspoor/coaching-model/purposeExternal', 'Buiten school');
        case 'parents':
            return nls.localize('beeldspoor/coaching-model/purposeParents', 'Met ouders');
        case 'focusPupil':
            return nls.localize('beeldspoor/coaching-model/purposeFocus', 'Focusleerling');
    }
}

export function stateWord(state: ConsentState): string {
    switch (state) {
        case 'given':
            return nls.localize('beeldspoor/coaching-model/consentGiven', 'gegeven');
        case 'refused':
            return nls.localize('beeldspoor/coaching-model/consentRefused', 'geweigerd');
        case 'withdrawn':
            return nls.localize('beeldspoor/coaching-model/consentWithdrawn', 'ingetrokken');
        case 'askAgain':
            return nls.localize('beeldspoor/coaching-model/consentAskAgain', 'opnieuw vragen');
        case 'unknown':
            return nls.localize('beeldspoor/coaching-model/consentUnknown', 'onbekend');
    }
}

export function answerWord(answer: ChildAnswer): string {
    switch (answer) {
        case 'ja':
            return nls.localize('beeldspoor/coaching-model/yes', 'ja');
        case 'ja_buiten_beeld':
            return nls.localize('beeldspoor/coaching-model/yesOutOfView', 'ja, buiten beeld');
        case 'nee':
            return nls.localize('beeldspoor/coaching-model/no', 'nee');
        case 'niet_gevraagd':
            return nls.localize('beeldspoor/coaching-model/notAsked', 'niet gevraagd');
    }
}

export function measureWord(measure: (typeof OUT_OF_VIEW_MEASURES)[number]): string {
    switch (measure) {
        case 'andereRuimte':
            return nls.localize('beeldspoor/coaching-model/measureRoom', 'andere ruimte');
        case 'maskeerSector':
            return nls.localize('beeldspoor/coaching-model/measureSector', 'sector maskeren');
        case 'buitenCamerahoek':
            return nls.localize('beeldspoor/coaching-model/measureAngle', 'buiten de camerahoek');
    }
}

export function basisWord(basis: (typeof LEGAL_BASES)[number]): string {
    switch (basis) {
        case 'toestemming':
            return nls.localize('beeldspoor/coaching-model/basisConsent', 'toestemming van ieder');
        case 'gerechtvaardigdBelang':
            return nls.localize('beeldspoor/coaching-model/basisInterest', 'gerechtvaardigd belang');
        case 'schoolgids':
            return nls.localize('beeldspoor/coaching-model/basisGuide', 'schoolgids');
    }
}
