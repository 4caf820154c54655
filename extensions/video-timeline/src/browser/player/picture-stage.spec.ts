// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookImpl } from '../look/look-impl';
import type { Picture } from '../frames/frame-provider';
import { PictureStage } from './picture-stage';

/** What was drawn in the main canvas, oldest first. */
let drawn: unknown[];

beforeEach(() => {
    drawn = [];
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    // jsdom draws nothing, and has no WebGL2 at all.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement, kind: string) {
        return kind === '2d' ? ({ canvas: this, drawImage: (picture: unknown) => drawn.push(picture) } as never) : null;
    });
});
afterEach(() => {
    vi.restoreAllMocks();
});

const picture = (name: string): Picture => ({ name, width: 2048, height: 1024 }) as unknown as Picture;

describe('the stage', () => {
    it('paints a flat picture and says which frame it is', () => {
        const stage = new PictureStage();
        stage.setGeometry({ width: 640, height: 360, rotation: 0, flip: false });
        const shown = picture('40');
        stage.paint(40, shown, undefined);
        expect(drawn).toEqual([shown]);
        expect(stage.canvas.dataset.frame).toBe('40');
        expect([stage.canvas.width, stage.canvas.height]).toEqual([640, 360]);
        expect('view' in stage.canvas.dataset).toBe(false);
    });

    it('lets nothing past a filter, and asks for the picture on screen when the filter changes', () => {
        const stage = new PictureStage();
        const wanted = vi.fn();
        stage.onDidWantPicture(wanted);
        const hidden = picture('hidden');
        const frames: number[] = [];
        stage.setPictureFilter((_picture, frame) => {
            frames.push(frame);
            return hidden;
        });
        expect(wanted).toHaveBeenCalledTimes(1);
        stage.paint(7, picture('7'), undefined);
        stage.paint(8, picture('8'), undefined);
        expect(drawn).toEqual([hidden, hidden]);
        expect(frames).toEqual([7, 8]);
        stage.setPictureFilter(undefined);
        const open = picture('9');
        stage.paint(9, open, undefined);
        expect(drawn[2]).toBe(open);
    });

    it('shows the strip of a sphere where the browser has no WebGL2, and says so', () => {
        const stage = new PictureStage();
        const told = vi.fn();
        stage.onDidChangeSphere(told);
        stage.follow(new LookImpl(true));
        expect(stage.isRound('main')).toBe(true);
        const shown = picture('strip');
        stage.setGeometry({ width: 2048, height: 1024, rotation: 0, flip: false });
        stage.paint(3, shown, undefined);
        expect(told).toHaveBeenCalledTimes(1);
        expect(stage.sphereFails).toBe(true);
        expect(stage.isRound('main')).toBe(false);
        expect(drawn).toEqual([shown]);
        expect([stage.canvas.width, stage.canvas.height]).toEqual([2048, 1024]);
        stage.dispose();
    });
});
