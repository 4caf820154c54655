import { describe, expect, it } from 'vitest';
import { HELP_QUESTIONS_DOCUMENT } from '../documents/help-questions';
import { TRAJECT_DOCUMENT } from '../documents/traject';
import { HELP_QUESTIONS_FORM } from './descriptions/help-questions-form';
import { TRAJECT_FORM } from './descriptions/traject-form';
import { jsonCompletions } from './json-completion';
import { jsonCursor } from './json-cursor';

/** The text with `|` where the cursor is. */
function at(text: string): [string, number] {
    const offset = text.indexOf('|');
    return [text.slice(0, offset) + text.slice(offset + 1), offset];
}

describe('the cursor in a JSON text', () => {
    const cursor = (text: string): unknown => {
        const found = jsonCursor(...at(text));
        return found && [found.kind, found.path, found.end - found.start, found.hasColon];
    };

    it('knows the key or value that may be written there', () => {
        expect(cursor('{|}')).toEqual(['key', [], 0, false]);
        expect(cursor('{"a": 1, "b|": 2}')).toEqual(['key', [], 3, true]);
        expect(cursor('{"a": 1, |}')).toEqual(['key', [], 0, false]);
        expect(cursor('{"a": |}')).toEqual(['value', ['a'], 0, false]);
        expect(cursor('{"a": "x|y"}')).toEqual(['value', ['a'], 4, false]);
        expect(cursor('{"a": tr|}')).toEqual(['value', ['a'], 2, false]);
        expect(cursor('{"list": [{"id": 1}, {"|')).toEqual(['key', ['list', 1], 1, false]);
        expect(cursor('{"list": ["x", |]}')).toEqual(['value', ['list', 1], 0, false]);
    });

    it('says nothing where something else belongs', () => {
        expect(cursor('{"a"| : 1}')).toBeUndefined();
        expect(cursor('{"a": 1 |')).toBeUndefined();
        expect(cursor('|')).toBeUndefined();
    });

    it('reads a broken text without end', () => {
        for (const text of ['{"', '{"a', '{"a": [', '}}}{', '[[[', ':,:', '{"a\n": "b']) {
            for (let offset = 0; offset <= text.length; offset += 1) {
                const found = jsonCursor(text, offset);
                expect(found === undefined || (found.start <= offset && offset <= found.end)).toBe(true);
            }
        }
    });
});

describe('completion', () => {
    it('offers the keys that are not there yet, with the words of the form', () => {
        const { items } = jsonCompletions(
            HELP_QUESTIONS_DOCUMENT,
            HELP_QUESTIONS_FORM,
            ...at('{"schemaVersion": 1, "questions": [{"id": "HV1", "text": "", |}]}')
        );
        expect(items.map(({ label }) => label)).toEqual(['priority', 'status', 'resolvedBy', 'coacheeAnswer', 'focusPoints', 'goalCheck']);
        expect(items[4]).toEqual({ label: 'focusPoints', insert: '"focusPoints": [$0]', detail: 'Kijkpunten' });
        expect(items[5].detail).toBe('groep van gegevens');
    });

    it('offers the words of a choice with their Dutch labels, in place of what stands there', () => {
        const [text, offset] = at('{"schemaVersion": 1, "kind": "te|"}');
        const found = jsonCompletions(TRAJECT_DOCUMENT, TRAJECT_FORM, text, offset);
        expect(text.slice(found.start, found.end)).toBe('"te"');
        expect(found.items.map(({ insert, detail }) => [insert, detail])).toEqual([
            ['"individual"', 'individueel'],
            ['"team"', 'team'],
            ['"watchingWithChildren"', 'Kijken met kinderen'],
            ['"practice"', 'oefentraject']
        ]);
    });

    it('replaces only the word of a key that has its colon', () => {
        const { items } = jsonCompletions(TRAJECT_DOCUMENT, TRAJECT_FORM, ...at('{"coach": {"|": true}}'));
        expect(items.map(({ insert }) => insert)).toEqual(['"code"', '"inTraining"', '"doubleRole"']);
        expect(items[1].detail).toBe('In opleiding');
    });

    it('has nothing to say of keys that nobody knows', () => {
        expect(jsonCompletions(TRAJECT_DOCUMENT, TRAJECT_FORM, ...at('{"eigen": {|}}')).items).toEqual([]);
    });
});
