import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { annotationsSchema } from '../documents/annotations';
import { frameTableSchema } from '../documents/frame-table';
import { recordingSchema } from '../documents/recording';
import { initiativeRate } from '../patterns/initiative-rate';
import { initiativeReception } from '../patterns/initiative-reception';
import type { PatternInput } from '../patterns/pattern';
import { recordingTimes } from '../patterns/recording-times';
import { codableSeconds } from '../patterns/uncodable-time';
import { constantFrameTimes, filmedSeconds, secondsBetween, tableFrameTimes, type FrameTimes } from './frame-times';
import { partTicks, placeInFile } from './recording-parts';
import { timecode } from './timecode';

/** S1-24: three files of one lesson at 25 frames a second, 0:00–2:00, 5:00–6:30 and 9:00–12:00. */
const LESSON = [
    { from: 0, to: 120 },
    { from: 300, to: 390 },
    { from: 540, to: 720 }
];
const frames = LESSON.map(({ from, to }) => (to - from) * 25);
const starts = [0, frames[0], frames[0] + frames[1]];
const pts = LESSON.flatMap(({ from }, n) => Array.from({ length: frames[n] }, (_, frame) => (from * 25 + frame) * 512));
const table = frameTableSchema.parse({
    frameCount: 9750,
    timebase: { num: 1, den: 12800 },
    rate: { num: 25, den: 1 },
    constant: true,
    pts,
    breaks: starts.slice(1)
});
const recording = recordingSchema.parse({
    schemaVersion: 1,
    id: 'O1',
    media: ['O1-1.mp4', 'O1-2.mp4', 'O1-3.mp4'],
    frameCount: 9750,
    rate: { num: 25, den: 1 },
    timebase: { num: 1, den: 12800 },
    parts: LESSON.map(({ from }, n) => ({
        startFrame: starts[n],
        endFrame: starts[n] + frames[n],
        startTick: from * 12800,
        fileTick: 0,
        timebase: { num: 1, den: 12800 }
    }))
});

function timesOf(frameTable: typeof table | undefined): FrameTimes {
    const found = recordingTimes({ recording, frameTable });
    if (found.kind === 'refused') {
        throw new Error(found.message);
    }
    return found.times;
}

const cases: [string, FrameTimes][] = [
    ['from the frame table', tableFrameTimes(table)],
    ['from the facts of the recording, without a table', timesOf(undefined)],
    ['from the facts of the recording, with a table', timesOf(table)],
    ['at a variable rate', tableFrameTimes({ ...table, rate: null })]
];

function input(annotations: object[], times: FrameTimes): PatternInput {
    const base = { createdBy: 'MV', createdAt: '2026-01-20T10:00:00+01:00' };
    const document = annotationsSchema.parse({
        schemaVersion: 1,
        recording: 'O1',
        coder: 'MV',
        codebook: { id: 'basis', version: '1.0' },
        annotations: annotations.map((annotation, n) => ({ id: `A${n + 1}`, ...base, ...annotation }))
    });
    return { annotations: document.annotations, codebook: BASIS_CODEBOOK, times };
}

