import { nls } from '@theia/core/lib/common/nls';
import type { Cycle } from '../../common/documents/traject';
import { innerKind, isWatchingWithChildren, type Phase } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { consentFields } from './consent-fields';
import { cycleFields } from './cycle-fields';
import { learningField } from './children-fields';
import { evaluationFields, consolidationFields } from './evaluation-fields';
import { goalFields, intakeFields } from './intake-fields';
import { put, type StepField, trajectEdit } from './step-field';

/** What the step of now asks, each answer in its own document; the rest is asked at its own step (`ux.md`, principle 4). */
export function stepFields(trajectory: Trajectory, phase: Phase, cycle: Cycle | undefined, today: string): readonly StepField[] {
    switch (phase) {
        case 'requested':
            return requestFields(trajectory);
        case 'problemRecognition':
            return problemFields(trajectory);
        case 'consentGate':
            return consentFields(trajectory, today);
        case 'intake':
            return intakeFields(trajectory, today);
        case 'questionsSet':
            return [...goalFields(trajectory), ...(isWatchingWithChildren(trajectory.traject) ? [learningField(trajectory)] : [])];
        case 'cycle':
            return cycle ? cycleFields(trajectory, cycle, today) : [];
        case 'finalEvaluation':
            return evaluationFields(trajectory);
        case 'consolidation':
            return consolidationFields(trajectory);
        default:
            return [];
    }
}

function requestFields({ traject }: Trajectory): readonly StepField[] {
    const { coach, practice } = traject;
    const doubleRole = nls.localize(
        'beeldspoor/coaching-model/doubleRole',
        '{0} is ook intern begeleider of leidinggevende',
        coach?.code ?? ''
    );
    const theme = nls.localize('beeldspoor/coaching-model/teamTheme', 'Thema van het team');
    const trainer = nls.localize('beeldspoor/coaching-model/trainer', 'Opleider (initialen)');
    return [
        ...(coach
            ? [
                  {
                      id: 'doubleRole',
                      kind: 'check' as const,
                      label: doubleRole,
                      hint: nls.localize(
                          'beeldspoor/coaching-model/doubleRoleHint',
                          'Dan hoort er bij de intake een verklaring bij de afspraken.'
                      ),
                      value: coach.doubleRole === true,
                      save: (value: boolean) => trajectEdit(doubleRole, each => ({ ...each, coach: put(each.coach, 'doubleRole', value) }))
                  }
              ]
            : []),
        ...(innerKind(traject) === 'team'
            ? [
                  {
                      id: 'theme',
                      kind: 'text' as const,
                      label: theme,
                      value: traject.theme ?? '',
                      save: (value: string) => trajectEdit(theme, each => put(each, 'theme', value))
                  }
              ]
            : []),
        ...(traject.kind === 'practice'
            ? [
                  {
                      id: 'trainer',
                      kind: 'text' as const,
                      label: trainer,
                      value: practice?.trainer ?? '',
                      save: (value: string) => trajectEdit(trainer, each => ({ ...each, practice: put(each.practice, 'trainer', value) }))
                  }
              ]
            : [])
    ];
}

function problemFields({ traject: { problem } }: Trajectory): readonly StepField[] {
    const text = (id: 'description' | 'priorApproach' | 'childrenWords', label: string, placeholder: string): StepField => ({
        id,
        kind: 'longText',
        label,
        placeholder,
        value: problem?.[id] ?? '',
        save: value => trajectEdit(label, each => ({ ...each, problem: put(each.problem, id, value) }))
    });
    const recognise = nls.localize('beeldspoor/coaching-model/childrenRecognise', 'Herkennen de kinderen het?');
    return [
        text(
            'description',
            nls.localize('beeldspoor/coaching-model/problem', 'Wat ziet de leerkracht?'),
            nls.localize('beeldspoor/coaching-model/problemPlaceholder', 'bijvoorbeeld: leswisselingen zijn druk en lang')
        ),
        text(
            'priorApproach',
            nls.localize('beeldspoor/coaching-model/priorApproach', 'Wat is er eerder geprobeerd, en wat gaf dat?'),
            nls.localize('beeldspoor/coaching-model/priorApproachPlaceholder', 'bijvoorbeeld: stopwatch en regels, 6 weken, weinig effect')
        ),
        {
            id: 'childrenRecognise',
            kind: 'choice',
            label: recognise,
            value: problem?.childrenRecognise ?? '',
            options: [
                { value: '', label: nls.localize('beeldspoor/coaching-model/notAskedYet', 'nog niet gevraagd') },
                { value: 'ja', label: nls.localize('beeldspoor/coaching-model/yes', 'ja') },
                { value: 'deels', label: nls.localize('beeldspoor/coaching-model/partly', 'deels') },
                { value: 'nee', label: nls.localize('beeldspoor/coaching-model/no', 'nee') }
            ],
            save: value => trajectEdit(recognise, each => ({ ...each, problem: put(each.problem, 'childrenRecognise', value) }))
        },
        text(
            'childrenWords',
            nls.localize('beeldspoor/coaching-model/childrenWords', 'In hun eigen woorden'),
            nls.localize('beeldspoor/coaching-model/childrenWordsPlaceholder', 'bijvoorbeeld: vooral na gym')
        )
    ];
}
