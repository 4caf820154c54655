import type { Trajectory } from '../trajectory/trajectory';
import { DIAGNOSIS_ADVICE, diagnosisLabels } from '../wording/diagnosis-labels';
import type { Finding, Rule } from './rule';
import { textSearch, writtenDocuments } from './written-texts';

/** S3-21: a diagnosis is health data; the documents tell what a pupil needs. Hints with a place, never a refusal. */
export const DIAGNOSIS_LABEL: Rule = { id: 'S3-21', check };

const search = textSearch(diagnosisLabels);

function check(trajectory: Trajectory): readonly Finding[] {
    return [
        ...writtenDocuments(trajectory).flatMap(({ file, value }) => search.in(value, file)),
        ...search.inAnnotations(trajectory, ['observation', 'interpretation']),
        ...search.inNotes(trajectory)
    ].map(({ file, path, hint, moment }): Finding => ({
        rule: 'S3-21',
        severity: 'info',
        message: `«${hint.word}»: ${DIAGNOSIS_ADVICE}.`,
        file,
        path,
        range: { start: hint.start, end: hint.end },
        ...(moment && { moment })
    }));
}
