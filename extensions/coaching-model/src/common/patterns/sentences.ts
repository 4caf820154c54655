import { formatNumber, formatPercent, formatSeconds } from '../language/dutch-number';
import { filmedSeconds } from '../time/frame-times';
import type { ReceptionCount } from './initiative-reception';
import { byMoment, type Evidence, parametersOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { percentOf } from './statistics';

/** "x van n (p %), k onbepaald": k is always shown, so that nobody has to guess whether all was seen (`domain/04` PT-1). */
export function ratioText(count: ReceptionCount): string {
    const share = count.percent === null ? '' : ` (${formatPercent(count.percent)})`;
    return `${count.received} van ${count.n}${share}, ${count.undetermined} onbepaald`;
}

/** `3 van 24 (12,5 %)`; without a whole `0 van 0`. */
export function shareText(part: number, whole: number): string {
    return `${part} van ${whole}${percentText(part, whole)}`;
}

/** `10,0 van 172,0 s (5,8 %)`. */
export function secondsShareText(part: number, whole: number): string {
    return `${formatNumber(part, 1)} van ${formatSeconds(whole)}${percentText(part, whole)}`;
}

function percentText(part: number, whole: number): string {
    const percent = percentOf(part, whole);
    return percent === null ? '' : ` (${formatPercent(percent)})`;
}

/** `12,0–77,6 s`: from one moment of the recording to another. */
export function momentsText(fromSeconds: number, toSeconds: number): string {
    return `${formatNumber(fromSeconds, 1)}–${formatSeconds(toSeconds)}`;
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
/** What to say beside a rate of a recording shorter than this (S3-9). */
export const SHORT_RECORDING_NOTE = 'korte opname';
const SHORT_RECORDING_SECONDS = 300;

/** The remark that belongs with a figure of `n` cases; with `rate` also that the recording is short. */
export function noteOf(input: PatternInput, n: number, rate = false): { readonly note?: string } {
    const notes = [
        ...(n < parametersOf(input).smallNumber ? [SMALL_NUMBER_NOTE] : []),
        ...(rate && filmedSeconds(input.times) < SHORT_RECORDING_SECONDS ? [SHORT_RECORDING_NOTE] : [])
    ];
    return notes.length > 0 ? { note: notes.join(', ') } : {};
}

/** Whose code it is, for a sentence: groups and unknowns in words. */
export function person(code: string): string {
    return code === 'GR' ? 'de groep' : code === 'ON' ? 'een leerling zonder code' : code;
}
