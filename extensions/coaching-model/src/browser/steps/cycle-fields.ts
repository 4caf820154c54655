import { nls } from '@theia/core/lib/common/nls';
import type { ActionPlanDocument } from '../../common/documents/action-plan';
import { PLACEMENTS } from '../../common/documents/recording';
import type { TIME_LOG_ACTIVITIES, TimeLogDocument } from '../../common/documents/time-log';
import type { Cycle } from '../../common/documents/traject';
import { coacheesOf } from '../../common/persons/coachees';
import { ownershipOf } from '../../common/phases/ownership';
import { ACTION_PLAN_PATH, TIME_LOG_PATH } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { focusField, steeringField } from './children-fields';
import { cycleEdit, edit, put, type StepField } from './step-field';

/** What a cycle asks in the state it is in: its plan, what was looked at, the talk, the way back. */
export function cycleFields(trajectory: Trajectory, cycle: Cycle, today: string): readonly StepField[] {
    switch (cycle.state) {
        case 'planned':
            return [...planFields(trajectory, cycle, today), ...focusField(trajectory, cycle)];
        case 'recorded':
        case 'preselected':
        case 'analysed':
            return preparationFields(trajectory, cycle);
        case 'prepared':
            return isWatchingWithChildren(trajectory.traject)
                ? [steeringField(trajectory, cycle), ...focusField(trajectory, cycle), ...debriefFields(trajectory, cycle, today)]
                : debriefFields(trajectory, cycle, today);
        case 'held':
            return reviewFields(trajectory, cycle, today);
        default:
            return [];
    }
}

function planFields(
    { traject }: Trajectory,
    { number, recordingOn, lesson, camera, personsCheckedOn }: Cycle,
    today: string
): readonly StepField[] {
    const day = nls.localize('beeldspoor/coaching-model/recordingOn', 'Dag van de opname');
    const which = nls.localize('beeldspoor/coaching-model/cycleLesson', 'Les');
    const place = nls.localize('beeldspoor/coaching-model/cameraPlace', 'Waar staat de camera?');
    const kind = nls.localize('beeldspoor/coaching-model/cameraKind', 'Camera');
    const complete = nls.localize(
        'beeldspoor/coaching-model/personsChecked',
        'Nagekeken: iedereen die in beeld kan komen staat in de lijst'
    );
    return [
        {
            id: 'recordingOn',
            kind: 'date',
            label: day,
            value: recordingOn ?? '',
            save: value => cycleEdit(number, day, each => put(each, 'recordingOn', value))
        },
        {
            id: 'lesson',
            kind: 'text',
            label: which,
            placeholder: traject.agreements?.lesson ?? '',
            value: lesson ?? '',
            save: value => cycleEdit(number, which, each => put(each, 'lesson', value))
        },
        {
            id: 'placement',
            kind: 'choice',
            label: place,
            value: camera?.placement ?? '',
            options: [
                { value: '', label: nls.localize('beeldspoor/coaching-model/choose', 'kies …') },
                ...PLACEMENTS.map(each => ({ value: each, label: each }))
            ],
            save: value => cycleEdit(number, place, each => ({ ...each, camera: put(each.camera, 'placement', value) }))
        },
        {
            id: 'projection',
            kind: 'choice',
            label: kind,
            value: camera?.projection ?? 'flat',
            options: [
                { value: 'flat', label: nls.localize('beeldspoor/coaching-model/cameraFlat', 'gewone camera') },
                { value: 'equirectangular', label: nls.localize('beeldspoor/coaching-model/camera360', '360°-camera') }
            ],
            save: value => cycleEdit(number, kind, each => ({ ...each, camera: put(each.camera, 'projection', value) }))
        },
        {
            id: 'personsChecked',
            kind: 'check',
            label: complete,
            hint: nls.localize('beeldspoor/coaching-model/personsCheckedHint', 'Ook gasten, stagiaires en assistenten.'),
            value: personsCheckedOn !== undefined,
            save: yes => cycleEdit(number, complete, each => put(each, 'personsCheckedOn', yes && (each.recordingOn ?? today)))
        }
    ];
}

