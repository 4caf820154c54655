/** Whether keys typed there are text: no coding and no player keys then. */
export function isTextInput(element: EventTarget | null): boolean {
    if (!(element instanceof HTMLElement)) {
        return false;
    }
    if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
        return true;
    }
    return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type);
}

/** Whether Tab, Enter and space belong to that element: a button, a link, a slider. */
export function isControl(element: EventTarget | null): boolean {
    return (
        element instanceof HTMLElement &&
        element.matches(
            'button, a, input, summary, select, [role=button], [role=slider], [role=option], [role=grid], [role=menuitem], [role=tab]'
        )
    );
}

/** Whether Tab chooses a person there: on the film and the timeline themselves, unless somebody walks over the timeline by keyboard. Everywhere else Tab moves the focus. */
export function takesTab(element: EventTarget | null): boolean {
    return element instanceof HTMLElement && element.matches('.bs-player-film, .bs-timeline:not(.bs-walking)');
}
