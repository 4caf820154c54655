import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation, TierId } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { type CoOccurrences, coOccurrences } from './co-occurrence';

let number = 0;
const coded = (tier: TierId, code: string, startFrame: number, endFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id: `A${(number += 1)}`,
    tier,
    code,
    startFrame,
    endFrame,
    actor: 'LK1',
    ...more
});
const TIMES = constantFrameTimes(200, { num: 10, den: 1 });
const together = (annotations: Annotation[], more: object = {}): CoOccurrences =>
    coOccurrences({ annotations, codebook: BASIS_CODEBOOK, times: TIMES, ...more });

describe('coOccurrences', () => {
    it('gives the time that two rows went on at once, and in how many stretches', () => {
        const { states } = together([
            coded('turn', 'beurt', 0, 50),
            coded('turn', 'beurt', 80, 120),
            coded('context', 'kring', 20, 100, { actor: undefined })
        ]);
        expect(states).toMatchObject([
            {
                a: { actor: 'LK1', code: 'beurt' },
                b: { actor: null, code: 'kring' },
                seconds: 5,
                stretches: [
                    { startFrame: 20, endFrame: 50 },
                    { startFrame: 80, endFrame: 100 }
                ]
            }
        ]);
    });

    it('counts points in a state, its begin included and its end not', () => {
        const gebod = [19, 20, 29, 30].map(frame => coded('leading', 'gebod', frame, frame + 1));
        const { points } = together([coded('turn', 'beurt', 20, 30), ...gebod]);
        expect(points).toMatchObject([{ point: { code: 'gebod' }, state: { code: 'beurt' }, count: 2, frames: [20, 29] }]);
    });

    it('leaves uncodable time out, and looks at a stretch', () => {
        const list = [coded('turn', 'beurt', 0, 100), coded('attention', 'aandacht', 0, 100), coded('codability', 'uncodable', 40, 60)];
        expect(together(list).states[0]).toMatchObject({ seconds: 8 });
        expect(together(list, { stretches: [{ startFrame: 30, endFrame: 70 }] }).states[0].stretches).toEqual([
            { startFrame: 30, endFrame: 40 },
            { startFrame: 60, endFrame: 70 }
        ]);
    });

    it('says the same as comparing every pair frame by frame', () => {
        const drawn = fc
            .record({ row: fc.nat(3), start: fc.nat(100), length: fc.constantFrom(1, 5, 20, 40) })
            .map(({ row, start, length }) =>
                coded(row === 3 ? 'codability' : 'turn', row === 3 ? 'uncodable' : `c${row}`, start, start + length)
            );
        fc.assert(
            fc.property(fc.array(drawn, { maxLength: 12 }), annotations => {
                const covers = ({ startFrame, endFrame }: Annotation, frame: number): boolean => startFrame <= frame && frame < endFrame;
                const frames = Array.from({ length: 200 }, (_, frame) => frame).filter(
                    frame => !annotations.some(each => each.tier === 'codability' && covers(each, frame))
                );
                const rows = [0, 1, 2].map(row => annotations.filter(({ code }) => code === `c${row}`));
                const on = rows.map(
                    own => new Set(frames.filter(frame => own.some(each => each.endFrame - each.startFrame > 1 && covers(each, frame))))
                );
                const expected: Record<string, number> = {};
                for (const one of [0, 1, 2]) {
                    for (const two of [0, 1, 2]) {
                        const shared = frames.filter(frame => on[one].has(frame) && on[two].has(frame)).length;
                        const points = rows[one].filter(
                            ({ startFrame, endFrame }) =>
                                endFrame - startFrame === 1 && frames.includes(startFrame) && on[two].has(startFrame)
                        ).length;
                        if (one < two && shared > 0) {
                            expected[`c${one} c${two}`] = shared;
                        }
                        if (one !== two && points > 0) {
                            expected[`c${one} in c${two}`] = points;
                        }
                    }
                }
                const { states, points } = together(annotations);
                const found = Object.fromEntries<number>([
                    ...states.map(({ a, b, seconds }) => [`${a.code} ${b.code}`, Math.round(seconds * 10)] as const),
                    ...points.map(({ point, state, count }) => [`${point.code} in ${state.code}`, count] as const)
                ]);
                expect(found).toEqual(expected);
            }),
            { numRuns: 10_000 }
        );
    });
});
