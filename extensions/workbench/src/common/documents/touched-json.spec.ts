import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeJson, type Json } from './merge-json';
import { touchedJson } from './touched-json';

const element = fc.record(
    { id: fc.constantFrom('E01', 'E02', 'E03', 'E04', 'E05'), start: fc.nat(3), note: fc.constantFrom('a', 'b') },
    { requiredKeys: ['id', 'start'] }
);
const documents = fc.record(
    {
        schemaVersion: fc.constant(1),
        coder: fc.constantFrom('MV', 'AB'),
        view: fc.record({ yaw: fc.nat(2), pitch: fc.nat(2) }, { noNullPrototype: true }),
        annotations: fc.uniqueArray(element, { selector: ({ id }) => id, maxLength: 5 })
    },
    { noNullPrototype: true }
) as fc.Arbitrary<Json>;

/** What a merge gives, whatever the order in which it names and lists things. */
function merged(base: Json | undefined, ours: Json | undefined, theirs: Json): unknown {
    const { value, conflicts } = mergeJson(base ?? {}, ours ?? {}, theirs);
    const { annotations, ...rest } = value as { annotations: { id: string }[] };
    return { ...rest, annotations: [...annotations].sort((a, b) => a.id.localeCompare(b.id)), conflicts: [...conflicts].sort() };
}

describe('touchedJson', () => {
    it('merges like the whole documents, whatever three people did', () => {
        fc.assert(
            fc.property(documents, documents, documents, (base, ours, theirs) => {
                const [before, after] = touchedJson([base, ours]);
                expect(merged(before, after, theirs)).toEqual(merged(base, ours, theirs));
            }),
            { numRuns: 2_000 }
        );
    });

    it('gives the document back, in its order, on top of what it came from', () => {
        fc.assert(
            fc.property(documents, documents, (base, ours) => {
                const [before, after] = touchedJson([base, ours]);
                expect(mergeJson(before ?? {}, after ?? {}, base)).toEqual({ value: ours, conflicts: [] });
            }),
            { numRuns: 2_000 }
        );
    });

    it('keeps of ten thousand annotations only the one that was added and the place where', () => {
        const annotations = Array.from({ length: 10_000 }, (_, n) => ({ id: `E${n}`, start: n }));
        const base = { coder: 'MV', annotations };
        const ours = { ...base, annotations: [...annotations.slice(0, 500), { id: 'E-nieuw', start: 500 }, ...annotations.slice(500)] };
        expect(touchedJson([base, base, ours])).toEqual([
            { annotations: [{ id: 'E499' }] },
            { annotations: [{ id: 'E499' }] },
            { annotations: [{ id: 'E499' }, { id: 'E-nieuw', start: 500 }] }
        ]);
        expect(touchedJson([base, base])).toEqual([undefined, undefined]);
    });
});
