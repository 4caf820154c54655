import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SdqDocument, SdqMeasurement } from '../../documents/sdq';
import { sdqSchema } from '../../documents/sdq';
import { changeThreshold, DUTCH_TEACHER_TOTAL, sdqChange } from './sdq-change';
import { checkSdqMeasurement } from './sdq-check';
import { extraHelp, groupByBand } from './sdq-groups';
import { importSdqColumns, proposeSdqColumns, type SdqColumn, type SdqColumnValues } from './sdq-import';
import { SDQ_NORM_TABLES, sdqBand, sdqBands, sdqNormTable } from './sdq-norms';
import { chartLines, sdqOverview } from './sdq-overview';
import { SDQ_FIELDS, sdqTotal, type SdqMeasure } from './sdq-scales';
import { IMPACT_LABEL, SDQ_VERSIONS } from './sdq-versions';

const form = (
    occasion: string,
    [hyperactivity, peer, conduct, emotional, prosocial, impact]: readonly (number | null)[],
    version = 'seed-S4'
): SdqMeasurement => ({ occasion, version, scales: { hyperactivity, peer, conduct, emotional, prosocial }, impact });
const pupil = (code: string, ...measurements: SdqMeasurement[]): SdqDocument => ({ schemaVersion: 1, pupil: code, measurements });

/** The table of the article: hyper, peer, conduct, emotional, prosocial, impact. */
const IC1 = pupil('IC1', form('begin', [2, 0, 0, 3, 9, 5]), form('eind', [0, 0, 0, 3, 8, 3]));
const IC2 = pupil('IC2', form('begin', [4, 1, 2, 1, 8, 5]), form('eind', [2, 1, 2, 1, 8, 3]));
const BC1 = pupil('BC1', form('begin', [3, 3, 3, 0, 6, 4]), form('eind', [4, 2, 2, 0, 7, 2]));
const BC2 = pupil('BC2', form('eind', [10, 4, 2, 3, 6, 7]));
const IB = pupil('IB', form('begin', [8, 4, 2, 5, 3, 7]), form('eind', [9, 4, 1, 6, 6, 8]));
const SEED = [IC1, IC2, BC1, BC2, IB];

const uk = sdqNormTable('uk-4band-teacher')!;
const row = (document: SdqDocument, measure: SdqMeasure): ReturnType<typeof sdqOverview>[number] =>
    sdqOverview(document).find(each => each.measure === measure)!;

