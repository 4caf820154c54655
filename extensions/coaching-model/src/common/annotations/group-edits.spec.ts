import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { type Annotation, type AnnotationsDocument, annotationsSchema, type TierId } from '../documents/annotations';
import type { Tier } from '../documents/codebook';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import { type AnnotationEdit, applyAnnotationEdit } from './annotation-edits';
import { exclusiveGroup } from './exclusive-states';
import { parseShift, shiftByFrames, shiftBySeconds } from './shift-annotations';

const FRAMES = 1_000;
const tier = (id: TierId): Tier => BASIS_CODEBOOK.tiers.find(each => each.id === id)!;
const document = (...annotations: Annotation[]): AnnotationsDocument => ({
    schemaVersion: 1,
    recording: 'O1',
    coder: 'MV',
    codebook: { id: 'basis', version: '1.0' },
    annotations
});
const mark = (id: string, on: TierId, code: string, startFrame: number, endFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: on,
    code,
    startFrame,
    endFrame,
    ...more
});
const context = (id: string, startFrame: number, endFrame: number, code = 'kring'): Annotation =>
    mark(id, 'context', code, startFrame, endFrame);
const apply = (before: AnnotationsDocument, edit: AnnotationEdit): AnnotationsDocument =>
    applyAnnotationEdit(before, edit, { frameCount: FRAMES, codebook: BASIS_CODEBOOK });
const spans = ({ annotations }: AnnotationsDocument): unknown[] =>
    annotations.map(({ id, startFrame, endFrame }) => [id.replace(/-\w+$/, ''), startFrame, endFrame]);
const place = (id: string, startFrame: number, endFrame: number): AnnotationEdit => ({
    kind: 'place',
    placements: [{ id, startFrame, endFrame }]
});

describe('states that exclude each other', () => {
    const before = document(context('S01', 100, 200), context('S02', 300, 400, 'spel'));

    it('close where a placed state begins', () => {
        expect(spans(apply(before, place('S02', 150, 250)))).toEqual([
            ['S01', 100, 150],
            ['S02', 150, 250]
        ]);
    });

    it('begin where a placed state ends', () => {
        expect(spans(apply(before, place('S02', 50, 150)))).toEqual([
            ['S02', 50, 150],
            ['S01', 150, 200]
        ]);
    });

    it('go on behind a placed state that lies inside them', () => {
        expect(spans(apply(before, place('S02', 120, 140)))).toEqual([
            ['S01', 100, 120],
            ['S02', 120, 140],
            ['S03', 140, 200]
        ]);
    });

    it('go when a placed state covers them', () => {
        expect(spans(apply(before, place('S02', 100, 200)))).toEqual([['S02', 100, 200]]);
    });

    it('leave each other alone on other tiers, and for other actors', () => {
        const points = document(mark('E01', 'initiative', 'volgen', 10, 20), mark('E02', 'initiative', 'volgen', 30, 40));
        expect(spans(apply(points, place('E02', 15, 25)))).toEqual([
            ['E01', 10, 20],
            ['E02', 15, 25]
        ]);
        const looks = document(
            mark('T01', 'attention', 'aandacht', 0, 50, { actor: 'LK1' }),
            mark('T02', 'attention', 'aandacht', 60, 90, { actor: 'LK2' })
        );
        expect(exclusiveGroup(looks.annotations[0], tier('attention'))).not.toBe(exclusiveGroup(looks.annotations[1], tier('attention')));
        expect(spans(apply(looks, place('T02', 10, 40)))).toEqual([
            ['T01', 0, 50],
            ['T02', 10, 40]
        ]);
    });
});

describe('splitting', () => {
    it('cuts at the frame and sends later answers along with the second half', () => {
        const before = document(
            mark('E01', 'initiative', 'contactinitiatief', 100, 200, { actor: 'L07', observation: 'wijst' }),
            mark('R01', 'response', 'volgen', 120, 121, { responseTo: 'E01' }),
            mark('R02', 'response', 'volgen', 170, 171, { responseTo: 'E01' })
        );
        const after = apply(before, { kind: 'split', ids: ['E01'], frame: 150 });
        const [first, early, second, late] = after.annotations;
        expect(spans(after)).toEqual([
            ['E01', 100, 150],
            ['R01', 120, 121],
            ['E02', 150, 200],
            ['R02', 170, 171]
        ]);
        expect(second).toMatchObject({ actor: 'L07', observation: 'wijst' });
        expect([early.responseTo, late.responseTo]).toEqual([first.id, second.id]);
    });

    it('does nothing at an edge', () => {
        const before = document(context('S01', 100, 200));
        expect(apply(before, { kind: 'split', ids: ['S01'], frame: 100 })).toBe(before);
        expect(apply(before, { kind: 'split', ids: ['S01'], frame: 200 })).toBe(before);
    });
});

