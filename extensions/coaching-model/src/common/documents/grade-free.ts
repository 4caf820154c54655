import type { z } from 'zod';

/** Words that would make a key hold a verdict on somebody (S2-6). */
const GRADE_WORD = /^(?:scores?|ratings?|grades?|grading|\w*cijfers?|\w*beoordeling(?:en)?)$/;

/** Whether a key says that its value is a grade: `score`, `eindcijfer`, `totalScore`, `lesson_rating`. */
export function isGradeKey(key: string): boolean {
    return key
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some(word => GRADE_WORD.test(word));
}

/** Paths of all keys, however deep, that would hold a grade. */
export function gradeKeys(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    if (Array.isArray(value)) {
        return typeof value[0] === 'number' ? [] : value.flatMap((item, index) => gradeKeys(item, [...path, index]));
    }
    return Object.entries(value).flatMap(([key, inner]) => [
        ...(isGradeKey(key) ? [[...path, key]] : []),
        ...(typeof inner === 'object' ? gradeKeys(inner, [...path, key]) : [])
    ]);
}

/**
 * The same schema, refusing every key that would hold a grade of the coachee (S2-6): unknown keys survive in the documents
 * of a traject, but this kind of key is no part of them.
 */
export function gradeFree<S extends z.ZodType>(schema: S): S {
    return schema.superRefine((value, context) => {
        for (const path of gradeKeys(value)) {
            context.addIssue({
                code: 'custom',
                path: [...path],
                message: `«${path[path.length - 1]}» hoort hier niet: Beeldspoor is een begeleidingsinstrument, geen beoordelingsinstrument`
            });
        }
    });
}
