import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { normaliseView } from './view';

/** Degrees as a Dutch reader writes them: whole, or with what is needed of two decimals; a real minus. */
export function degreesText(degrees: number): string {
    const value = Math.round(degrees * 100) / 100;
    return `${value < 0 ? '−' : ''}${String(Math.abs(value)).replace('.', ',')}°`;
}

/** Direction in whole degrees: `135° · −10°`. */
export function bearingText({ yaw, pitch }: Pick<View, 'yaw' | 'pitch'>): string {
    return `${degreesText(Math.round(yaw))} · ${degreesText(Math.round(pitch))}`;
}

/** A view as it is typed: direction, height and field of view, `135 -10 75`. */
export function typedView({ yaw, pitch, vfov }: View): string {
    return [yaw, pitch, vfov].map(degrees => String(Math.round(degrees * 100) / 100).replace('.', ',')).join(' ');
}

/**
 * Reads one to three numbers (degrees): direction, height, field of view; decimal comma or point. What is left out stays as it is.
 * Undefined when it is something else.
 */
export function parseView(text: string, now: View): View | undefined {
    const parts = text
        .replace(/[°·;/]/g, ' ')
        .replace(/−/g, '-')
        .trim()
        .split(/\s+/);
    const numbers = parts.map(part => (/^[+-]?\d+(?:[.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : NaN));
    if (numbers.length < 1 || numbers.length > 3 || numbers.some(Number.isNaN)) {
        return undefined;
    }
    const [yaw, pitch = now.pitch, vfov = now.vfov] = numbers;
    return normaliseView({ ...now, yaw, pitch, vfov });
}
