import { checkNewTrajectory, pupilCode } from '../../common/trajectory/new-trajectory';
import type { NewTrajectory } from '../../common/trajectory/trajectory-service';

/** What is typed in «Nieuw traject»; everything has a default except title and initials. */
export interface NewTrajectForm {
    readonly title: string;
    readonly coachCode: string;
    readonly group: string;
    readonly pupilCount: string;
    /** Code of the focus pupil, or empty. */
    readonly focusPupil: string;
    readonly question: string;
}

export const EMPTY_FORM: NewTrajectForm = { title: '', coachCode: '', group: '', pupilCount: '24', focusPupil: '', question: '' };

/** The request that the form stands for. */
export function requestOf(form: NewTrajectForm): NewTrajectory {
    const question = form.question.trim();
    return {
        title: form.title.trim(),
        kind: 'individual',
        coachCode: form.coachCode.trim().toUpperCase(),
        group: form.group.trim(),
        pupilCount: /^\d+$/.test(form.pupilCount.trim()) ? Number(form.pupilCount.trim()) : Number.NaN,
        focusPupils: form.focusPupil === '' ? [] : [form.focusPupil],
        ...(question && { primaryQuestion: question })
    };
}

/** The first thing that stands in the way (Dutch), or undefined. */
export function firstProblem(form: NewTrajectForm): string | undefined {
    return checkNewTrajectory(requestOf(form))[0];
}

/** Codes to choose the focus pupil from, as far as the number of pupils goes. */
export function pupilCodes(form: Pick<NewTrajectForm, 'pupilCount'>): readonly string[] {
    const count = Math.min(Math.max(Math.trunc(Number(form.pupilCount)) || 0, 0), 99);
    return Array.from({ length: count }, (_, index) => pupilCode(index + 1));
}

/** A change of one field; a focus pupil that no longer exists falls away. */
export function withField<K extends keyof NewTrajectForm>(form: NewTrajectForm, field: K, value: NewTrajectForm[K]): NewTrajectForm {
    const changed = { ...form, [field]: value };
    return changed.focusPupil !== '' && !pupilCodes(changed).includes(changed.focusPupil) ? { ...changed, focusPupil: '' } : changed;
}
