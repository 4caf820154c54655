import type {
    ChoiceField,
    ChoicesField,
    DateField,
    FactField,
    FormContext,
    FormOption,
    FormOptions,
    ListField,
    LongTextField,
    NumberField,
    TextField,
    TextsField,
    YesNoField
} from './form-description';

/** What a field may have beside its kind, place and label. */
type More<F extends { readonly path: unknown }> = Partial<Omit<F, 'kind' | 'path' | 'label'>>;

/** `practice.trainer` → its path. */
const at = (path: string): readonly string[] => path.split('.');

export const text = (path: string, label: string, more: More<TextField> = {}): TextField => ({
    kind: 'text',
    path: at(path),
    label,
    ...more
});

export const longText = (path: string, label: string, more: More<LongTextField> = {}): LongTextField => ({
    kind: 'longText',
    path: at(path),
    label,
    wide: true,
    ...more
});

export const date = (path: string, label: string, more: More<DateField> = {}): DateField => ({
    kind: 'date',
    path: at(path),
    label,
    ...more
});

export const number = (path: string, label: string, more: More<NumberField> = {}): NumberField => ({
    kind: 'number',
    path: at(path),
    label,
    ...more
});

export const yesNo = (path: string, label: string, more: More<YesNoField> = {}): YesNoField => ({
    kind: 'yesNo',
    path: at(path),
    label,
    ...more
});

export const choice = (path: string, label: string, options: FormOptions, more: More<ChoiceField> = {}): ChoiceField => ({
    kind: 'choice',
    path: at(path),
    label,
    options,
    ...more
});

export const choices = (path: string, label: string, options: FormOptions, more: More<ChoicesField> = {}): ChoicesField => ({
    kind: 'choices',
    path: at(path),
    label,
    options,
    wide: true,
    ...more
});

export const texts = (path: string, label: string, addLabel: string, more: More<TextsField> = {}): TextsField => ({
    kind: 'texts',
    path: at(path),
    label,
    addLabel,
    wide: true,
    ...more
});

export const list = (path: string, label: string, more: Omit<ListField, 'kind' | 'path' | 'label' | 'wide'>): ListField => ({
    kind: 'list',
    path: at(path),
    label,
    wide: true,
    ...more
});

/** Shows something that is not changed here. */
export const fact = (
    path: string,
    label: string,
    shown: (context: FormContext) => string | undefined,
    more: More<FactField> = {}
): FactField => ({
    kind: 'fact',
    path: at(path),
    label,
    text: shown,
    ...more
});

/** Choices from values with their Dutch labels. */
export function labelled<V extends string>(labels: Readonly<Record<V, string>>): readonly FormOption[] {
    return Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
}

/** Choices whose values are Dutch words already. */
export function words(values: readonly string[]): readonly FormOption[] {
    return values.map(value => ({ value, label: value }));
}

/** The first few words of a text, for a heading or a choice. */
export function short(value: string | undefined, otherwise = ''): string {
    const line = (value ?? '').trim().replace(/\s+/g, ' ');
    return line === '' ? otherwise : line.length > 72 ? `${line.slice(0, 70).replace(/\s+\S*$/, '')} …` : line;
}

/** An id after those in use: `D3` after `D1` and `D2`. */
export function nextId(prefix: string, items: unknown): string {
    const ids = Array.isArray(items) ? items.map(item => (item as { id?: unknown } | null)?.id) : [];
    const numbers = ids.map(id => (typeof id === 'string' && id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0));
    return `${prefix}${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`;
}
