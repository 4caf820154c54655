// @vitest-environment jsdom
import { frameTableSchema } from '@beeldspoor/coaching-model/lib/common/documents/frame-table';
import { recordingSchema } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { describe, expect, it } from 'vitest';
import { frameTimesOf } from './recording-session-opener';

const recording = (rate: { num: number; den: number } | null) => recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 4, rate });
const table = (pts: number[]) =>
    frameTableSchema.parse({ frameCount: pts.length, constant: false, timebase: { num: 1, den: 1000 }, rate: null, pts });

describe('frameTimesOf', () => {
    it('follows the frame table, else a constant rate', () => {
        expect(frameTimesOf({ recording: recording(null), frameTable: table([0, 40, 100, 140]) }).secondsOf(2)).toBe(0.1);
        expect(frameTimesOf({ recording: recording({ num: 50, den: 1 }), frameTable: undefined }).secondsOf(2)).toBe(0.04);
    });

    it('refuses a variable rate without table instead of guessing one', () => {
        for (const frameTable of [undefined, table([])]) {
            expect(() => frameTimesOf({ recording: recording(null), frameTable })).toThrow(UserFacingError);
            expect(() => frameTimesOf({ recording: recording(null), frameTable })).toThrow(
                'Opname O1 heeft een wisselend beeldtempo en de beeldtabel (frames.json) ontbreekt.'
            );
        }
    });
});
