import { describe, expect, it } from 'vitest';
import { scrollToCard } from './scroll-to-card';

describe('scrollToCard', () => {
    it('leaves a card where it is when all of it is seen', () => {
        expect(scrollToCard({ top: 100, height: 300 }, { top: 50, height: 400 })).toBe(50);
    });

    it('brings the head of a card into sight, also of one that is higher than the list', () => {
        expect(scrollToCard({ top: 100, height: 300 }, { top: 250, height: 400 })).toBe(100);
        expect(scrollToCard({ top: 100, height: 600 }, { top: 300, height: 400 })).toBe(100);
        expect(scrollToCard({ top: 300, height: 600 }, { top: 0, height: 400 })).toBe(300);
    });

    it('scrolls no further than the end of a card that is cut off below', () => {
        expect(scrollToCard({ top: 300, height: 300 }, { top: 0, height: 400 })).toBe(200);
    });
});
