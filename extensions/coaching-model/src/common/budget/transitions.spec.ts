import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { type TransitionLine, type TransitionMatrix, transitions } from './transitions';

let number = 0;
const lead = (code: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id: `A${String((number += 1)).padStart(5, '0')}`,
    tier: 'leading',
    code,
    startFrame,
    endFrame: startFrame + 1,
    actor: 'LK1',
    ...more
});
const uncodable = (startFrame: number, endFrame: number): Annotation => lead('uncodable', startFrame, { tier: 'codability', endFrame });
const TIMES = constantFrameTimes(600, { num: 10, den: 1 });
const follow = (annotations: Annotation[], by: TransitionLine = 'actor', more: object = {}): readonly TransitionMatrix[] =>
    transitions({ annotations, codebook: BASIS_CODEBOOK, times: TIMES, ...more }, by);

describe('transitions', () => {
    it('counts which code follows which, with the share of the row and the moments', () => {
        const [matrix] = follow(['gebod', 'correctie', 'gebod', 'gebod', 'afronding'].map((code, index) => lead(code, index * 20)));
        expect(matrix).toMatchObject({
            line: 'LK1',
            labels: ['gebod', 'correctie', 'afronding'],
            counts: [
                [1, 1, 1],
                [1, 0, 0],
                [0, 0, 0]
            ],
            shares: [
                [100 / 3, 100 / 3, 100 / 3],
                [100, 0, 0],
                [null, null, null]
            ]
        });
        expect(matrix.moments[0][1].map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([[0, 21]]);
    });

    it('keeps persons apart, or takes a whole tier together', () => {
        const list = [
            lead('gebod', 0),
            lead('contactinitiatief', 10, { tier: 'initiative', actor: 'L07' }),
            lead('correctie', 20),
            lead('volgen', 30, { tier: 'response', actor: 'L07' })
        ];
        expect(follow(list).map(({ line, labels, counts }) => [line, labels, counts])).toEqual([
            [
                'L07',
                ['contactinitiatief', 'volgen'],
                [
                    [0, 1],
                    [0, 0]
                ]
            ],
            [
                'LK1',
                ['gebod', 'correctie'],
                [
                    [0, 1],
                    [0, 0]
                ]
            ]
        ]);
        expect(follow(list, 'tier').map(({ line, labels }) => [line, labels])).toEqual([
            ['initiative', ['contactinitiatief']],
            ['response', ['volgen']],
            ['leading', ['gebod', 'correctie']]
        ]);
    });

    it('lets nothing follow over an uncodable stretch or a gap, and leaves out what began there', () => {
        const list = [lead('gebod', 10), lead('correctie', 50), uncodable(20, 21), lead('gebod', 100)];
        expect(
            follow(list)[0]
                .counts.flat()
                .reduce((sum, count) => sum + count, 0)
        ).toBe(1);
        expect(follow([lead('gebod', 10), lead('correctie', 20), uncodable(20, 30)])[0].labels).toEqual(['gebod']);
        const times = constantFrameTimes(600, { num: 10, den: 1 }, [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 30, startSeconds: 100 }
        ]);
        expect(follow([lead('gebod', 10), lead('correctie', 30), lead('gebod', 40)], 'actor', { times })[0].counts).toEqual([
            [0, 0],
            [1, 0]
        ]);
    });

    it('looks at a stretch, and only at the tiers asked for', () => {
        const list = [lead('gebod', 10), lead('correctie', 20), lead('afronding', 30), lead('beurt', 25, { tier: 'turn', endFrame: 60 })];
        expect(follow(list, 'actor', { stretches: [{ startFrame: 15, endFrame: 40 }] })[0].labels).toEqual([
            'beurt',
            'correctie',
            'afronding'
        ]);
        const [only] = transitions({ annotations: list, codebook: BASIS_CODEBOOK, times: TIMES }, 'actor', ['leading']);
        expect(only.labels).toEqual(['gebod', 'correctie', 'afronding']);
    });

    it('says the same as looking for the next one each time, in whatever order the file is', () => {
        const drawn = fc.record({
            code: fc.constantFrom('gebod', 'correctie', 'uncodable'),
            frame: fc.nat(60),
            actor: fc.constantFrom('LK1', 'LK2')
        });
        fc.assert(
            fc.property(fc.array(drawn, { maxLength: 14 }), list => {
                const annotations = list.map(({ code, frame, actor }) =>
                    code === 'uncodable' ? uncodable(frame, frame + 2) : lead(code, frame, { actor })
                );
                const blind = (frame: number): boolean =>
                    annotations.some(each => each.tier === 'codability' && each.startFrame <= frame && frame < each.endFrame);
                const later = (a: Annotation, b: Annotation): boolean =>
                    b.startFrame > a.startFrame || (b.startFrame === a.startFrame && b.id > a.id);
                const events = annotations.filter(each => each.tier !== 'codability' && !blind(each.startFrame));
                const expected = new Map<string, number>();
                for (const first of events) {
                    const after = events.filter(each => each.actor === first.actor && later(first, each));
                    const next = after.find(each => after.every(other => other === each || later(each, other)));
                    const frames = Array.from(
                        { length: (next?.startFrame ?? 0) - first.startFrame },
                        (_, index) => first.startFrame + index
                    );
                    if (next && !frames.some(blind)) {
                        const key = `${first.actor} ${first.code} ${next.code}`;
                        expected.set(key, (expected.get(key) ?? 0) + 1);
                    }
                }
                const found = follow([...annotations].reverse()).flatMap(({ line, labels, counts }) =>
                    counts.flatMap((row, one) =>
                        row.flatMap((count, two) => (count > 0 ? [[`${line ?? ''} ${labels[one]} ${labels[two]}`, count] as const] : []))
                    )
                );
                expect(new Map(found)).toEqual(expected);
            }),
            { numRuns: 10_000 }
        );
    });
});