function preparationFields({ recordings }: Trajectory, cycle: Cycle): readonly StepField[] {
    const { number, uncodableChecked, viewingQuestion, viewingMode, selfViewedAt, viewingGuideOnly } = cycle;
    const { material } = ownershipOf(cycle);
    const uncodable = nls.localize(
        'beeldspoor/coaching-model/uncodableChecked',
        'Nagekeken: er zijn geen stukken die niet te coderen zijn'
    );
    const guideOnly = nls.localize('beeldspoor/coaching-model/viewingGuideOnly', 'Deze opname wordt niet gecodeerd');
    const dossiers = recordings.filter(({ recording }) => cycle.recordings.includes(recording.id));
    const coded = dossiers.some(({ annotations }) => annotations.some(document => document.annotations.length > 0));
    const marked = dossiers.some(({ annotations }) =>
        annotations.some(document => document.annotations.some(({ tier }) => tier === 'codability'))
    );
    const viewed = nls.localize('beeldspoor/coaching-model/selfViewed', 'De leerkracht heeft zelf gekeken');
    const question = nls.localize('beeldspoor/coaching-model/viewingQuestion', 'Kijkvraag van de leerkracht');
    const open = nls.localize('beeldspoor/coaching-model/viewingOpen', 'Open kijken, zonder kijkvraag');
    return [
        ...(material === 'unedited'
            ? [
                  {
                      id: 'selfViewed',
                      kind: 'check' as const,
                      label: viewed,
                      hint: nls.localize(
                          'beeldspoor/coaching-model/selfViewedHint',
                          'Daarna ziet de leerkracht ook de fragmenten van de begeleider.'
                      ),
                      value: selfViewedAt !== undefined,
                      save: (yes: boolean) =>
                          cycleEdit(number, viewed, each =>
                              put(each, 'selfViewedAt', yes && (each.selfViewedAt ?? new Date().toISOString()))
                          )
                  },
                  {
                      id: 'viewingQuestion',
                      kind: 'text' as const,
                      label: question,
                      value: viewingQuestion ?? '',
                      save: (value: string) => cycleEdit(number, question, each => put(each, 'viewingQuestion', value))
                  },
                  {
                      id: 'viewingOpen',
                      kind: 'check' as const,
                      label: open,
                      value: viewingMode === 'open',
                      save: (yes: boolean) => cycleEdit(number, open, each => put(each, 'viewingMode', yes && 'open'))
                  }
              ]
            : []),
        ...(coded
            ? []
            : [
                  {
                      id: 'viewingGuideOnly',
                      kind: 'check' as const,
                      label: guideOnly,
                      hint: nls.localize(
                          'beeldspoor/coaching-model/viewingGuideHint',
                          'Kijken met kijkpunten of een kijkwijzer is genoeg.'
                      ),
                      value: viewingGuideOnly === true,
                      save: (yes: boolean) => cycleEdit(number, guideOnly, each => put(each, 'viewingGuideOnly', yes))
                  }
              ]),
        ...(marked || viewingGuideOnly === true
            ? []
            : [
                  {
                      id: 'uncodableChecked',
                      kind: 'check' as const,
                      label: uncodable,
                      hint: nls.localize(
                          'beeldspoor/coaching-model/uncodableHint',
                          'Zijn ze er wel (niemand in beeld, geen geluid), markeer ze dan op de tijdlijn.'
                      ),
                      value: uncodableChecked === true,
                      save: (value: boolean) => cycleEdit(number, uncodable, each => put(each, 'uncodableChecked', value))
                  }
              ])
    ];
}

function debriefFields({ traject }: Trajectory, { number, debrief }: Cycle, today: string): readonly StepField[] {
    const day = isWatchingWithChildren(traject)
        ? nls.localize('beeldspoor/coaching-model/lessonDay', 'Dag van de kijkles')
        : nls.localize('beeldspoor/coaching-model/debriefDay', 'Dag van het nagesprek');
    const minutes = nls.localize('beeldspoor/coaching-model/debriefMinutes', 'Duur');
    const present = [...coacheesOf(traject).map(({ code }) => code), ...(traject.coach ? [traject.coach.code] : [])];
    return [
        {
            id: 'debriefDay',
            kind: 'date',
            label: day,
            value: debrief?.date ?? '',
            save: value => cycleEdit(number, day, each => ({ ...each, debrief: put(each.debrief, 'date', value) }))
        },
        {
            id: 'debriefMinutes',
            kind: 'number',
            label: minutes,
            unit: nls.localize('beeldspoor/coaching-model/minutes', 'minuten'),
            value: debrief?.minutes === undefined ? '' : String(debrief.minutes),
            save: value => cycleEdit(number, minutes, each => ({ ...each, debrief: put(each.debrief, 'minutes', minutesOf(value)) }))
        },
        ...present.map((code): StepField => {
            const label = nls.localize('beeldspoor/coaching-model/wasPresent', '{0} was erbij', code);
            return {
                id: `present-${code}`,
                kind: 'check',
                label,
                value: debrief?.present?.includes(code) ?? false,
                save: yes =>
                    cycleEdit(number, label, each => {
                        const others = (each.debrief?.present ?? []).filter(person => person !== code);
                        return { ...each, debrief: { date: today, ...each.debrief, present: yes ? [...others, code] : others } };
                    })
            };
        })
    ];
}

