import type { GuideEntry, GuideInstrument, GuideItem, ViewingGuideDocument } from '../documents/viewing-guide';

/** An empty kijkwijzer of one recording for one person; items and header are copied from the instrument. */
export function newViewingGuide(
    instrument: GuideInstrument,
    recording: string,
    author: string,
    filledBy: ViewingGuideDocument['filledBy']
): ViewingGuideDocument {
    const { schemaVersion: _, items, ...header } = instrument;
    return {
        schemaVersion: 1,
        recording,
        author,
        filledBy,
        instrument: header,
        items: items.map((item): GuideEntry => ({ ...item, seen: null, remark: '', clips: [] }))
    };
}

/** What one person wrote at an item. */
export type GuideColumn = Pick<GuideEntry, 'seen' | 'remark' | 'clips'>;

/** One item with what each of both wrote; null: this person has no such item, or no kijkwijzer. */
export interface MergedItem extends GuideItem {
    readonly coachee: GuideColumn | null;
    readonly coach: GuideColumn | null;
}

/** Both kijkwijzers of a recording beside each other (S4-21). Nothing is added up or compared (S1-19). */
export interface MergedGuide {
    readonly recording: string;
    readonly items: readonly MergedItem[];
}

/** The columns of coachee and coach beside each other; the order of the coachee's items, then what only the coach has. */
export function mergeViewingGuides(recording: string, guides: readonly ViewingGuideDocument[]): MergedGuide {
    const of = (filledBy: ViewingGuideDocument['filledBy']): readonly GuideEntry[] =>
        guides.find(guide => guide.recording === recording && guide.filledBy === filledBy)?.items ?? [];
    const [coachee, coach] = [of('coachee'), of('coach')];
    const column = (items: readonly GuideEntry[], id: string): GuideColumn | null => {
        const entry = items.find(item => item.id === id);
        return entry ? { seen: entry.seen, remark: entry.remark, clips: entry.clips } : null;
    };
    const all = [...coachee, ...coach.filter(item => !coachee.some(({ id }) => id === item.id))];
    return {
        recording,
        items: all.map(({ id, domain, behaviour }) => ({
            id,
            domain,
            behaviour,
            coachee: column(coachee, id),
            coach: column(coach, id)
        }))
    };
}

/** One remark for an export, with the fragments that show it (S1-19). */
export interface GuideRemark {
    readonly domain: string;
    readonly behaviour: string;
    readonly by: ViewingGuideDocument['filledBy'];
    readonly seen: GuideEntry['seen'];
    readonly remark: string;
    readonly clips: readonly string[];
}

/** Everything that was remarked, in the order of the items: remarks and fragments, no sum, mean or percentage (S1-19). */
export function guideRemarks({ items }: MergedGuide): readonly GuideRemark[] {
    return items.flatMap(({ domain, behaviour, coachee, coach }) =>
        [['coachee', coachee] as const, ['coach', coach] as const].flatMap(([by, column]) =>
            column && (column.seen !== null || column.remark.trim() !== '' || column.clips.length > 0)
                ? [{ domain, behaviour, by, ...column }]
                : []
        )
    );
}