describe('SDQ scale scores', () => {
    it('S4-11 asks for six numbers', () => {
        expect(SDQ_FIELDS).toEqual(['hyperactivity', 'peer', 'conduct', 'emotional', 'prosocial', 'impact']);
    });

    it('S4-11 the document knows scale scores and no item, neither its text nor its answer', () => {
        const names = (schema: unknown): string[] =>
            typeof schema === 'object' && schema !== null
                ? [...Object.keys((schema as { properties?: object }).properties ?? {}), ...Object.values(schema).flatMap(names)]
                : [];
        expect(new Set(names(z.toJSONSchema(sdqSchema, { target: 'draft-7', io: 'input' })))).toEqual(
            new Set([
                'schemaVersion',
                'pupil',
                'normTable',
                'measurements',
                'occasion',
                'date',
                'version',
                'scales',
                'total',
                'remark',
                ...SDQ_FIELDS
            ])
        );
    });

    it('S4-12 derives the total of the four problem scales: 2 + 0 + 0 + 3 = 5', () => {
        expect(sdqTotal({ hyperactivity: 2, peer: 0, conduct: 0, emotional: 3, prosocial: 9 })).toBe(5);
        expect(SEED.flatMap(({ measurements }) => measurements.map(({ scales }) => sdqTotal(scales)))).toEqual([
            5, 3, 8, 6, 9, 8, 19, 19, 20
        ]);
    });

    it('S4-12 refuses a total of 6 by hand and a subscale of 11', () => {
        const begin = IC1.measurements[0];
        expect(checkSdqMeasurement({ ...begin, total: 6 })).toEqual([
            {
                measure: 'total',
                path: ['total'],
                message: 'Het totaal is de som van de vier probleemschalen (2 + 0 + 0 + 3 = 5); er staat 6.'
            }
        ]);
        expect(checkSdqMeasurement({ ...begin, total: 5 })).toEqual([]);
        expect(checkSdqMeasurement(form('begin', [11, 0, 0, 3, 9, 5]))).toMatchObject([
            { measure: 'hyperactivity', path: ['scales', 'hyperactivity'], message: expect.stringContaining('0 tot en met 10') as unknown }
        ]);
        expect([-1, 2.5].map(value => checkSdqMeasurement(form('begin', [value, 0, 0, 3, 9, 5])).length)).toEqual([1, 1]);
    });

    it('S4-13 keeps a missing measurement missing', () => {
        expect(row(BC2, 'total')).toMatchObject({
            begin: { value: null, text: 'ontbreekt' },
            end: { value: 19, text: '19' },
            change: { difference: null, text: 'niet te berekenen' }
        });
        expect(sdqOverview(BC2).flatMap(({ begin }) => begin.value)).toEqual([null, null, null, null, null, null, null]);
        expect(chartLines(BC2, 'total')).toEqual([[{ occasion: 'eind', value: 19 }]]);
        const gap = pupil('X', form('begin', [1, 1, 1, 1, 5, 0]), form('eind', [2, 2, 2, 2, 5, 0]));
        expect(chartLines(gap, 'total', ['begin', 'midden', 'eind']).map(line => line.length)).toEqual([1, 1]);
        expect(chartLines(IB, 'total').map(line => line.map(({ value }) => value))).toEqual([[19, 20]]);
    });

    it('S4-13 does not make a total of three scales', () => {
        expect(sdqTotal({ hyperactivity: 2, peer: 0, conduct: 0 })).toBeNull();
        expect(sdqTotal({ hyperactivity: 2, peer: 0, conduct: null, emotional: 3 })).toBeNull();
        expect(checkSdqMeasurement(form('begin', [2, 0, 0, null, 9, null]))).toEqual([]);
        expect(checkSdqMeasurement({ ...form('begin', [2, 0, 0, null, 9, 5]), total: 2 })).toMatchObject([{ measure: 'total' }]);
    });

    it('S4-14 reads prosocial the other way round and never adds it to the total', () => {
        expect(row(IB, 'prosocial').change).toEqual({ measure: 'prosocial', difference: 3, text: 'hoger = gunstig, +3' });
        expect(row(IB, 'total')).toMatchObject({ begin: { value: 19 }, end: { value: 20 }, change: { difference: 1 } });
    });

    it('S4-15 knows the impact maximum of each version and gives impact no norm', () => {
        const impact = (version: string): string[] =>
            checkSdqMeasurement(form('eind', [9, 4, 1, 6, 6, 8], version)).map(({ message }) => message);
        expect(impact('seed-S4')).toEqual([]);
        expect(impact('T4-17')).toEqual([
            'Impact is een heel getal van 0 tot en met 6 in versie «Leerkracht, 4-17 jaar (impact 0-0-1-2)»; er staat 8.'
        ]);
        expect(impact('onbekend')).toHaveLength(1);
        expect(SDQ_VERSIONS.map(({ impactMax }) => impactMax)).toEqual([6, 9]);
        expect(row(IB, 'impact').note).toBe(IMPACT_LABEL);
        expect(IMPACT_LABEL).toBe('alleen kwalitatief');
        expect(SDQ_NORM_TABLES.flatMap(({ bands }) => Object.keys(bands))).not.toContain('impact');
    });

    it('S4-15 does not compare the impact of two versions', () => {
        const mixed = pupil('X', form('begin', [1, 1, 1, 1, 5, 5]), form('eind', [1, 1, 1, 1, 5, 2], 'T4-17'));
        expect(row(mixed, 'impact').change.text).toBe('niet te berekenen');
        expect(row(mixed, 'total').change.difference).toBe(0);
    });

    it('S4-16 places values in the bands of a named table, and in none without', () => {
        const label = (measure: SdqMeasure, value: number): string | undefined => sdqBand(uk, measure, value)?.label;
        expect([
            label('total', 19),
            label('total', 9),
            label('hyperactivity', 8),
            label('peer', 4),
            label('emotional', 5),
            label('prosocial', 3)
        ]).toEqual(['zeer hoog', 'dicht bij gemiddeld', 'hoog', 'licht verhoogd', 'hoog', 'zeer laag']);
        expect(sdqBand(undefined, 'total', 19)).toBeUndefined();
        expect(sdqNormTable(undefined)).toBeUndefined();
        expect(sdqBand(uk, 'impact', 8)).toBeUndefined();
        expect(sdqOverview(IB).every(({ begin, end }) => !begin.band && !end.band)).toBe(true);
        expect(sdqBands(uk, { total: 13, prosocial: null }).map(({ measure, band }) => [measure, band.label])).toEqual([
            ['total', 'licht verhoogd']
        ]);
        expect(SDQ_NORM_TABLES.every(table => table.label && table.ages && table.source)).toBe(true);
    });

    it('S4-16 every band table covers every value once', () => {
        for (const { bands } of SDQ_NORM_TABLES) {
            for (const [measure, list] of Object.entries(bands)) {
                const max = measure === 'total' ? 40 : 10;
                const hits = Array.from(
                    { length: max + 1 },
                    (_, value) => list.filter(({ from, to }) => value >= from && value <= to).length
                );
                expect(hits.every(count => count === 1)).toBe(true);
            }
        }
    });

    it('S4-17 calls a change of −2 within measurement error and one of −7 beyond it', () => {
        expect(changeThreshold(DUTCH_TEACHER_TOTAL).toFixed(2)).toBe('6.45');
        expect(sdqChange('total', 5, 3)).toMatchObject({ difference: -2, beyondError: false, text: '−2, binnen meetfout (grens 6,45)' });
        expect(sdqChange('total', 19, 12)).toMatchObject({
            difference: -7,
            beyondError: true,
            text: '−7, groter dan meetfout (grens 6,45)'
        });
        expect(sdqChange('total', 13, 9).text).toBe('−4, binnen meetfout (grens 6,45)');
        expect(SEED.map(document => row(document, 'total').change.difference)).toEqual([-2, -2, -1, null, 1]);
        expect(SEED.map(document => row(document, 'total').change.beyondError)).toEqual([false, false, false, undefined, false]);
        expect(SEED.map(document => row(document, 'impact').change.difference)).toEqual([-2, -2, -2, null, 1]);
        expect(SEED.map(document => row(document, 'prosocial').change.difference)).toEqual([-1, 0, 1, null, 3]);
        expect(row(IB, 'impact').change.beyondError).toBeUndefined();
    });

    it('S4-19 asks for other help when severe and not decreasing', () => {
        expect(extraHelp(IB, uk)).toBe('bespreek aanvullende hulp met ib’er/ouders');
        expect(extraHelp(IC1, uk)).toBeUndefined();
        expect(extraHelp(BC2, uk)).toBeUndefined();
        expect(extraHelp(IB, undefined)).toBeUndefined();
        expect(extraHelp(IB, sdqNormTable('nl-teacher-4-10'))).toBeDefined();
    });

    it('S4-30 lists pupils by their first known total, without a verdict', () => {
        const groups = groupByBand(SEED, uk);
        expect(groups.map(({ members }) => members.map(({ pupil: code, occasion, total }) => `${code} ${occasion} ${total}`))).toEqual([
            ['IC1 begin 5', 'IC2 begin 8', 'BC1 begin 9'],
            ['BC2 eind 19', 'IB begin 19']
        ]);
        expect(JSON.stringify(groups)).not.toMatch(/hopeloos|ernstig/i);
    });
});

