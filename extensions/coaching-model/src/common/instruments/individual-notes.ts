import { outOfViewChildren } from '../consent/buy-in';
import type { IndividualNote, IndividualNotesDocument } from '../documents/individual-notes';
import { pupilsOf } from '../persons/coachees';
import type { Trajectory } from '../trajectory/trajectory';

/** Children who take part in a kijkles: all but those who stay out of view. */
export function participantsOf(trajectory: Pick<Trajectory, 'traject' | 'register'>): readonly string[] {
    const out = new Set(outOfViewChildren(trajectory));
    return pupilsOf(trajectory.traject).flatMap(({ code }) => (out.has(code) ? [] : [code]));
}

/** Groups in which children note with pictures and their voice: groep 1 and 2 (S0-28). */
export function noteModeOf(group: string | undefined): IndividualNote['mode'] {
    const years = [...(group ?? '').matchAll(/\d+/g)].map(Number);
    return years.length > 0 && years.every(year => year <= 2) ? 'beelden' : 'woorden';
}

/** An empty note, as this group notes. */
export function newIndividualNote(by: string, group: string | undefined): IndividualNote {
    return { by, mode: noteModeOf(group), see: '', hear: '', pictures: [], dictation: '' };
}

/** Counts: it was saved and there is something in it. With pictures one picture is enough, or a word that was said. */
export function isNoted({ mode, see, hear, pictures, dictation, savedAt }: IndividualNote): boolean {
    const words = [see, hear, dictation].some(text => text.trim() !== '');
    return savedAt !== undefined && (words || (mode === 'beelden' && pictures.length > 0));
}

/** Whether the talk with the group may begin (S0-9). */
export interface DiscussionLock {
    readonly locked: boolean;
    readonly participants: number;
    /** Codes; for the coach alone, never on the class screen. */
    readonly missing: readonly string[];
    /** Dutch, without codes: `1 van 22 ontbreekt`. */
    readonly text: string;
}

/** Every child notes by itself before the group talks: all notes are there, or somebody wrote down why not (S0-9). */
export function discussionLock(
    trajectory: Pick<Trajectory, 'traject' | 'register'>,
    document: Pick<IndividualNotesDocument, 'notes' | 'override'> | undefined
): DiscussionLock {
    const participants = participantsOf(trajectory);
    const noted = new Set((document?.notes ?? []).filter(isNoted).map(({ by }) => by));
    const missing = participants.filter(code => !noted.has(code));
    const set = missing.length > 0 && (document?.override?.reason ?? '').trim() === '';
    return {
        locked: set,
        participants: participants.length,
        missing,
        text:
            missing.length === 0
                ? `${participants.length} van ${participants.length} genoteerd`
                : `${missing.length} van ${participants.length} ${missing.length === 1 ? 'ontbreekt' : 'ontbreken'}`
    };
}

/** Saves what one child noted; what it noted before makes place. */
export function saveIndividualNote(document: IndividualNotesDocument, note: IndividualNote, savedAt: string): IndividualNotesDocument {
    return { ...document, notes: [...document.notes.filter(({ by }) => by !== note.by), { ...note, savedAt }] };
}

/** Begins the talk without all notes, with the reason, who and when. Undefined without a reason. */
export function overrideLock(
    document: IndividualNotesDocument,
    { by, at, reason }: { readonly by: string; readonly at: string; readonly reason: string }
): IndividualNotesDocument | undefined {
    const words = reason.trim();
    return words === '' ? undefined : { ...document, override: { by, at, reason: words } };
}
