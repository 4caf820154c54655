import type { Trajectory } from '../trajectory/trajectory';
import { type FormPath, valueAt } from './form-edits';

/** What a form may look at to offer choices, hide fields or compute. */
export interface FormContext {
    /** Everything of the traject as it is now; undefined while it is being read. */
    readonly trajectory: Trajectory | undefined;
    /** Path of the document inside the traject folder. */
    readonly file: string;
    /** The document itself. */
    readonly value: unknown;
    /** The element of a list that a field belongs to, else the document. */
    readonly item: unknown;
}

/** A value that can be chosen. */
export interface FormOption {
    readonly value: string;
    /** Dutch. */
    readonly label: string;
}

/** Fixed choices, or those of the traject: persons, hulpvragen, recordings, fragments. */
export type FormOptions = readonly FormOption[] | ((context: FormContext) => readonly FormOption[]);

interface FieldBase {
    /** From the document, or from the element of the list that the field stands in. */
    readonly path: FormPath;
    /** Dutch. */
    readonly label: string;
    /** One short Dutch line under the label. */
    readonly hint?: string;
    /** Only shown when this holds, or when something stands there. */
    readonly when?: (context: FormContext) => boolean;
    /** Takes the whole width. */
    readonly wide?: boolean;
    readonly readOnly?: boolean;
}

export interface TextField extends FieldBase {
    readonly kind: 'text';
    readonly placeholder?: string;
}
export interface LongTextField extends FieldBase {
    readonly kind: 'longText';
    readonly placeholder?: string;
}
/** An ISO day (`yyyy-mm-dd`). */
export interface DateField extends FieldBase {
    readonly kind: 'date';
}
export interface NumberField extends FieldBase {
    readonly kind: 'number';
    readonly unit?: string;
    readonly min?: number;
    readonly max?: number;
    /** Only whole numbers. */
    readonly whole?: boolean;
}
export interface YesNoField extends FieldBase {
    readonly kind: 'yesNo';
}
export interface ChoiceField extends FieldBase {
    readonly kind: 'choice';
    readonly options: FormOptions;
    /** Own words are as good as the list. */
    readonly own?: boolean;
}
export interface ChoicesField extends FieldBase {
    readonly kind: 'choices';
    readonly options: FormOptions;
}
/** Several short texts, one a line. */
export interface TextsField extends FieldBase {
    readonly kind: 'texts';
    readonly addLabel: string;
}
export interface ListField extends FieldBase {
    readonly kind: 'list';
    readonly fields: readonly FormField[];
    /** What an element is called, from its values. */
    readonly heading: (item: never, index: number, context: FormContext) => string;
    /** A new element, fitting the schema. Absent: elements are not added here. */
    readonly newItem?: (context: FormContext) => unknown;
    readonly addLabel?: string;
    /** Whether elements are added to this list; `item` is what the list belongs to. */
    readonly canAdd?: (context: FormContext) => boolean;
    /** Elements keep their places. */
    readonly fixedOrder?: boolean;
    /** Whether an element, `item`, may be taken away. Absent: where elements are added. */
    readonly removable?: (context: FormContext) => boolean;
    /** What will stand here. */
    readonly empty: string;
}
/** Shown, never changed here. */
export interface FactField extends FieldBase {
    readonly kind: 'fact';
    /** The text to show; undefined: nothing to show. */
    readonly text: (context: FormContext) => string | undefined;
}

export type FormField =
    TextField | LongTextField | DateField | NumberField | YesNoField | ChoiceField | ChoicesField | TextsField | ListField | FactField;

/** Something computed from the document, as a small table. */
export interface FormTable {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Lines under it. */
    readonly notes?: readonly string[];
}

export interface FormSection {
    readonly id: string;
    readonly title: string;
    readonly hint?: string;
    readonly fields: readonly FormField[];
    readonly when?: (context: FormContext) => boolean;
    /** Computed, under the fields; undefined: nothing to show yet. */
    readonly table?: (context: FormContext) => FormTable | undefined;
}

/** How one kind of document is edited by somebody who never saw its file. */
export interface FormDescription {
    /** Id of the document type. */
    readonly type: string;
    /** Dutch. */
    readonly title: string;
    /** One Dutch line: what this document is for. */
    readonly intro: string;
    readonly sections: readonly FormSection[];
}

/** The sections for a document that are to be seen now. */
export function sectionsOf({ sections }: FormDescription, context: FormContext): readonly FormSection[] {
    return sections.filter(section => section.when?.(context) !== false);
}

/** The choices of a field, and what stands there when it is none of them, so that no value is ever hidden. */
export function optionsOf(options: FormOptions, context: FormContext, chosen: readonly unknown[]): readonly FormOption[] {
    const offered = typeof options === 'function' ? options(context) : options;
    const others = chosen.filter((value): value is string => typeof value === 'string' && value !== '');
    return [...offered, ...others.filter(value => !offered.some(option => option.value === value)).map(value => ({ value, label: value }))];
}

/** Whether a field is on screen: when it says so, and always when something stands there. */
export function isShown(field: FormField, context: FormContext): boolean {
    if (!field.when || field.when(context)) {
        return true;
    }
    const value = valueAt(context.item, field.path);
    return (
        field.kind !== 'fact' &&
        value !== undefined &&
        value !== null &&
        value !== false &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0)
    );
}
