import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { nls } from '@theia/core/lib/common/nls';
import { addAt, type FormPath, moveAt, removeAt, setAt, valueAt } from '../../common/forms/form-edits';
import {
    type FormContext,
    type FormDescription,
    type FormField,
    type FormSection,
    type ListField,
    sectionsOf
} from '../../common/forms/form-description';
import { formPathKey, leadsThrough, type PlacedFindings, placeFindings, placesOf } from '../../common/forms/place-findings';
import { trackPath } from '../../common/forms/match-items';
import { clearValue, setValue } from '../../common/forms/value-edits';
import type { Finding } from '../../common/rules/rule';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { FieldDrafts } from './field-drafts';
import { ItemKeys } from './item-keys';

/** What a form session needs from the world around it. */
export interface FormSurroundings {
    readonly trajectory: Trajectory | undefined;
    readonly findings: readonly Finding[];
    /** Draw again. */
    changed(): void;
    /** Something could not be done (Dutch). */
    refused(message: string): void;
    /** Carries out a quick fix of a finding. */
    fix(finding: Finding, fix: string): void;
}

/** One open form: reads and edits the shared document, keeps what is being typed and which elements are unfolded. */
export class FormSession {
    readonly drafts: FieldDrafts;
    readonly keys = new ItemKeys();
    /** Names of unfolded elements. */
    readonly unfolded = new Set<string>();
    /** The place that is to get the focus when it is on screen. */
    focus: FormPath | undefined;
    /** The focus goes to the heading of an element, which stays as it is. */
    keepsFolded = false;
    /** The document of which the texts being typed know their places. */
    protected shown: unknown;
    /** The document as it was drawn last: what a click is about. */
    protected drawn: unknown;
    protected placed: PlacedFindings = new Map();

    constructor(
        readonly description: FormDescription,
        readonly model: DocumentModel<unknown>,
        readonly file: string,
        readonly around: FormSurroundings
    ) {
        this.shown = model.value;
        this.drawn = model.value;
        this.drafts = new FieldDrafts({
            get value() {
                return model.value;
            },
            write: (path, value, field) => this.tryWrite(path, value, field),
            changed: () => around.changed()
        });
    }

    get readOnly(): boolean {
        return this.model.readOnly;
    }

    get trajectory(): Trajectory | undefined {
        return this.around.trajectory;
    }

    /** What a field of this element may look at. */
    context(item: unknown = this.model.value): FormContext {
        return { trajectory: this.around.trajectory, file: this.file, value: this.model.value, item };
    }

    /** The document changed: what is being typed goes along with its place. */
    follow(): void {
        this.drafts.follow(this.shown, this.model.value);
        this.shown = this.model.value;
        this.around.changed();
    }

    /** What is to be drawn now; findings are put in their places for it. */
    sections(): readonly FormSection[] {
        this.drawn = this.model.value;
        const context = this.context();
        const sections = sectionsOf(this.description, context);
        this.placed = placeFindings(this.around.findings, this.file, placesOf(sections, context));
        return sections;
    }

    /** Findings at a place itself; `[]`: those that are about no place on screen. */
    findingsAt(path: FormPath): readonly Finding[] {
        return this.placed.get(path.length === 0 ? '' : formPathKey(path)) ?? [];
    }

    /** How many findings are about what lies inside a place. */
    findingsWithin(path: FormPath): number {
        return this.around.findings.filter(finding => finding.file === this.file && leadsThrough(finding.path, path)).length;
    }

    /** Takes back the last change of this document, of whatever view or text; a text that cannot be kept goes first. */
    undo(): void {
        if (!this.drafts.keepAll() && this.drafts.dropWrong()) {
            return;
        }
        this.model.undo();
    }

    redo(): void {
        if (this.drafts.keepAll()) {
            this.model.redo();
        }
    }

    /** Where a place of what is on screen stands in the document now, which may be a moment ahead; undefined: it is gone. */
    placeNow(path: FormPath): FormPath | undefined {
        return this.drawn === this.model.value ? path : trackPath(this.drawn, this.model.value, path);
    }

