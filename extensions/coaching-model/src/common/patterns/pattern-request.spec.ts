import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { frameTableSchema } from '../documents/frame-table';
import { recordingSchema } from '../documents/recording';
import { patternInput, type PatternRequest, recordingFacts } from './pattern-request';
import { computePatterns } from './patterns';
import { plainTimes } from './plain-times';
import { recordingTimes } from './recording-times';
import { answer, initiative, unfavourable } from './testing/coded-lesson';

const annotations = [initiative('E1', 100), answer('R1', 120), unfavourable('E2', 300)];
const recording = (more: object): ReturnType<typeof recordingSchema.parse> =>
    recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 1000, rate: { num: 25, den: 1 }, ...more });
const frameTable = frameTableSchema.parse({
    frameCount: 1000,
    timebase: { num: 1, den: 1000 },
    rate: null,
    constant: false,
    pts: Array.from({ length: 1000 }, (_, frame) => frame * 40 + (frame % 3) + (frame < 600 ? 0 : 60_000)),
    breaks: [600]
});
const PARTS = [
    { startFrame: 0, endFrame: 500, startTick: 0 },
    { startFrame: 500, endFrame: 1000, startTick: 12_800 * 100 }
];

describe('a request', () => {
    it.each([
        ['a constant rate', { recording: recording({}), frameTable: undefined }],
        ['30000/1001', { recording: recording({ rate: { num: 30000, den: 1001 } }), frameTable: undefined }],
        ['gaps between files', { recording: recording({ parts: PARTS, timebase: { num: 1, den: 12_800 } }), frameTable: undefined }],
        ['a variable rate with a gap', { recording: recording({ rate: null }), frameTable }]
    ])('goes to another thread and back with the same results: %s', (_name, dossier) => {
        const times = plainTimes(dossier);
        const direct = recordingTimes(dossier);
        if (!times || direct.kind !== 'ok') {
            throw new Error('no times');
        }
        const request: PatternRequest = { annotations, codebook: BASIS_CODEBOOK, times, parameters: { responseWindowSeconds: 3 } };
        const results = structuredClone(computePatterns(patternInput(structuredClone(request))));
        const input = { annotations, codebook: BASIS_CODEBOOK, times: direct.times, parameters: { responseWindowSeconds: 3 } };
        expect(JSON.stringify(results)).toBe(JSON.stringify(computePatterns(input)));
        expect(patternInput(request).times.gaps).toEqual(direct.times.gaps);
        expect(patternInput(request).times.duration).toBe(direct.times.duration);
    });

    it('has no times at a variable rate without a frame table (F01)', () => {
        expect(plainTimes({ recording: recording({ rate: null }), frameTable: undefined })).toBeUndefined();
    });

    it('carries what is known of the recording, and a filter', () => {
        const facts = recordingFacts(recording({ filmedBy: 'leerling' }), [{ code: 'LK1' }, { code: 'L07' }]);
        expect(facts).toEqual({ persons: ['LK1', 'L07'], filmedBy: 'leerling', spots: undefined });
        expect(recordingFacts(recording({ persons: ['L03'] }), [{ code: 'LK1' }]).persons).toEqual(['L03']);
        const request: PatternRequest = {
            annotations,
            codebook: BASIS_CODEBOOK,
            times: { frameCount: 1000, rate: { num: 25, den: 1 } },
            recording: facts,
            filter: { actors: ['L03'] }
        };
        expect(computePatterns(patternInput(structuredClone(request)))).toMatchObject({
            'PT-1': { total: { n: 0 } },
            'PT-7': { pupilsPresent: 1 }
        });
    });
});