describe.each(cases)('three files of one lesson with gaps between them (S1-24), %s', (_, times) => {
    it('can be coded for 390 of its 720 seconds', () => {
        expect(times.duration).toBe(720);
        expect(filmedSeconds(times)).toBe(390);
        expect(codableSeconds([], times)).toBe(390);
        expect(times.gaps).toEqual([
            { from: 120, to: 300, frame: 3000 },
            { from: 390, to: 540, frame: 5250 }
        ]);
    });

    it('counts by the clock on the wall, and an interval ends where filming stopped', () => {
        expect([0, 2999, 3000, 5249, 5250, 9750].map(frame => times.secondsOf(frame))).toEqual([0, 119.96, 300, 389.96, 540, 720]);
        expect([3000, 5250, 9750, 4000].map(frame => times.endSecondsOf(frame))).toEqual([120, 390, 720, 340]);
        expect([119.97, 200, 299.9, 300, 539, 719.97].map(second => times.frameAt(second))).toEqual([2999, 2999, 2999, 3000, 5249, 9749]);
        expect(secondsBetween(times, 2975, 3025)).toBe(182);
        expect(filmedSeconds(times, 2975, 3025)).toBeCloseTo(2, 9);
        expect(filmedSeconds(times, 0, 3000)).toBeCloseTo(120, 9);
        if (times.rate) {
            expect(timecode(times, 3000)).toBe('05:00:00');
        }
    });

    it('leaves gaps and uncodable time out of rates', () => {
        const initiative = (frame: number): object => ({
            tier: 'initiative',
            startFrame: frame,
            endFrame: frame + 1,
            code: 'contactinitiatief',
            actor: 'L07',
            target: 'LK1',
            valence: 'positief'
        });
        const seen = [10, 3100, 6000, 7000, 8000, 9000, 500, 700, 900, 1100, 1300, 1500, 1700].map(initiative);
        expect(initiativeRate(input(seen, times))).toEqual({ codableSeconds: 390, initiatives: 13, perTenMinutes: 20 });
        // 110–120 s and 300–310 s: one mark across the gap takes 20 s off, not 200.
        const across = { tier: 'codability', startFrame: 2750, endFrame: 3250, code: 'niet_codeerbaar', reason: 'onzichtbaar' };
        expect(initiativeRate(input([across, ...seen], times))).toMatchObject({ codableSeconds: 370, initiatives: 12 });
    });

    it('calls an answer window that runs into a gap incomplete, as at the end of the recording', () => {
        const initiative = (startFrame: number, endFrame = startFrame + 1): object => ({
            tier: 'initiative',
            startFrame,
            endFrame,
            code: 'contactinitiatief',
            actor: 'L07',
            target: 'LK1',
            valence: 'positief'
        });
        // W = 5 s: 114 s fits before 120 s, 115 s fits exactly, 115.04 s does not; a state that ends at the gap does not.
        const found = initiativeReception(input([initiative(2850), initiative(2875), initiative(2876), initiative(2900, 3000)], times));
        expect(found.outcomes).toEqual({ A1: 'niet_ontvangen', A2: 'niet_ontvangen', A3: 'onbepaald', A4: 'onbepaald' });
    });
});

describe('the files of a recording', () => {
    it('gives each frame its file', () => {
        expect([0, 2999, 3000, 9749].map(frame => placeInFile(recording, frame))).toEqual([
            { file: 0, frame: 0 },
            { file: 0, frame: 2999 },
            { file: 1, frame: 0 },
            { file: 2, frame: 4499 }
        ]);
        expect(placeInFile({}, 77)).toEqual({ file: 0, frame: 77 });
    });

    it('gives each file its own ticks back, also from a finer time base than its own', () => {
        expect(partTicks(recording, table, 1).pts.slice(0, 3)).toEqual([0, 512, 1024]);
        const own = { num: 1, den: 12800 };
        const file = [200, 707, 1224];
        const finer = {
            pts: [0, 3600, ...file.map(tick => 90_000 + Math.round(((tick - 200) * 90_000) / 12_800))],
            timebase: { num: 1, den: 90_000 }
        };
        const parts = [
            { startFrame: 0, endFrame: 2, startTick: 0, fileTick: 0, timebase: finer.timebase },
            { startFrame: 2, endFrame: 5, startTick: 90_000, fileTick: 200, timebase: own }
        ];
        expect(partTicks({ parts }, finer, 1)).toEqual({ pts: file, timebase: own });
    });

    it('lets a part without a tick follow directly', () => {
        const loose = {
            parts: [
                { startFrame: 0, endFrame: 50 },
                { startFrame: 50, endFrame: 100 }
            ],
            rate: { num: 25, den: 1 }
        };
        const found = recordingTimes({
            recording: recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 100, ...loose }),
            frameTable: undefined
        });
        expect(found.kind === 'ok' && [found.times.duration, found.times.gaps]).toEqual([4, []]);
        expect(constantFrameTimes(100, loose.rate).endSecondsOf(50)).toBe(2);
    });
});
