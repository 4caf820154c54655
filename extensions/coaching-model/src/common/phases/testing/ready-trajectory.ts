import { actionPlanSchema } from '../../documents/action-plan';
import { annotationsSchema } from '../../documents/annotations';
import { clipsSchema } from '../../documents/clips';
import { consolidationSchema } from '../../documents/consolidation';
import { helpQuestionsSchema } from '../../documents/help-questions';
import { masksSchema } from '../../documents/masks';
import { questionnaireSchema } from '../../documents/questionnaire';
import { type RecordingDocument, recordingSchema } from '../../documents/recording';
import { registerSchema } from '../../documents/register';
import { timeLogSchema } from '../../documents/time-log';
import { trajectSchema } from '../../documents/traject';
import { assembleFromDocuments } from '../../trajectory/assemble-trajectory';
import { questionnairePath } from '../../trajectory/document-paths';
import type { Trajectory } from '../../trajectory/trajectory';

/** Documents to put over those of a traject in which every gate is open; for specs. */
export interface Parts {
    readonly traject?: object;
    readonly register?: object;
    readonly helpQuestions?: object;
    readonly actionPlan?: object;
    readonly consolidation?: object;
    readonly timeLog?: object;
    readonly questionnaires?: readonly { readonly recording: string; readonly [key: string]: unknown }[];
    readonly recordings?: readonly RecordingParts[];
}

export interface RecordingParts {
    readonly recording: object;
    readonly clips?: readonly object[];
    readonly annotations?: readonly object[];
    readonly masks?: readonly object[];
}

export const TODAY = '2026-01-15';

/** `L01` … for so many pupils. */
export const pupils = (count: number): string[] => Array.from({ length: count }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);

/** The facts of a recording as an import gives them. */
export function recordingOf(id: string, change: object = {}): RecordingDocument {
    return recordingSchema.parse({
        schemaVersion: 1,
        id,
        media: [`${id}.mp4`],
        sha256: ['00'],
        frameCount: 4500,
        rate: { num: 25, den: 1 },
        placement: 'zijkant',
        venue: 'klaslokaal',
        recordedAt: `${TODAY}T10:00:00+01:00`,
        ...change
    });
}

/** A cycle with a plan that is complete. */
export const plannedCycle = (number: number, change: object = {}): object => ({
    number,
    recordingOn: TODAY,
    lesson: 'taal',
    camera: { placement: 'zijkant', projection: 'flat' },
    personsCheckedOn: TODAY,
    ...change
});

const entry = (person: string): object => ({ person, purposes: { coachTeacher: 'given' }, date: '2026-01-09' });

/** An individual traject of LK1 with three pupils, in its first cycle, every gate open. */
export function readyTrajectory(parts: Parts = {}, codes: readonly string[] = pupils(3)): Trajectory {
    const documents = new Map<string, unknown>([
        [
            'traject.json',
            trajectSchema.parse({
                schemaVersion: 1,
                kind: 'individual',
                phase: 'cycle',
                coach: { code: 'MV' },
                startedOn: '2026-01-12',
                persons: [{ code: 'LK1', role: 'teacher' }, ...codes.map(code => ({ code, role: 'pupil' })), { code: 'GR', role: 'group' }],
                cycles: [1, 2, 3].map(number => plannedCycle(number)),
                agreements: {
                    lesson: 'taal',
                    day: 'donderdag',
                    viewers: ['LK1', 'MV'],
                    keptAt: 'schijf van de school',
                    accepted: [{ person: 'LK1', on: '2026-01-12' }]
                },
                retention: { retentionUntil: '2026-07-17' },
                ...parts.traject
            })
        ],
        [
            'toestemming/register.json',
            registerSchema.parse({
                schemaVersion: 1,
                protocol: { reference: 'Protocol film 2025' },
                entries: ['LK1', ...codes].map(entry),
                ...parts.register
            })
        ],
        [
            'plan/hulpvragen.json',
            helpQuestionsSchema.parse({
                schemaVersion: 1,
                questions: [{ id: 'HV1', text: 'Hoe krijg ik contact?', priority: 'primair', focusPoints: ['hij kijkt'] }],
                ...parts.helpQuestions
            })
        ],
        ['plan/handelingsplan.json', actionPlanSchema.parse({ schemaVersion: 1, ...parts.actionPlan })],
        ['plan/borging.json', consolidationSchema.parse({ schemaVersion: 1, ...parts.consolidation })],
        ['tijdlog.json', timeLogSchema.parse({ schemaVersion: 1, ...parts.timeLog })]
    ]);
    for (const questionnaire of parts.questionnaires ?? []) {
        documents.set(questionnairePath(questionnaire.recording), questionnaireSchema.parse({ schemaVersion: 1, ...questionnaire }));
    }
    for (const { recording, clips = [], annotations = [], masks = [] } of parts.recordings ?? []) {
        const facts = recordingOf('O1', recording);
        const place = `opnames/${facts.id}`;
        const head = { schemaVersion: 1, recording: facts.id };
        documents.set(`${place}/opname.json`, facts);
        documents.set(`${place}/fragmenten.json`, clipsSchema.parse({ ...head, clips }));
        documents.set(`${place}/maskers.json`, masksSchema.parse({ ...head, masks }));
        documents.set(
            `${place}/annotaties.MV.json`,
            annotationsSchema.parse({ ...head, coder: 'MV', codebook: { id: 'basis', version: '1.0' }, annotations })
        );
    }
    return assembleFromDocuments({ folder: '2026-proef', documents });
}

/** 'Kijken met kinderen' with these children, all of whom said yes, before its first recording. */
export function readyWithChildren(parts: Parts = {}, codes: readonly string[] = pupils(3)): Trajectory {
    return readyTrajectory(
        {
            ...parts,
            traject: { kind: 'watchingWithChildren', ...parts.traject },
            register: {
                buyIn: {
                    film: { yes: true, on: '2026-01-10', by: 'MV' },
                    goal: { yes: true, on: '2026-01-10', by: 'MV' },
                    answers: codes.map(person => ({ person, answer: 'ja' }))
                },
                ...parts.register
            },
            helpQuestions: {
                questions: [
                    {
                        id: 'HV1',
                        text: 'De leswisseling is rustig',
                        priority: 'primair',
                        focusPoints: ['materiaal ligt klaar'],
                        goalCheck: { filmable: true, recognisable: true, feasible: true }
                    }
                ],
                ...parts.helpQuestions
            }
        },
        codes
    );
}
