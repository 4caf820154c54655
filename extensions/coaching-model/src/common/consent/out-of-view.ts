import type { ConsentEntry, OUT_OF_VIEW_MEASURES, RegisterDocument } from '../documents/register';
import { dayOf, isIsoDay } from '../time/iso-date';

export type OutOfViewMeasure = (typeof OUT_OF_VIEW_MEASURES)[number];

/** How a person stays out of view, read from a measure or from words. */
export interface OutOfView {
    readonly person: string;
    /** Undefined: words that name none of the measures; they count for a camera with an edge, not for 360°. */
    readonly measure: OutOfViewMeasure | undefined;
    /** Holds with a camera that sees all around. */
    readonly holdsIn360: boolean;
    /** ISO day from which it holds. */
    readonly since: string | undefined;
}

/** The measure of an entry; undefined when there is none, or a sector without its two edges. */
export function outOfViewOf(entry: Pick<ConsentEntry, 'person' | 'outOfView'>): OutOfView | undefined {
    const { person, outOfView } = entry;
    if (outOfView === undefined || (typeof outOfView === 'string' && outOfView.trim() === '')) {
        return undefined;
    }
    if (typeof outOfView === 'string') {
        const measure = measureInWords(outOfView);
        // Words cannot say from which yaw to which, so a sector in words masks nothing.
        return { person, measure, holdsIn360: measure === 'andereRuimte', since: undefined };
    }
    const { measure, yawFrom, yawTo, since } = outOfView;
    if (measure === 'maskeerSector' && (yawFrom === undefined || yawTo === undefined || yawFrom === yawTo)) {
        return undefined;
    }
    return { person, measure, holdsIn360: measure !== 'buitenCamerahoek', since: since === undefined ? undefined : dayOf(since) };
}

/** Whether a measure held on a day; one with a beginning did not before it, nor on a day that nobody knows. */
export function heldOn({ since }: Pick<OutOfView, 'since'>, day: string | undefined): boolean {
    return since === undefined || (isIsoDay(day) && since <= dayOf(day));
}

/** The measures in the register, one for each person who has one. */
export function outOfViewList(register: RegisterDocument): readonly OutOfView[] {
    return register.entries.flatMap(entry => outOfViewOf(entry) ?? []);
}

function measureInWords(words: string): OutOfViewMeasure | undefined {
    const plain = words.toLowerCase().replace(/[^a-z]/g, '');
    const known: readonly [string, OutOfViewMeasure][] = [
        ['andereruimte', 'andereRuimte'],
        ['maskeersector', 'maskeerSector'],
        ['buitencamerahoek', 'buitenCamerahoek']
    ];
    return known.find(([word]) => plain.startsWith(word))?.[1];
}
