import type { ConsentPurpose } from '../documents/register';
import type { TrajectDocument } from '../documents/traject';
import { coacheesOf } from '../persons/coachees';

/** Somebody who looks along. */
export interface Viewer {
    readonly code: string;
    readonly role: 'coachee' | 'coach' | 'colleague' | 'class' | 'parent' | 'trainer' | 'trainee';
    /** School or institute; another than the traject's is outside the school (S3-16). */
    readonly organisation?: string;
}

/** The purposes that must all be consented to before these viewers see footage (S0-6, S0-27, S3-16). */
export function purposesForViewers(viewers: readonly Viewer[], school?: string): readonly ConsentPurpose[] {
    const needed = new Set<ConsentPurpose>(['coachTeacher']);
    for (const { role, organisation } of viewers) {
        if (role === 'class') {
            needed.add('viewInClass');
        } else if (role === 'parent') {
            needed.add('parents');
        } else if (role === 'trainer' || role === 'trainee') {
            needed.add('training');
        } else if (role === 'colleague') {
            needed.add('intervision');
            if (organisation !== undefined && organisation !== school) {
                needed.add('external');
            }
        }
    }
    return [...needed];
}

/** Footage is seen by the teacher, the coach and colleagues who were named in the agreements, by nobody else (S4-3). */
export function isNamedViewer(traject: TrajectDocument, code: string): boolean {
    return (
        traject.coach?.code === code ||
        coacheesOf(traject).some(person => person.code === code) ||
        (traject.agreements?.viewers?.includes(code) ?? false)
    );
}
