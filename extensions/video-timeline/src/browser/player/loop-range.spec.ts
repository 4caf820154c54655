import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { describe, expect, it } from 'vitest';
import { loopRange } from './loop-range';

const times = constantFrameTimes(1000, { num: 25, den: 1 });
const none = { selectedClip: undefined, selectedAnnotation: undefined, marked: {}, times };
const clip = { id: 'F1', startFrame: 100, endFrame: 200 } as Clip;
const state = { id: 'E1', startFrame: 300, endFrame: 305 } as Annotation;
const point = { id: 'E2', startFrame: 500, endFrame: 501 } as Annotation;

describe('loopRange', () => {
    it('takes the fragment, then the event, then in and out', () => {
        const marked = { start: 5, end: 9 };
        expect(loopRange({ ...none, selectedClip: clip, selectedAnnotation: state, marked })).toEqual({ start: 100, end: 200 });
        expect(loopRange({ ...none, selectedAnnotation: state, marked })).toEqual({ start: 300, end: 305 });
        expect(loopRange({ ...none, marked })).toEqual({ start: 5, end: 9 });
    });

    it('repeats two seconds around a point, within the recording', () => {
        expect(loopRange({ ...none, selectedAnnotation: point })).toEqual({ start: 475, end: 526 });
        expect(loopRange({ ...none, selectedAnnotation: { ...point, startFrame: 2, endFrame: 3 } })).toEqual({ start: 0, end: 28 });
    });

    it('has nothing to repeat without a choice or with half a range', () => {
        expect(loopRange(none)).toBeUndefined();
        expect(loopRange({ ...none, marked: { start: 5 } })).toBeUndefined();
        expect(loopRange({ ...none, marked: { start: 9, end: 5 } })).toBeUndefined();
    });
});
