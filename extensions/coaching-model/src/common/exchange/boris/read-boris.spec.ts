import { describe, expect, it } from 'vitest';
import type { ForeignCoding } from '../foreign-coding';
import { pairStates } from '../pair-states';
import { readBoris } from './read-boris';
import { writeBoris } from './write-boris';

const read = (observations: object, more: object = {}): readonly ForeignCoding[] =>
    readBoris({
        name: 'x.boris',
        bytes: new TextEncoder().encode(
            JSON.stringify({
                project_format_version: '7.0',
                behaviors_conf: {
                    0: { type: 'Point event', code: 'p', category: '' },
                    1: { type: 'State event with coding map', code: 's', category: 'houding', description: 'staat' }
                },
                observations,
                ...more
            })
        )
    });
const rows = (coding: ForeignCoding): unknown[] =>
    coding.events.map(({ value, start, end, participant }) => [value, start, end, participant]);

describe('pairStates', () => {
    const pair = (marks: string): unknown[] =>
        pairStates(
            [...marks],
            () => '',
            mark => (mark === '.' ? 'point' : mark === '(' ? 'start' : mark === ')' ? 'stop' : 'toggle')
        ).map(({ start, end, kind }) => [start, end, kind]);
    it('loses nothing, whatever comes after each other', () => {
        expect(pair('().')).toEqual([
            ['(', ')', 'state'],
            ['.', undefined, 'point']
        ]);
        expect(pair('(()')).toEqual([
            ['(', undefined, 'unpaired'],
            ['(', ')', 'state']
        ]);
        expect(pair(')ttt')).toEqual([
            [')', undefined, 'unpaired'],
            ['t', 't', 'state'],
            ['t', undefined, 'unpaired']
        ]);
    });
});

describe('events', () => {
    it('of five parts and of six, in any order, become points and states by subject, code and modifiers', () => {
        const [coding] = read({
            les: {
                file: { 1: ['a.mp4'] },
                events: [
                    [9, 'kind', 's', '', 'klaar', 225],
                    [5, 'kind', 's', '', 'begint', 125],
                    [6, '', 's', 'm1|None', ''],
                    [7.5, 'No focal subject', 'p', 'm1|m2', '', 'NA'],
                    [8, '', 's', 'm1|None', ''],
                    [10, 'kind', 's', '', '']
                ]
            }
        });
        expect(rows(coding)).toEqual([
            ['s', 5, 9, 'kind'],
            ['s', 6, 8, undefined],
            ['p', 7.5, 7.5, undefined],
            ['s', 10, 10, 'kind']
        ]);
        expect(coding.events[0]).toMatchObject({ tier: 'houding', startFrame: 125, endFrame: 225, comment: 'begint / klaar' });
        expect(coding.events.map(({ attributes }) => attributes)).toEqual([
            undefined,
            { 'modifier 1': 'm1' },
            { 'modifier 1': 'm1', 'modifier 2': 'm2' },
            undefined
        ]);
        expect(coding.remarks).toEqual([expect.objectContaining({ kind: 'repaired', count: 1, places: ['s op 10 s'] })]);
        expect(coding.vocabularies).toEqual([
            { id: 'gedrag', entries: [{ value: 'p' }] },
            { id: 'houding', entries: [{ value: 's', description: 'staat' }] }
        ]);
    });

    it('that cannot be read are said, and behaviour outside the ethogram is kept', () => {
        const [coding] = read({ les: { events: [['x', '', 'p', '', ''], [1, '', '', '', ''], 'kapot', [2, '', 'vreemd', '', '']] } });
        expect(rows(coding)).toEqual([['vreemd', 2, 2, undefined]]);
        expect(coding.remarks.map(({ kind, count }) => [kind, count])).toEqual([
            ['skipped', 3],
            ['info', 1]
        ]);
    });
});

it('every observation is a coding; a queue of films and a shift in time go along', () => {
    const [first, second] = read({
        een: {
            file: { 1: ['a.mp4', 'b.mp4'], 2: ['x.mp4'] },
            'time offset': 10,
            media_info: { length: { 'a.mp4': 60 }, fps: { 'a.mp4': 25 }, offset: { 1: 2 } },
            events: [[1, '', 'p', '', '', 4]]
        },
        twee: { type: 'LIVE', file: [], events: [] }
    });
    expect([first.name, second.name]).toEqual(['een', 'twee']);
    expect(first.media).toEqual([
        { url: 'a.mp4', originSeconds: -10, lengthSeconds: 60, framesPerSecond: 25 },
        { url: 'b.mp4', originSeconds: -10 },
        { url: 'x.mp4', originSeconds: -10, player: '2' }
    ]);
    // In a queue the index counts within a film that BORIS does not name.
    expect(first.events[0].startFrame).toBeUndefined();
});

it('what we write reads back with every code, time, person and frame', () => {
    const coding: ForeignCoding = {
        format: 'x',
        name: 'O1',
        media: [{ url: 'O1.mp4', framesPerSecond: 25 }],
        tiers: [{ id: 'a' }, { id: 'b' }],
        vocabularies: [],
        events: [
            {
                id: '1',
                tier: 'a',
                start: 1,
                end: 2,
                startFrame: 25,
                endFrame: 50,
                value: 'x',
                participant: 'L07',
                attributes: { valence: 'po|si(tief)' },
                comment: 'ja'
            },
            { id: '2', tier: 'b', start: 2, end: 2.04, startFrame: 50, endFrame: 51, value: 'x' }
        ],
        remarks: []
    };
    const [again] = readBoris({ name: 'x.boris', bytes: writeBoris(coding, '2026-01-20T10:00:00Z').bytes });
    expect(again.events).toEqual([
        {
            id: 'b1',
            tier: 'a',
            start: 1,
            end: 2,
            startFrame: 25,
            endFrame: 50,
            value: 'a: x',
            participant: 'L07',
            comment: 'ja',
            attributes: { 'modifier 1': 'po si tief' }
        },
        { id: 'b2', tier: 'b', start: 2, end: 2, startFrame: 50, endFrame: 51, value: 'b: x' }
    ]);
    expect(again.media).toEqual(coding.media);
});

it.each([
    ['{', /niet te lezen/],
    ['{}', /geen project van BORIS/],
    ['{"behaviors_conf":{},"observations":{}}', /geen observaties/]
])('refuses %s', (text, message) => {
    expect(() => readBoris({ name: 'x.boris', bytes: new TextEncoder().encode(text) })).toThrow(message);
});
