import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width';

describe('the width of a text', () => {
    it('is at least what a wide screen face needs', () => {
        // Measured in Chromium with DejaVu Sans at 12 px, the widest face of a usual desktop.
        const measured: readonly (readonly [string, number])[] = [
            ['ontvangen', 64.3],
            ['00:30', 34.6],
            ['42,0 s (24,4 %), zonder toon', 171.5],
            ['6,0 van 120,0 s (5,0 %)', 140.7],
            ['0 ondersteund', 87.5],
            ['laten kiezen', 73.2]
        ];
        for (const [text, width] of measured) {
            expect(textWidth(text), text).toBeGreaterThan(width - 1.5);
            expect(textWidth(text), text).toBeLessThan(width * 1.12);
        }
    });

    it('grows with the size and when it is bold', () => {
        expect(textWidth('L07', 24)).toBeCloseTo(2 * textWidth('L07', 12), 9);
        expect(textWidth('L07', 12, true)).toBeGreaterThan(textWidth('L07', 12));
    });
});

describe('breaking a text into lines', () => {
    it('keeps words whole and lines within the width', () => {
        const text = 'Leerlingen (mede) de taak en/of de vormgeving daarvan laten kiezen';
        const lines = wrapText(text, 150);
        expect(lines.join(' ')).toBe(text);
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.every(line => textWidth(line) <= 150)).toBe(true);
    });

    it('gives a long word a line of its own, and nothing for nothing', () => {
        expect(wrapText('een klassenorganisatieplan dus', 40)).toEqual(['een', 'klassenorganisatieplan', 'dus']);
        expect(wrapText('', 40)).toEqual([]);
    });
});