describe('merging', () => {
    it('joins what touches or nearly touches, keeps both texts and mends links', () => {
        const before = document(
            mark('E01', 'initiative', 'contactinitiatief', 10, 20, { actor: 'L07', observation: 'kijkt' }),
            mark('E02', 'initiative', 'contactinitiatief', 22, 40, { actor: 'L07', observation: 'wijst', certainty: 'twijfel' }),
            mark('R01', 'response', 'volgen', 45, 46, { responseTo: 'E02' }),
            mark('E03', 'initiative', 'contactinitiatief', 60, 61, { actor: 'L07' })
        );
        const after = apply(before, { kind: 'merge', ids: ['E01', 'E02', 'E03'], gap: 2 });
        expect(spans(after)).toEqual([
            ['E01', 10, 40],
            ['R01', 45, 46],
            ['E03', 60, 61]
        ]);
        expect(after.annotations[0]).toMatchObject({ observation: 'kijkt wijst', certainty: 'twijfel' });
        expect(after.annotations[1].responseTo).toBe('E01');
    });

    it('never joins across another state of an exclusive tier', () => {
        const before = document(context('S01', 10, 20), context('S02', 20, 22, 'spel'), context('S03', 22, 40));
        expect(apply(before, { kind: 'merge', ids: ['S01', 'S03'], gap: 10 })).toBe(before);
        expect(apply(before, { kind: 'merge', ids: ['S01', 'S02', 'S03'], gap: 10 })).toBe(before);
    });

    it('leaves other codes and other persons apart', () => {
        const before = document(
            mark('E01', 'initiative', 'contactinitiatief', 10, 20, { actor: 'L07' }),
            mark('E02', 'initiative', 'contactinitiatief', 20, 30, { actor: 'L12' }),
            mark('E03', 'initiative', 'handelingsinitiatief', 20, 30, { actor: 'L07' })
        );
        expect(apply(before, { kind: 'merge', ids: ['E01', 'E02', 'E03'], gap: 5 })).toBe(before);
    });
});

describe('copying to another tier', () => {
    const before = document(
        mark('E01', 'initiative', 'contactinitiatief', 10, 30, {
            actor: 'L07',
            target: 'LK1',
            mode: 'verbaal',
            valence: 'positief',
            observation: 'roept'
        }),
        mark('R01', 'response', 'volgen', 40, 41, { actor: 'LK1', target: 'L07', responseTo: 'E01' })
    );

    it('maps the codes, keeps what the tier asks for, and leaves out what has no code', () => {
        const after = apply(before, { kind: 'copyToTier', ids: ['E01', 'R01'], tier: tier('turn'), codes: { contactinitiatief: 'beurt' } });
        expect(after.annotations).toHaveLength(3);
        const copy = after.annotations.find(each => each.tier === 'turn')!;
        expect(copy).toMatchObject({ code: 'beurt', startFrame: 10, endFrame: 30, actor: 'L07', observation: 'roept' });
        expect('valence' in copy).toBe(false);
        expect('responseTo' in copy).toBe(false);
    });

    it('makes a need about what it was copied from', () => {
        const after = apply(before, {
            kind: 'copyToTier',
            ids: ['E01'],
            tier: tier('need'),
            codes: { contactinitiatief: 'relatie×interactie' }
        });
        expect(after.annotations.find(each => each.tier === 'need')).toMatchObject({ about: 'E01', cell: 'relatie×interactie' });
    });
});

describe('changing several', () => {
    it('sets persons only where the tier has them, and certainty everywhere', () => {
        const before = document(
            context('S01', 0, 10),
            mark('E01', 'initiative', 'contactinitiatief', 10, 11, { actor: 'L07', target: 'LK1' })
        );
        const after = apply(before, { kind: 'changeMany', ids: ['S01', 'E01'], changes: { actor: 'L12', certainty: 'twijfel' } });
        expect(after.annotations.map(({ actor, certainty }) => [actor, certainty])).toEqual([
            [undefined, 'twijfel'],
            ['L12', 'twijfel']
        ]);
        expect(apply(after, { kind: 'changeMany', ids: ['S01', 'E01'], changes: { actor: 'L12', certainty: 'twijfel' } })).toBe(after);
    });
});

describe('shifting', () => {
    const times = constantFrameTimes(FRAMES, { num: 25, den: 1 });
    const group = [context('S01', 100, 200), context('S02', 900, 950)];

    it('moves two seconds as fifty frames at 25', () => {
        expect(shiftBySeconds(group, 2, times)).toEqual({
            placements: [
                { id: 'S01', startFrame: 150, endFrame: 250 },
                { id: 'S02', startFrame: 950, endFrame: 1000 }
            ],
            frames: 50,
            limited: false
        });
    });

    it('keeps distances when the recording ends, and says so', () => {
        expect(shiftByFrames(group, 80, FRAMES)).toMatchObject({ frames: 50, limited: true });
        expect(shiftByFrames(group, -101, FRAMES)).toMatchObject({ frames: -100, limited: true });
    });

    it('moves in time, not in frames, where the rate varies', () => {
        const table = tableFrameTimes({ pts: [0, 40, 80, 160, 240, 320, 400], timebase: { num: 1, den: 1000 }, rate: null });
        expect(shiftBySeconds([context('S01', 0, 2)], 0.16, table).placements).toEqual([{ id: 'S01', startFrame: 3, endFrame: 4 }]);
    });

    it('reads what people type', () => {
        expect(['+2,0 s', '-1.5', '12 beelden', '−3b', ' 4 seconden '].map(parseShift)).toEqual([
            { unit: 'seconds', amount: 2 },
            { unit: 'seconds', amount: -1.5 },
            { unit: 'frames', amount: 12 },
            { unit: 'frames', amount: -3 },
            { unit: 'seconds', amount: 4 }
        ]);
        expect(['', 'twee', '1,5 beelden', '2 m'].map(parseShift)).toEqual([undefined, undefined, undefined, undefined]);
    });
});

