import type { ForeignEvent, ForeignValue, ForeignVocabulary } from '../foreign-coding';

/** The values of one vocabulary with the ids that they get in a file of ELAN. */
export interface EafEntries {
    readonly all: readonly { readonly id: string; readonly entry: ForeignValue }[];
    /** Id of what an annotation says, in whatever language; of a list that is kept elsewhere what the annotation itself names. */
    idOf(event: Pick<ForeignEvent, 'entry' | 'value'>): string | undefined;
}

/** Each value once, with the id of the file where it has one that nothing else has. */
export function eafEntries({ id, external, entries }: ForeignVocabulary): EafEntries {
    const taken = new Set<string>();
    const seen = new Set<string>();
    const all: { readonly id: string; readonly entry: ForeignValue }[] = [];
    const byValue = new Map<string, string>();
    for (const [at, entry] of entries.entries()) {
        const { value, translations = [] } = entry;
        const words = [value, ...translations.map(each => each.value)];
        const key = JSON.stringify(words);
        if (seen.has(key)) {
            continue;
        }
        seen.add(key);
        let own = entry.id !== undefined && !taken.has(entry.id) ? entry.id : `${id}_${at + 1}`;
        for (let number = 2; taken.has(own); number += 1) {
            own = `${id}_${at + 1}_${number}`;
        }
        taken.add(own);
        all.push({ id: own, entry });
        words.filter(word => !byValue.has(word)).forEach(word => byValue.set(word, own));
    }
    const values = new Map(
        all.map(({ id: own, entry }) => [own, new Set([entry.value, ...(entry.translations ?? []).map(each => each.value)])])
    );
    return {
        all,
        idOf: ({ entry, value }) =>
            entry !== undefined && (values.get(entry)?.has(value) ?? (external !== undefined && values.size === 0))
                ? entry
                : byValue.get(value)
    };
}