describe('SDQ import', () => {
    const titles = [
        'IC lln 1 begin',
        'IC lln 1 eind',
        'IC lln 2 begin',
        'IC lln 2 eind',
        'BC lln 1 begin',
        'BC lln 1 eind',
        'BC lln 2 eind',
        'IB lln 1 begin',
        'IB lln 2 eind'
    ];
    const values: readonly SdqColumnValues[] = SEED.flatMap(({ measurements }) =>
        measurements.map(({ scales, impact }) => ({ ...scales, impact }))
    );
    const valuesOf = (column: SdqColumn): SdqColumnValues => values[titles.indexOf(column.title)] ?? {};

    it('S4-18 maps «IB lln 2 eind» to pupil IB, occasion eind, only after it was confirmed', () => {
        const proposed = proposeSdqColumns(titles);
        expect(proposed.find(({ title }) => title === 'IB lln 2 eind')).toEqual({
            title: 'IB lln 2 eind',
            pupil: 'IB',
            occasion: 'eind',
            doubt: 'Begin en eind van IB hebben een ander nummer; is dit één leerling?',
            confirmed: false
        });
        const refused = importSdqColumns(proposed, valuesOf, 'seed-S4');
        expect(refused).toMatchObject({ kind: 'refused', message: expect.stringContaining('«IB lln 2 eind»') as unknown });
        const done = importSdqColumns(
            proposed.map(column => ({ ...column, confirmed: true })),
            valuesOf,
            'seed-S4'
        );
        expect(done).toEqual({ kind: 'done', documents: SEED });
        expect(done.kind === 'done' && done.documents.flatMap(({ measurements }) => measurements)).toHaveLength(9);
        SEED.forEach(document => expect(sdqSchema.parse(document)).toEqual(document));
    });

    it('S4-18 proposes the others by their number, and asks about a title it cannot read', () => {
        expect(proposeSdqColumns([...titles, 'Schaal']).map(({ pupil: code, doubt }) => `${code}${doubt ? ' ?' : ''}`)).toEqual([
            'IC1',
            'IC1',
            'IC2',
            'IC2',
            'BC1',
            'BC1',
            'BC2',
            'IB ?',
            'IB ?',
            ' ?'
        ]);
    });

    it('S4-18 refuses two columns for one measurement, and makes none of an empty column', () => {
        const column = (title: string, occasion: string): SdqColumn => ({ title, pupil: 'BC2', occasion, confirmed: true });
        const read = (columns: SdqColumn[]): unknown =>
            importSdqColumns(columns, each => (each.title === 'leeg' ? { peer: null } : { peer: 4 }), 'seed-S4');
        expect(read([column('a', 'eind'), column('b', 'eind')])).toMatchObject({
            kind: 'refused',
            message: expect.stringContaining('BC2 eind') as unknown
        });
        expect(read([column('leeg', 'begin'), column('b', 'eind')])).toMatchObject({
            documents: [{ pupil: 'BC2', measurements: [{ occasion: 'eind' }] }]
        });
    });
});
