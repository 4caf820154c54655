import { describe, expect, it } from 'vitest';
import { softHyphens } from './soft-hyphens';

describe('softHyphens', () => {
    const shown = (label: string): string => softHyphens(label).replaceAll('\u00ad', '|');

    it('breaks long compounds where they are joined', () => {
        expect(['Handelingsinitiatief', 'Contactinitiatief', 'Competentie × klassenorganisatie'].map(shown)).toEqual([
            'Handelings|initiatief',
            'Contact|initiatief',
            'Competentie × klassen|organisatie'
        ]);
    });

    it('leaves what fits and what is no compound as it is', () => {
        const labels = ['Initiatief', 'Organisatie', 'Ontvangst non-verbaal', 'Codeerbaarheid', 'Initiatiefrijke leerlingen', ''];
        expect(labels.map(shown)).toEqual(labels);
    });
});