it('whatever is done to several, frames stay inside, ids unique, links lead somewhere else, and exclusive states apart', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: FRAMES - 1 }), fc.integer({ min: 1, max: 200 }));
    const drawn = fc.array(
        fc.record({
            on: fc.constantFrom<TierId>('context', 'initiative', 'response', 'attention', 'turn'),
            code: fc.constantFrom('a', 'b'),
            actor: fc.constantFrom('LK1', 'L07'),
            span,
            link: fc.nat(12)
        }),
        { maxLength: 14 }
    );
    const ids = fc.array(fc.nat(13), { maxLength: 8 });
    const edits = fc.array(
        fc.oneof(
            fc.record({ kind: fc.constant('shift' as const), ids, by: fc.integer({ min: -1200, max: 1200 }) }),
            fc.record({ kind: fc.constant('split' as const), ids, frame: fc.integer({ min: -5, max: FRAMES + 5 }) }),
            fc.record({ kind: fc.constant('merge' as const), ids, gap: fc.nat(40) }),
            fc.record({ kind: fc.constant('actor' as const), ids, actor: fc.constantFrom('LK1', 'L07', undefined) }),
            fc.record({ kind: fc.constant('copy' as const), ids, to: fc.constantFrom<TierId>('context', 'response', 'need', 'attention') })
        ),
        { maxLength: 8 }
    );
    const exclusiveApart = ({ annotations }: AnnotationsDocument): boolean => {
        const rows = new Map<string, Annotation[]>();
        for (const annotation of annotations) {
            const group = exclusiveGroup(annotation, tier(annotation.tier));
            if (group !== undefined) {
                rows.set(group, [...(rows.get(group) ?? []), annotation]);
            }
        }
        return [...rows.values()].every(row => row.every((each, i) => i === 0 || row[i - 1].endFrame <= each.startFrame));
    };
    fc.assert(
        fc.property(drawn, edits, (marks, all) => {
            let value = document();
            marks.forEach(({ on, code, actor, span: [start, length], link }, i) => {
                const end = Math.min(start + length, FRAMES);
                const responseTo = on === 'response' ? value.annotations[link]?.id : undefined;
                value = apply(value, {
                    kind: 'add',
                    annotation: { id: `M${i}`, tier: on, code, actor, startFrame: start, endFrame: end, ...(responseTo && { responseTo }) }
                });
            });
            // Laid down one by one, so that the property begins with states that are apart.
            value.annotations.forEach(({ id, startFrame, endFrame }) => {
                if (value.annotations.some(each => each.id === id)) {
                    value = apply(value, place(id, startFrame === 0 ? 1 : startFrame - 1, endFrame));
                }
            });
            const linkedBefore = new Set(value.annotations.map(({ id }) => id));
            for (const edit of all) {
                const chosen = edit.ids.flatMap(i => value.annotations[i]?.id ?? []);
                const group = value.annotations.filter(({ id }) => chosen.includes(id));
                const next: AnnotationEdit =
                    edit.kind === 'shift'
                        ? { kind: 'place', placements: shiftByFrames(group, edit.by, FRAMES).placements }
                        : edit.kind === 'split'
                          ? { kind: 'split', ids: chosen, frame: edit.frame }
                          : edit.kind === 'merge'
                            ? { kind: 'merge', ids: chosen, gap: edit.gap }
                            : edit.kind === 'actor'
                              ? { kind: 'changeMany', ids: chosen, changes: { actor: edit.actor } }
                              : { kind: 'copyToTier', ids: chosen, tier: tier(edit.to), codes: { a: 'x', b: 'y' } };
                const before = JSON.stringify(value);
                const after = apply(value, next);
                expect(JSON.stringify(value)).toBe(before);
                value = after;
            }
            const { annotations } = annotationsSchema.parse(value);
            const known = new Set(annotations.map(({ id }) => id));
            expect(known.size).toBe(annotations.length);
            expect(annotations.every(({ startFrame, endFrame }) => startFrame >= 0 && startFrame < endFrame && endFrame <= FRAMES)).toBe(
                true
            );
            expect(
                annotations.every(({ id, responseTo }) => responseTo === undefined || (responseTo !== id && known.has(responseTo)))
            ).toBe(true);
            expect(linkedBefore.size === 0 || exclusiveApart(value)).toBe(true);
        }),
        { numRuns: 1_500 }
    );
});
