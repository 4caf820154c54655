import { nls } from '@theia/core/lib/common/nls';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import { coacheesOf } from '../../common/persons/coachees';
import { HELP_QUESTIONS_PATH } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { edit, put, type StepField, trajectEdit } from './step-field';

/** The agreements of the intake, and who accepted them. */
export function intakeFields({ traject }: Trajectory, today: string): readonly StepField[] {
    const { agreements, coach } = traject;
    const text = (id: 'lesson' | 'day' | 'keptAt', label: string, placeholder: string): StepField => ({
        id,
        kind: 'text',
        label,
        placeholder,
        value: agreements?.[id] ?? '',
        save: value => trajectEdit(label, each => ({ ...each, agreements: put(each.agreements, id, value) }))
    });
    const viewers = nls.localize('beeldspoor/coaching-model/viewers', 'Wie bekijkt de beelden?');
    const declaration = nls.localize('beeldspoor/coaching-model/doubleRoleDeclaration', 'Verklaring bij de dubbele rol');
    return [
        text(
            'lesson',
            nls.localize('beeldspoor/coaching-model/agreedLesson', 'Welke les?'),
            nls.localize('beeldspoor/coaching-model/agreedLessonPlaceholder', 'bijvoorbeeld: overgang van lezen naar taal')
        ),
        text(
            'day',
            nls.localize('beeldspoor/coaching-model/agreedDay', 'Welke dag?'),
            nls.localize('beeldspoor/coaching-model/agreedDayPlaceholder', 'bijvoorbeeld: donderdag om 10 uur')
        ),
        {
            id: 'viewers',
            kind: 'text',
            label: viewers,
            placeholder: ['LK1', coach?.code].filter(Boolean).join(', '),
            hint: nls.localize('beeldspoor/coaching-model/viewersHint', 'Codes, met komma’s ertussen.'),
            value: (agreements?.viewers ?? []).join(', '),
            save: value => {
                const codes = value.split(/[,;]/).flatMap(code => code.trim() || []);
                return trajectEdit(viewers, each => ({
                    ...each,
                    agreements: put(each.agreements, 'viewers', codes.length > 0 ? codes : undefined)
                }));
            }
        },
        text(
            'keptAt',
            nls.localize('beeldspoor/coaching-model/keptAt', 'Waar staan de beelden?'),
            nls.localize('beeldspoor/coaching-model/keptAtPlaceholder', 'bijvoorbeeld: versleutelde schijf van de school')
        ),
        ...(coach?.doubleRole === true
            ? [
                  {
                      id: 'doubleRoleDeclaration',
                      kind: 'longText' as const,
                      label: declaration,
                      placeholder: nls.localize(
                          'beeldspoor/coaching-model/doubleRolePlaceholder',
                          '{0} heeft ook een andere rol bij deze leerkracht. Wat is daarover afgesproken?',
                          coach.code
                      ),
                      value: agreements?.doubleRole ?? '',
                      save: (value: string) =>
                          trajectEdit(declaration, each => ({ ...each, agreements: put(each.agreements, 'doubleRole', value) }))
                  }
              ]
            : []),
        ...coacheesOf(traject).map(({ code }): StepField => {
            const label = nls.localize('beeldspoor/coaching-model/accepts', '{0} aanvaardt de afspraken', code);
            return {
                id: `accepted-${code}`,
                kind: 'check',
                label,
                value: agreements?.accepted?.some(({ person }) => person === code) ?? false,
                save: yes =>
                    trajectEdit(label, each => {
                        const others = (each.agreements?.accepted ?? []).filter(({ person }) => person !== code);
                        return {
                            ...each,
                            agreements: { ...each.agreements, accepted: yes ? [...others, { person: code, on: today }] : others }
                        };
                    })
            };
        })
    ];
}

/** What a group goal must be before filming (W12), asked of the hulpvraag that comes first. */
export function goalFields({ traject, helpQuestions }: Trajectory): readonly StepField[] {
    if (!isWatchingWithChildren(traject)) {
        return [];
    }
    const goal = helpQuestions.questions.find(({ priority, status }) => priority === 'primair' && status !== 'opgelost');
    if (!goal) {
        return [];
    }
    const check = (id: 'filmable' | 'recognisable' | 'feasible', label: string): StepField => ({
        id: `goal-${id}`,
        kind: 'check',
        label,
        value: goal.goalCheck?.[id] ?? false,
        save: value =>
            edit<HelpQuestionsDocument>(HELP_QUESTIONS_PATH, label, each => ({
                ...each,
                questions: each.questions.map(question =>
                    question.id === goal.id
                        ? {
                              ...question,
                              goalCheck: { filmable: false, recognisable: false, feasible: false, ...question.goalCheck, [id]: value }
                          }
                        : question
                )
            }))
    });
    return [
        check('filmable', nls.localize('beeldspoor/coaching-model/goalFilmable', '{0} is filmbaar: het is te zien', goal.id)),
        check('recognisable', nls.localize('beeldspoor/coaching-model/goalRecognisable', 'Herkenbaar voor de kinderen')),
        check('feasible', nls.localize('beeldspoor/coaching-model/goalFeasible', 'Haalbaar in de drie opnames'))
    ];
}
