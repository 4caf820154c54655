import type { z } from 'zod';

/** Words that would make a key hold a verdict on somebody (S2-6). */
const GRADE_WORD = /^(?:scores?|ratings?|grades?|grading|\w*cijfers?|\w*beoordeling(?:en)?)$/;

/** What was said of keys before: documents have few different ones, many times over. */
const known = new Map<string, boolean>();
/** More different keys than documents have; a file full of made-up keys does not fill the memory. */
const MOST_KNOWN = 2000;

/** Whether a key says that its value is a grade: `score`, `eindcijfer`, `totalScore`, `lesson_rating`. */
export function isGradeKey(key: string): boolean {
    let says = known.get(key);
    if (says === undefined) {
        says = key
            .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .some(word => GRADE_WORD.test(word));
        if (known.size < MOST_KNOWN) {
            known.set(key, says);
        }
    }
    return says;
}

/** Paths of all keys, however deep, that would hold a grade. */
export function gradeKeys(value: unknown): readonly (readonly (string | number)[])[] {
    const found: (string | number)[][] = [];
    const path: (string | number)[] = [];
    const visit = (part: unknown): void => {
        if (typeof part !== 'object' || part === null) {
            return;
        }
        if (Array.isArray(part)) {
            // Long rows of numbers (a frame table) hold no keys.
            if (typeof part[0] !== 'number') {
                part.forEach((item, index) => {
                    path.push(index);
                    visit(item);
                    path.pop();
                });
            }
            return;
        }
        for (const key of Object.keys(part)) {
            path.push(key);
            if (isGradeKey(key)) {
                found.push([...path]);
            }
            visit((part as Record<string, unknown>)[key]);
            path.pop();
        }
    };
    visit(value);
    return found;
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
