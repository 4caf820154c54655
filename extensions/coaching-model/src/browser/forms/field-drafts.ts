import { equalJson, type Json } from '@beeldspoor/workbench/lib/common/documents/merge-json';
import { type FormPath, valueAt } from '../../common/forms/form-edits';
import { readTyped, typedText } from '../../common/forms/field-values';
import type { FormField } from '../../common/forms/form-description';
import { trackPath } from '../../common/forms/match-items';

/** Typing becomes an edit when the hands rest this long (milliseconds). */
export const EDIT_AFTER = 800;

/** Where a typed text goes. */
export interface DraftHost {
    /** The document as it is now. */
    readonly value: unknown;
    /** One undoable edit; gives why it was refused (Dutch). */
    write(path: FormPath, value: string | number | undefined, field: FormField): string | undefined;
    /** What is shown of a draft changed. */
    changed(): void;
}

interface Draft {
    readonly field: FormField;
    path: FormPath;
    text: string;
    /** What stood in the document when this text was typed, or written, last. */
    base: unknown;
    /** Somebody else changed this same place meanwhile. */
    theirs?: { readonly value: unknown };
    error?: string;
    /** The text is a new line behind the last one of a list of texts. */
    readonly append: boolean;
    timer?: ReturnType<typeof setTimeout>;
}

/**
 * What is being typed in a form, by field. A text becomes one edit when the hands rest or the field is left; a change of the
 * document from elsewhere never takes it away: a field that nobody is typing in follows the document at once.
 */
export class FieldDrafts {
    protected readonly drafts = new Map<string, Draft>();
    /** Texts whose place went away while they were typed. */
    readonly orphans: string[] = [];

    constructor(protected readonly host: DraftHost) {}

    /** The text as typed; undefined: nobody is typing in this field. */
    textOf(key: string): string | undefined {
        return this.drafts.get(key)?.text;
    }

    /** Why this text cannot be kept as it stands. */
    errorOf(key: string): string | undefined {
        return this.drafts.get(key)?.error;
    }

    /** What somebody else wrote at this place while it was typed in; undefined: nobody did. */
    theirsOf(key: string): string | undefined {
        const theirs = this.drafts.get(key)?.theirs;
        return theirs && typedText(theirs.value);
    }

    /** @param append the text is a new line of the list of texts at `path` */
    type(key: string, field: FormField, path: FormPath, text: string, append = false): void {
        const draft = this.drafts.get(key) ?? { field, path, text, append, base: append ? undefined : valueAt(this.host.value, path) };
        this.drafts.set(key, draft);
        draft.text = text;
        draft.error = undefined;
        clearTimeout(draft.timer);
        // A date that is half typed reads as empty, and a line without text goes away: both only when the field is left.
        const isHalf = text.trim() === '' && (field.kind === 'date' || typeof path[path.length - 1] === 'number');
        if (!draft.theirs && !isHalf && !append) {
            draft.timer = setTimeout(() => this.keep(key), EDIT_AFTER);
        }
    }

    /** The field is left: its text becomes an edit, unless it cannot be one. */
    leave(key: string): void {
        if (this.drafts.has(key) && this.keep(key, true)) {
            this.drafts.delete(key);
            this.host.changed();
        }
    }

    /** What was typed is let go of; the field shows the document again. */
    drop(key: string): void {
        clearTimeout(this.drafts.get(key)?.timer);
        this.drafts.delete(key);
        this.host.changed();
    }

    /** Everything that was typed becomes an edit now. False: something cannot be one, and stands there still. */
    keepAll(): boolean {
        return [...this.drafts.keys()].map(key => this.keep(key, true)).every(Boolean);
    }

    /** Lets go of every text that cannot be an edit; false: there was none. */
    dropWrong(): boolean {
        const wrong = [...this.drafts].filter(([, draft]) => draft.error !== undefined);
        wrong.forEach(([key]) => this.drop(key));
        return wrong.length > 0;
    }

    /** The document changed: texts go along with their places. */
    follow(before: unknown, after: unknown): void {
        for (const [key, draft] of [...this.drafts]) {
            const path = trackPath(before, after, draft.path);
            if (!path) {
                clearTimeout(draft.timer);
                this.drafts.delete(key);
                if (this.isDirty(draft) && draft.text.trim() !== '') {
                    this.orphans.push(draft.text);
                }
                continue;
            }
            draft.path = path;
            if (draft.append) {
                continue;
            }
            const now = valueAt(after, path);
            if (same(now, draft.base)) {
                draft.theirs = undefined;
            } else if (this.isDirty(draft)) {
                clearTimeout(draft.timer);
                draft.theirs = { value: now };
            } else {
                draft.base = now;
                draft.text = typedText(now);
            }
        }
    }

    dispose(): void {
        this.drafts.forEach(draft => clearTimeout(draft.timer));
        this.drafts.clear();
    }

    /** Makes an edit of a draft; it stays, so that the field shows exactly what was typed until it is left. */
    protected keep(key: string, leaving = false): boolean {
        const draft = this.drafts.get(key);
        if (!draft) {
            return true;
        }
        clearTimeout(draft.timer);
        const typed = readTyped(draft.field, draft.text);
        if (typed.kind === 'wrong') {
            // While somebody types «1» of «15» nothing is wrong yet.
            draft.error = leaving ? typed.message : undefined;
        } else if (draft.append) {
            return this.addLine(key, draft, typed.value);
        } else if (!same(typed.value, valueAt(this.host.value, draft.path))) {
            const before = draft.base;
            draft.base = typed.value;
            draft.theirs = undefined;
            draft.error = this.host.write(draft.path, typed.value, draft.field);
            if (draft.error !== undefined) {
                draft.base = before;
            }
        } else {
            draft.error = undefined;
        }
        this.host.changed();
        return typed.kind === 'value' && draft.error === undefined;
    }

    protected addLine(key: string, draft: Draft, value: string | number | undefined): boolean {
        const list = valueAt(this.host.value, draft.path);
        this.drafts.delete(key);
        draft.error =
            value === undefined ? undefined : this.host.write([...draft.path, Array.isArray(list) ? list.length : 0], value, draft.field);
        if (draft.error !== undefined) {
            this.drafts.set(key, draft);
        }
        this.host.changed();
        return draft.error === undefined;
    }

    protected isDirty(draft: Draft): boolean {
        const typed = readTyped(draft.field, draft.text);
        return typed.kind === 'wrong' || !same(typed.value, draft.base);
    }
}

/** Whether two values say the same in a field: empty, null and absent do. */
function same(a: unknown, b: unknown): boolean {
    const plain = (value: unknown): Json | undefined => {
        const known = value === null || value === '' ? undefined : (value as Json | undefined);
        return typeof known === 'string' ? known.trim() : known;
    };
    return equalJson(plain(a), plain(b));
}
