import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, documentTypeOf } from '../documents/document-types';
import type { IntervisionDocument } from '../documents/intervision';
import type { SdqDocument } from '../documents/sdq';
import type { TimeLogDocument } from '../documents/time-log';
import type { TrajectDocument } from '../documents/traject';
import type { ViewingGuideDocument } from '../documents/viewing-guide';
import { readyTrajectory } from '../phases/testing/ready-trajectory';
import { SDQ_FIELDS } from '../instruments/sdq/sdq-scales';
import { SDQ_FORM } from './descriptions/sdq-form';
import { HELP_QUESTIONS_FORM } from './descriptions/help-questions-form';
import { INTERVISION_FORM } from './descriptions/intervision-form';
import { TIME_LOG_FORM } from './descriptions/time-log-form';
import { TRAJECT_FORM } from './descriptions/traject-form';
import { VIEWING_GUIDE_FORM } from './descriptions/viewing-guide-form';
import {
    type FormContext,
    type FormDescription,
    type FormField,
    type FormSection,
    isShown,
    optionsOf,
    sectionsOf
} from './form-description';
import { FORM_DESCRIPTIONS } from './form-descriptions';
import type { FormPath } from './form-edits';
import { formFiles, newDocument } from './form-files';
import { formPathKey, placeFindings, placesOf } from './place-findings';
import { readTyped } from './field-values';
import { date, number, text } from './form-fields';
import { schemaAt, typeOf, valuesOf } from './schema-place';

const sections = (form: FormDescription): readonly FormSection[] => form.sections;
const typeById = (id: string): DocumentType<unknown> => DOCUMENT_TYPES.find(type => type.id === id)!;

/** Every field of a form with the path of its schema; numbers stand for elements. */
function allFields(form: FormDescription): readonly (readonly [FormPath, FormField])[] {
    const visit = (fields: readonly FormField[], base: FormPath): (readonly [FormPath, FormField])[] =>
        fields.flatMap(field => {
            const path = [...base, ...field.path];
            return [[path, field] as const, ...(field.kind === 'list' ? visit(field.fields, [...path, 0]) : [])];
        });
    return sections(form).flatMap(({ fields }) => visit(fields, []));
}

const KINDS: Readonly<Record<string, readonly FormField['kind'][]>> = {
    string: ['text', 'longText', 'date', 'choice'],
    enum: ['choice'],
    number: ['number'],
    int: ['number'],
    boolean: ['yesNo'],
    array: ['list', 'texts', 'choices']
};

const context = (value: unknown, file = 'traject.json', more: Partial<FormContext> = {}): FormContext => ({
    trajectory: readyTrajectory(),
    file,
    value,
    item: value,
    ...more
});

describe.each(FORM_DESCRIPTIONS.map(form => [form.type, form] as const))('the form of %s', (id, form) => {
    const { schema } = typeById(id);

    it('has only fields that the document has, each of a kind that fits', () => {
        const wrong = allFields(form)
            .filter(([, field]) => field.kind !== 'fact')
            .filter(([path, field]) => {
                const place = schemaAt(schema, path);
                return !place || !KINDS[typeOf(place.schema)]?.includes(field.kind);
            });
        expect(wrong.map(([path, { kind }]) => `${path.join('.')}: ${kind}`)).toEqual([]);
    });

    it('offers every word of a list and no other', () => {
        const different = allFields(form).flatMap(([path, field]) => {
            const place = schemaAt(schema, path);
            const words = field.kind === 'choice' && place && typeOf(place.schema) === 'enum' ? valuesOf(place.schema) : undefined;
            if (!words || field.kind !== 'choice' || typeof field.options === 'function') {
                return [];
            }
            const offered = field.options.map(({ value }) => value).sort();
            return JSON.stringify(offered) === JSON.stringify([...words].sort()) ? [] : [`${path.join('.')}: ${offered.join()}`];
        });
        expect(different).toEqual([]);
    });

    it('says in Dutch what it is for, and names no part of the file', () => {
        const texts = [form.title, form.intro, ...sections(form).flatMap(({ title, hint }) => [title, hint ?? ''])];
        const labels = allFields(form).flatMap(([, { label, hint }]) => [label, hint ?? '']);
        expect([...texts, ...labels].filter(each => /json|schema|[a-z][A-Z]/.test(each))).toEqual([]);
        expect(form.intro).toMatch(/\.$/);
    });
});

