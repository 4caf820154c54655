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
    facts: Pick<Sentence, 'actors' | 'strength' | 'note'>
): Sentence {
    const all = parts.map(part => (typeof part === 'string' ? { text: part } : part)).filter(part => part.text !== '');
    return withMoments({ pattern, text: all.map(part => part.text).join(''), parts: all, ...facts }, () => {
        const moments = new Map(all.flatMap(part => part.moments ?? []).map(moment => [moment.id, moment]));
        return [...moments.values()].sort(byMoment);
    });
}

/**
 * A sentence that is put into words when somebody reads it. For what there may be thousands of in one recording, of which only the
 * first are shown.
 */
export class LaterSentence implements Sentence {
    protected made: Sentence | undefined;

    constructor(
        readonly pattern: string,
        readonly actors: readonly string[],
        readonly strength: boolean,
        protected readonly partsOf: () => readonly (string | SentencePart)[]
    ) {}

    get text(): string {
        return this.whole.text;
    }

    get parts(): readonly SentencePart[] {
        return this.whole.parts;
    }

    get moments(): readonly Evidence[] {
        return this.whole.moments;
    }

    protected get whole(): Sentence {
        return (this.made ??= sentence(this.pattern, this.partsOf(), { actors: this.actors, strength: this.strength }));
    }
}

/** A number of `count` moments, which are sought when somebody asks for them: of a million codes nearly nobody asks. */
export function numberPart(text: string, count: number, find: () => readonly Evidence[]): SentencePart {
    return withMoments({ text, count }, find);
}

/** How many moments are behind a part of a sentence. */
export function momentCount(part: SentencePart): number {
    // Not destructured: asking for `moments` would seek them.
    return part.count ?? part.moments?.length ?? 0;
}

function withMoments<T extends object>(object: T, find: () => readonly Evidence[]): T & { readonly moments: readonly Evidence[] } {
    let found: readonly Evidence[] | undefined;
    return Object.defineProperty(object as T & { readonly moments: readonly Evidence[] }, 'moments', {
        enumerable: true,
        get: () => (found ??= find())
    });
}

/** So many are named in one sentence; nobody reads on after that. */
const MOST_NAMED = 12;

/** Parts of an enumeration: `a, b en c`, each with its own moments; of very many the first, then `en nog 30`. */
export function enumerateParts<T>(items: readonly T[], partOf: (item: T) => SentencePart): readonly (string | SentencePart)[] {
    const most = items.length > MOST_NAMED + 1 ? MOST_NAMED : items.length;
    const parts = items.slice(0, most).map(partOf);
    const rest = items.slice(most);
    if (rest.length > 0) {
        parts.push(numberPart(`nog ${rest.length}`, rest.length, () => rest.flatMap(item => partOf(item).moments ?? [])));
    }
    return parts.flatMap((part, index) => (index === 0 ? [part] : [index === parts.length - 1 ? ' en ' : ', ', part]));
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
