import type { Sentence } from '../patterns/pattern';

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

/** Sentences under one heading. */
export interface SentenceGroup {
    readonly id: SentenceGroupId;
    readonly sentences: readonly Sentence[];
}

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

/** The sentences by what they are about, in the order of the panel; a group without sentences falls away. */
export function sentenceGroups(sentences: readonly Sentence[]): readonly SentenceGroup[] {
    const groupOf = ({ strength, pattern }: Sentence): SentenceGroupId => (strength ? 'strengths' : (GROUP_OF[pattern] ?? 'others'));
    return SENTENCE_GROUPS.map(id => ({ id, sentences: sentences.filter(sentence => groupOf(sentence) === id) })).filter(
        group => group.sentences.length > 0
    );
}
