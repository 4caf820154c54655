import type { ConsentPurpose, LegalBasis, LEGAL_BASES, RegisterDocument } from '../documents/register';
import type { Remark } from '../gates/remark';
import { REGISTER_PATH } from '../trajectory/document-paths';

export type LegalBasisKind = (typeof LEGAL_BASES)[number];

/** Dutch names of what consent is asked for. */
export const PURPOSE_LABELS: Readonly<Record<ConsentPurpose, string>> = {
    coachTeacher: 'begeleiding van de leerkracht',
    viewInClass: 'bekijken in de klas',
    training: 'opleiding van de begeleider',
    intervision: 'intervisie',
    external: 'bekijken buiten de school',
    parents: 'bekijken met ouders',
    focusPupil: 'rol van focusleerling'
};

/**
 * On what a purpose rests. The school chooses for `coachTeacher` alone (public guidance differs, Q2); everything else
 * needs consent. A choice that is not documented does not count: then consent is needed as well.
 */
export function basisOf(register: RegisterDocument, purpose: ConsentPurpose): LegalBasisKind {
    const chosen = register.bases?.[purpose];
    return chosen && purpose === 'coachTeacher' && undocumented(chosen) === undefined ? chosen.basis : 'toestemming';
}

/** What is wrong with the choices of the school (S0-5); a broken one is refused, never silently used. */
export function checkBases(register: RegisterDocument): readonly Remark[] {
    return Object.entries(register.bases ?? {}).flatMap(([purpose, chosen]): Remark[] => {
        if (!chosen || chosen.basis === 'toestemming') {
            return [];
        }
        const label = PURPOSE_LABELS[purpose as ConsentPurpose];
        if (purpose !== 'coachTeacher') {
            return [
                {
                    rule: '03-3.3',
                    message: `Voor «${label}» is toestemming nodig; een andere grondslag kan niet.`,
                    opens: 'Kies toestemming als grondslag en vraag die aan ieder die in beeld kan komen.',
                    file: REGISTER_PATH
                }
            ];
        }
        const missing = undocumented(chosen);
        return missing === undefined ? [] : [{ ...missing, file: REGISTER_PATH }];
    });
}

function undocumented(chosen: LegalBasis): Remark | undefined {
    if (chosen.basis === 'schoolgids' && !(filled(chosen.page) && filled(chosen.year))) {
        return {
            rule: 'S0-5',
            message: 'De grondslag «schoolgids» noemt geen bladzijde en jaar.',
            opens: 'Vul bladzijde en jaar van de schoolgids in, of vraag toestemming.'
        };
    }
    if (chosen.basis === 'gerechtvaardigdBelang' && !filled(chosen.reference)) {
        return {
            rule: '03-3.3',
            message: 'De grondslag «gerechtvaardigd belang» noemt niet waar de school dit vastlegde.',
            opens: 'Noem het stuk waarin de school het vastlegde, of vraag toestemming.'
        };
    }
    if (chosen.basis === 'gerechtvaardigdBelang' && !filled(chosen.informedOn)) {
        return {
            rule: '03-3.3',
            message: 'Bij de grondslag «gerechtvaardigd belang» zijn de ouders nog niet ingelicht.',
            opens: 'Licht de ouders in en vul de datum in, of vraag toestemming.'
        };
    }
    return undefined;
}

function filled(text: string | undefined): boolean {
    return text !== undefined && text.trim() !== '';
}
