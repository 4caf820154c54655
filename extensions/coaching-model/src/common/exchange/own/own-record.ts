import { type z } from 'zod';
import type { ForeignEvent, OwnDocumentFacts } from '../foreign-coding';
import { foreignCodingSchema, foreignEventSchema } from '../json/foreign-coding-schema';
import { plainJson } from './plain-text';

/**
 * What of an event goes along as text when a format has no place of its own for it: `id`, `n` (place in the list),
 * `frames` `[start, end)`, and `own`.
 */
export type OwnRecord = Partial<Pick<ForeignEvent, 'id' | 'startFrame' | 'endFrame' | 'own'>> & { readonly n?: number };

/** A record on one line; undefined when there is nothing to keep. */
export function recordText({ id, startFrame, endFrame, own }: ForeignEvent, n: number): string | undefined {
    if (startFrame === undefined && own === undefined) {
        return undefined;
    }
    const frames = startFrame === undefined || endFrame === undefined ? undefined : [startFrame, endFrame];
    return plainJson({ id, n, ...(frames && { frames }), ...(own && { own }) });
}

/** Reads `recordText` back; undefined for anything else. */
export function parseRecord(text: string): OwnRecord | undefined {
    const value = parseObject(text);
    if (!value) {
        return undefined;
    }
    const { id, n, frames, own } = value;
    const [startFrame, endFrame] = Array.isArray(frames) ? (frames as unknown[]) : [];
    return {
        ...(typeof id === 'string' && id !== '' && { id }),
        ...(typeof n === 'number' && { n }),
        ...(isFrame(startFrame) && isFrame(endFrame) && startFrame < endFrame && { startFrame, endFrame }),
        ...(isRecord(own) && { own })
    };
}

/** All of an event on one line, for a format that shows only some text of it. */
export function eventText(event: ForeignEvent): string {
    return plainJson(event);
}

/** Reads `eventText` back; undefined for anything else. */
export function parseEvent(text: string): ForeignEvent | undefined {
    return parsed(foreignEventSchema, text);
}

/** What a file says of the document of ours that it was made from. */
export function factsText(facts: OwnDocumentFacts): string {
    return plainJson(facts);
}

/** Reads `factsText` back; undefined for anything else. */
export function parseFacts(text: string): OwnDocumentFacts | undefined {
    return parsed(foreignCodingSchema.shape.own, text);
}

const MAX_RECORD = 200_000;

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
    const value = parseObject(text);
    return value && schema.safeParse(value).data;
}

function parseObject(text: string): Record<string, unknown> | undefined {
    if (text.length > MAX_RECORD || !text.startsWith('{')) {
        return undefined;
    }
    try {
        const value: unknown = JSON.parse(text);
        return isRecord(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

function isFrame(value: unknown): value is number {
    return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
