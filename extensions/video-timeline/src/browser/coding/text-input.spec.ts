// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { takesTab } from './text-input';

describe('takesTab', () => {
    it('only where the film or the timeline itself has the focus', () => {
        document.body.innerHTML =
            '<div class="bs-recording"><div class="bs-player-film"></div><button id="play"></button>' +
            '<div class="bs-timeline"><button id="zoom"></button></div></div><div class="bs-coding"></div><ul class="bs-marks-list"></ul>';
        const taken = (selector: string): boolean => takesTab(document.querySelector(selector));
        expect(['.bs-player-film', '.bs-timeline'].map(taken)).toEqual([true, true]);
        expect(['#play', '#zoom', '.bs-coding', '.bs-marks-list', 'body'].map(taken)).toEqual(Array(5).fill(false));
        expect(takesTab(null)).toBe(false);
    });
});
