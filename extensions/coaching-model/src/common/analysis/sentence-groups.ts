import { groupBy } from '../collections/group-by';
import type { Sentence } from '../patterns/pattern';
import { momentCount } from '../patterns/sentences';
import type { NumberedMoments } from './numbered-moments';

/** What sentences are about; the order is the order of the panel: what works first, then the chances. */
export const SENTENCE_GROUPS = [
    'strengths',
    'opportunities',
    'reception',
    'contact',
    'turns',
    'attention',
    'transitions',
    'needs',
    'leading',
    'talk',
    'others'
] as const;
export type SentenceGroupId = (typeof SENTENCE_GROUPS)[number];

/** A piece of a sentence; with `moments` it is a number that leads to so many. */
export interface GroupedPart {
    readonly text: string;
    readonly moments?: number;
}

/** A sentence as the panel shows it. */
export interface GroupedSentence extends Pick<Sentence, 'pattern' | 'text' | 'actors' | 'strength' | 'note'> {
    /**
     * Stays the same while numbers change, so that what was unfolded stays open while coding. The key of the number in a part is
     * this with the place of the part behind it ({@link numberKey}).
     */
    readonly key: string;
    readonly parts: readonly GroupedPart[];
}

/** Sentences under one heading. */
export interface SentenceGroup {
    readonly id: SentenceGroupId;
    readonly sentences: readonly GroupedSentence[];
    /** How many more there are than stand here. */
    readonly more: number;
}

/** More sentences under one heading nobody reads: somebody chooses a pupil or a part of the recording. */
export const MOST_SENTENCES = 60;

const GROUP_OF: Readonly<Record<string, SentenceGroupId>> = {
    'PT-1': 'reception',
    'PT-2': 'reception',
    'PT-3': 'reception',
    'PT-4': 'opportunities',
    'PT-5': 'opportunities',
    'PT-6': 'contact',
    'PT-7': 'turns',
    'PT-8': 'attention',
    'PT-9': 'transitions',
    'PT-10': 'contact',
    'PT-11': 'needs',
    'PT-14': 'talk',
    'PT-15': 'attention',
    'S2-13': 'leading',
    'S4-25': 'contact',
    'S4-28': 'contact'
};

/** The key of the number in a part of a sentence. */
export function numberKey({ key }: Pick<GroupedSentence, 'key'>, part: number): string {
    return `${key}:${part}`;
}

/**
 * The sentences by what they are about, in the order of the panel; a group without sentences falls away. What the numbers of the
 * shown sentences lead to goes into `found`.
 */
export function sentenceGroups(sentences: readonly Sentence[], found: NumberedMoments): readonly SentenceGroup[] {
    const groups = groupBy(sentences, ({ strength, pattern }) => (strength ? 'strengths' : (GROUP_OF[pattern] ?? 'others')));
    return SENTENCE_GROUPS.flatMap(id => {
        const own = groups.get(id) ?? [];
        const shown = keyed(id, own.slice(0, MOST_SENTENCES), found);
        return own.length === 0 ? [] : [{ id, sentences: shown, more: own.length - shown.length }];
    });
}

function keyed(group: SentenceGroupId, sentences: readonly Sentence[], found: NumberedMoments): readonly GroupedSentence[] {
    const seen = new Map<string, number>();
    return sentences.map(({ pattern, text, parts, actors, strength, note }) => {
        const base = `${group}:${pattern}:${actors.join('-')}`;
        const number = seen.get(base) ?? 0;
        seen.set(base, number + 1);
        const key = `${base}:${number}`;
        const shown = parts.map((part, place): GroupedPart => {
            const moments = momentCount(part);
            if (moments === 0) {
                return { text: part.text };
            }
            found.add(numberKey({ key }, place), () => part.moments ?? []);
            return { text: part.text, moments };
        });
        return { key, pattern, text, parts: shown, actors, strength, ...(note !== undefined && { note }) };
    });
}

/** The groups of two summaries under the same headings; the keys of sentences must differ, as they do by pattern. */
export function mergedGroups(first: readonly SentenceGroup[], second: readonly SentenceGroup[]): readonly SentenceGroup[] {
    return SENTENCE_GROUPS.flatMap(id => {
        const own = [...first, ...second].filter(group => group.id === id);
        return own.length === 0
            ? []
            : [{ id, sentences: own.flatMap(({ sentences }) => sentences), more: own.reduce((sum, { more }) => sum + more, 0) }];
    });
}
