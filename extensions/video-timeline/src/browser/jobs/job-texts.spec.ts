import { describe, expect, it } from 'vitest';
import type { MediaJobStatus } from '../../common/jobs/media-jobs';
import { inReadingOrder, percent, stateText, stepName } from './job-texts';

describe('words for jobs', () => {
    it('says how far a proxy is, and 100 % never before it is done', () => {
        expect(`${stepName('proxy')} ${stateText({ state: 'running', fraction: 0.4299 })}`).toBe('Afspeelversie wordt gemaakt · 42 %');
        expect(stateText({ state: 'running', fraction: 0 })).toBe('wordt gemaakt');
        expect(percent(1)).toBe('99 %');
    });

    it('puts what runs before what waits before what failed', () => {
        const task = (state: MediaJobStatus['state']): MediaJobStatus => ({
            traject: 't',
            recording: 'O1',
            file: 0,
            step: 'proxy',
            state,
            fraction: 0
        });
        const states = (['cancelled', 'failed', 'waiting', 'running'] as const).map(task);
        expect(inReadingOrder(states).map(({ state }) => state)).toEqual(['running', 'waiting', 'failed', 'cancelled']);
    });
});
