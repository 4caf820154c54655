import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { readBoris } from '@beeldspoor/coaching-model/lib/common/exchange/boris/read-boris';
import { writeBoris } from '@beeldspoor/coaching-model/lib/common/exchange/boris/write-boris';
import { readEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/read-eaf';
import { writeEaf } from '@beeldspoor/coaching-model/lib/common/exchange/eaf/write-eaf';
import type { ForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-coding';
import { applyMapping } from '@beeldspoor/coaching-model/lib/common/exchange/mapping/apply-mapping';
import { suggestMapping } from '@beeldspoor/coaching-model/lib/common/exchange/mapping/suggest-mapping';
import { toForeignCoding } from '@beeldspoor/coaching-model/lib/common/exchange/own/to-foreign-coding';
import { readTable } from '@beeldspoor/coaching-model/lib/common/exchange/table/read-table';
import { writeTable } from '@beeldspoor/coaching-model/lib/common/exchange/table/write-table';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';

const DATE = '2026-01-20T10:00:00+01:00';
const bytes = readFileSync(join(__dirname, 'alles.boris'));
const codings = readBoris({ name: 'alles.boris', bytes });
const [film, queue, clock, live, pictures] = codings;
const again = (coding: ForeignCoding): ForeignCoding => readBoris({ name: 'x.boris', bytes: writeBoris(coding, DATE).bytes })[0];
const rows = ({ events }: ForeignCoding): unknown[] =>
    events.map(({ tier, value, participant, start, end, attributes = {}, comment }) => [
        tier,
        value,
        participant,
        start,
        end,
        Object.values(attributes).join('|'),
        comment
    ]);

/** Codes as annotations of a recording of half an hour, by the frames that they got. */
function frames(coding: ForeignCoding, media: readonly string[] = []): readonly number[] {
    const mapping = {
        schemaVersion: 1,
        persons: {},
        rules: [{ tier: '*', value: '*', participant: '*', modifiers: '*', into: { tier: 'turn' as const, code: 'beurt' } }]
    };
    const times = constantFrameTimes(45_000, { num: 25, den: 1 });
    return applyMapping(coding, mapping, { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK, media }).document.annotations.map(
        ({ startFrame }) => startFrame
    );
}

describe('a project of BORIS 8 with everything in it', () => {
    it('every observation is read, also when a picture has no time (NaN), and packed', () => {
        expect(codings.map(({ name }) => name)).toEqual(['film met verschil', 'rij', 'klok', 'live', "foto's"]);
        expect(readBoris({ name: 'x.boris.gz', bytes: gzipSync(bytes) })).toEqual(codings);
    });

    it('points, states, modifiers of every kind, subjects, comments', () => {
        expect(rows(film)).toEqual([
            ['gebaar', 'wijst', 'kind', 102.5, 102.5, 'juf|lachend,stil|3', 'kijk daar'],
            ['gedrag', 'lacht', undefined, 103, 103, '', undefined],
            ['houding', 'zit', 'kind', 104, 106, 'kring', 'begint / klaar'],
            ['houding', 'staat', 'juf', 104.5, 107, '', undefined],
            ['houding', 'staat', 'kind', 106, 106, 'lokaal', undefined],
            ['gebaar', 'wijst', 'kind', 108, 108, '', undefined],
            ['gebaar', 'wijst', 'kind', 109, 109, '', undefined]
        ]);
        expect(film.remarks.map(({ kind, message, places }) => [kind, message.slice(0, 28), places])).toEqual([
            ['info', 'De observatie heeft een tijd', ['100,5 s']],
            ['info', 'De observatie heeft films na', ['films/les.mp4']],
            ['repaired', 'Een toestand heeft geen eind', ['staat op 106 s']],
            ['info', 'De observatie heeft gegevens', ['weer, aantal']]
        ]);
    });

    it('BORIS adds the time offset to what it keeps: it comes off for the film; another player has one of its own', () => {
        expect(film.media).toEqual([
            { url: 'films/les.mp4', originSeconds: -100.5, lengthSeconds: 359.96, framesPerSecond: 25 },
            { url: 'films/achter.mp4', originSeconds: -120.5, lengthSeconds: 180, framesPerSecond: 50, player: '2' }
        ]);
        expect(frames(film).slice(0, 2)).toEqual([50, 62]);
        // 105 s is 4.5 s in the first film, which is 20 s ahead of the second.
        const later = { ...film, events: [{ id: '1', tier: 'gedrag', start: 125, end: 125, value: 'lacht' }] };
        expect([frames(later), frames(later, ['achter.mp4'])]).toEqual([[612], [112]]);
    });

    it('a queue of films, the time of the clock, live and pictures', () => {
        expect(queue.events.map(({ start, startFrame }) => [start, startFrame])).toEqual([
            [59, undefined],
            [61, undefined]
        ]);
        expect(clock.events.map(({ start }) => start)).toEqual([5, 11, 66]);
        expect(frames(clock)).toEqual([100, 250, 1625]);
        expect(clock.remarks.filter(({ kind }) => kind === 'repaired')).toMatchObject([{ places: ['5 s'] }]);
        expect(live.remarks).toMatchObject([{ kind: 'info', message: expect.stringContaining('live gecodeerd') as string }]);
        expect(rows(pictures)).toEqual([['gedrag', 'lacht', 'kind', 12, 12, '', 'NaN " Infinity']]);
        expect(pictures.remarks).toMatchObject([{ kind: 'skipped', places: ['foto 3'] }]);
    });

    it.each(codings.map(coding => [coding.name, coding] as const))('«%s» comes back from a project that we write', (_, coding) => {
        const { date: _before, remarks: _said, ...before } = coding;
        const { date: _after, remarks: _heard, ...after } = again(coding);
        expect({ ...after, events: rows(after as ForeignCoding) }).toEqual({ ...before, events: rows(coding) });
        expect(frames(again(coding))).toEqual(frames(coding));
    });

    it('keeps keys, sets of modifiers, subjects and variables of the project', () => {
        const out = JSON.parse(new TextDecoder().decode(writeBoris(film, DATE).bytes)) as Record<
            string,
            Record<string, Record<string, unknown>>
        >;
        expect(Object.values(out.behaviors_conf).map(({ code, key }) => [code, key])).toEqual([
            ['wijst', 'w'],
            ['zit', 'z'],
            ['staat', 's'],
            ['nooit', 'x'],
            ['lacht', 'l']
        ]);
        expect(Object.values(out.subjects_conf).map(({ name }) => name)).toEqual(['kind', 'juf']);
        expect(out.observations['film met verschil']).toMatchObject({
            'time offset': 100.5,
            description: 'Eerste les',
            independent_variables: { weer: 'regen', aantal: '24' },
            file: { 1: ['films/les.mp4'], 2: ['films/achter.mp4'] },
            media_info: { offset: { 1: 0, 2: 20 } }
        });
        expect(out.behavioral_categories).toEqual(['gebaar', 'houding']);
    });

    it('goes through ELAN and tables with every time, tier, value, person and modifier, and where the film begins', () => {
        const byElan = readEaf({ name: 'x.eaf', bytes: writeEaf(film, { date: DATE }).bytes });
        // Two states of different people and a point at the same moment are on tiers of their own in between.
        const sorted = (list: readonly unknown[]): readonly string[] => list.map(each => JSON.stringify(each)).sort();
        const moments = (coding: ForeignCoding): ForeignCoding => ({
            ...coding,
            events: coding.events.map(event => ({ ...event, end: event.end - event.start < 0.002 ? event.start : event.end }))
        });
        expect(sorted(rows(moments(byElan)))).toEqual(sorted(rows(film)));
        expect(byElan.tiers.map(({ id }) => id)).toEqual(film.tiers.map(({ id }) => id));
        expect(frames(byElan).toSorted((a, b) => a - b)).toEqual(frames(film).toSorted((a, b) => a - b));
        for (const layout of ['aggregated', 'tabular'] as const) {
            const [table] = readTable({ name: 'x.csv', bytes: writeTable(film, { layout, decimal: 'comma' }, ';').bytes });
            expect(sorted(rows(table))).toEqual(sorted(rows(film)));
            expect(frames(table)).toEqual(frames(film));
        }
    });
});

it('sets of modifiers that are called as one of our attributes are proposed for it, and translations for codes', () => {
    const project = {
        behaviors_conf: {
            0: {
                type: 'Point event',
                code: 'ci',
                category: 'x',
                description: 'Contactinitiatief',
                modifiers: { 0: { name: 'Toon', values: [] }, 1: { name: 'Naar wie', values: [] } }
            }
        },
        observations: { o: { events: [[1, 'L07', 'ci', 'vriendelijk|LK1', '']] } }
    };
    const [coding] = readBoris({ name: 'x.boris', bytes: new TextEncoder().encode(JSON.stringify(project)) });
    const mapping = suggestMapping(coding, BASIS_CODEBOOK, ['L07', 'LK1']);
    expect(mapping.rules[0].into).toEqual({ tier: 'initiative', code: 'contactinitiatief', tone: '$modifier 1', target: '$modifier 2' });
    const times = constantFrameTimes(100, { num: 25, den: 1 });
    expect(
        applyMapping(coding, mapping, { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK }).document.annotations
    ).toMatchObject([{ actor: 'L07', target: 'LK1', tone: 'vriendelijk' }]);
});

it('a recording of two films with a gap between them is a queue for BORIS', () => {
    const times = constantFrameTimes(4500, { num: 50, den: 1 }, [
        { startFrame: 0, startSeconds: 0 },
        { startFrame: 2000, startSeconds: 97.5 }
    ]);
    const document = {
        schemaVersion: 1,
        recording: 'O1',
        coder: 'MV',
        codebook: { id: 'basis', version: '1.0' },
        annotations: [
            { id: 'A1', tier: 'turn' as const, code: 'beurt', startFrame: 1000, endFrame: 1100, actor: 'LK1' },
            { id: 'A2', tier: 'turn' as const, code: 'beurt', startFrame: 2100, endFrame: 2200, actor: 'LK1' }
        ]
    };
    const coding = toForeignCoding(document, { recording: { id: 'O1', media: ['a.mp4', 'b.mp4'] }, times, codebook: BASIS_CODEBOOK });
    const [back] = readBoris({ name: 'x.boris', bytes: writeBoris(coding, DATE).bytes });
    expect(back.events.map(({ start, end }) => [start, end])).toEqual([
        [20, 22],
        [42, 44]
    ]);
    expect(back.media.map(({ lengthSeconds }) => lengthSeconds)).toEqual([40, 50]);
    const mapping = {
        schemaVersion: 1,
        persons: {},
        rules: [{ tier: '*', value: '*', participant: '*', modifiers: '*', into: { tier: 'turn' as const, code: 'beurt' } }]
    };
    const { annotations } = applyMapping(back, mapping, { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK }).document;
    expect(annotations.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
        [1000, 1100],
        [2100, 2200]
    ]);
});