describe('forms', () => {
    it('make new elements that fit their document', () => {
        const trajectory = readyTrajectory();
        const wrong = FORM_DESCRIPTIONS.flatMap(form => {
            const type = typeById(form.type);
            return allFields(form).flatMap(([path, field]) => {
                if (field.kind !== 'list' || !field.newItem || path.includes(0)) {
                    return [];
                }
                const file = formFiles(trajectory).find(each => documentTypeOf(each)?.id === form.type);
                const value = form.type === 'traject' ? trajectory.traject : (file && newDocument(file, trajectory)) || empty(form.type);
                const item = field.newItem(context(value));
                const place = schemaAt(type.schema, [...path, 0]);
                const result = place?.schema.safeParse(item);
                return result?.success ? [] : [`${form.type} ${path.join('.')}: ${JSON.stringify(item)}`];
            });
        });
        expect(wrong).toEqual([]);
    });

    it('S1-8: a first hulpvraag comes first, a next one second', () => {
        const add = sections(HELP_QUESTIONS_FORM)[0].fields[0];
        const make = (questions: readonly unknown[]): unknown =>
            add.kind === 'list' && add.newItem?.(context({ schemaVersion: 1, questions }));
        expect(make([])).toMatchObject({ id: 'HV1', priority: 'primair' });
        expect(make([{ id: 'HV3', priority: 'primair', status: 'open' }])).toMatchObject({ id: 'HV4', priority: 'secundair' });
    });

    it('S4-9: the tijdlog shows its totals and no norm', () => {
        const value: TimeLogDocument = {
            schemaVersion: 1,
            entries: [
                { date: '2026-01-15', activity: 'klaarzetten', minutes: 15, recording: 'O1' },
                { date: '2026-01-19', activity: 'zelf kijken', minutes: 45, recording: 'O1' },
                { date: '2026-01-12', activity: 'gesprek', minutes: 60 }
            ]
        };
        const table = sections(TIME_LOG_FORM)[1].table!(context(value))!;
        expect(table.rows).toEqual([
            ['O1', 'klaarzetten 15, zelf kijken 45', '60 min'],
            ['zonder opname', 'gesprek 60', '60 min'],
            ['alles', '', '120 min']
        ]);
        expect(table.notes).toEqual(['Zelf kijken: 37,5 % van alle tijd.', expect.stringContaining('geen norm')]);
    });

    it('S4-11: the SDQ form asks for six numbers and shows no question of the list', () => {
        const fields = allFields(SDQ_FORM).filter(([, { kind }]) => kind === 'number');
        expect(fields.map(([path]) => path.at(-1))).toEqual(SDQ_FIELDS);
    });

    it('S4-13: what is missing in an SDQ stays missing, and a difference comes with its measurement error', () => {
        const scales = { hyperactivity: 8, peer: 4, conduct: 2, emotional: 5, prosocial: 3 };
        const value: SdqDocument = {
            schemaVersion: 1,
            pupil: 'L07',
            measurements: [
                { occasion: 'begin', version: 'seed-S4', scales },
                { occasion: 'eind', version: 'seed-S4', scales: { ...scales, hyperactivity: 6, prosocial: null } }
            ]
        };
        const rows = sections(SDQ_FORM).at(-1)!.table!(context(value))!.rows;
        expect(rows.find(([name]) => name === 'Totaal')).toEqual(['Totaal', '19', '17', '−2, binnen meetfout (grens 6,45)']);
        expect(rows.find(([name]) => name === 'Pro-sociaal')).toEqual(['Pro-sociaal', '3', 'ontbreekt', 'niet te berekenen']);
    });

    it('S4-21: two kijkwijzers stand beside each other, with no sum (S1-19)', () => {
        const guide = (author: string, filledBy: 'coach' | 'coachee', seen: 'gezien' | null): ViewingGuideDocument => ({
            schemaVersion: 1,
            recording: 'O1',
            author,
            filledBy,
            instrument: { id: 'x', name: 'Eigen', version: '1', origin: 'eigen' },
            items: [{ id: 'K1', domain: 'contact', behaviour: 'kijkt naar het kind', seen, remark: seen ? 'bij de deur' : '', clips: [] }]
        });
        const [own, other] = [guide('MV', 'coach', 'gezien'), guide('LK1', 'coachee', null)];
        const trajectory = readyTrajectory();
        const both = {
            ...trajectory,
            instruments: {
                ...trajectory.instruments,
                viewingGuides: [
                    { file: 'a', value: own },
                    { file: 'b', value: other }
                ]
            }
        };
        const { table } = sections(VIEWING_GUIDE_FORM).at(-1)!;
        expect(table!(context(own, 'a', { trajectory: both }))).toEqual({
            head: ['Gedrag', 'Leerkracht', 'Begeleider'],
            rows: [['kijkt naar het kind', 'nog niet ingevuld', 'gezien: bij de deur']]
        });
        expect(table!(context(own, 'a'))).toBeUndefined();
    });

    it('S3-13: the views of an intervisie are shown when all have saved theirs', () => {
        const views = [{ by: 'LK2', text: 'rust', savedAt: '2026-02-01T10:00:00Z' }];
        const session: IntervisionDocument = {
            schemaVersion: 1,
            id: 'a',
            step: 7,
            participants: [{ code: 'LK1' }, { code: 'LK2' }, { code: 'LK3' }],
            presenter: 'LK1',
            agreements: [],
            observations: [],
            views
        };
        const shown = (value: IntervisionDocument): boolean =>
            sectionsOf(INTERVISION_FORM, context(value)).some(({ id }) => id === 'views');
        expect(shown(session)).toBe(false);
        expect(shown({ ...session, views: [...views, { by: 'LK3', text: 'tempo', savedAt: '2026-02-01T10:01:00Z' }] })).toBe(true);
    });

    it('hide what does not matter now, never what stands there', () => {
        const field = text('reason', 'Waarom', { when: () => false });
        expect(isShown(field, context({}))).toBe(false);
        expect(isShown(field, context({ reason: 'x' }))).toBe(true);
    });

    it('offer what stands there also when it is no longer in the list', () => {
        expect(optionsOf([{ value: 'L01', label: 'L01' }], context({}), ['L99', 'L01', ''])).toEqual([
            { value: 'L01', label: 'L01' },
            { value: 'L99', label: 'L99' }
        ]);
    });

    it('put a finding at the deepest place that is on screen', () => {
        const value: TrajectDocument = {
            schemaVersion: 1,
            persons: [],
            cycles: [{ number: 1, state: 'planned', recordings: [], overrides: [] }]
        };
        const here = context(value);
        const places = placesOf(sectionsOf(TRAJECT_FORM, here), here);
        const finding = (path: FormPath): Parameters<typeof placeFindings>[0][number] => ({
            rule: 'x',
            severity: 'info',
            message: '',
            file: 'traject.json',
            path
        });
        const placed = placeFindings(
            [finding(['cycles', 0, 'recordingOn']), finding(['cycles', 0, 'unknown']), finding(['nothing'])],
            'traject.json',
            places
        );
        expect([...placed.keys()]).toEqual([formPathKey(['cycles', 0, 'recordingOn']), formPathKey(['cycles', 0]), '']);
    });

    it('start a new document where there is none, fitting its kind', () => {
        const trajectory = readyTrajectory();
        const made = formFiles(trajectory).flatMap(file => {
            const value = newDocument(file, trajectory);
            return value === undefined ? [] : [[file, documentTypeOf(file)!.schema.safeParse(value).success] as const];
        });
        expect(made.filter(([, fits]) => !fits)).toEqual([]);
        expect(made.map(([file]) => file)).toContain('tijdlog.json');
    });
});

