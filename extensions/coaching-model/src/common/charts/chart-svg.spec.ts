import { contrast } from '@beeldspoor/workbench/lib/browser/theme/contrast';
import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import type { Chart } from './chart';
import { chartSvg } from './chart-svg';
import { CHARTS } from './charts';
import { PAPER_PALETTE } from './paper-palette';

const chart = (more: Partial<Chart>): Chart => ({
    id: 'proef',
    title: 'Proef',
    alternative: 'Een proef.',
    width: 200,
    height: 50,
    background: [],
    marks: [],
    table: { caption: '', columns: [], rows: [] },
    ...more
});
const text = (content: string): Chart['background'] => [{ kind: 'text', x: 0, y: 12, text: content, tone: 'ink' }];

/** Tags in order, so that a missing end tag or a bare `&` shows. */
function assertWellFormed(svg: string): void {
    const open: string[] = [];
    const body = svg.replace(/^<\?xml[^>]*\?>/, '');
    expect(body.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
    for (const [, closing, tag, selfClosing] of body.matchAll(/<(\/?)([a-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/gi)) {
        if (closing) {
            expect(open.pop()).toBe(tag);
        } else if (!selfClosing) {
            open.push(tag);
        }
    }
    expect(open).toEqual([]);
}

describe('a chart as an SVG file', () => {
    it.each(CHARTS)('of $name is whole, and says what it is', ({ build }) => {
        const drawn = build(workedExample(), 700);
        const svg = chartSvg(drawn, { subtitle: 'O1 lesovergang · codeur MV', note: 'reactietijd 5,0 s' });
        assertWellFormed(svg);
        expect(svg).toContain(`<title>${drawn.title}</title>`);
        expect(svg).toContain('reactietijd 5,0 s');
        expect(svg).not.toMatch(/var\(|NaN|undefined/);
        for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) {
            expect(svg).toContain(`id="${id}"`);
        }
    });

    it('escapes whatever was typed', () => {
        const svg = chartSvg(chart({ background: text('</text><script>alert("x")</script> & \u0001\uD800') }));
        assertWellFormed(svg);
        expect(svg).not.toContain('<script');
        expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ');
        expect(svg).not.toMatch(/[\u0001\uD800]/);
    });

    it('says so when there is nothing to draw', () => {
        const svg = chartSvg(chart({ height: 0, empty: 'Er is nog geen aandacht gecodeerd.' }));
        assertWellFormed(svg);
        expect(svg).toContain('>Er is nog geen aandacht gecodeerd.</text>');
    });
});

describe('the palette for paper', () => {
    it('keeps 3:1 on white, and 4.5:1 for texts', () => {
        for (const [tone, color] of Object.entries(PAPER_PALETTE)) {
            if (!['ground', 'band', 'wash'].includes(tone)) {
                expect(contrast(color, PAPER_PALETTE.ground), tone).toBeGreaterThanOrEqual(3);
            }
        }
        for (const ground of ['ground', 'band', 'wash'] as const) {
            expect(contrast(PAPER_PALETTE.ink, PAPER_PALETTE[ground])).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(PAPER_PALETTE.quiet, PAPER_PALETTE.band)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(PAPER_PALETTE.teacher, PAPER_PALETTE.ground)).toBeGreaterThanOrEqual(4.5);
    });
});
