import type { CodebookRef } from '../../common/codebook/codebook-contribution';
import type { TRAJECT_KINDS } from '../../common/documents/traject';
import type { InnerKind } from '../../common/trajectory/kinds';
import { checkNewTrajectory, pupilCode } from '../../common/trajectory/new-trajectory';
import type { NewTrajectory } from '../../common/trajectory/trajectory-service';

export type TrajectKind = (typeof TRAJECT_KINDS)[number];

/** What is typed in «Nieuw traject»; everything has a default except title and initials. */
export interface NewTrajectForm {
    readonly kind: TrajectKind;
    /** Of a practice traject. */
    readonly innerKind: InnerKind;
    readonly trainer: string;
    /** Of a team. */
    readonly theme: string;
    readonly teacherCount: string;
    readonly title: string;
    readonly coachCode: string;
    readonly doubleRole: boolean;
    readonly group: string;
    readonly pupilCount: string;
    /** Code of the focus pupil, or empty. */
    readonly focusPupil: string;
    readonly question: string;
    /** One of the codebooks that are offered; absent: the basic one. */
    readonly codebook?: CodebookRef;
}

export const EMPTY_FORM: NewTrajectForm = {
    kind: 'individual',
    innerKind: 'individual',
    trainer: '',
    theme: '',
    teacherCount: '2',
    title: '',
    coachCode: '',
    doubleRole: false,
    group: '',
    pupilCount: '24',
    focusPupil: '',
    question: ''
};

/** What the guidance itself is. */
export function formInnerKind({ kind, innerKind }: Pick<NewTrajectForm, 'kind' | 'innerKind'>): InnerKind {
    return kind === 'practice' ? innerKind : kind;
}

/** The request that the form stands for: fields of another kind than chosen are left out. */
export function requestOf(form: NewTrajectForm): NewTrajectory {
    const { kind, trainer, theme, codebook } = form;
    const question = form.question.trim();
    const team = formInnerKind(form) === 'team';
    return {
        title: form.title.trim(),
        kind,
        ...(kind === 'practice' && { innerKind: form.innerKind, trainer: trainer.trim().toUpperCase() }),
        ...(team && { teacherCount: whole(form.teacherCount), ...(theme.trim() && { theme: theme.trim() }) }),
        coachCode: form.coachCode.trim().toUpperCase(),
        ...(form.doubleRole && { coachDoubleRole: true }),
        group: form.group.trim(),
        pupilCount: whole(form.pupilCount),
        focusPupils: form.focusPupil === '' ? [] : [form.focusPupil],
        ...(question && { primaryQuestion: question }),
        ...(codebook && { codebook })
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

function whole(text: string): number {
    return /^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}
