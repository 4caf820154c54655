/** Something that was chosen in a view, in its words. */
export interface ViewChoice {
    readonly label: string;
    readonly value: string;
}

const FIELDS = ['select', 'input'].flatMap(tag => ['.bs-cm-choices', '.bs-cm-filters'].map(place => `${place} ${tag}`)).join(', ');

/** What was chosen above a view, in reading order: a number says nothing without it. What was left as it is, is not named. */
export function viewChoices(view: HTMLElement): readonly ViewChoice[] {
    return [...view.querySelectorAll<HTMLSelectElement | HTMLInputElement>(FIELDS)].flatMap((field): readonly ViewChoice[] => {
        const label = labelOf(field);
        if (field.tagName === 'INPUT' && field.type === 'checkbox') {
            return field.checked ? [{ label: '', value: label }] : [];
        }
        const value = 'selectedOptions' in field ? (field.selectedOptions[0]?.text ?? '') : field.value;
        return field.value.trim() === '' ? [] : [{ label, value: value.trim() }];
    });
}

function labelOf(field: HTMLSelectElement | HTMLInputElement): string {
    const label = field.closest('label');
    const text = field.getAttribute('aria-label') ?? (label?.querySelector('span') ?? label)?.textContent ?? '';
    return text.trim();
}
