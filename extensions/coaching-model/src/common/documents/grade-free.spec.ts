import { parseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_TYPES } from './document-types';
import { gradeKeys, isGradeKey } from './grade-free';

const ROW = ['score', 'cijfer', 'beoordeling', 'rating', 'grade'];

/** A small document that fits, for every type. */
const SAMPLES: Readonly<Record<string, object>> = {
    traject: { persons: [{ code: 'LK1', role: 'teacher' }], cycles: [{ number: 1 }] },
    register: { entries: [{ person: 'L01' }] },
    helpQuestions: { questions: [{ id: 'HV1', text: 'Hoe?', priority: 'primair' }] },
    actionPlan: { goals: [{ id: 'D1', text: 'Rust' }], actions: [{ id: 'A1', text: 'Ik kijk rond' }] },
    consolidation: { agreements: [{ text: 'Boek op tafel' }] },
    codebook: { id: 'eigen', version: '1.0', label: 'Eigen', tiers: [] },
    recording: { id: 'O1', frameCount: 10, rate: { num: 25, den: 1 } },
    frameTable: { frameCount: 1, timebase: { num: 1, den: 25 }, rate: { num: 25, den: 1 }, constant: true, pts: [0] },
    annotations: {
        recording: 'O1',
        coder: 'MV',
        codebook: { id: 'basis', version: '1.0' },
        annotations: [{ id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 0, endFrame: 1 }]
    },
    clips: { recording: 'O1', clips: [{ id: 'C01', startFrame: 0, endFrame: 10 }] },
    masks: { recording: 'O1', masks: [] },
    meanings: { recording: 'O1' },
    fileChecks: { recording: 'O1', files: [] },
    timeLog: { entries: [{ date: '2026-01-15', activity: 'gesprek', minutes: 45 }] },
    debrief: { cycle: 1, insights: [{ text: 'Ik kijk weinig rond', by: 'coachee' }] },
    teamPlan: { improvements: [{ id: 'V1', text: 'Modelen', suitableForVideo: true }] },
    individualNotes: { cycle: 1, notes: [{ by: 'L01' }] },
    intervision: { id: 'I1', participants: [{ code: 'LK1' }] },
    questionnaire: { recording: 'O1', answers: { plezierig: { text: 'ja' } } },
    guideInstrument: { id: 'eigen', name: 'Eigen', version: '1.0', items: [] },
    viewingGuide: {
        recording: 'O1',
        author: 'LK1',
        filledBy: 'coachee',
        instrument: { id: 'eigen', name: 'Eigen', version: '1.0' },
        items: [{ id: 'K1', domain: 'interactie', behaviour: 'kijkt rond', seen: 'gezien' }]
    },
    questionBank: { id: 'school', label: 'School', questions: [] },
    sdq: { pupil: 'L07', measurements: [{ occasion: 'begin', version: 'T4-17', scales: { peer: 1 } }] },
    exchangeMapping: { rules: [{ tier: 'FA1', into: { tier: 'turn', code: 'beurt' } }] }
};

/** Every place in a JSON value where an object stands. */
function objects(value: unknown): Record<string, unknown>[] {
    return typeof value === 'object' && value !== null
        ? [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(objects)]
        : [];
}

