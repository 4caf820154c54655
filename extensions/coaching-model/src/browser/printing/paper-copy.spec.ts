// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { paperCopy } from './paper-copy';

function view(html: string): HTMLElement {
    const node = document.createElement('div');
    node.innerHTML = html;
    return node;
}

it('keeps words and numbers, and leaves out what can only be pressed or chosen', () => {
    const node = view(
        '<div class="bs-cm-choices"><select><option>O1</option></select></div>' +
            '<div class="bs-cm-actions"><button>Kopiëren</button></div>' +
            '<p>Ontvangen: <span role="button" tabindex="0" class="bs-cm-number">2 van 2</span><button class="bs-cm-meaning-button">?</button></p>' +
            '<table><tr aria-current="true"><td><button type="button" class="bs-cm-link" tabindex="-1">01:30:00</button></td></tr></table>' +
            '<textarea>half</textarea>'
    );
    const copy = paperCopy(node);
    expect(copy.textContent).toBe('Ontvangen: 2 van 201:30:00');
    expect(copy.querySelector('button, select, textarea, [tabindex], [role=button], [aria-current]')).toBeNull();
    expect(copy.querySelector('td > span.bs-cm-link')).not.toBeNull();
    // What is on screen stays what it was.
    expect(node.querySelectorAll('button')).toHaveLength(3);
});

it('keeps the words of a heading that folds', () => {
    const copy = paperCopy(
        view(
            '<h3><button class="bs-cm-section-toggle" aria-expanded="true"><span class="codicon codicon-chevron-down"></span><span>Wat lukte</span></button></h3>'
        )
    );
    expect(copy.querySelector('h3')?.textContent).toBe('Wat lukte');
    expect(copy.querySelector('.codicon, button, [aria-expanded]')).toBeNull();
});

it('keeps in a drawing the names that its shapes refer to, and no others', () => {
    const copy = paperCopy(view('<h2 id="kop">Kop</h2><svg><pattern id="streep"></pattern><rect fill="url(#streep)"></rect></svg>'));
    expect(copy.querySelector('#streep')).not.toBeNull();
    expect(copy.querySelector('#kop')).toBeNull();
});
