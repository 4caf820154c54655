import { formatNumber } from '../language/dutch-number';
import { isIsoDay } from '../time/iso-date';
import type { FormField, NumberField } from './form-description';

/** What was typed, as a value for the document (undefined: emptied), or why it cannot be one (Dutch). */
export type Typed =
    { readonly kind: 'value'; readonly value: string | number | undefined } | { readonly kind: 'wrong'; readonly message: string };

/** The value as it stands in its field. */
export function typedText(value: unknown): string {
    return typeof value === 'number' ? formatDecimal(value) : typeof value === 'string' ? value : '';
}

/** Reads what was typed in a field. */
export function readTyped(field: FormField, text: string): Typed {
    const words = text.trim();
    if (words === '') {
        return { kind: 'value', value: undefined };
    }
    if (field.kind === 'number') {
        return readNumber(field, words);
    }
    if (field.kind === 'date') {
        return isIsoDay(words) && words >= '1900' && words < '2200'
            ? { kind: 'value', value: words }
            : { kind: 'wrong', message: 'Kies een bestaande dag, bijvoorbeeld 20-01-2026.' };
    }
    return { kind: 'value', value: words };
}

function readNumber({ min, max, whole, unit }: NumberField, words: string): Typed {
    const value = /^[-−]?\d+(?:[.,]\d+)?$/.test(words) ? Number(words.replace('−', '-').replace(',', '.')) : Number.NaN;
    const kind = whole ? 'een heel getal' : 'een getal';
    const range =
        min !== undefined && max !== undefined
            ? ` van ${formatDecimal(min)} tot en met ${formatDecimal(max)}`
            : min !== undefined
              ? ` vanaf ${formatDecimal(min)}`
              : '';
    const fits = Number.isFinite(value) && (!whole || Number.isInteger(value)) && value >= (min ?? value) && value <= (max ?? value);
    return fits ? { kind: 'value', value } : { kind: 'wrong', message: `Vul ${kind}${range}${unit ? ` (${unit})` : ''} in.` };
}

function formatDecimal(value: number): string {
    return Number.isInteger(value) ? formatNumber(value) : String(value).replace('.', ',');
}
