import type { Clip, ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { nextClipId, startsWithoutPearl, withClip, withClipChange, withClipMoved, withoutClip, withPearlsFirst } from './clip-edits';
import { clipRange } from './clip-range';
import { momentLine, withMomentLine } from './moment-line';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const clip = (id: string, mark: Clip['mark'] = null, shown = true): Clip => ({
    id,
    mark,
    shown,
    title: '',
    startFrame: 0,
    endFrame: 25,
    questions: []
});
const document = (...clips: Clip[]): ClipsDocument => ({ schemaVersion: 1, recording: 'O1', clips });
const ids = (doc: ClipsDocument): string => doc.clips.map(one => one.id).join(' ');

describe('frames of a new fragment', () => {
    it('are in and out when both are set', () => {
        expect(clipRange({ marked: { start: 100, end: 200 }, selected: undefined, frame: 4000 }, times)).toEqual({
            startFrame: 100,
            endFrame: 200
        });
    });

    it('are two seconds before to three after the selected annotation', () => {
        const selected = { startFrame: 1225, endFrame: 1226 };
        expect(clipRange({ marked: {}, selected, frame: 10 }, times)).toEqual({ startFrame: 1175, endFrame: 1301 });
    });

    it('are the same around the moment, inside the recording', () => {
        expect(clipRange({ marked: {}, selected: undefined, frame: 10 }, times)).toEqual({ startFrame: 0, endFrame: 86 });
        expect(clipRange({ marked: {}, selected: undefined, frame: 4490 }, times)).toEqual({ startFrame: 4440, endFrame: 4500 });
    });

    it('take the film for the side that was not set', () => {
        expect(clipRange({ marked: { start: 100 }, selected: undefined, frame: 180 }, times)).toEqual({ startFrame: 100, endFrame: 181 });
        expect(clipRange({ marked: { start: 100 }, selected: undefined, frame: 100 }, times)).toEqual({ startFrame: 100, endFrame: 225 });
        expect(clipRange({ marked: { end: 200 }, selected: undefined, frame: 150 }, times)).toEqual({ startFrame: 150, endFrame: 200 });
        expect(clipRange({ marked: { end: 200 }, selected: undefined, frame: 199 }, times)).toEqual({ startFrame: 75, endFrame: 200 });
    });
});

describe('fragments', () => {
    it('S3-17 what the coachee took back is not changed by somebody else', () => {
        const vetoed = { ...clip('C01', 'parel'), veto: { by: 'LK1', on: '2026-01-16' } };
        const doc = document(vetoed, clip('C02'));
        expect(withClipChange(doc, 'C01', { shown: true, title: 'toch' })).toBe(doc);
        expect(withClipChange(doc, 'C02', { title: 'mag' })).not.toBe(doc);
    });

    it('get the next free id', () => {
        expect(nextClipId([], '')).toBe('C01');
        expect(nextClipId([clip('C01'), clip('C02-k7q')], 'x4m')).toBe('C03-x4m');
        expect(nextClipId([clip('C09'), clip('C03'), clip('x99')], '')).toBe('C10');
    });

    it('stand with the parels before the puzzels', () => {
        const some = document(clip('F01', 'parel'), clip('F02', 'puzzel'), clip('F03'));
        expect(ids(withClip(some, clip('F04', 'parel')))).toBe('F01 F04 F02 F03');
        expect(ids(withClip(some, clip('F04', 'puzzel')))).toBe('F01 F02 F03 F04');
    });

    it('move to a place, and not when they stand there', () => {
        const some = document(clip('F01'), clip('F02'), clip('F03'));
        expect(ids(withClipMoved(some, 'F01', 3))).toBe('F02 F03 F01');
        expect(ids(withClipMoved(some, 'F03', 0))).toBe('F03 F01 F02');
        expect(withClipMoved(some, 'F02', 2)).toBe(some);
        expect(withClipMoved(some, 'F99', 0)).toBe(some);
    });

    it('change and go without touching the others', () => {
        const some = document(clip('F01'), clip('F02'));
        const changed = withClipChange(some, 'F02', { mark: 'parel' });
        expect(changed.clips[0]).toBe(some.clips[0]);
        expect(changed.clips[1].mark).toBe('parel');
        expect(withClipChange(some, 'F02', { mark: null })).toBe(some);
        expect(ids(withoutClip(some, 'F01'))).toBe('F02');
    });

    it('say when the talk does not begin with a parel, and can be put right', () => {
        const some = document(clip('F01', 'puzzel'), clip('F02', 'parel'), clip('F03'), clip('F04', 'parel'));
        expect(startsWithoutPearl(some.clips)).toBe(true);
        expect(ids(withPearlsFirst(some))).toBe('F02 F04 F01 F03');
        expect(startsWithoutPearl(withPearlsFirst(some).clips)).toBe(false);
        expect(startsWithoutPearl([clip('F01', 'puzzel')])).toBe(false);
        expect(startsWithoutPearl([clip('F01', 'puzzel', false), clip('F02', 'parel')])).toBe(false);
    });
});

describe('note at a moment', () => {
    const line = momentLine('O1', 1225, '00:49:00', ' zit vooraan\nen kijkt ');
    it('is a line with a link into the film', () => {
        expect(line).toBe('- [00:49:00](beeld:O1#f=1225) zit vooraan en kijkt');
    });

    it('comes at the end of what was written', () => {
        expect(withMomentLine(undefined, 'Notities bij O1', line)).toBe(`# Notities bij O1\n\n${line}\n`);
        expect(withMomentLine('# Mijn\n\n- een\n', 'x', line)).toBe(`# Mijn\n\n- een\n${line}\n`);
        expect(withMomentLine('Tekst.', 'x', line)).toBe(`Tekst.\n\n${line}\n`);
    });
});
