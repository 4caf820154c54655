import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ForeignCoding } from '../foreign-coding';
import { readVtt } from './read-vtt';
import { writeVtt } from './write-vtt';

const read = (text: string, name = 'x.vtt'): ForeignCoding => readVtt({ name, bytes: new TextEncoder().encode(text) });
const rows = ({ events }: ForeignCoding): unknown[] => events.map(({ start, end, value, participant }) => [start, end, value, participant]);

it('leaves out a cue that is not right, with its line, and keeps the rest', () => {
    const coding = read(
        '\uFEFFWEBVTT  - les\n\nSTYLE\n::cue{}\n\nNOTE weg\n\n1\n00:01.000 --> 00:02.500 align:start\neen\ntwee\n\n2\n00.02:32.000 --> 00:03.000\nkapot\n\n00:05.000 --> 00:04.000\nomgekeerd\n\nlos\n\n100:00:00.000 --> 100:00:01.000\nlaat\n'
    );
    expect(rows(coding)).toEqual([
        [1, 2.5, 'een\ntwee', undefined],
        [360_000, 360_001, 'laat', undefined]
    ]);
    expect(coding.remarks).toEqual([
        { kind: 'skipped', message: 'Een ondertitel heeft een tijd die niet klopt.', count: 2, places: ['regel 14', 'regel 17'] },
        { kind: 'skipped', message: 'Een stuk tekst heeft geen tijd.', count: 1, places: ['regel 20'] }
    ]);
});

it('knows who speaks, and leaves marks out', () => {
    expect(rows(read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v.luid LK1><i>Kom</i> &amp; zit</v>\n<v L07>nee\n'))).toEqual([
        [1, 2, 'Kom & zit', 'LK1'],
        [1, 2, 'nee', 'L07']
    ]);
});

it('keeps JSON as the value, and its simple fields as attributes', () => {
    const coding = read('WEBVTT\n\n00:01.000 --> 00:02.000\n{"code":"beurt","n":3,"diep":{"a":1}}\n', 'metadata.vtt');
    expect(coding.events[0]).toMatchObject({
        tier: 'metadata',
        value: '{"code":"beurt","n":3,"diep":{"a":1}}',
        attributes: { code: 'beurt', n: '3' }
    });
});

it('reads SubRip and a file without its first line, and says so', () => {
    const coding = read('1\r\n00:00:01,500 --> 00:00:02,000\r\nja\r\n', 'x.srt');
    expect(rows(coding)).toEqual([[1.5, 2, 'ja', undefined]]);
    expect(coding.remarks).toMatchObject([{ kind: 'repaired' }]);
    expect(() => read('WEBVTT\n\nniets')).toThrow(/geen ondertitels/);
});

describe('what the standard lets a reader take', () => {
    it('a second time without an empty line before it begins a cue', () => {
        expect(
            rows(read('WEBVTT\n\n00:01.000 --> 00:02.000\neen\n00:03.000 --> 00:04.000\ntwee\n\n00:05.000-->00:06.000\ndrie\n'))
        ).toEqual([
            [1, 2, 'een', undefined],
            [3, 4, 'twee', undefined],
            [5, 6, 'drie', undefined]
        ]);
    });

    it('settings, regions and styles, lines that end in any way, and a header of several lines', () => {
        const text =
            'WEBVTT\rKind: captions\rLanguage: nl\r\rREGION\rid:onder\r\rSTYLE\r::cue(v) { color: red }\r\rid van de cue\r00:01.000 --> 00:02.000 region:onder line:0 position:50%,line-left align:end\rja\r\r00:00:03.000\t-->\t00:00:04.000\r<c.geel>nee</c> <lang en>no</lang> <00:00:03.500>toch\r';
        const coding = read(text);
        expect(rows(coding)).toEqual([
            [1, 2, 'ja', undefined],
            [3, 4, 'nee no toch', undefined]
        ]);
        expect(coding.remarks).toEqual([]);
        expect(rows(read(text.replaceAll('\r', '\r\n')))).toEqual(rows(coding));
    });

    it('characters by name and by number', () => {
        expect(
            rows(
                read(
                    'WEBVTT\n\n00:01.000 --> 00:02.000\n&eacute;&#233;&#xE9; &lt;b&gt; &hellip; &rsquo;s &amp;amp; &onbekend; &#xD800; &\n'
                )
            )[0]
        ).toEqual([1, 2, 'ééé <b> … ’s &amp; &onbekend; &#xD800; &', undefined]);
    });

    it('a cue within a comment stays one, and that is said', () => {
        const coding = read('WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\nweg\n\nlos\nnog los\n00:03.000 --> 00:04.000\nja\n');
        expect(rows(coding)).toEqual([[3, 4, 'ja', undefined]]);
        expect(coding.remarks.map(({ message, places }) => [message, places])).toEqual([
            ['Een ondertitel staat in een opmerking (NOTE).', ['regel 4']],
            ['Een stuk tekst heeft geen tijd.', ['regel 7']]
        ]);
    });
});

