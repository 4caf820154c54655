import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constantFrameTimes } from '../../time/frame-times';
import type { ForeignCoding } from '../foreign-coding';
import { parseTable } from './parse-table';
import { parseTime } from './parse-time';
import { readTable } from './read-table';

const times = constantFrameTimes(1000, { num: 25, den: 1 });
const read = (text: string): readonly ForeignCoding[] => readTable({ name: 'x.csv', bytes: new TextEncoder().encode(text) }, times);
const rows = (text: string): unknown[] =>
    read(text).flatMap(({ events }) => events.map(({ start, end, value, tier, participant }) => [start, end, value, tier, participant]));

it.each([
    ['12', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['12,5 s', 12.5],
    ['1:05', 65],
    ['1:05,25', 65.25],
    ['90:00', 5400],
    ['01:02:03.500', 3723.5],
    ['-0:01', -1],
    ['.5', 0.5],
    ['1:75', undefined],
    ['1:60:00', undefined],
    ['1.2.3', undefined],
    ['', undefined],
    ['-', undefined],
    ['1e3', undefined],
    ['NA', undefined]
])('reads the time %s', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
});

describe('tables of people', () => {
    it.each([
        ['begin;einde;code;wie\n1,5;2,5;beurt;L07'],
        ['begin,einde,code,wie\n1.5,2.5,beurt,L07'],
        ['Begin\tEinde\tCode\tWie\n0:01,5\t0:02,5\tbeurt\tL07'],
        ['\uFEFFstart|stop|label|subject\r\n00:00:01.500|00:00:02.500|"beurt"|L07\r\n'],
        ['van;duur;gedrag;persoon\n1,5;1;beurt;L07'],
        ['begin (ms);einde (ms);code;wie\n1500;2500;beurt;L07'],
        ['sep=;\r\nbegin;einde;code;wie\r\n1,5;2,5;beurt;L07\r\n'],
        ['"sep=,"\nbegin,einde,code,wie\n"1,5","2,5",beurt,L07\n']
    ])('%j', text => {
        expect(rows(text)).toEqual([[1.5, 2.5, 'beurt', 'codes', 'L07']]);
    });

    it('of frames, with the times of the recording', () => {
        const [coding] = read('beeld;eindbeeld;code;laag;valence;naar wie\n100;150;x;initiative;positief;LK1\n200;;y;initiative;;\n');
        expect(coding.events).toMatchObject([
            { start: 4, end: 6, startFrame: 100, endFrame: 150, attributes: { valence: 'positief', target: 'LK1' } },
            { start: 8, startFrame: 200, endFrame: 201 }
        ]);
        expect(() => readTable({ name: 'x.csv', bytes: new TextEncoder().encode('beeld;eindbeeld;code\n1;2;x\n') })).toThrow(
            /beeldnummers/
        );
    });

    it('in Latin-1 and UTF-16, as spreadsheets write them', () => {
        const text = 'begin;einde;code\n1;2;één\n';
        const latin = Uint8Array.from([...text].map(char => char.charCodeAt(0)));
        const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
        for (const bytes of [latin, wide]) {
            expect(readTable({ name: 'x.csv', bytes })[0].events[0].value).toBe('één');
        }
    });

    it('rows without a time or code are said', () => {
        const [coding] = read('begin;einde;code\n1;2;x\nlater;2;x\n3;4;\n5;6;y\n');
        expect(coding.events.map(({ value }) => value)).toEqual(['x', 'y']);
        expect(coding.remarks).toEqual([
            { kind: 'skipped', message: 'Een regel heeft geen tijd die te lezen is.', count: 1, places: ['regel 3'] },
            { kind: 'skipped', message: 'Een regel heeft geen code.', count: 1, places: ['regel 4'] }
        ]);
    });
});

