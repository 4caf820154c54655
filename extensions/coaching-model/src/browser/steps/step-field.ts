import type { Cycle, TrajectDocument } from '../../common/documents/traject';
import { TRAJECT_PATH } from '../../common/trajectory/document-paths';

/** One undoable change of one document, as a field of a step makes it. */
export interface StepEdit {
    /** Path of the document inside the traject folder. */
    readonly file: string;
    /** What the user calls it, for undo. */
    readonly label: string;
    readonly recipe: (value: unknown) => unknown;
}

interface FieldBase {
    readonly id: string;
    readonly label: string;
    readonly hint?: string;
}

/** A field that stands in the step of now: what is asked here, and nothing before it is needed. */
export type StepField = FieldBase &
    (
        | {
              readonly kind: 'text' | 'longText' | 'date' | 'number';
              readonly value: string;
              readonly placeholder?: string;
              /** Of a number: `minuten`. */
              readonly unit?: string;
              /** Gets the trimmed text; empty: taken away. */
              readonly save: (value: string) => StepEdit;
          }
        | {
              readonly kind: 'choice';
              readonly value: string;
              readonly options: readonly { readonly value: string; readonly label: string }[];
              readonly save: (value: string) => StepEdit;
          }
        | { readonly kind: 'check'; readonly value: boolean; readonly save: (value: boolean) => StepEdit }
        /** Nothing to fill in: lines to read. */
        | { readonly kind: 'lines'; readonly lines: readonly string[] }
        /** Numbers beside each other, each row begun by its name. */
        | {
              readonly kind: 'table';
              readonly columns: readonly string[];
              readonly rows: readonly (readonly string[])[];
              /** What the rows come to. */
              readonly sum?: string;
          }
        /** One line for each child, with the goal it connects to (S0-11). */
        | {
              readonly kind: 'children';
              readonly rows: readonly { readonly person: string; readonly text: string; readonly goal: string | undefined }[];
              readonly goals: readonly string[];
              readonly save: (person: string, text: string) => StepEdit;
              /** Several lines that were pasted, from a child on. */
              readonly paste: (person: string, text: string) => StepEdit;
              readonly connect: (person: string, goal: string | undefined) => StepEdit;
          }
    );

/** An edit of a document of a known shape. */
export function edit<T>(file: string, label: string, recipe: (value: T) => T): StepEdit {
    return { file, label, recipe: recipe as (value: unknown) => unknown };
}

export function trajectEdit(label: string, recipe: (traject: TrajectDocument) => TrajectDocument): StepEdit {
    return edit(TRAJECT_PATH, label, recipe);
}

export function cycleEdit(number: number, label: string, recipe: (cycle: Cycle) => Cycle): StepEdit {
    return trajectEdit(label, traject => ({
        ...traject,
        cycles: traject.cycles.map(cycle => (cycle.number === number ? recipe(cycle) : cycle))
    }));
}

/** The object with one key set, or taken away when there is nothing to say; other keys stay as they are. */
export function put<T extends object, K extends string>(object: T | undefined, key: K, value: unknown): T {
    const { [key]: _, ...rest } = (object ?? {}) as Record<string, unknown>;
    return (value === undefined || value === '' || value === false ? rest : { ...rest, [key]: value }) as T;
}