it('a coding of another program comes back whole: tiers, attributes, frames, moments; shifted to the film', () => {
    const coding: ForeignCoding = {
        format: 'x',
        media: [{ url: 'les.mp4', originSeconds: 10 }],
        tiers: [{ id: 'a' }, { id: 'b' }],
        vocabularies: [],
        events: [
            { id: '2', tier: 'b', start: 1.5, end: 1.5, value: 'p', attributes: { 'modifier 1': 'm' }, startFrame: 3, endFrame: 4 },
            { id: '1', tier: 'a', start: 1, end: 2, value: 's', participant: 'K', comment: 'ja' }
        ],
        remarks: []
    };
    const { bytes, remarks } = writeVtt(coding);
    expect(readVtt({ name: 'x.vtt', bytes }).events).toEqual(
        coding.events.map(event => ({ ...event, start: event.start + 10, end: event.end + 10 }))
    );
    expect(remarks.map(({ kind, places }) => [kind, places])).toEqual([['info', ['10 s']]]);
    // Moved in a program for subtitles: the new time counts.
    const moved = new TextDecoder().decode(bytes).replace('00:00:11.000 --> 00:00:12.000', '00:00:11.500 --> 00:00:12.500');
    expect(read(moved).events[1]).toMatchObject({ id: '1', start: 11.5, end: 12.5 });
});

it('what somebody wrote in a cue of ours becomes the observation, and that is said', () => {
    const event = { id: 'E1', tier: 'a', start: 1, end: 2, value: 'beurt', participant: 'L07', attributes: { target: 'LK1' } };
    const events = [
        { ...event, comment: 'wijst naar <het> bord\n\nen lacht' },
        { ...event, id: 'E2', start: 3, end: 4 },
        { ...event, id: 'E3', start: 5, end: 6, value: 'een\ntwee' },
        { ...event, id: 'E4', start: 7, end: 8, comment: 'weg ermee' }
    ];
    const { bytes } = writeVtt({ format: 'x', media: [], tiers: [{ id: 'a' }], vocabularies: [], events, remarks: [] });
    const text = new TextDecoder().decode(bytes);
    expect(read(text)).toMatchObject({ events, remarks: [] });
    const edited = text
        .replace(/(\nwijst naar &lt;het&gt; bord)\nen lacht/, '$1, en &quot;lacht&quot;\nnog eens')
        .replace(/\nweg ermee\n/, '\n')
        .replace(/(00:00:04\.000\n.*)/, '$1\nsteekt een vinger op');
    const coding = read(edited);
    expect(coding.events.map(({ id, value, comment }) => [id, value, comment])).toEqual([
        ['E1', 'beurt', 'wijst naar <het> bord, en "lacht"\nnog eens'],
        ['E2', 'beurt', 'steekt een vinger op'],
        ['E3', 'een\ntwee', undefined],
        ['E4', 'beurt', undefined]
    ]);
    expect(coding.remarks.map(({ kind, count, places }) => [kind, count, places])).toEqual([['info', 3, ['E1', 'E2', 'E4']]]);
});

const FILES = resolve(__dirname, '../../../../../../../shared/realdata/webvtt');
describe.skipIf(!existsSync(FILES))('files that nobody here made', () => {
    const real = (name: string): ForeignCoding => readVtt({ name, bytes: readFileSync(join(FILES, name)) });
    it('chapters', () => {
        const coding = real('chapters.en.vtt');
        expect(rows(coding).slice(0, 2)).toEqual([
            [0, 27.5, 'Prologue', undefined],
            [27.5, 70, 'Switchboard trap', undefined]
        ]);
        expect([coding.tiers, coding.events.length, coding.remarks]).toEqual([[{ id: 'hoofdstukken', type: 'hoofdstukken' }], 9, []]);
    });

    it('captions, every one of them, and again after being written by us', () => {
        const text = readFileSync(join(FILES, 'itaccess_captions_en.vtt'), 'utf8');
        const coding = real('itaccess_captions_en.vtt');
        expect(coding.events.length).toBe([...text.matchAll(/-->/g)].length);
        expect(coding.events[0]).toMatchObject({ start: 0.599, end: 4.069, participant: 'Michael Young' });
        expect(coding.remarks).toEqual([]);
        expect(rows(readVtt({ name: 'x.vtt', bytes: writeVtt(coding).bytes }))).toEqual(rows(coding));
    });
});
