/** What asks or does something on a screen says nothing on paper. */
const CONTROLS = [
    '.bs-cm-choices',
    '.bs-cm-filters',
    '.bs-cm-table-links',
    '.bs-cm-chips',
    '.bs-cm-actions',
    '[aria-expanded].bs-cm-quiet-button',
    '.bs-cm-section-toggle > .codicon',
    'select',
    'input',
    'textarea'
].join(', ');
/** Buttons that are words or signs in a text. */
const WORDS = '.bs-cm-number, .bs-cm-link, .bs-cm-moment, .bs-cm-sign-button, .bs-cm-section-toggle';
/** Attributes that mean something on a screen only, or must be there once. */
const SCREEN_ONLY: readonly string[] = [
    'id',
    'tabindex',
    'title',
    'aria-expanded',
    'aria-labelledby',
    'aria-live',
    'aria-busy',
    'aria-current',
    'aria-selected'
];

/** A copy of what a view shows, for paper: without what can be chosen and pressed, whole where the screen scrolls. */
export function paperCopy(view: HTMLElement): HTMLElement {
    const copy = view.ownerDocument.createElement('div');
    copy.append(...[...view.childNodes].map(node => node.cloneNode(true)));
    copy.querySelectorAll(CONTROLS).forEach(control => control.remove());
    for (const button of copy.querySelectorAll('button, [role=button]')) {
        if (button.matches(WORDS)) {
            button.replaceWith(asText(button));
        } else {
            button.remove();
        }
    }
    // What a drawing defines keeps its name: its shapes refer to it.
    for (const element of copy.querySelectorAll('*:not(svg *)')) {
        SCREEN_ONLY.forEach(name => element.removeAttribute(name));
        if (/^(listbox|option|status|group)$/.test(element.getAttribute('role') ?? '')) {
            element.removeAttribute('role');
        }
    }
    return copy;
}

function asText(button: Element): HTMLElement {
    const text = button.ownerDocument.createElement('span');
    text.className = button.className;
    text.append(...button.childNodes);
    return text;
}
