import type { Person } from '../documents/traject';
import { compareCodes } from '../persons/person-code';
import type { FormContext, FormOption } from './form-description';
import { short } from './form-fields';

const ROLES: Readonly<Record<Person['role'], string>> = {
    teacher: 'leerkracht',
    pupil: 'leerling',
    coach: 'begeleider',
    group: 'hele groep',
    unknown: 'onbekend'
};

/** Everybody in the traject by code, the coach last; only those of some roles when given. */
export function persons(...roles: readonly Person['role'][]): (context: FormContext) => readonly FormOption[] {
    return ({ trajectory }) => {
        const { persons: listed = [], coach } = trajectory?.traject ?? {};
        const order: Person['role'][] = ['teacher', 'pupil', 'group', 'unknown', 'coach'];
        const all: Pick<Person, 'code' | 'role' | 'focus'>[] = [...listed];
        if (coach?.code && !all.some(({ code }) => code === coach.code)) {
            all.push({ code: coach.code, role: 'coach' });
        }
        return all
            .filter(({ role }) => roles.length === 0 || roles.includes(role))
            .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || compareCodes(a.code, b.code))
            .map(({ code, role, focus }) => ({ value: code, label: `${code} · ${focus ? 'focusleerling' : ROLES[role]}` }));
    };
}

/** The same by code alone, for many beside each other. */
export function personCodes(...roles: readonly Person['role'][]): (context: FormContext) => readonly FormOption[] {
    const all = persons(...roles);
    return context =>
        all(context).map(({ value, label }) => ({ value, label: label.endsWith('focusleerling') ? `${value} · focus` : value }));
}

/** The hulpvragen by number, each with its first words. */
export function helpQuestions({ trajectory }: FormContext): readonly FormOption[] {
    return (trajectory?.helpQuestions.questions ?? []).map(({ id, text }) => ({ value: id, label: `${id} · ${short(text, 'nog leeg')}` }));
}

/** The recordings by number. */
export function recordings({ trajectory }: FormContext): readonly FormOption[] {
    return (trajectory?.recordings ?? []).map(({ recording: { id, title } }) => ({ value: id, label: title ? `${id} · ${title}` : id }));
}

/** The fragments of all recordings, or of one. */
export function clips(recordingOf?: (context: FormContext) => string | undefined): (context: FormContext) => readonly FormOption[] {
    return context => {
        const only = recordingOf?.(context);
        return (context.trajectory?.recordings ?? [])
            .filter(({ recording }) => only === undefined || recording.id === only)
            .flatMap(({ recording, clips: { clips: found } }) =>
                found.map(({ id, title, mark }) => ({
                    value: id,
                    label: [id, only === undefined ? recording.id : undefined, mark ?? undefined, short(title)].filter(Boolean).join(' · ')
                }))
            );
    };
}

/** The goals of the handelingsplan. */
export function goals({ trajectory, value }: FormContext): readonly FormOption[] {
    const own = (value as { goals?: unknown } | undefined)?.goals;
    const list = Array.isArray(own) ? (own as readonly { id: string; text: string }[]) : (trajectory?.actionPlan?.goals ?? []);
    return list.map(({ id, text }) => ({ value: id, label: `${id} · ${short(text, 'nog leeg')}` }));
}
