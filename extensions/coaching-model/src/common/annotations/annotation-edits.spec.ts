import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { type AnnotationsDocument, annotationsSchema, TIERS } from '../documents/annotations';
import { type AnnotationEdit, applyAnnotationEdit, type NewAnnotation } from './annotation-edits';
import { checkAnnotation } from './annotation-check';
import { ID_PREFIXES, nextAnnotationId } from './annotation-ids';

vi.mock('./session-suffix', async original => ({ ...(await original<typeof import('./session-suffix')>()), SESSION_SUFFIX: '' }));

const empty: AnnotationsDocument = {
    schemaVersion: 1,
    recording: 'O1',
    coder: 'MV',
    codebook: { id: 'basis', version: '1.0' },
    annotations: []
};
const initiative = (startFrame: number, more: Partial<NewAnnotation> = {}): NewAnnotation => ({
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    ...more
});
const after = (...edits: AnnotationEdit[]): AnnotationsDocument =>
    edits.reduce((document, edit) => applyAnnotationEdit(document, edit, { frameCount: 100 }), empty);
const add = (annotation: NewAnnotation): AnnotationEdit => ({ kind: 'add', annotation });
const spans = (document: AnnotationsDocument): unknown[] =>
    document.annotations.map(({ id, startFrame, endFrame }) => [id, startFrame, endFrame]);

describe('adding', () => {
    it('gives the next free id of the tier and keeps the order of time', () => {
        const document = after(
            add(initiative(50)),
            add(initiative(10)),
            add({ tier: 'response', code: 'volgen', startFrame: 20, endFrame: 21 }),
            add(initiative(30, { id: 'E12' })),
            add(initiative(40))
        );
        expect(spans(document)).toEqual([
            ['E02', 10, 11],
            ['R01', 20, 21],
            ['E12', 30, 31],
            ['E13', 40, 41],
            ['E01', 50, 51]
        ]);
    });

    it('never uses an id twice', () => {
        expect(after(add(initiative(1, { id: 'E07' })), add(initiative(2, { id: 'E07' }))).annotations.map(({ id }) => id)).toEqual([
            'E07',
            'E08'
        ]);
    });

    it('keeps frames inside the recording and one frame apart', () => {
        expect(spans(after(add(initiative(99, { endFrame: 140 })), add(initiative(200)), add(initiative(-5, { endFrame: -5 }))))).toEqual([
            ['E03', 0, 1],
            ['E01', 99, 100],
            ['E02', 99, 100]
        ]);
    });
});

describe('changing', () => {
    const start = [add(initiative(10)), add({ tier: 'response', code: 'volgen', startFrame: 20, endFrame: 30, responseTo: 'E01' })];

    it('changes and takes away attributes, never the id', () => {
        const document = after(
            ...start,
            { kind: 'change', id: 'E01', changes: { actor: 'L07', id: 'X' } },
            { kind: 'change', id: 'R01', changes: { responseTo: undefined } }
        );
        expect(document.annotations[0]).toMatchObject({ id: 'E01', actor: 'L07' });
        expect('responseTo' in document.annotations[1]).toBe(false);
    });

    it('moves edges no further than the other edge and the recording', () => {
        expect(spans(after(...start, { kind: 'moveEdges', id: 'R01', startFrame: 45 }))[1]).toEqual(['R01', 29, 30]);
        expect(spans(after(...start, { kind: 'moveEdges', id: 'R01', endFrame: 3 }))[1]).toEqual(['R01', 20, 21]);
        expect(spans(after(...start, { kind: 'moveEdges', id: 'R01', endFrame: 400 }))[1]).toEqual(['R01', 20, 100]);
        expect(spans(after(...start, { kind: 'moveEdges', id: 'R01', startFrame: 5, endFrame: 8 }))[0]).toEqual(['R01', 5, 8]);
    });

    it('moves as a whole, its length kept', () => {
        expect(spans(after(...start, { kind: 'moveTo', id: 'R01', startFrame: 97 }))[1]).toEqual(['R01', 90, 100]);
        expect(spans(after(...start, { kind: 'moveTo', id: 'R01', startFrame: -4 }))[0]).toEqual(['R01', 0, 10]);
    });

    it('links an answer, keeps a view, and lets go of both', () => {
        const view = { yaw: 135, pitch: -10, roll: 0, vfov: 75 };
        const linked = after(...start, { kind: 'setResponse', id: 'R01', responseTo: 'E09' }, { kind: 'setView', id: 'R01', view });
        expect(linked.annotations[1]).toMatchObject({ responseTo: 'E09', view });
        const released = applyAnnotationEdit(linked, { kind: 'setView', id: 'R01', view: undefined });
        expect('view' in released.annotations[1]).toBe(false);
    });

    it('frees answers and tags of what is removed', () => {
        const document = after(
            ...start,
            add({ tier: 'need', code: 'relatie×interactie', startFrame: 10, endFrame: 11, about: 'E01', polarity: 'kans' }),
            { kind: 'remove', ids: ['E01', 'E99'] }
        );
        expect(document.annotations.map(({ id, responseTo, about }) => [id, responseTo, about])).toEqual([
            ['N01', undefined, undefined],
            ['R01', undefined, undefined]
        ]);
    });

    it('gives the same document when there is nothing to change', () => {
        const document = after(...start);
        const nothing: AnnotationEdit[] = [
            { kind: 'remove', ids: ['Z'] },
            { kind: 'change', id: 'Z', changes: { actor: 'L01' } },
            { kind: 'moveTo', id: 'Z', startFrame: 3 }
        ];
        expect(nothing.map(edit => applyAnnotationEdit(document, edit) === document)).toEqual([true, true, true]);
    });
});

