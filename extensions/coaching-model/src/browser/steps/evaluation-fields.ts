import { nls } from '@theia/core/lib/common/nls';
import type { ConsolidationDocument } from '../../common/documents/consolidation';
import type { HelpQuestion, HelpQuestionsDocument } from '../../common/documents/help-questions';
import { coacheesOf } from '../../common/persons/coachees';
import { CONSOLIDATION_PATH, HELP_QUESTIONS_PATH } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { durationField } from './children-fields';
import { edit, put, type StepField, trajectEdit } from './step-field';

/** Per hulpvraag where it stands, through which it was solved, and the answer in own words; with children the fragment that shows it. */
export function evaluationFields(trajectory: Trajectory): readonly StepField[] {
    const { traject, helpQuestions } = trajectory;
    return [
        ...helpQuestions.questions.flatMap(question => questionFields(question, helpQuestions.questions)),
        ...(isWatchingWithChildren(traject) ? [...durationField(trajectory), evidenceField(trajectory)] : [])
    ];
}

function questionFields(question: HelpQuestion, all: readonly HelpQuestion[]): readonly StepField[] {
    const { id, text, status, resolvedBy, coacheeAnswer } = question;
    const change = (label: string, recipe: (question: HelpQuestion) => HelpQuestion) =>
        edit<HelpQuestionsDocument>(HELP_QUESTIONS_PATH, label, each => ({
            ...each,
            questions: each.questions.map(other => (other.id === id ? recipe(other) : other))
        }));
    const standing = `${id}: ${text}`;
    const answer = nls.localize('beeldspoor/coaching-model/answerOf', 'Antwoord op {0}, in eigen woorden', id);
    return [
        {
            id: `status-${id}`,
            kind: 'choice',
            label: standing,
            value: resolvedBy ? `by:${resolvedBy}` : status,
            options: [
                { value: 'open', label: nls.localize('beeldspoor/coaching-model/statusOpen', 'open') },
                { value: 'deels', label: nls.localize('beeldspoor/coaching-model/statusPartly', 'deels opgelost') },
                { value: 'opgelost', label: nls.localize('beeldspoor/coaching-model/statusSolved', 'opgelost') },
                ...all
                    .filter(other => other.id !== id)
                    .map(other => ({
                        value: `by:${other.id}`,
                        label: nls.localize('beeldspoor/coaching-model/solvedThrough', 'opgelost via {0}', other.id)
                    }))
            ],
            save: value =>
                change(standing, each =>
                    value.startsWith('by:')
                        ? { ...each, status: 'opgelost', resolvedBy: value.slice(3) }
                        : { ...put(each, 'resolvedBy', undefined), status: value as HelpQuestion['status'] }
                )
        },
        ...(resolvedBy
            ? []
            : [
                  {
                      id: `answer-${id}`,
                      kind: 'longText' as const,
                      label: answer,
                      value: coacheeAnswer ?? '',
                      save: (value: string) => change(answer, each => put(each, 'coacheeAnswer', value))
                  }
              ])
    ];
}

function evidenceField({ traject, recordings }: Trajectory): StepField {
    const label = nls.localize('beeldspoor/coaching-model/evidence', 'Fragment dat het gewenste gedrag laat zien');
    const { evidence } = traject;
    return {
        id: 'evidence',
        kind: 'choice',
        label,
        value: evidence ? `${evidence.recording}/${evidence.clip}` : '',
        options: [
            { value: '', label: nls.localize('beeldspoor/coaching-model/choose', 'kies …') },
            ...recordings.flatMap(({ recording, clips }) =>
                clips.clips.map(clip => ({
                    value: `${recording.id}/${clip.id}`,
                    label: [recording.id, clip.id, clip.title].filter(Boolean).join(' · ')
                }))
            )
        ],
        save: value => {
            const [recording, clip] = value.split('/');
            return trajectEdit(label, each => put(each, 'evidence', value && { recording, clip }));
        }
    };
}

type Agreement = ConsolidationDocument['agreements'][number];

/** What is kept, by whom, and when it is looked at again; with children its form and their voice (S0-21). */
export function consolidationFields({ traject, consolidation }: Trajectory): readonly StepField[] {
    const first = consolidation?.agreements[0];
    const children = isWatchingWithChildren(traject);
    const change = (label: string, key: 'text' | 'owner' | 'upkeep' | 'form', value: string) =>
        edit<ConsolidationDocument>(CONSOLIDATION_PATH, label, each => {
            const [before, ...rest] = each.agreements;
            const owner = coacheesOf(traject)[0]?.code;
            const agreement: Agreement = before ?? { text: '', ...(owner && { owner }) };
            const next = key === 'text' ? { ...agreement, text: value } : put(agreement, key, value);
            return { ...each, agreements: [next, ...rest] };
        });
    const text = nls.localize('beeldspoor/coaching-model/kept', 'Wat houden we vast?');
    const owner = nls.localize('beeldspoor/coaching-model/keptBy', 'Wie zorgt daarvoor?');
    const upkeep = nls.localize('beeldspoor/coaching-model/upkeep', 'Wanneer kijken we terug?');
    const form = nls.localize('beeldspoor/coaching-model/keptAs', 'In welke vorm?');
    const voice = nls.localize('beeldspoor/coaching-model/childrenVoice', 'Wat zeggen de kinderen er zelf over?');
    return [
        { id: 'kept', kind: 'longText', label: text, value: first?.text ?? '', save: value => change(text, 'text', value) },
        { id: 'keptBy', kind: 'text', label: owner, value: first?.owner ?? '', save: value => change(owner, 'owner', value) },
        { id: 'upkeep', kind: 'date', label: upkeep, value: first?.upkeep ?? '', save: value => change(upkeep, 'upkeep', value) },
        ...(children
            ? [
                  {
                      id: 'keptAs',
                      kind: 'choice' as const,
                      label: form,
                      value: first?.form ?? '',
                      options: [
                          { value: '', label: nls.localize('beeldspoor/coaching-model/choose', 'kies …') },
                          ...['afbeelding', 'afspraak', 'voorwerp'].map(each => ({ value: each, label: each }))
                      ],
                      save: (value: string) => change(form, 'form', value)
                  },
                  {
                      id: 'voice',
                      kind: 'longText' as const,
                      label: voice,
                      value: consolidation?.voice ?? '',
                      save: (value: string) => edit<ConsolidationDocument>(CONSOLIDATION_PATH, voice, each => put(each, 'voice', value))
                  }
              ]
            : [])
    ];
}
