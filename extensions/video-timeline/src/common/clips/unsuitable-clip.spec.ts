import { clipsSchema } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { describe, expect, it } from 'vitest';
import { withClipChange, withPearlInFront } from './clip-edits';

const CLIPS = clipsSchema.parse({
    schemaVersion: 1,
    recording: 'O1',
    clips: [
        { id: 'C01', startFrame: 0, endFrame: 100, mark: 'puzzel' },
        { id: 'C02', startFrame: 100, endFrame: 200, mark: 'parel' },
        { id: 'C03', startFrame: 200, endFrame: 300, mark: 'parel' }
    ]
});

describe('the list for the class', () => {
    it('S0-17: a fragment that is hilarisch leaves the list and cannot be put in it, but stays for the begeleider', () => {
        const marked = withClipChange(CLIPS, 'C02', { unsuitable: 'hilarisch' });
        expect(marked.clips[1]).toMatchObject({ id: 'C02', unsuitable: 'hilarisch', shown: false });
        expect(withClipChange(marked, 'C02', { shown: true }).clips[1].shown).toBe(false);
        const suitable = withClipChange(marked, 'C02', { unsuitable: undefined });
        expect(suitable.clips[1]).not.toHaveProperty('unsuitable');
        expect(withClipChange(suitable, 'C02', { shown: true }).clips[1].shown).toBe(true);
    });

    it('S0-18: one click makes [parel, puzzel, parel] of [puzzel, parel, parel]', () => {
        expect(withPearlInFront(CLIPS).clips.map(({ mark }) => mark)).toEqual(['parel', 'puzzel', 'parel']);
    });
});
