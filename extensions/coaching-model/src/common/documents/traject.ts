import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

export const TRAJECT_KINDS = ['individual', 'team', 'watchingWithChildren', 'practice'] as const;
/** What a practice traject can be wrapped around (`domain/03` §3.1). */
export const INNER_KINDS = ['individual', 'team', 'watchingWithChildren'] as const;
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
    /** Why this pupil, in at least one sentence (S4-2). */
    focusReason: z.string().optional(),
    /** Whose practice is filmed. Marked nowhere: every teacher is. */
    coachee: z.boolean().optional(),
    /** Group of a pupil when one recording shows several (S2-9). */
    group: z.string().optional(),
    /** Short remark, never a name. */
    note: z.string().optional()
});
export type Person = z.infer<typeof personSchema>;

/** Who does what in a cycle (S2-3); `reason` is there when it differs from the default of its number. */
export const ownershipSchema = z.looseObject({
    editor: z.enum(['coach', 'none', 'coachee']),
    lead: z.enum(['coach', 'coachee']),
    material: z.enum(['edited', 'unedited', 'takeHome']),
    reason: z.string().optional()
});
export type Ownership = z.infer<typeof ownershipSchema>;

/** Footage that a coachee took home: who, when, what, until when (S2-5). */
export const takeHomeSchema = z.looseObject({
    recording: z.string(),
    by: z.string(),
    /** ISO moments. */
    at: z.string(),
    expiresAt: z.string(),
    sha256: z.string(),
    /** Set when a person in it withdrew. */
    revokedAt: z.string().optional()
});
export type TakeHome = z.infer<typeof takeHomeSchema>;

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
    /** ISO dates. */
    recordingOn: z.string().optional(),
    debriefOn: z.string().optional(),
    lesson: z.string().optional(),
    /** Where the camera will stand; equirectangular: a 360° camera, which has no outside of the picture. */
    camera: z.looseObject({ placement: z.string().optional(), projection: z.enum(['flat', 'equirectangular']).optional() }).optional(),
    /** Groups that come into view (S2-9). */
    groups: z.array(z.string()).optional(),
    /** ISO date on which somebody saw that everyone who can come into view is in the list of persons. */
    personsCheckedOn: z.string().optional(),
    /** Why this cycle is there beside the planned ones (S0-7). */
    reason: z.string().optional(),
    ownership: ownershipSchema.optional(),
    /** ISO moment at which the coachee had looked alone (S2-4). */
    selfViewedAt: z.string().optional(),
    takeHome: z.array(takeHomeSchema).optional(),
    viewingMode: z.enum(['kijkvraag', 'open']).optional(),
    /** The question with which unedited material is looked at. */
    viewingQuestion: z.string().optional(),
    /** Looked at with a kijkwijzer alone; nothing is coded. */
    viewingGuideOnly: z.boolean().optional(),
    /** Stretches that cannot be coded were marked, or there are none. */
    uncodableChecked: z.boolean().optional(),
    /** A pupil films, by way of experiment; the coachee agreed beforehand (S2-11). */
    pupilFilms: z.looseObject({ experiment: z.boolean(), coacheeAgreedOn: z.string().optional() }).optional(),
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
    wishes: z.array(z.string()).optional(),
    /** What was chosen after looking back. */
    next: z.enum(['cycle', 'finalEvaluation']).optional()
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
    coach: z
        .looseObject({
            code: z.string(),
            inTraining: z.boolean().optional(),
            /** Also ib'er or superior of the coachee: a declaration is needed (S3-18). */
            doubleRole: z.boolean().optional()
        })
        .optional(),
    supportForm: z.enum(SUPPORT_FORMS).optional(),
    /** Shared theme of a team (S2-1). */
    theme: z.string().optional(),
    /** Of a practice traject: what it is wrapped around and who reviews the trainee. */
    practice: z
        .looseObject({
            innerKind: z.enum(INNER_KINDS).optional(),
            trainer: z.string().optional(),
            /** ISO date on which the coachee was told of the supervision. */
            supervisionToldOn: z.string().optional()
        })
        .optional(),
    /** What the teacher saw and what the children say of it (`watchingWithChildren`, S0-2). */
    problem: z
        .looseObject({
            description: z.string().optional(),
            priorApproach: z.string().optional(),
            childrenRecognise: z.enum(['ja', 'deels', 'nee']).optional(),
            childrenWords: z.string().optional()
        })
        .optional(),
    /** What was agreed at the intake. */
    agreements: z
        .looseObject({
            lesson: z.string().optional(),
            day: z.string().optional(),
            viewers: z.array(z.string()).optional(),
            keptAt: z.string().optional(),
            /** The declaration of a double role. */
            doubleRole: z.string().optional(),
            accepted: z.array(z.looseObject({ person: z.string(), on: z.string() })).optional()
        })
        .optional(),
    /** ISO date after which footage may not be kept. */
    retention: z.looseObject({ destroyAfter: z.string().optional(), retentionUntil: z.string().optional() }).optional(),
    /** The fragment that shows the wanted behaviour (S0-14). */
    evidence: z.looseObject({ recording: z.string(), clip: z.string() }).optional(),
    /** Why there were fewer cycles than planned (S0-7). */
    fewerCyclesReason: z.string().optional(),
    stop: z.looseObject({ by: z.enum(['coachee', 'children', 'coach']), on: z.string(), reason: z.string().optional() }).optional(),
    /** What has to be done, with the day on which that became so. */
    tasks: z.array(z.looseObject({ kind: z.enum(['vernietigen']), createdOn: z.string(), doneOn: z.string().optional() })).optional(),
    destruction: z
        .looseObject({
            reason: z.enum(['einde', 'stop', 'bewaartermijn', 'intrekking']),
            startedOn: z.string(),
            /** What was counted when it was done; both 0 before the traject can be closed. */
            footageLeft: z.int().nonnegative().optional(),
            derivativesLeft: z.int().nonnegative().optional(),
            /** Path of the statement. */
            certificate: z.string().optional(),
            destroyedOn: z.string().optional()
        })
        .optional(),
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