function reviewFields(trajectory: Trajectory, cycle: Cycle, today: string): readonly StepField[] {
    const { traject, actionPlan } = trajectory;
    const { number, wishes } = cycle;
    const own = (actionPlan?.actions ?? []).find(action => action.owner === 'coachee' && (action.cycle ?? number) === number);
    const action = nls.localize('beeldspoor/coaching-model/coacheeAction', 'Actie van de leerkracht, in eigen woorden');
    const wish = nls.localize('beeldspoor/coaching-model/childrenWish', 'Wens van de kinderen voor de volgende opname');
    return [
        {
            id: 'action',
            kind: 'longText',
            label: action,
            value: own?.text ?? '',
            save: value => edit<ActionPlanDocument>(ACTION_PLAN_PATH, action, each => withAction(each, own?.id, value, number))
        },
        ...(isWatchingWithChildren(traject)
            ? [
                  {
                      id: 'wish',
                      kind: 'text' as const,
                      label: wish,
                      value: wishes?.[0] ?? '',
                      save: (value: string) =>
                          cycleEdit(number, wish, each => {
                              const rest = (each.wishes ?? []).slice(1);
                              return put(each, 'wishes', value ? [value, ...rest] : rest.length > 0 ? rest : undefined);
                          })
                  }
              ]
            : []),
        ...timeFields(trajectory, cycle, today)
    ];
}

function timeFields({ timeLog }: Trajectory, { recordings: [recording] }: Cycle, today: string): readonly StepField[] {
    if (recording === undefined) {
        return [];
    }
    const field = (activity: (typeof TIME_LOG_ACTIVITIES)[number], label: string): StepField => {
        const found = timeLog.entries.find(each => each.recording === recording && each.activity === activity);
        return {
            id: `time-${activity}`,
            kind: 'number',
            label,
            unit: nls.localize('beeldspoor/coaching-model/minutes', 'minuten'),
            value: found ? String(found.minutes) : '',
            save: value =>
                edit<TimeLogDocument>(TIME_LOG_PATH, label, each => {
                    const minutes = minutesOf(value);
                    const at = each.entries.findIndex(entry => entry.recording === recording && entry.activity === activity);
                    const entry = {
                        ...each.entries[at],
                        date: each.entries[at]?.date ?? today,
                        recording,
                        activity,
                        minutes: minutes ?? 0
                    };
                    const entries = each.entries.filter((_, index) => index !== at);
                    return {
                        ...each,
                        entries: minutes === undefined ? entries : entries.toSpliced(at < 0 ? entries.length : at, 0, entry)
                    };
                })
        };
    };
    return [
        field('zelf kijken', nls.localize('beeldspoor/coaching-model/timeViewing', '{0}: zelf kijken', recording)),
        field('gesprek', nls.localize('beeldspoor/coaching-model/timeTalk', '{0}: gesprek', recording))
    ];
}

function withAction(plan: ActionPlanDocument, id: string | undefined, text: string, cycle: number): ActionPlanDocument {
    if (id !== undefined) {
        const actions = plan.actions.flatMap(each => (each.id !== id ? [each] : text ? [{ ...each, text }] : []));
        return { ...plan, actions };
    }
    if (!text) {
        return plan;
    }
    const taken = new Set(plan.actions.map(each => each.id));
    let number = plan.actions.length + 1;
    while (taken.has(`A${number}`)) {
        number += 1;
    }
    return { ...plan, actions: [...plan.actions, { id: `A${number}`, text, owner: 'coachee', cycle }] };
}

/** Whole or half minutes as typed; undefined when it is none. */
function minutesOf(text: string): number | undefined {
    const minutes = Number(text.replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(minutes) || minutes < 0 ? undefined : minutes;
}
