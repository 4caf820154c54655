import type { ForeignEvent } from '../foreign-coding';
import { numberOf } from '../json/json-fields';
import { withCharacters } from './character-references';

/** What one person says in a cue. */
export interface CueSpan {
    readonly voice: string | undefined;
    readonly text: string;
}

const MAX_VOICES = 50;

/** The text of a cue by who speaks, without its marks; one span when nobody is named. */
export function cueSpans(payload: string): readonly CueSpan[] {
    const pieces = payload.split(/<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>/, 2 * MAX_VOICES);
    const spans: CueSpan[] = [];
    const push = (voice: string | undefined, text: string): void => {
        const plain = plainCue(text);
        if (plain !== '') {
            spans.push({ voice, text: plain });
        }
    };
    push(undefined, pieces[0]);
    for (let at = 1; at + 1 < pieces.length; at += 2) {
        push(plainCue(pieces[at]) || undefined, pieces[at + 1]);
    }
    return spans.length > 0 ? spans : [{ voice: undefined, text: '' }];
}

/** The text without marks (`<i>`, `<00:01:02.000>`), its characters written out. */
export function plainCue(text: string): string {
    return withCharacters(text.replace(/<[^<>]*>/g, '')).trim();
}

/** Text as it may stand in a cue: no marks, and no empty line, which would end the cue. */
export function cueText(text: string): string {
    const lines = text.split(/[\r\n]+/).map(line => line.trim());
    return lines
        .filter(line => line !== '')
        .join('\n')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
}

/** The simple fields of a JSON object in a cue; undefined for any other cue. */
export function jsonCue(payload: string): Pick<ForeignEvent, 'attributes'> | undefined {
    if (!payload.trimStart().startsWith('{') || payload.length > 100_000) {
        return undefined;
    }
    try {
        const value: unknown = JSON.parse(payload);
        const fields = Object.entries(value as Record<string, unknown>)
            .filter(([, field]) => typeof field === 'string' || numberOf(field) !== undefined)
            .slice(0, 30)
            .map(([name, field]) => [name, String(field)] as const);
        return fields.length > 0 ? { attributes: Object.fromEntries(fields) } : {};
    } catch {
        return undefined;
    }
}
