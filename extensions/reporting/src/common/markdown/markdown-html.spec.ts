// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdown-html';

const PAYLOADS = join(__dirname, '../../../../../../shared/badinputs/xss/dompurify-payloads.json');

/** Everything in the document that could act: scripts, event attributes, frames, forms, addresses that run code. */
function dangers(html: string): string[] {
    const document = new DOMParser().parseFromString(html, 'text/html');
    return [...document.querySelectorAll('*')].flatMap(element => {
        const bad = /^(script|iframe|object|embed|form|base|link|meta|style|svg|math)$/i.test(element.localName) ? [element.localName] : [];
        return [
            ...bad,
            ...[...element.attributes]
                .filter(each => /^on/i.test(each.name) || /^\s*(javascript|data|vbscript):/i.test(each.value))
                .map(each => each.name)
        ];
    });
}

describe('markdownHtml', () => {
    it('keeps moment addresses and tables, and hides the head and the marks', () => {
        const html = markdownHtml('---\na: 1\n---\n\n<!-- beeldspoor:begin x 1 -->\n\n[O1](beeld:O1#f=12)\n\n| a |\n| - |\n| b |\n');
        expect(html).toContain('<a href="beeld:O1#f=12">O1</a>');
        expect(html).toContain('<td>b</td>');
        expect(html).not.toContain('beeldspoor');
    });

    it('lets no script through', () => {
        expect(dangers(markdownHtml('<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>1</script>'))).toEqual([]);
    });

    it.skipIf(!existsSync(PAYLOADS))('lets none of the published payloads through', () => {
        const texts = (JSON.parse(readFileSync(PAYLOADS, 'utf8')) as { payload: string }[]).map(each => each.payload);
        expect(texts.length).toBeGreaterThan(50);
        expect(texts.filter(text => dangers(markdownHtml(text)).length > 0)).toEqual([]);
    });
});
