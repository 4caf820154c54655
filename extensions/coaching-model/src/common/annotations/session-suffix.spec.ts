import { mergeJson } from '@beeldspoor/workbench/lib/common/documents/merge-json';
import { describe, expect, it } from 'vitest';
import { nextAnnotationId } from './annotation-ids';
import { drawSuffix, highestNumber, SESSION_SUFFIX } from './session-suffix';

describe('session suffix', () => {
    it('is three readable characters', () => {
        expect(SESSION_SUFFIX).toMatch(/^[bcdfghjkmnpqrstvwxz2-9]{3}$/);
        expect(drawSuffix(() => 0)).toBe('bbb');
        expect(drawSuffix(() => 0.999999)).toBe('999');
    });

    it('counts on from ids with and without a suffix', () => {
        expect(highestNumber([{ id: 'E12' }, { id: 'E13-k7q' }, { id: 'E14-K7Q' }, { id: 'E13-k7q-2' }], 'E')).toBe(13);
        expect(nextAnnotationId([{ id: 'E12' }, { id: 'E13-k7q' }], 'initiative', 'x4m')).toBe('E14-x4m');
        expect(nextAnnotationId([{ id: 'E12' }], 'initiative')).toBe(`E13-${SESSION_SUFFIX}`);
    });

    it('sorts as text behind the number and before the next', () => {
        expect(['E14', 'E13-k7q', 'E13', 'E12'].sort()).toEqual(['E12', 'E13', 'E13-k7q', 'E14']);
    });

    it('lets two tabs that code at the same moment both keep what they coded', () => {
        const base = [{ id: 'E12' }];
        const added = (suffix: string, startFrame: number): { id: string; startFrame: number } => ({
            id: nextAnnotationId(base, 'initiative', suffix),
            startFrame
        });
        const merged = (ours: string, theirs: string): ReturnType<typeof mergeJson> =>
            mergeJson(base, [...base, added(ours, 100)], [...base, added(theirs, 200)]);
        expect(merged('', '').conflicts).not.toEqual([]);
        const { value, conflicts } = merged('k7q', 'x4m');
        expect(conflicts).toEqual([]);
        expect((value as { id: string }[]).map(({ id }) => id).sort()).toEqual(['E12', 'E13-k7q', 'E13-x4m']);
    });
});