describe('what is typed', () => {
    const minutes = number('minutes', 'Minuten', { unit: 'min', min: 0 });
    it('is a number with a decimal comma, within its bounds', () => {
        expect(readTyped(minutes, ' 7,5 ')).toEqual({ kind: 'value', value: 7.5 });
        expect(readTyped(minutes, '')).toEqual({ kind: 'value', value: undefined });
        expect(readTyped(minutes, '-1')).toEqual({ kind: 'wrong', message: 'Vul een getal vanaf 0 (min) in.' });
        expect(readTyped(number('x', 'X', { whole: true, min: 0, max: 10 }), '2,5')).toEqual({
            kind: 'wrong',
            message: 'Vul een heel getal van 0 tot en met 10 in.'
        });
        expect(readTyped(minutes, '1e3').kind).toBe('wrong');
    });

    it('is an existing day', () => {
        const day = date('on', 'Op');
        expect(readTyped(day, '2026-01-20')).toEqual({ kind: 'value', value: '2026-01-20' });
        expect(readTyped(day, '0002-01-20').kind).toBe('wrong');
        expect(readTyped(day, '2026-02-30').kind).toBe('wrong');
    });
});

/** A document of a kind that is not made by opening it. */
function empty(type: string): unknown {
    return type === 'guideInstrument'
        ? { schemaVersion: 1, id: 'x', name: 'x', version: '1', origin: 'eigen', items: [] }
        : {
              schemaVersion: 1,
              id: 'x',
              participants: [],
              agreements: [],
              observations: [],
              views: [],
              step: 1,
              improvements: [],
              measurements: []
          };
}
