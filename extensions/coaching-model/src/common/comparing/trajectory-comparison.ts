import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { codingCodebook } from '../codebook/coding-codebook';
import type { AnnotationsDocument } from '../documents/annotations';
import { enumerate } from '../language/dutch-number';
import { recordingFacts } from '../patterns/pattern-request';
import { recordingTimes } from '../patterns/recording-times';
import { coacheesOf } from '../persons/coachees';
import type { RecordingDossier, Trajectory } from '../trajectory/trajectory';
import { type Comparison, compareCodings, type ComparedCoding } from './comparison';
import type { ComparisonScope } from './compared-metric';

/** A recording of the traject with the coding of it that is compared. */
export interface ChosenCoding {
    readonly dossier: RecordingDossier;
    readonly annotations: AnnotationsDocument;
}

export type TrajectoryComparison =
    { readonly kind: 'ok'; readonly comparison: Comparison } | { readonly kind: 'refused'; readonly parts: UserFacingMessage };

/**
 * Compares recordings of this traject, for one coachee only: what one teacher does is never laid beside what another does
 * (PT-12). In a traject with several coachees the teacher must be named; with one coachee nobody else's initiatives count.
 */
export function compareInTrajectory(
    trajectory: Trajectory,
    codings: readonly ChosenCoding[],
    scope: ComparisonScope = {}
): TrajectoryComparison {
    const ids = new Set(codings.map(({ dossier }) => dossier.recording.id));
    if (ids.size < 2 || ids.size < codings.length) {
        return refused('Vergelijken kan alleen tussen verschillende opnames van dit traject.', 'Kies twee of meer verschillende opnames.');
    }
    const coachees = coacheesOf(trajectory.traject).map(({ code }) => code);
    const teacher = scope.teacher ?? (coachees.length === 1 ? coachees[0] : undefined);
    if (coachees.length > 1 && teacher === undefined) {
        return refused(
            `Dit traject heeft meer leerkrachten: ${enumerate(coachees)}.`,
            'Kies een van hen: leerkrachten worden niet met elkaar vergeleken.'
        );
    }
    if (teacher !== undefined && coachees.length > 0 && !coachees.includes(teacher)) {
        return refused(
            `${teacher} is geen leerkracht van dit traject, wel ${enumerate(coachees)}.`,
            'Kies een leerkracht van dit traject.'
        );
    }
    const absent = codings.find(
        ({ dossier }) => teacher !== undefined && dossier.recording.persons && !dossier.recording.persons.includes(teacher)
    );
    if (absent) {
        return refused(`${teacher} is niet te zien in opname ${absent.dossier.recording.id}.`, 'Kies opnames van dezelfde leerkracht.');
    }
    const compared: ComparedCoding[] = [];
    for (const { dossier, annotations } of codings) {
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            return { kind: 'refused', parts: times.parts };
        }
        compared.push({
            recording: dossier.recording,
            annotations,
            times: times.times,
            codebook: codingCodebook(trajectory, annotations).codebook,
            facts: recordingFacts(dossier.recording, trajectory.traject.persons)
        });
    }
    return { kind: 'ok', comparison: compareCodings(compared, { ...scope, teacher }) };
}

function refused(happened: string, todo: string): TrajectoryComparison {
    return { kind: 'refused', parts: { happened, kept: 'Er is niets veranderd.', todo } };
}
