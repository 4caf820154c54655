import type { Person } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import { isPupil, isTeacher } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { nls } from '@theia/core/lib/common/nls';
import type { LookPane } from './look';

/** Whom two pictures show when nobody was chosen: the teacher, and the pupil the question is about. */
export function defaultPersons(persons: readonly Person[]): Readonly<Record<LookPane, string | undefined>> {
    const pupils = persons.filter(({ code }) => isPupil(code));
    return {
        main: persons.find(({ code }) => isTeacher(code))?.code,
        second: (pupils.find(({ focus }) => focus) ?? pupils[0])?.code
    };
}

/** A person in words: `Leerkracht LK1`, `Leerling L07`. */
export function personLabel(code: string): string {
    if (isTeacher(code)) {
        return nls.localize('beeldspoor/video-timeline/paneTeacher', 'Leerkracht {0}', code);
    }
    return isPupil(code) ? nls.localize('beeldspoor/video-timeline/panePupil', 'Leerling {0}', code) : code;
}
