// @vitest-environment jsdom
import 'reflect-metadata';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TypeAhead } from './type-ahead';

function key(name: string, ctrlKey = false): { key: string; ctrlKey: boolean; metaKey: boolean } {
    return { key: name, ctrlKey, metaKey: false };
}

describe('letters typed before their field is there', () => {
    afterEach(() => vi.useRealTimers());

    it('are put in it, behind what stood there, and told as input', () => {
        const ahead = new TypeAhead();
        ahead.expect();
        for (const letter of ['k', 'ij', 'i', 'j', 'ë']) {
            ahead.take(key(letter));
        }
        expect(ahead.take(key('Backspace'))).toBe(true);
        const field = document.createElement('textarea');
        field.value = 'Zij ';
        field.setSelectionRange(4, 4);
        let heard = '';
        field.addEventListener('input', () => (heard = field.value));
        ahead.deliver(field);
        expect(field.value).toBe('Zij kij');
        expect(heard).toBe('Zij kij');
        expect(field.selectionStart).toBe(7);
    });

    it('are not taken when no field is expected, nor after it came', () => {
        const ahead = new TypeAhead();
        expect(ahead.take(key('k'))).toBe(false);
        ahead.expect();
        ahead.deliver(document.createElement('textarea'));
        expect(ahead.take(key('k'))).toBe(false);
    });

    it('leave commands alone, and are let go by Escape or when the field stays away', () => {
        vi.useFakeTimers();
        const ahead = new TypeAhead();
        ahead.expect();
        expect(ahead.take(key('z', true))).toBe(false);
        expect(ahead.take(key('ArrowLeft'))).toBe(false);
        expect(ahead.take(key('Escape'))).toBe(true);
        expect(ahead.take(key('k'))).toBe(false);
        ahead.expect();
        vi.advanceTimersByTime(3_001);
        expect(ahead.take(key('k'))).toBe(false);
    });
});
