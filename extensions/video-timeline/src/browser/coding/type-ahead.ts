import { injectable } from '@theia/core/shared/inversify';

/** Milliseconds after which a field that did not come is given up; its letters are then lost, so it is long. */
const PATIENCE = 3_000;

/**
 * Letters typed between asking for a text field and its having the cursor. On a slow machine a view takes a moment to
 * appear; whoever types on must not lose the first letters of a sentence, and none of them may count as a code.
 */
@injectable()
export class TypeAhead {
    protected letters: string | undefined;
    protected timer: ReturnType<typeof setTimeout> | undefined;

    /** Letters typed from now on belong to a field that is on its way. */
    expect(): void {
        this.letters ??= '';
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.end(), PATIENCE);
    }

    /** Takes a key that belongs to the expected field; false when none is expected or the key is no text. */
    take(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
        if (this.letters === undefined) {
            return false;
        }
        if (event.key === 'Escape') {
            this.end();
            return true;
        }
        if (event.key === 'Backspace') {
            this.letters = [...this.letters].slice(0, -1).join('');
            return true;
        }
        if (event.ctrlKey || event.metaKey || [...event.key].length !== 1) {
            return false;
        }
        this.letters += event.key;
        return true;
    }

    /** The field has the cursor: what was typed meanwhile is put there as if typed in it. */
    deliver(field: HTMLTextAreaElement | HTMLInputElement): void {
        const letters = this.letters;
        this.end();
        if (letters && !field.readOnly) {
            field.setRangeText(letters, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
            field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letters, inputType: 'insertText' }));
        }
    }

    protected end(): void {
        this.letters = undefined;
        clearTimeout(this.timer);
    }
}
