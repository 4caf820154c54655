import type { Annotation } from '../documents/annotations';
import type { PatternInput } from './pattern';

/** What one part of a result was made from, and what came of it. */
interface Part {
    readonly from: readonly (readonly unknown[])[];
    readonly made: unknown;
}

/** Parts by the result that they are of, then by their name. */
type Parts = Map<object, Map<string, Part>>;

interface KeptParts {
    /** Of the coding before the edit. */
    before: Parts | undefined;
    readonly now: Parts;
}

/** Hangs on the input, as whole results do: see `perInput`. */
const PARTS = Symbol('parts');

interface WithParts extends PatternInput {
    readonly [PARTS]?: KeptParts;
}

/**
 * One part of a result, such as the spirals of one pupil with one teacher.
 *
 * @param part its name among the parts of this result
 * @param from the lists of what it is made from
 */
export type PartOf<T> = (input: PatternInput, part: string, from: readonly (readonly unknown[])[], make: () => T) => T;

/**
 * Parts of a result that outlive an edit: a part is made again only when a list that it is made from holds something else than before,
 * by identity. So an edit costs what it touches, and whatever hangs on a part that stayed stays too. `make` may read nothing of the
 * coding but those lists; the rest of an input is the same in an {@link editedInput}.
 */
export function keptParts<T>(): PartOf<T> {
    const result = {};
    return (input, part, from, make) => {
        const { before, now } = partsOf(input);
        const known = now.get(result)?.get(part) ?? before?.get(result)?.get(part);
        const kept = known && isSame(known.from, from) ? known : { from, made: make() };
        const parts = now.get(result) ?? new Map<string, Part>();
        now.set(result, parts.set(part, kept));
        return kept.made as T;
    };
}

/** The same input after an edit. Parts of results that the edit does not touch are those of the input before, once they were made. */
export function editedInput(input: PatternInput, annotations: readonly Annotation[]): PatternInput {
    const parts = partsOf(input);
    // Else every edit would hold on to all edits before it.
    parts.before = undefined;
    return Object.defineProperty({ ...input, annotations }, PARTS, { value: { before: parts.now, now: new Map() } satisfies KeptParts });
}

function partsOf(input: WithParts): KeptParts {
    const known = input[PARTS];
    if (known) {
        return known;
    }
    const parts: KeptParts = { before: undefined, now: new Map() };
    Object.defineProperty(input, PARTS, { value: parts });
    return parts;
}

function isSame(a: Part['from'], b: Part['from']): boolean {
    return a.length === b.length && a.every((list, index) => list === b[index] || isSameList(list, b[index]));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    let same = a.length === b.length;
    for (let index = 0; same && index < a.length; index += 1) {
        same = a[index] === b[index];
    }
    return same;
}
