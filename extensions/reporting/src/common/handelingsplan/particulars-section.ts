import { formatDate } from '@beeldspoor/coaching-model/lib/common/language/dutch-date';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { heading, table } from '../markdown/mdast-builders';
import type { GeneratedSection } from '../templates/document-template';

/** What stands where nothing was filled in yet. */
export const NOT_FILLED_IN = 'niet ingevuld';

/** Gegevens: traject, coachee by code, group, coach and period. Codes, never names. */
export function particularsSection(trajectory: Trajectory): GeneratedSection {
    const { traject, actionPlan, folder } = trajectory;
    const teachers = traject.persons.filter(person => person.role === 'teacher').map(person => person.code);
    const focus = traject.persons.filter(person => person.focus).map(person => person.code);
    const start = actionPlan?.period?.start ?? traject.startedOn;
    const evaluation = actionPlan?.period?.evaluation ?? traject.evaluationOn;
    const rows: (readonly [string, string])[] = [
        ['Traject', folder],
        ['Leerkracht', teachers.join(', ') || NOT_FILLED_IN],
        ['Groep', traject.group ?? NOT_FILLED_IN],
        ['Leerling over wie het gaat', focus.join(', ') || NOT_FILLED_IN],
        ['Beeldbegeleider', traject.coach?.code ?? NOT_FILLED_IN],
        ['Begin', start ? formatDate(start) : NOT_FILLED_IN],
        ['Evaluatie', evaluation ? formatDate(evaluation) : NOT_FILLED_IN]
    ];
    return { id: 'gegevens', content: [heading(2, 'Gegevens'), table(['', ''], rows)] };
}
