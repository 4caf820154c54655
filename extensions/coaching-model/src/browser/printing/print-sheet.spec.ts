// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fitToPaper, PAPER_WIDTH, printSheet, WIDE_PAPER_WIDTH } from './print-sheet';

function sheetWith(html: string): HTMLElement {
    const body = document.createElement('div');
    body.innerHTML = html;
    const facts = [
        { label: 'Traject', value: '2026-bart-g6' },
        { label: '', value: 'uitgesplitst' }
    ];
    return printSheet({ title: 'Tijdbudget', facts, body, parameters: 'reactietijd 5,0 s' });
}

it('is headed by what it is of, the parameters used and how to treat it', () => {
    const head = sheetWith('<p>172,0 s te coderen</p>').querySelector('header');
    expect(head?.querySelector('h1')?.textContent).toBe('Tijdbudget');
    expect([...(head?.querySelectorAll('dl > div') ?? [])].map(({ textContent }) => textContent)).toEqual([
        'Traject2026-bart-g6',
        'uitgesplitst'
    ]);
    expect(head?.textContent).toContain('reactietijd 5,0 s');
    expect(head?.textContent).toContain('Vertrouwelijk');
});

it('lays the paper down for a wide table, and makes smaller what is wider still', () => {
    const zooms = (...widths: readonly number[]): readonly (string | boolean)[] => {
        const sheet = sheetWith(widths.map(() => '<table></table>').join(''));
        const set: string[] = [];
        sheet.querySelectorAll('table').forEach((table, index) => {
            table.getBoundingClientRect = () => new DOMRect(0, 0, widths[index], 100);
            table.style.setProperty = (name, value) => set.push(`${name} ${value}`);
        });
        fitToPaper(sheet);
        return [sheet.classList.contains('bs-print-wide'), ...set];
    };
    expect(zooms()).toEqual([false]);
    expect(zooms(300, PAPER_WIDTH, PAPER_WIDTH * 1.25)).toEqual([false, 'zoom 1', 'zoom 1', 'zoom 0.8']);
    expect(zooms(300, WIDE_PAPER_WIDTH)).toEqual([true, 'zoom 1', 'zoom 1']);
    expect(zooms(WIDE_PAPER_WIDTH * 4)).toEqual([true, 'zoom 0.25']);
});
