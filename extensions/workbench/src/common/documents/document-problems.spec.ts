import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentProblems } from './document-problems';
import type { DocumentType } from './document-type';
import { locateJson } from './locate-json';

const TYPE: DocumentType<unknown> = {
    id: 'proef',
    label: 'Proef',
    schema: z.looseObject({ schemaVersion: z.int(), title: z.string(), annotations: z.array(z.looseObject({ start: z.int() })) }),
    schemaVersion: 1,
    migrations: [],
    path: /^proef\.json$/
};

const shown = (text: string): [string, string][] =>
    documentProblems(TYPE, text).map(problem => [problem.message, text.slice(problem.start, problem.end)]);

describe('locateJson', () => {
    it('finds a value by its path, whatever stands around it', () => {
        const text = '{ "a" : [1, {"b\\"c": "x,]}"} , true], "d":{} }';
        const at = (path: PropertyKey[]): string => {
            const range = locateJson(text, path);
            return text.slice(range.start, range.end);
        };
        expect(at(['a', 0])).toBe('1');
        expect(at(['a', 1, 'b"c'])).toBe('"x,]}"');
        expect(at(['a', 2])).toBe('true');
        expect(at(['d'])).toBe('{');
        expect(at(['d', 'missing'])).toBe('{');
        expect(at([])).toBe('{');
    });

    it('finds every leaf of any JSON, however it is laid out', () => {
        fc.assert(
            fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
                const text = JSON.stringify(value, undefined, indent);
                const walk = (part: unknown, path: PropertyKey[]): void => {
                    if (typeof part === 'object' && part !== null) {
                        Object.entries(part).forEach(([key, inner]) => walk(inner, [...path, Array.isArray(part) ? Number(key) : key]));
                    } else {
                        const range = locateJson(text, path);
                        expect(text.slice(range.start, range.end)).toBe(JSON.stringify(part));
                    }
                };
                walk(value, []);
            })
        );
    });
});

describe('documentProblems', () => {
    it('says in Dutch what does not fit, at its place', () => {
        const problems = shown('{\n "schemaVersion": 1,\n "title": 5,\n "annotations": [{"start": 1}, {"start": "2"}]\n}');
        expect(problems.map(([, place]) => place)).toEqual(['5', '"2"']);
        expect(problems[0][0]).toMatch(/^title: .*(verwacht|tekst)/i);
    });

    it('points at the object in which something is missing', () => {
        expect(shown('{"schemaVersion": 1, "annotations": []}').map(([, place]) => place)).toEqual(['{']);
    });

    it('has nothing to say about a good text, nor about another version', () => {
        expect(shown('{"schemaVersion": 1, "title": "x", "annotations": []}')).toEqual([]);
        expect(shown('{"schemaVersion": 2, "title": 5}')).toEqual([]);
    });

    it('points at the place that the reader names, and at the end of a text that stops short', () => {
        const wrong = '{\n  "title": "x",\n  }';
        const [[message, place]] = shown(wrong);
        expect(message).toContain('geen geldige JSON');
        expect(place).toBe('}');
        const cut = '{ "title": [1, 2';
        expect(documentProblems(TYPE, cut)[0].end).toBe(cut.length);
    });
});