    /** Sets a value at once, as one edit. */
    set(path: FormPath, value: unknown, field: FormField): void {
        const place = this.placeNow(path);
        this.report(place && this.tryWrite(place, value, field));
    }

    /** @param owner what the list belongs to */
    addItem(path: FormPath, field: ListField, owner: unknown): void {
        this.drafts.keepAll();
        const place = this.placeNow(path) ?? path;
        const index = listAt(this.model.value, place).length;
        const item = field.newItem?.(this.context(owner));
        this.focus = [...place, index];
        this.report(
            this.tryEdit(field.addLabel ?? field.label, value => addAt(value, place, item)),
            () => (this.focus = undefined)
        );
    }

    removeItem(path: FormPath, index: number, what: string): void {
        this.drafts.keepAll();
        const label = nls.localize('beeldspoor/coaching-model/formRemoved', '{0} verwijderen', what);
        const place = this.placeNow([...path, index]);
        const list = place?.slice(0, -1) ?? path;
        const at = place?.[place.length - 1] as number;
        this.report(place && this.tryEdit(label, value => this.withoutItem(value, list, at)));
        // The button that was used is gone: on to what stands in its place now.
        const left = listAt(this.model.value, list).length;
        this.focus = left === 0 ? list : [...list, Math.min(at, left - 1)];
        this.keepsFolded = true;
    }

    /** One place up (-1) or down (1). */
    moveItem(path: FormPath, index: number, by: number, what: string): void {
        this.drafts.keepAll();
        const label = nls.localize('beeldspoor/coaching-model/formMoved', '{0} verplaatsen', what);
        const place = this.placeNow([...path, index]);
        const from = place?.[place.length - 1] as number;
        this.report(place && this.tryEdit(label, value => moveAt(value, place.slice(0, -1), from, from + by)));
    }

    dispose(): void {
        this.drafts.dispose();
    }

    protected tryWrite(path: FormPath, value: unknown, field: FormField): string | undefined {
        const { schema } = this.model.type;
        const label = nls.localize('beeldspoor/coaching-model/formChanged', '{0} wijzigen', field.label);
        const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
        const last = path[path.length - 1];
        if (typeof last === 'number') {
            return this.tryEdit(label, document => this.withLine(document, path.slice(0, -1), last, value));
        }
        return this.tryEdit(label, document => {
            const cleared = isEmpty ? clearValue(document, schema, path) : setValue(document, schema, path, value);
            if (cleared === undefined) {
                throw new Error(
                    nls.localize('beeldspoor/coaching-model/formNeeded', 'Dit kan niet leeg blijven. Wat er stond, staat er nog.')
                );
            }
            return cleared;
        });
    }

    /** A line of a list of texts: changed, added behind the last one, or taken away when it is empty. */
    protected withLine(document: unknown, list: FormPath, index: number, value: unknown): unknown {
        const { length } = listAt(document, list);
        if (value !== undefined) {
            return index >= length ? addAt(document, list, value) : setAt(document, [...list, index], value);
        }
        return this.withoutItem(document, list, index);
    }

    protected withoutItem(document: unknown, list: FormPath, index: number): unknown {
        const removed = removeAt(document, [...list, index]);
        return listAt(removed, list).length === 0 ? (clearValue(removed, this.model.type.schema, list) ?? removed) : removed;
    }

    protected tryEdit(label: string, recipe: (value: unknown) => unknown): string | undefined {
        try {
            this.model.edit(label, value => {
                const after = recipe(value);
                // What the schema gives a new element by itself stands there at once, as after reading the file.
                const filled = after === value ? undefined : this.model.type.schema.safeParse(after);
                return filled?.success ? filled.data : after;
            });
            return undefined;
        } catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    }

    protected report(refusal: string | undefined, otherwise?: () => void): void {
        if (refusal !== undefined) {
            otherwise?.();
            this.around.refused(refusal);
        }
    }
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, path: FormPath): readonly unknown[] {
    const list = valueAt(value, path);
    return Array.isArray(list) ? (list as readonly unknown[]) : [];
}
