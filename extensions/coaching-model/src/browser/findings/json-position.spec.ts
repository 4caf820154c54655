import { describe, expect, it } from 'vitest';
import { jsonSpan, positionAt } from './json-position';

const TEXT = `{
  "schemaVersion": 1,
  "questions": [
    { "id": "HV1", "text": "een \\"haak\\" ] en {", "priority": "primair" },
    { "id": "HV2", "priority": "primair", "points": [ 1, [2, 3], "x" ] }
  ]
}
`;

const at = (path: readonly (string | number)[], text = TEXT): string => {
    const { start, end } = jsonSpan(text, path);
    return text.slice(start, end);
};

describe('jsonSpan', () => {
    it('gives a scalar by its path', () => {
        expect(at(['questions', 1, 'priority'])).toBe('"primair"');
        expect(positionAt(TEXT, jsonSpan(TEXT, ['questions', 1, 'priority']).start)).toEqual({ line: 4, character: 31 });
        expect(at(['schemaVersion'])).toBe('1');
    });

    it('is not misled by brackets and quotes inside texts', () => {
        expect(at(['questions', 0, 'text'])).toBe('"een \\"haak\\" ] en {"');
        expect(at(['questions', 1, 'points', 1, 1])).toBe('3');
    });

    it('marks the key of an object or array, and the bracket of an element', () => {
        expect(at(['questions'])).toBe('"questions"');
        expect(at(['questions', 1])).toBe('{');
    });

    it('stays at the deepest value that is there', () => {
        expect(at(['questions', 1, 'status'])).toBe('{');
        expect(at(['questions', 7])).toBe('"questions"');
        expect(at(['nothing', 2])).toBe('{');
        expect(at(['schemaVersion', 'deeper'])).toBe('1');
    });

    it('takes the last of two members with one name, as JSON.parse does', () => {
        expect(at(['a'], '{"a": 1, "a": 2}')).toBe('2');
        expect(at(['é'], '{"\\u00e9": true}')).toBe('true');
    });

    it('never leaves the text, also when it is broken or empty', () => {
        for (const text of ['', ' ', '{', '{"a', '{"a":', '{"a": [1, {"b": "x', '[[[', '{"a" 1}', '\uFEFF{"a": 5}']) {
            for (const path of [[], ['a'], ['a', 1, 'b'], [0, 0, 0]]) {
                const { start, end } = jsonSpan(text, path);
                expect(start).toBeGreaterThanOrEqual(0);
                expect(end).toBeGreaterThanOrEqual(start);
                expect(end).toBeLessThanOrEqual(text.length);
            }
        }
        expect(at(['a', 1, 'b'], '{"a": [1, {"b": "x')).toBe('"x');
        expect(at(['a'], '\uFEFF{"a": 5}')).toBe('5');
    });
});
