import { nls } from '@theia/core/lib/common/nls';
import { type DebriefDocument, STEERINGS } from '../../common/documents/debrief';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import type { Cycle } from '../../common/documents/traject';
import { focusPointsFor } from '../../common/instruments/carry-over';
import { steeringsFor } from '../../common/instruments/debrief';
import { participantsOf } from '../../common/instruments/individual-notes';
import { learningRows, pastedLearningTexts, withLearningGoal, withLearningTexts } from '../../common/instruments/learning-questions';
import { lessonDurations } from '../../common/instruments/lesson-durations';
import { formatNumber } from '../../common/language/dutch-number';
import { debriefPath, HELP_QUESTIONS_PATH } from '../../common/trajectory/document-paths';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { edit, put, type StepField } from './step-field';

/** The personal leervragen of a class, each connected to the group goal (S0-11). */
export function learningField(trajectory: Trajectory): StepField {
    const { traject, helpQuestions } = trajectory;
    const children = participantsOf(trajectory);
    const change = (label: string, recipe: (value: HelpQuestionsDocument) => HelpQuestionsDocument) =>
        edit<HelpQuestionsDocument>(HELP_QUESTIONS_PATH, label, recipe);
    const of = (person: string): string => nls.localize('beeldspoor/coaching-model/learningOf', 'Leervraag van {0}', person);
    const rows = learningRows(helpQuestions, children);
    return {
        id: 'learning',
        kind: 'children',
        label: nls.localize(
            'beeldspoor/coaching-model/learningQuestions',
            'Persoonlijke leervragen: {0} van {1}',
            rows.filter(({ text }) => text !== '').length,
            rows.length
        ),
        hint: nls.localize(
            'beeldspoor/coaching-model/learningHint',
            'Enter gaat naar het volgende kind. Een lijst plakken kan ook: één regel per kind.'
        ),
        rows,
        goals: helpQuestions.questions.map(({ id }) => id),
        save: (person, text) => change(of(person), each => withLearningTexts(each, [{ person, text }])),
        paste: (person, text) =>
            change(nls.localize('beeldspoor/coaching-model/learningPasted', 'Leervragen plakken'), each =>
                withLearningTexts(each, pastedLearningTexts(text, person, traject, children))
            ),
        connect: (person, goal) => change(of(person), each => withLearningGoal(each, person, goal))
    };
}

/** Kijkpunten with which a recording begins: wishes of the group first, each with where it comes from (S0-13). */
export function focusField({ traject, instruments, helpQuestions }: Trajectory, cycle: Cycle): readonly StepField[] {
    const points = focusPointsFor(cycle.number, {
        cycles: traject.cycles,
        debriefs: instruments.debriefs.map(({ value }) => value),
        questions: helpQuestions.questions
    });
    return points.length === 0
        ? []
        : [
              {
                  id: 'focusPoints',
                  kind: 'lines',
                  label: nls.localize('beeldspoor/coaching-model/focusPointsHere', 'Kijkpunten van deze opname'),
                  lines: points.map(({ text, origin }) => (origin === undefined ? text : `${text} (${origin})`))
              }
          ];
}

/** Who leads the kijkles; «leraargestuurd» is not offered (S0-23). */
export function steeringField({ traject, instruments }: Trajectory, { number }: Cycle): StepField {
    const label = nls.localize('beeldspoor/coaching-model/steering', 'Wie stuurt de kijkles?');
    return {
        id: 'steering',
        kind: 'choice',
        label,
        value: instruments.debriefs.find(({ value }) => value.cycle === number)?.value.steering ?? '',
        options: [
            { value: '', label: nls.localize('beeldspoor/coaching-model/choose', 'kies …') },
            ...steeringsFor(traject).map(value => ({ value, label: value }))
        ],
        save: value =>
            edit<DebriefDocument>(debriefPath(number), label, each =>
                put(
                    each,
                    'steering',
                    STEERINGS.find(steering => steering === value)
                )
            )
    };
}

/** How long the recordings last beside each other: numbers, their context, and no judgement. */
export function durationField(trajectory: Trajectory): readonly StepField[] {
    const { rows, text, change, note } = lessonDurations(trajectory);
    return rows.length < 2
        ? []
        : [
              {
                  id: 'durations',
                  kind: 'table',
                  label: nls.localize('beeldspoor/coaching-model/durations', 'Duur van de opnames'),
                  hint: note,
                  columns: [
                      nls.localize('beeldspoor/coaching-model/durationRecording', 'Opname'),
                      nls.localize('beeldspoor/coaching-model/durationCycle', 'Cyclus'),
                      nls.localize('beeldspoor/coaching-model/durationSeconds', 'Duur')
                  ],
                  rows: rows.map(({ recording, cycle, seconds }) => [recording, String(cycle), `${formatNumber(seconds)} s`]),
                  sum: change === undefined ? text : `${text} (${change})`
              }
          ];
}