describe('exports of BORIS', () => {
    it('begins and ends on rows of their own, under the lines that older versions write above', () => {
        const text = [
            'Observation id\tles 1',
            'Media file(s)',
            'Player #1\tvideo.mp4',
            'variable\tvalue',
            'Time\tMedia file path\tTotal length\tFPS\tSubject\tBehavior\tBehavioral category\tComment\tStatus',
            '3.300\tvideo.mp4\t359.960\t25.0\tsubject1\ts\t\t\tSTART',
            '5.000\tvideo.mp4\t359.960\t25.0\tNo focal subject\tp\t\tkijk\tPOINT',
            '7.750\tvideo.mp4\t359.960\t25.0\tsubject1\ts\t\t\tSTOP',
            '9.900\tvideo.mp4\t359.960\t25.0\tsubject1\ts\t\t\tSTART'
        ].join('\n');
        expect(rows(text)).toEqual([
            [3.3, 7.75, 's', 'codes', 'subject1'],
            [5, 5, 'p', 'codes', undefined],
            [9.9, 9.9, 's', 'codes', 'subject1']
        ]);
        const [coding] = read(text);
        expect([coding.name, coding.media, coding.remarks.length]).toEqual([
            'les 1',
            [{ url: 'video.mp4', lengthSeconds: 359.96, framesPerSecond: 25 }],
            1
        ]);
    });

    it('of version 8: the time offset comes off, and all films of all players are known', () => {
        const head =
            'Observation id,Observation date,Description,Observation duration,Observation type,Source,Time offset (s),Media duration (s),FPS,weer,Subject,Behavior,Behavioral category,Modifier #1,Behavior type,Time,Media file name,Image index,Image file path,Comment';
        const row = (time: string, status: string): string =>
            `les,2026-01-15 10:00:00,,9.0,Media file(s),player #1:a.mp4;b.mp4|player #2:c.mp4,100.5,60.000;30.000|90.000,25.000;25.000|50.000,zon,kind,s,houding,m1,${status},${time},a.mp4,50,,`;
        const [coding] = read([head, row('102.5', 'START'), row('104.5', 'STOP')].join('\r\n'));
        expect(coding.events).toMatchObject([{ start: 102.5, end: 104.5, value: 's', tier: 'houding' }]);
        expect(coding.media).toEqual([
            { url: 'a.mp4', originSeconds: -100.5, lengthSeconds: 60, framesPerSecond: 25 },
            { url: 'b.mp4', originSeconds: -100.5, lengthSeconds: 30, framesPerSecond: 25 },
            { url: 'c.mp4', originSeconds: -100.5, lengthSeconds: 90, framesPerSecond: 50, player: '2' }
        ]);
    });

    it('aggregated, of several observations, with modifiers in columns of their own', () => {
        const codings = read(
            [
                'Observation id,Subject,Behavior,Behavioral category,Modifier #1,Modifier #2,Behavior type,Start (s),Stop (s),Duration (s),Comment start,Comment stop',
                'een,kind,s,houding,m1,None,STATE,5.000,8.125,3.125,,',
                'twee,No focal subject,p,,,m2,POINT,1.000,1.000,NA,,'
            ].join('\r\n')
        );
        expect(codings.map(({ name }) => name)).toEqual(['een', 'twee']);
        expect(codings.map(({ events }) => events[0])).toMatchObject([
            { tier: 'houding', start: 5, end: 8.125, attributes: { 'modifier 1': 'm1' } },
            { tier: 'codes', start: 1, end: 1, attributes: { 'modifier 2': 'm2' } }
        ]);
    });
});

describe('exports of ELAN', () => {
    it('without names above the columns', () => {
        expect(
            rows('FA1\tMoeder\t00:00:03.150\t00:00:04.409\t00:00:01.259\tkom maar\nCHI\t\t00:00:05.000\t00:00:06.000\t00:00:01.000\tnee\n')
        ).toEqual([
            [3.15, 4.409, 'kom maar', 'FA1', 'Moeder'],
            [5, 6, 'nee', 'CHI', undefined]
        ]);
    });

    it('with names, times in several forms, and blank names for tier and participant', () => {
        const head = '\t\tBegin Time - hh:mm:ss.ms\tBegin Time - ss.msec\tEnd Time - hh:mm:ss.ms\tEnd Time - ss.msec\tAnnotation';
        expect(rows(`${head}\nCHI\tkind\t00:00:05.000\t5.0\t00:00:06.000\t6.0\tnee\n`)).toEqual([[5, 6, 'nee', 'CHI', 'kind']]);
    });

    it('with a column for each tier', () => {
        expect(rows('Begin Time - ss.msec\tEnd Time - ss.msec\tCHI\tFA1\n1.0\t2.0\tnee\t\n3.0\t4.0\tja\tkom\n')).toEqual([
            [1, 2, 'nee', 'CHI', undefined],
            [3, 4, 'ja', 'CHI', undefined],
            [3, 4, 'kom', 'FA1', undefined]
        ]);
    });
});

it.each([['hallo'], ['a;b\nc;d\n'], ['{"a":1}'], ['naam;cijfer\nx;y\n']])('refuses %j, which has no times and codes', text => {
    expect(() => read(text)).toThrow(/geen tijden en codes/);
});

const SPECTRUM = resolve(__dirname, '../../../../../../../shared/badinputs/csv/spectrum');
describe.skipIf(!existsSync(SPECTRUM))('cells of files that nobody here made', () => {
    it.each(existsSync(SPECTRUM) ? readdirSync(join(SPECTRUM, 'csvs')).filter(name => !name.startsWith('location')) : [])('%s', name => {
        const expected = JSON.parse(readFileSync(join(SPECTRUM, 'json', name.replace('.csv', '.json')), 'utf8')) as Record<
            string,
            string
        >[];
        const [header, ...cells] = parseTable(readFileSync(join(SPECTRUM, 'csvs', name), 'utf8')).rows;
        expect(cells.map(row => Object.fromEntries(header.map((key, at) => [key, row[at]])))).toEqual(expected);
    });
});
