import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { alignNotes, offsetThatFits, withLiveAnnotations } from './align-live-notes';
import { clockOf, clockText, isLiveNotesPath, liveNoteLine, liveNotesPath, parseClock, parseLiveNotes, type LiveNote } from './live-notes';

const at = (clock: string, text = ''): LiveNote => ({ clock: parseClock(clock)!, text });
const hour = constantFrameTimes(90_000, { num: 25, den: 1 });
const start = clockOf('2026-01-15T10:00:00+01:00')!;

describe('S1-7: live notes made on a tablet', () => {
    it('fall on the frame of their time on the clock, moved by the offset', () => {
        const frames = (offsetSeconds: number): unknown =>
            alignNotes([at('10:05:30')], hour, { recordingStart: start, offsetSeconds }).map(({ frame }) => frame);
        expect(frames(0)).toEqual([8250]);
        expect(frames(2)).toEqual([8300]);
        expect(frames(-2)).toEqual([8200]);
    });

    it('say when they fall before or after the recording', () => {
        const aligned = alignNotes([at('09:59:59'), at('10:00:00'), at('10:59:59'), at('11:00:00')], hour, {
            recordingStart: start,
            offsetSeconds: 0
        });
        expect(aligned.map(({ place, frame }) => [place, frame])).toEqual([
            ['before', undefined],
            ['inside', 0],
            ['inside', 89_975],
            ['after', undefined]
        ]);
    });

    it('go past midnight', () => {
        const [note] = alignNotes([at('00:00:10')], hour, { recordingStart: parseClock('23:59:50')!, offsetSeconds: 0 });
        expect(note.frame).toBe(500);
    });

    it('give the offset with which a note fits a frame', () => {
        expect(offsetThatFits(at('10:05:30'), 8300, hour, start)).toBe(2);
        expect(offsetThatFits(at('10:05:30'), 8249, hour, start)).toBe(-0.04);
    });

    it('at a variable rate fall on the frame that is on screen', () => {
        const rate = { num: 30_000, den: 1001 };
        const [note] = alignNotes([at('10:05:30')], constantFrameTimes(20_000, rate), { recordingStart: start, offsetSeconds: 0 });
        expect(note.frame).toBe(Math.floor((330 * 30_000) / 1001));
    });
});

describe('a file of live notes', () => {
    it('is read as it was written', () => {
        const notes: LiveNote[] = [
            {
                clock: parseClock('10:05:30')!,
                coded: { tier: 'initiative', code: 'contactinitiatief' },
                actor: 'L07',
                target: 'LK1',
                text: 'kijkt op'
            },
            { clock: parseClock('10:06:02')!, actor: 'L03', text: 'vinger' },
            { clock: parseClock('10:06:40')!, text: 'onrust bij de deur' }
        ];
        const lines = notes.map(note => liveNoteLine(note, BASIS_CODEBOOK));
        expect(lines[0]).toBe('- 10:05:30 · Contactinitiatief · L07 → LK1 · kijkt op');
        expect(parseLiveNotes(`# Live notities\n\n${lines.join('\n')}\n`, BASIS_CODEBOOK)).toEqual(notes);
    });

    it('may be typed by hand', () => {
        const read = parseLiveNotes(
            '* 9:05 L07 komt binnen\r\n- 10.06.02 L07 -> LK1\n- geen tijd\n10:00 geen punt\n- 25:00 geen klok',
            BASIS_CODEBOOK
        );
        expect(read).toEqual([
            { clock: 9 * 3600 + 300, text: 'L07 komt binnen' },
            { clock: 10 * 3600 + 362, actor: 'L07', target: 'LK1', text: '' }
        ]);
    });

    it('has a name of its own for each day', () => {
        expect(liveNotesPath('2026-01-15')).toBe('notities/live-2026-01-15.md');
        expect(isLiveNotesPath('notities/live-2026-01-15.md')).toBe(true);
        expect(isLiveNotesPath('notities/intake.md')).toBe(false);
        expect(clockText(parseClock('7:03')!)).toBe('07:03:00');
    });
});

describe('live codes', () => {
    const empty = { schemaVersion: 1, recording: 'O1', coder: 'MV', codebook: { id: 'basis', version: '1.0' }, annotations: [] };
    const note: LiveNote = {
        ...at('10:00:10', 'kijkt op'),
        coded: { tier: 'initiative', code: 'contactinitiatief' },
        actor: 'L07',
        target: 'LK1'
    };
    const aligned = alignNotes([note, at('10:00:20', 'alleen tekst')], hour, { recordingStart: start, offsetSeconds: 0 });

    it('become annotations that want a second look, once', () => {
        const once = withLiveAnnotations(empty, aligned, BASIS_CODEBOOK, 90_000);
        expect(once.annotations).toEqual([
            {
                id: expect.stringMatching(/^E01/) as unknown,
                tier: 'initiative',
                code: 'contactinitiatief',
                startFrame: 250,
                endFrame: 251,
                actor: 'L07',
                target: 'LK1',
                observation: 'kijkt op',
                certainty: 'twijfel'
            }
        ]);
        expect(withLiveAnnotations(once, aligned, BASIS_CODEBOOK, 90_000)).toBe(once);
    });
});
