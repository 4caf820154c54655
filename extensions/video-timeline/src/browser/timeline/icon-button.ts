import { codicon } from '@theia/core/lib/browser/widgets/widget';

/** A button with an icon only; its name is title and label. It does not take the focus from the film when clicked. */
export function iconButton(icon: string, title: string, run: (event: MouseEvent) => void): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `bs-icon-button ${codicon(icon)}`;
    element.title = title;
    element.setAttribute('aria-label', title);
    element.addEventListener('mousedown', event => event.preventDefault());
    element.addEventListener('click', run);
    return element;
}
