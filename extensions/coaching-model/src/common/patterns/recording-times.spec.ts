import { expect, it } from 'vitest';
import { frameTableSchema } from '../documents/frame-table';
import { recordingSchema } from '../documents/recording';
import { recordingTimes } from './recording-times';

const recording = (rate: { num: number; den: number } | null): ReturnType<typeof recordingSchema.parse> =>
    recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 3, rate });
const frameTable = frameTableSchema.parse({
    frameCount: 3,
    timebase: { num: 1, den: 1000 },
    rate: null,
    constant: false,
    pts: [0, 40, 130]
});

it('needs no footage and no frame table at a constant rate', () => {
    const result = recordingTimes({ recording: recording({ num: 25, den: 1 }), frameTable: undefined });
    expect(result.kind === 'ok' && result.times.duration).toBe(0.12);
});

it('reads a variable rate from the frame table (F01)', () => {
    const result = recordingTimes({ recording: recording(null), frameTable });
    expect(result.kind === 'ok' && [result.times.duration, result.times.rate]).toEqual([0.22, null]);
});

it('refuses a variable rate without a frame table, and says what to do (F01)', () => {
    const result = recordingTimes({ recording: recording(null), frameTable: undefined });
    expect(result.kind === 'refused' && result.message).toBe(
        'Opname O1 heeft een wisselend beeldtempo en de beeldtabel (frames.json) ontbreekt. ' +
            'Er is niets veranderd; uw annotaties staan er nog. Zet opnames/O1/frames.json terug of breng de film opnieuw binnen.'
    );
});
