import { plainJson } from '../own/plain-text';
import type { EafLayout } from './eaf-layout';

/** Which tier each tier of the file is a part of; only those that have another name than it. */
export function partsText({ tiers }: EafLayout): string {
    return plainJson(Object.fromEntries(tiers.filter(({ id, from }) => id !== from.id).map(({ id, from }) => [id, from.id])));
}

/** Reads `partsText` back; nothing for anything else. */
export function parseParts(text: string | undefined): ReadonlyMap<string, string> {
    try {
        const value: unknown = JSON.parse(text ?? '{}');
        const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        return new Map(parts.filter((part): part is [string, string] => typeof part[1] === 'string'));
    } catch {
        return new Map();
    }
}
