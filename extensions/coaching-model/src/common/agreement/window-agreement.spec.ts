import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementTable } from './agreement-table';
import { type TimedCode, windowAgreement } from './window-agreement';

const point = (start: number, code = 'p', actor = ''): TimedCode => ({ actor, code, start, stop: start });
const timedCode = fc
    .record({
        actor: fc.constantFrom('L1', 'L2'),
        code: fc.constantFrom('p', 'q'),
        start: fc.nat(200),
        length: fc.constantFrom(0, 0, 3, 11)
    })
    .map(({ actor, code, start, length }): TimedCode => ({ actor, code, start: start / 10, stop: (start + length) / 10 }));
const coding = fc.array(timedCode, { maxLength: 12 });

describe('windowAgreement', () => {
    it('does not make another category of two events in one window, unless asked for lists', () => {
        // Both saw p at 10 s; the second coder noted it twice, half a second apart.
        const a = [point(0), point(10), point(20)];
        const b = [point(0), point(10), point(10.5), point(20)];
        expect(windowAgreement(a, b, 2).kappa).toBe(1);
        const lists = windowAgreement(a, b, 2, 'list');
        expect(lists.labels).toEqual(['', '["","p","p"]', '["","p"]']);
        expect(lists.kappa).toBeLessThan(1);
    });

    it('samples every window from the first begin: states that are on, points at most half a window away', () => {
        const state: TimedCode = { actor: 'L1', code: 's', start: 1, stop: 4 };
        // Samples at 1, 2, 3, 4, 5; the points of the second coder are seen at 2 and at 5.
        const table = windowAgreement([state], [point(2.5, 's', 'L1'), point(5.4, 's', 'L1')], 1);
        expect(table.labels).toEqual(['', '["L1","s"]']);
        expect(table.matrix).toEqual([
            [0, 1],
            [2, 2]
        ]);
    });

    it('is of nothing without codes or without a window', () => {
        expect(windowAgreement([], [], 1)).toMatchObject({ labels: [], kappa: null, percent: null });
        expect(windowAgreement([point(1)], [point(1)], 0)).toMatchObject({ labels: [], kappa: null });
    });

    it('gives 1 or nothing to two who coded the same, in whatever order it is written down', () => {
        fc.assert(
            fc.property(coding, fc.integer({ min: 1, max: 50 }), (codes, tenths) => {
                const table = windowAgreement(codes, [...codes].reverse(), tenths / 10);
                expect([1, null]).toContain(table.kappa);
            }),
            { numRuns: 2000 }
        );
    });

    it('turns its table over when the coders change places', () => {
        fc.assert(
            fc.property(coding, coding, fc.integer({ min: 1, max: 50 }), (a, b, tenths) => {
                const one = windowAgreement(a, b, tenths / 10);
                const two = windowAgreement(b, a, tenths / 10);
                expect(two.labels).toEqual(one.labels);
                expect(two.matrix).toEqual(one.labels.map((_, row) => one.matrix.map(cells => cells[row])));
                expect(two.kappa).toBe(one.kappa);
            }),
            { numRuns: 2000 }
        );
    });
});

/** Data and expectations of the tests of BORIS, which scans lists; made by its authors. */
const BORIS = resolve(__dirname, '../../../../../../shared/realdata/boris/test.boris');

interface BorisProject {
    readonly observations: Record<string, { readonly events: readonly (readonly [number, string, string, ...unknown[]])[] }>;
}

describe.skipIf(!existsSync(BORIS))('on the data of BORIS', () => {
    const SUBJECTS = ['', 'subject1', 'subject2'];
    const project = (): BorisProject => JSON.parse(readFileSync(BORIS, 'utf8')) as BorisProject;
    /** A state is every odd and even event of one subject and behaviour together. */
    const coded = (observation: string, behaviours: string): TimedCode[] => {
        const open = new Map<string, number>();
        return project().observations[observation].events.flatMap(([at, actor, code]): TimedCode[] => {
            if (!behaviours.includes(code)) {
                return [];
            }
            if (code === 'p') {
                return [point(at, code, actor)];
            }
            const start = open.get(`${actor} ${code}`);
            if (start === undefined) {
                open.set(`${actor} ${code}`, at);
                return [];
            }
            open.delete(`${actor} ${code}`);
            return [{ actor, code, start, stop: at }];
        });
    };
    const table = (one: string, two: string, codes: string, seconds: number, semantics: 'set' | 'list', who = SUBJECTS): AgreementTable =>
        windowAgreement(coded(one, codes), coded(two, codes), seconds, semantics, who);
    const [first, second, copy] = ['observation #1', 'observation #2', 'observation #2 (copy)'];

    it.each([
        [first, first, 'sp', 1, 1, ['subject1', 'subject2']],
        [first, second, 's', 1, -0.036, ['subject1', 'subject2']],
        [second, copy, 's', 1, 0.988, SUBJECTS],
        [second, copy, 's', 3, 1, SUBJECTS],
        [second, copy, 'p', 1, 0.866, SUBJECTS],
        [second, copy, 'p', 3, 0.798, SUBJECTS]
    ] as const)('%s and %s, %s, every %d s: %d with lists, as published', (one, two, codes, seconds, kappa, who) => {
        expect(table(one, two, codes, seconds, 'list', [...who]).kappa).toBeCloseTo(kappa, 3);
    });

    it.each([
        [1, 0.933],
        [3, 1]
    ])('every %d s: %d with sets, so that kappa rises with the window', (seconds, kappa) => {
        expect(table(second, copy, 'p', seconds, 'set').kappa).toBeCloseTo(kappa, 3);
    });
});
describe.runIf(!existsSync(BORIS))('on the data of BORIS', () => {
    it.skip('the data of BORIS is not here: shared/realdata/boris/test.boris', () => undefined);
});
