import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Person } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import { compareCodes, isPupil, isTeacher } from '@beeldspoor/coaching-model/lib/common/persons/person-code';

/**
 * The persons offered as chips: teachers, focus pupils, then those used last (newest first), at most `limit` in all and
 * each once. Everyone else is found by searching.
 */
export function chosenPersons(persons: readonly Person[], recent: readonly string[], limit = 9): readonly string[] {
    const teachers = persons.filter(person => isTeacher(person.code)).map(person => person.code);
    const focus = persons.filter(person => person.focus && isPupil(person.code)).map(person => person.code);
    const fixed = [...new Set([...teachers.sort(compareCodes), ...focus.sort(compareCodes)])];
    const used = recent.filter(code => !fixed.includes(code));
    const others = persons.map(person => person.code).filter(code => isPupil(code) && !fixed.includes(code) && !used.includes(code));
    const fill = persons.length <= limit ? others.sort(compareCodes) : [];
    return [...new Set([...fixed, ...used, ...fill])].slice(0, limit);
}

/** The neighbour of `current` in the row, round the corner; the first when `current` is not in it. */
export function cyclePerson(row: readonly string[], current: string | undefined, step: 1 | -1, skip?: string): string | undefined {
    const usable = row.filter(code => code !== skip);
    if (usable.length === 0) {
        return current;
    }
    const at = current === undefined ? -1 : usable.indexOf(current);
    return at < 0 ? usable[step > 0 ? 0 : usable.length - 1] : usable[(at + step + usable.length) % usable.length];
}

/**
 * Whom an actor most likely turns to: a pupil to the teacher, a teacher to the pupil chosen or used last; what was
 * chosen stays when it is somebody else than the actor.
 */
export function likelyTarget(
    actor: string | undefined,
    target: string | undefined,
    row: readonly string[],
    recent: readonly string[]
): string | undefined {
    if (actor === undefined) {
        return target;
    }
    if (isPupil(actor)) {
        return isTeacher(target) ? target : row.find(isTeacher);
    }
    if (isTeacher(actor)) {
        return target !== undefined && !isTeacher(target) ? target : (recent.find(isPupil) ?? row.find(isPupil));
    }
    return target === actor ? undefined : target;
}

/** Pupils and teachers in annotations (in order of time), newest first; a few are enough. */
export function recentPersons(annotations: readonly Annotation[]): readonly string[] {
    const found = new Set<string>();
    for (let i = annotations.length - 1; i >= 0 && found.size < 8; i--) {
        for (const code of [annotations[i].actor, annotations[i].target]) {
            if (code !== undefined && (isPupil(code) || isTeacher(code))) {
                found.add(code);
            }
        }
    }
    return [...found];
}
