import { describe, expect, it } from 'vitest';
import { clipFileName, isClipFileName, stillFileName } from './clip-file-name';

describe('names of saved fragments', () => {
    it('are made of ids only', () => {
        expect(clipFileName([{ recording: 'O1', fragment: 'C01-k7q' }], 'filmed')).toBe('O1-C01-k7q.mp4');
        expect(clipFileName([{ recording: 'O1', fragment: 'C01' }], 'view')).toBe('O1-C01-kijkrichting.mp4');
        expect(
            clipFileName(
                [
                    { recording: 'O1', fragment: 'C01' },
                    { recording: 'O2', fragment: 'C04' }
                ],
                'filmed'
            )
        ).toBe('O1-O2-2-fragmenten.mp4');
        expect(stillFileName('O1', 2100, 'png')).toBe('O1-beeld-2100.png');
    });

    it('never lead out of their folder', () => {
        const name = clipFileName([{ recording: 'O1', fragment: '../../Jan Jansen' }], 'filmed');
        expect(name).toBe('O1-JanJansen.mp4');
        expect(isClipFileName(name)).toBe(true);
        expect(['../x.mp4', 'x.json', '', '.mp4', 'a/b.mp4'].some(isClipFileName)).toBe(false);
    });
});
