import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

export const TRAJECT_KINDS = ['individual', 'team', 'watchingWithChildren', 'practice'] as const;
/** How a coachee is supported; `zelf_met_video` needs no coach (S4-1). */
export const SUPPORT_FORMS = ['ib_zonder_video', 'beeldcoach', 'zelf_met_video'] as const;
export const PHASES = [
    'requested',
    'problemRecognition',
    'consentGate',
    'intake',
    'questionsSet',
    'cycle',
    'finalEvaluation',
    'consolidation',
    'destruction',
    'closed',
    'stopped'
] as const;
export const CYCLE_STATES = ['planned', 'recorded', 'preselected', 'analysed', 'prepared', 'held', 'reviewed'] as const;

/** A person by code; names live only in the key file, which is not part of the traject. */
export const personSchema = z.looseObject({
    code: z.string().regex(/^(LK\d+|L\d+|GR|CO\d*|ON)$/),
    role: z.enum(['teacher', 'pupil', 'coach', 'group', 'unknown']),
    /** The pupil the question is about (S4-2). */
    focus: z.boolean().optional(),
    /** Short remark, never a name. */
    note: z.string().optional()
});
export type Person = z.infer<typeof personSchema>;

/** Intake or adjustment → recording → debrief (S1-10). */
export const cycleSchema = z.looseObject({
    number: z.int().positive(),
    state: z.enum(CYCLE_STATES).default('planned'),
    /** Ids of its recordings. */
    recordings: z.array(z.string()).default([]),
    /** Id of the hulpvraag that comes first in this cycle. */
    primaryQuestion: z.string().optional(),
    /** Why a rule was set aside, in the words of who did it, with the date (S1-13). */
    overrides: z.array(z.looseObject({ rule: z.string(), reason: z.string(), at: z.string() })).default([]),
    debriefOn: z.string().optional(),
    viewingMode: z.enum(['kijkvraag', 'open']).optional(),
    /** The question with which unedited material is looked at. */
    viewingQuestion: z.string().optional(),
    /** The talk that was held. */
    debrief: z
        .looseObject({
            date: z.string().optional(),
            present: z.array(z.string()).optional(),
            minutes: z.number().nonnegative().optional(),
            /** Path of the note, in five phases or GROW. */
            note: z.string().optional()
        })
        .optional(),
    /** What the children want to see or hear in the next recording (S0-13). */
    wishes: z.array(z.string()).optional()
});
export type Cycle = z.infer<typeof cycleSchema>;

/** `traject.json`: what the traject is and where it stands. */
export const trajectSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    id: z.string().optional(),
    title: z.string().optional(),
    kind: z.enum(TRAJECT_KINDS).optional(),
    phase: z.enum(PHASES).optional(),
    /** Initials of the beeldbegeleider: also the coder of the annotations made here. */
    coach: z.looseObject({ code: z.string(), inTraining: z.boolean().optional() }).optional(),
    supportForm: z.enum(SUPPORT_FORMS).optional(),
    group: z.string().optional(),
    /** ISO date (yyyy-mm-dd). */
    startedOn: z.string().optional(),
    evaluationOn: z.string().optional(),
    persons: z.array(personSchema).default([]),
    cycles: z.array(cycleSchema).default([])
});
export type TrajectDocument = z.infer<typeof trajectSchema>;

export const TRAJECT_DOCUMENT: DocumentType<TrajectDocument> = {
    id: 'traject',
    label: 'Traject',
    schema: gradeFree(trajectSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^traject\.json$/
};
