import type { Finding } from '../rules/rule';
import { type FormContext, type FormField, type FormSection, isShown } from './form-description';
import { type FormPath, valueAt } from './form-edits';

/** Findings by the path, as `formPathKey`, of the field or list element that they stand at; those of no field under ''. */
export type PlacedFindings = ReadonlyMap<string, readonly Finding[]>;

/** One text for a path. */
export function formPathKey(path: FormPath): string {
    return JSON.stringify(path);
}

/** Puts each finding of a file at the deepest of the places that are on screen. */
export function placeFindings(findings: readonly Finding[], file: string, places: ReadonlySet<string>): PlacedFindings {
    const placed = new Map<string, Finding[]>();
    for (const finding of findings.filter(each => each.file === file)) {
        const key = deepestPlace(finding.path, places) ?? '';
        placed.set(key, [...(placed.get(key) ?? []), finding]);
    }
    return placed;
}

/** The deepest place on screen that a path leads to or through; undefined: none. */
export function deepestPlace(path: FormPath, places: ReadonlySet<string>): string | undefined {
    for (let length = path.length; length > 0; length -= 1) {
        const key = formPathKey(path.slice(0, length));
        if (places.has(key)) {
            return key;
        }
    }
    return undefined;
}

/** Every place that these sections show for a document: fields, and the elements of lists with theirs. */
export function placesOf(sections: readonly FormSection[], context: FormContext): ReadonlySet<string> {
    const places = new Set<string>();
    const visit = (fields: readonly FormField[], base: FormPath, item: unknown): void => {
        const here = { ...context, item };
        for (const field of fields.filter(each => isShown(each, here))) {
            const path = [...base, ...field.path];
            places.add(formPathKey(path));
            const value = valueAt(item, field.path);
            if ((field.kind === 'list' || field.kind === 'texts') && Array.isArray(value)) {
                value.forEach((element: unknown, index) => {
                    places.add(formPathKey([...path, index]));
                    if (field.kind === 'list') {
                        visit(field.fields, [...path, index], element);
                    }
                });
            }
        }
    };
    sections.forEach(({ fields }) => visit(fields, [], context.value));
    return places;
}

/** Whether a path leads to a place or through it. */
export function leadsThrough(path: FormPath, place: FormPath): boolean {
    return place.every((segment, index) => segment === path[index]);
}
