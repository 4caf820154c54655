// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { PAPER_WIDTH, paperZoom, printSheet } from './print-sheet';

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

it('makes smaller what is wider than the paper, and never too small to read', () => {
    expect([300, PAPER_WIDTH, PAPER_WIDTH * 1.25, PAPER_WIDTH * 10].map(paperZoom)).toEqual([1, 1, 0.8, 0.55]);
});