describe('no grade of a coachee', () => {
    it('S2-6 every document type refuses the keys score, cijfer, beoordeling, rating and grade, at every depth', () => {
        expect(Object.keys(SAMPLES).sort()).toEqual(DOCUMENT_TYPES.map(({ id }) => id).sort());
        let refused = 0;
        for (const type of DOCUMENT_TYPES) {
            const sample = { schemaVersion: 1, ...SAMPLES[type.id] };
            expect([type.id, type.schema.safeParse(sample).success]).toEqual([type.id, true]);
            objects(sample).forEach((_, place) => {
                for (const key of ROW) {
                    const copy = structuredClone(sample);
                    objects(copy)[place][key] = 7;
                    const read = type.schema.safeParse(copy);
                    // A fraction (rate, timebase) holds nothing but its two numbers: there the key is not kept.
                    expect([type.id, place, key, read.success && gradeKeys(read.data).length > 0]).toEqual([type.id, place, key, false]);
                    refused += read.success ? 0 : 1;
                }
            });
        }
        expect(refused).toBeGreaterThan(ROW.length * DOCUMENT_TYPES.length);
    });

    it('S2-6 no schema has such a key of its own, nor a property that only says it in other words', () => {
        const names = DOCUMENT_TYPES.flatMap(({ schema }) => propertiesOf(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })));
        expect(names.map(({ name }) => name).filter(isGradeKey)).toEqual([]);
        expect(names.length).toBeGreaterThan(150);
    });

    it('S2-6 numbers in documents about the coachee are times, counts, places and numbers of steps, nothing else', () => {
        const outside = ['sdq', 'frameTable', 'fileChecks', 'masks', 'recording', 'codebook'];
        const numbers = DOCUMENT_TYPES.filter(({ id }) => !outside.includes(id)).flatMap(({ id, schema }) =>
            propertiesOf(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }))
                .filter(({ name, numeric }) => numeric && name !== 'schemaVersion')
                .map(({ name }) => `${id}.${name}`)
        );
        // A number that is added here must be argued: it may say nothing about how well somebody teaches.
        const allowed: Readonly<Record<string, readonly string[]>> = {
            traject: ['number', 'minutes', 'footageLeft', 'derivativesLeft'],
            register: ['yawFrom', 'yawTo'],
            actionPlan: ['cycle'],
            annotations: ['startFrame', 'endFrame', 'yaw', 'pitch', 'roll', 'vfov'],
            clips: ['startFrame', 'endFrame', 'yaw', 'pitch', 'roll', 'vfov', 'frame'],
            timeLog: ['minutes'],
            debrief: ['cycle'],
            questionnaire: ['minutes'],
            individualNotes: ['cycle', 'frame'],
            intervision: ['step']
        };
        const expected = Object.entries(allowed).flatMap(([type, keys]) => keys.map(key => `${type}.${key}`));
        expect([...new Set(numbers)].filter(name => !expected.includes(name))).toEqual([]);
    });

    it('S2-6 says in Dutch which key it is about and leaves other unknown keys alone', () => {
        const type = DOCUMENT_TYPES.find(({ id }) => id === 'actionPlan')!;
        const parsed = parseDocument(type, '{"schemaVersion":1,"goals":[{"id":"D1","text":"Rust","cijfer":7}],"eigen":{"nieuw":1}}');
        expect(parsed.kind === 'invalid' && parsed.message).toBe(
            'goals › 0 › cijfer: «cijfer» hoort hier niet: Beeldspoor is een begeleidingsinstrument, geen beoordelingsinstrument.'
        );
        expect(parseDocument(type, '{"schemaVersion":1,"eigen":{"upgrade":1,"downgrade":2,"cijferslot":"x"}}').kind).toBe('ok');
    });
});

describe('isGradeKey', () => {
    it.each(['score', 'Scores', 'totalScore', 'lesson_rating', 'eindcijfer', 'Beoordeling', 'eindbeoordelingen', 'grade'])('S2-6 %s', key =>
        expect(isGradeKey(key)).toBe(true)
    );
    it.each(['cijferslot', 'upgrade', 'underscored', 'impact', 'berating', 'operating'])('S2-6 not %s', key =>
        expect(isGradeKey(key)).toBe(false)
    );
    it('S2-6 a row that only begins with a number is not looked through, a row of objects is', () => {
        expect(gradeKeys({ pts: [0, 1, 2], list: [{ a: [{ rating: 1 }] }] })).toEqual([['list', 0, 'a', 0, 'rating']]);
    });
    it('S2-6 looks through arrays and objects, and not through long rows of numbers', () => {
        expect(gradeKeys({ a: [{ score: 1 }], b: { c: { grade: null } }, d: [1, 2] })).toEqual([
            ['a', 0, 'score'],
            ['b', 'c', 'grade']
        ]);
    });
});

/** All properties of a JSON Schema, however deep. */
function propertiesOf(schema: unknown): { name: string; numeric: boolean }[] {
    if (typeof schema !== 'object' || schema === null) {
        return [];
    }
    const own = Object.entries((schema as { properties?: Record<string, unknown> }).properties ?? {}).map(([name, inner]) => ({
        name,
        numeric: isNumeric(inner)
    }));
    return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}

function isNumeric(schema: unknown): boolean {
    const { type, anyOf } = schema as { type?: string | string[]; anyOf?: unknown[] };
    return [type].flat().some(each => each === 'number' || each === 'integer') || (anyOf ?? []).some(isNumeric);
}
