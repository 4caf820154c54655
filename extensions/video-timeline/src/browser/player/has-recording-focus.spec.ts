// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { hasRecordingFocus } from './has-recording-focus';

describe('hasRecordingFocus', () => {
    beforeEach(() => {
        document.body.innerHTML =
            '<div id="film"><button id="play"></button><input id="volume" type="range"><div id="compass" role="slider" tabindex="0"></div><div contenteditable><p id="text"></p></div></div>' +
            '<div data-beeldspoor-recording-keys><button id="code"></button><textarea id="note"></textarea></div><button id="other"></button>';
    });
    const node = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
    const front = (isVisible = true) => ({ node: node('film'), isVisible });

    it('is there in the film, in a view beside it that asks for it, and nowhere in particular', () => {
        expect([node('film'), node('play'), node('code'), document.body, null].map(each => hasRecordingFocus(each, front()))).toEqual(
            Array(5).fill(true)
        );
    });

    it('is not there while somebody types or moves a slider', () => {
        const own = ['volume', 'compass', 'text', 'note'];
        expect(own.map(id => hasRecordingFocus(node(id), front()))).toEqual(own.map(() => false));
    });

    it('is not there in another view, without a recording, or with one out of sight', () => {
        expect(hasRecordingFocus(node('other'), front())).toBe(false);
        expect(hasRecordingFocus(node('play'), undefined)).toBe(false);
        expect(hasRecordingFocus(node('play'), front(false))).toBe(false);
    });
});
