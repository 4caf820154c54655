import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** How a child notes: in words, or with pictures and its voice (S0-28). */
export const NOTE_MODES = ['woorden', 'beelden'] as const;
/** What a picture stands for: the eye for seeing, the ear for hearing. */
export const SENSES = ['oog', 'oor'] as const;

/** Pictures to put down, told apart by shape and not by colour; what each stands for the group agrees itself. */
export const SHAPES = ['rondje', 'vierkant', 'driehoek', 'ster'] as const;

/** What one child noted by itself before the talk (S0-9), by code. */
export const individualNoteSchema = z.looseObject({
    by: z.string(),
    mode: z.enum(NOTE_MODES).default('woorden'),
    /** «Wat zie ik?» and «Wat hoor ik?» (S0-10). */
    see: z.string().default(''),
    hear: z.string().default(''),
    /** Pictures that were put down, each at a moment of a fragment when one was chosen. */
    pictures: z
        .array(
            z.looseObject({
                sense: z.enum(SENSES),
                shape: z.enum(SHAPES).optional(),
                recording: z.string().optional(),
                frame: z.int().nonnegative().optional()
            })
        )
        .default([]),
    /** What the child said aloud, as somebody wrote it down. */
    dictation: z.string().default(''),
    /** ISO moment; absent: still a draft, which does not count. */
    savedAt: z.string().optional()
});
export type IndividualNote = z.infer<typeof individualNoteSchema>;

/** `kijklessen/<cycle>.json`: the notes of a kijkles, and why the talk began without some of them. */
export const individualNotesSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    cycle: z.int().positive(),
    notes: z.array(individualNoteSchema).default([]),
    /** The talk began although notes were missing, in the words of who decided it. */
    override: z.looseObject({ by: z.string(), at: z.string(), reason: z.string() }).optional()
});
export type IndividualNotesDocument = z.infer<typeof individualNotesSchema>;

export const INDIVIDUAL_NOTES_DOCUMENT: DocumentType<IndividualNotesDocument> = {
    id: 'individualNotes',
    label: 'Notities van de kinderen',
    schema: gradeFree(individualNotesSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^kijklessen\/\d+\.json$/
};
