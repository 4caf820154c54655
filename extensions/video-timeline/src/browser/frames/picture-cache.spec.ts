import { describe, expect, it, vi } from 'vitest';
import { PictureCache } from './picture-cache';

const picture = () => ({ close: vi.fn() });

describe('PictureCache', () => {
    it('lets go of the picture furthest from where the user is, and closes it', () => {
        const cache = new PictureCache<ReturnType<typeof picture>>(3);
        const far = picture();
        cache.moveTo(10);
        cache.put(2, far);
        [9, 10, 11].forEach(frame => cache.put(frame, picture()));
        expect(cache.has(2)).toBe(false);
        expect(far.close).toHaveBeenCalledOnce();
        expect([9, 10, 11].every(frame => cache.has(frame))).toBe(true);
    });

    it('never lets go of held frames', () => {
        const cache = new PictureCache<ReturnType<typeof picture>>(3);
        cache.hold(0, 2);
        cache.moveTo(50);
        [0, 1, 49, 50, 51].forEach(frame => cache.put(frame, picture()));
        expect(cache.has(0) && cache.has(1) && cache.size === 3).toBe(true);
    });

    it('closes the old picture of a frame that comes again, and all at the end', () => {
        const cache = new PictureCache<ReturnType<typeof picture>>(3);
        const [old, fresh] = [picture(), picture()];
        cache.put(1, old);
        cache.put(1, fresh);
        expect(old.close).toHaveBeenCalledOnce();
        expect(fresh.close).not.toHaveBeenCalled();
        cache.clear();
        expect(fresh.close).toHaveBeenCalledOnce();
        expect(cache.size).toBe(0);
    });
});
