import type { Annotation } from '../../documents/annotations';
import type { ForeignEvent } from '../foreign-coding';
import { isPlainText } from './plain-text';

/** Keys of an annotation that go along as attributes of their own, in the order in which they are shown. */
export const SHOWN_ATTRIBUTES = [
    'target',
    'targets',
    'responseTo',
    'mode',
    'valence',
    'tone',
    'reason',
    'cell',
    'polarity',
    'about',
    'certainty',
    'interpretation'
] as const;

const APART: ReadonlySet<string> = new Set(['id', 'tier', 'code', 'startFrame', 'endFrame', 'actor', 'observation', ...SHOWN_ATTRIBUTES]);

/** Everything of an event that says what was coded, apart from when. */
export type AnnotationParts = Pick<ForeignEvent, 'id' | 'tier' | 'value' | 'participant' | 'comment' | 'attributes' | 'own'>;

/**
 * An annotation as an event: what other programs can show in fields of their own, and the rest in `own`, so that nothing
 * is lost. `joinParts` is its inverse.
 */
export function splitAnnotation(annotation: Annotation): AnnotationParts {
    const own: [string, unknown][] = [];
    const attributes: [string, string][] = [];
    for (const key of SHOWN_ATTRIBUTES) {
        const value: unknown = annotation[key];
        const text = key === 'targets' ? targetsText(value) : value;
        if (isPlainText(text)) {
            attributes.push([key, text]);
        } else if (key in annotation) {
            own.push([key, value]);
        }
    }
    for (const [key, value] of Object.entries(annotation)) {
        if (!APART.has(key)) {
            own.push([key, value]);
        }
    }
    const plain = (key: 'code' | 'actor' | 'observation'): string | undefined => {
        const value = annotation[key];
        if (isPlainText(value)) {
            return value;
        }
        if (key in annotation) {
            own.push([key, value]);
        }
        return undefined;
    };
    const value = plain('code') ?? '';
    const participant = plain('actor');
    const comment = plain('observation');
    return {
        id: annotation.id,
        tier: annotation.tier,
        value,
        ...(participant !== undefined && { participant }),
        ...(comment !== undefined && { comment }),
        ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
        own: Object.fromEntries(own)
    };
}

/**
 * What an event says as an annotation, without its frames. Of `own` only what has no field of its own counts, or what
 * that field could not hold.
 */
export function joinParts(event: AnnotationParts): Record<string, unknown> {
    const attributes = Object.entries(event.attributes ?? {})
        .filter(([key]) => (SHOWN_ATTRIBUTES as readonly string[]).includes(key))
        .map(([key, value]) => [key, key === 'targets' ? value.split(' ').filter(part => part) : value] as const);
    return {
        id: event.id,
        tier: event.tier,
        code: event.value,
        ...(event.participant !== undefined && { actor: event.participant }),
        ...Object.fromEntries(attributes),
        ...(event.comment !== undefined && { observation: event.comment }),
        ...event.own
    };
}

/** Codes with a space between them, when they are codes. */
function targetsText(value: unknown): unknown {
    return Array.isArray(value) && value.length > 0 && value.every(each => isPlainText(each) && !/\s/.test(each))
        ? value.join(' ')
        : undefined;
}
