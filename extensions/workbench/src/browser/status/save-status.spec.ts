// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { summarise } from './save-status';

const model = (
    state: string,
    savedAt?: number,
    message?: string
): { state: string; savedAt: number | undefined; message: string | undefined } => ({
    state,
    savedAt,
    message
});

describe('summarise', () => {
    it('says nothing before anything was saved', () => {
        expect(summarise([])).toEqual({ kind: 'nothing' });
        expect(summarise([model('saved')])).toEqual({ kind: 'nothing' });
    });

    it('gives the latest save', () => {
        expect(summarise([model('saved', 5), model('saved', 9), model('saved')])).toEqual({ kind: 'saved', at: 9 });
    });

    it('gives the worst of all', () => {
        expect(summarise([model('saved', 5), model('pending')])).toEqual({ kind: 'busy' });
        expect(summarise([model('saving'), model('error', 1, 'De schijf is vol.')])).toEqual({
            kind: 'failed',
            message: 'De schijf is vol.'
        });
        expect(summarise([model('saved', 5), model('conflict', 6, 'twee')])).toEqual({ kind: 'attention', message: 'twee' });
    });
});