it('whatever is edited, documents stay valid, ids stay unique and the input is left alone', () => {
    const ids = fc.constantFrom('E01', 'E02', 'E03', 'R01', 'R02');
    const frame = fc.integer({ min: -20, max: 130 });
    const edits = fc.array(
        fc.oneof(
            fc
                .record({ startFrame: frame, endFrame: frame, tier: fc.constantFrom('initiative' as const, 'response' as const) })
                .map((item): AnnotationEdit => add({ ...item, code: 'volgen' })),
            fc.record({ kind: fc.constant('moveEdges' as const), id: ids, startFrame: frame, endFrame: frame }),
            fc.record({ kind: fc.constant('moveTo' as const), id: ids, startFrame: frame }),
            fc.record({ kind: fc.constant('remove' as const), ids: fc.array(ids, { maxLength: 2 }) }),
            fc.record({ kind: fc.constant('setResponse' as const), id: ids, responseTo: fc.option(ids, { nil: undefined }) })
        ),
        { maxLength: 20 }
    );
    fc.assert(
        fc.property(edits, all => {
            let document: AnnotationsDocument = Object.freeze({ ...empty });
            for (const edit of all) {
                document = Object.freeze(applyAnnotationEdit(document, edit, { frameCount: 100 }));
                Object.freeze(document.annotations);
                document.annotations.forEach(annotation => Object.freeze(annotation));
            }
            const { annotations } = annotationsSchema.parse(document);
            expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
            expect(annotations.every(({ startFrame, endFrame }) => startFrame >= 0 && startFrame < endFrame && endFrame <= 100)).toBe(true);
        }),
        { numRuns: 3_000 }
    );
});

describe('ids', () => {
    it('have a letter of their own for every tier', () => {
        expect(new Set(Object.values(ID_PREFIXES)).size).toBe(TIERS.length);
    });

    it('count on from the highest number, with two digits at least', () => {
        expect(nextAnnotationId([{ id: 'E09' }, { id: 'E99' }, { id: 'Eigen' }, { id: 'R200' }], 'initiative', '')).toBe('E100');
        expect(nextAnnotationId([], 'coachTalk', '')).toBe('V01');
    });
});

describe('checkAnnotation', () => {
    const missing = (annotation: NewAnnotation): unknown[] =>
        checkAnnotation({ id: 'X', ...annotation }, BASIS_CODEBOOK).map(({ attribute }) => attribute);

    it('lists what the tier requires', () => {
        expect(missing(initiative(1))).toEqual(['actor', 'target', 'mode', 'valence']);
        expect(missing(initiative(1, { actor: 'L07', target: 'LK1', mode: 'nonverbaal', valence: 'positief' }))).toEqual([]);
        expect(missing({ tier: 'response', code: 'volgen', startFrame: 1, endFrame: 2, actor: 'LK1', target: 'L07' })).toEqual([
            'responseTo'
        ]);
        expect(missing({ tier: 'circle', code: 'betrekken', startFrame: 1, endFrame: 2, actor: 'LK1', targets: [] })).toEqual(['targets']);
    });

    it('asks the tone of attention to a person only', () => {
        const attention = (target: string, tone?: 'neutraal'): unknown[] =>
            missing({ tier: 'attention', code: 'aandacht', startFrame: 1, endFrame: 2, actor: 'LK1', target, tone });
        expect([attention('groep'), attention('L07'), attention('ON'), attention('L07', 'neutraal')]).toEqual([[], ['tone'], ['tone'], []]);
    });

    it('says in Dutch what the codebook does not know', () => {
        expect(checkAnnotation({ id: 'X', tier: 'turn', code: 'zang', startFrame: 1, endFrame: 2, actor: 'L07' }, BASIS_CODEBOOK)).toEqual([
            { attribute: 'code', message: 'Het codeboek kent geen code «zang» in de laag Beurt.' }
        ]);
    });
});
