import { describe, expect, it } from 'vitest';
import { clockText, inOrder, isLensPair, parseClock, rolesFor, startsByClock, startsInRow, type ChosenFile } from './file-roles';

const film = (name: string, seconds?: number, createdAt?: string): ChosenFile => ({
    name,
    extension: name.split('.').at(-1) ?? '',
    probed: {
        id: name,
        kind: /mp3$/.test(name) ? 'sound' : 'film',
        seconds,
        width: 1920,
        height: 1080,
        projection: undefined,
        maybeSpherical: false,
        playable: true,
        createdAt,
        hasPicture: true
    }
});

/** S1-24: 0:00–2:00, 5:00–6:30, 9:00–12:00. */
const lesson = [
    film('C.mp4', 180, '2026-01-20T09:09:00Z'),
    film('A.mp4', 120, '2026-01-20T09:00:00Z'),
    film('B.mp4', 90, '2026-01-20T09:05:00Z')
];

describe('several files of one lesson', () => {
    it('stand in the order of time, and begin when their cameras say', () => {
        const ordered = inOrder(lesson);
        expect(ordered.map(({ name }) => name)).toEqual(['A.mp4', 'B.mp4', 'C.mp4']);
        expect(startsByClock(ordered)).toEqual([0, 300, 540]);
        expect(rolesFor(ordered, true)[0]).toBe('parts');
    });

    it('follow each other when no clock says otherwise, by name with numbers by value', () => {
        const bare = inOrder([film('GH10.mp4', 20), film('GH2.mp4', 10)]);
        expect(bare.map(({ name }) => name)).toEqual(['GH2.mp4', 'GH10.mp4']);
        expect([startsByClock(bare), startsInRow(bare)]).toEqual([undefined, [0, 10]]);
    });

    it('have no gap where a clock that counts whole seconds shows less than two', () => {
        expect(startsByClock([film('A.mp4', 120.4, '2026-01-20T09:00:00Z'), film('B.mp4', 9, '2026-01-20T09:02:02Z')])).toEqual([0, 120.4]);
        // Chapters that all carry the time at which the first began.
        const chapters = [film('A.mp4', 600, '2026-01-20T09:00:00Z'), film('B.mp4', 600, '2026-01-20T09:00:00Z')];
        expect([startsByClock(chapters), rolesFor(chapters, false)[0]]).toEqual([[0, 600], 'parts']);
    });
});

describe('rolesFor', () => {
    it('takes films of the same time for two cameras', () => {
        const two = [film('A.mp4', 600, '2026-01-20T09:00:00Z'), film('B.mp4', 600, '2026-01-20T09:01:00Z')];
        expect(rolesFor(two, false)[0]).toBe('camera');
    });

    it('takes one sound beside a film for its separate sound, and asks of a single one only when there are recordings', () => {
        expect(rolesFor([film('A.mp4'), film('A.mp3')], false)[0]).toBe('sound');
        expect(rolesFor([film('A.mp3')], false)).toEqual(['one']);
        expect(rolesFor([film('A.mp3')], true)).toEqual(['one', 'sound']);
        expect(rolesFor([film('A.mp4')], true)).toEqual(['one', 'camera']);
    });

    it('knows the two lenses of one film', () => {
        const pair = [film('VID_20260120_090000_00_001.insv'), film('VID_20260120_090000_10_001.insv')];
        expect([isLensPair(pair), rolesFor(pair, false)[0]]).toEqual([true, 'lensPair']);
        expect(isLensPair([pair[0], film('VID_20260120_100000_10_001.insv')])).toBe(false);
    });
});

describe('a typed moment', () => {
    it.each([
        ['5:00', 300],
        ['1:02:03', 3723],
        [' 0:04,5 ', 4.5],
        ['90', 90]
    ])('%s', (text, seconds) => {
        expect(parseClock(text)).toBe(seconds);
    });

    it.each(['', 'x', '1:2:3:4', '-1:00'])('refuses «%s»', text => {
        expect(parseClock(text)).toBeUndefined();
    });

    it('reads back what it writes', () => {
        expect([0, 300, 3723].map(clockText)).toEqual(['0:00', '5:00', '1:02:03']);
    });
});
