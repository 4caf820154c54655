import { formatPercent } from '../language/dutch-number';
import type { ReceptionCount } from './initiative-reception';
import { byMoment, type Evidence, type Sentence, type SentencePart } from './pattern';

/** "x van n (p %), k onbepaald": k is always shown, so that nobody has to guess whether all was seen (`domain/04` PT-1). */
export function ratioText(count: ReceptionCount): string {
    const share = count.percent === null ? '' : ` (${formatPercent(count.percent)})`;
    return `${count.received} van ${count.n}${share}, ${count.undetermined} onbepaald`;
}

/** A sentence from its parts; text parts may be plain strings. Parts without text fall away. */
export function sentence(
    pattern: string,
    parts: readonly (string | SentencePart)[],
    facts: { readonly actors: readonly string[]; readonly strength: boolean; readonly note?: string }
): Sentence {
    const all = parts.map(part => (typeof part === 'string' ? { text: part } : part)).filter(part => part.text !== '');
    const moments = new Map(all.flatMap(part => part.moments ?? []).map(moment => [moment.id, moment]));
    return { pattern, text: all.map(part => part.text).join(''), parts: all, moments: [...moments.values()].sort(byMoment), ...facts };
}

/** Parts of an enumeration: `a, b en c`, each with its own moments. */
export function enumerateParts(parts: readonly SentencePart[]): readonly (string | SentencePart)[] {
    return parts.flatMap((part, index) => (index === 0 ? [part] : [index === parts.length - 1 ? ' en ' : ', ', part]));
}

/** Evidence for each id, in order of time. */
export function evidenceById(all: readonly Evidence[]): (ids: readonly string[]) => readonly Evidence[] {
    const known = new Map(all.map(({ id, startFrame, endFrame }) => [id, { id, startFrame, endFrame }]));
    return ids => ids.flatMap(id => known.get(id) ?? []).sort(byMoment);
}

/** What to say beside a figure that rests on few cases. */
export const SMALL_NUMBER_NOTE = 'kleine aantallen';
