import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { HelpQuestion } from '../../common/documents/help-questions';
import { InlineText } from './inline-text';
import { focusPointsFrom } from './question-edits';
import { IconButton } from './section';

export interface QuestionsProps {
    readonly questions: readonly HelpQuestion[];
    /** The field for a new question is open. */
    readonly adding: boolean;
    readonly onAdd: (text: string) => void;
    readonly onStartAdding: () => void;
    readonly onStopAdding: () => void;
    readonly onChange: (id: string, change: Partial<HelpQuestion>) => void;
    readonly onPrimary: (id: string) => void;
    readonly onRemove: (id: string) => void;
}

function statusLabel(status: HelpQuestion['status']): string {
    switch (status) {
        case 'open':
            return nls.localize('beeldspoor/coaching-model/statusOpen', 'open');
        case 'deels':
            return nls.localize('beeldspoor/coaching-model/statusPartly', 'deels opgelost');
        case 'opgelost':
            return nls.localize('beeldspoor/coaching-model/statusSolved', 'opgelost');
    }
}

/** Hulpvragen: written, ranked and followed in place. */
export function QuestionsSection(props: QuestionsProps): React.ReactElement {
    const { questions, adding, onAdd, onStartAdding, onStopAdding } = props;
    return (
        <>
            {questions.length > 0 && (
                <ul className="bs-cm-questions">
                    {questions.map(question => (
                        <QuestionItem key={question.id} question={question} {...props} />
                    ))}
                </ul>
            )}
            {adding ? (
                <InlineText
                    editing
                    value=""
                    label={nls.localize('beeldspoor/coaching-model/newQuestion', 'Nieuwe hulpvraag')}
                    placeholder={nls.localize(
                        'beeldspoor/coaching-model/questionPlaceholder',
                        'Wat wil de leerkracht leren of veranderen?'
                    )}
                    onCommit={text => (text === '' ? onStopAdding() : onAdd(text))}
                    onCancel={onStopAdding}
                />
            ) : (
                questions.length === 0 && (
                    <div className="bs-cm-empty">
                        <p>
                            {nls.localize(
                                'beeldspoor/coaching-model/noQuestions',
                                'Hier komen de hulpvragen van de leerkracht, één eerst.'
                            )}
                        </p>
                        <button type="button" className="theia-button secondary" onClick={onStartAdding}>
                            {nls.localize('beeldspoor/coaching-model/addQuestion', 'Hulpvraag toevoegen')}
                        </button>
                    </div>
                )
            )}
        </>
    );
}

function QuestionItem({
    question,
    onChange,
    onPrimary,
    onRemove
}: QuestionsProps & { readonly question: HelpQuestion }): React.ReactElement {
    const { id, text, priority, status, focusPoints } = question;
    const primary = priority === 'primair';
    return (
        <li className={`bs-cm-question ${status === 'opgelost' ? 'bs-cm-question-solved' : ''}`}>
            <InlineText
                value={text}
                label={id}
                placeholder={nls.localize('beeldspoor/coaching-model/questionPlaceholder', 'Wat wil de leerkracht leren of veranderen?')}
                onCommit={changed => changed !== '' && onChange(id, { text: changed })}
            />
            <div className="bs-cm-question-facts">
                <span className="bs-cm-code">{id}</span>
                <button
                    type="button"
                    className="bs-cm-tag"
                    aria-pressed={primary}
                    title={
                        primary
                            ? nls.localize('beeldspoor/coaching-model/primaryTitle', 'Deze hulpvraag komt eerst')
                            : nls.localize('beeldspoor/coaching-model/makePrimary', 'Deze hulpvraag eerst laten komen')
                    }
                    onClick={() => (primary ? onChange(id, { priority: 'secundair' }) : onPrimary(id))}
                >
                    {primary
                        ? nls.localize('beeldspoor/coaching-model/primary', 'primair')
                        : nls.localize('beeldspoor/coaching-model/secondary', 'secundair')}
                </button>
                <select
                    className="bs-cm-select"
                    aria-label={nls.localize('beeldspoor/coaching-model/statusOf', 'Stand van {0}', id)}
                    value={status}
                    onChange={event => onChange(id, { status: event.currentTarget.value as HelpQuestion['status'] })}
                >
                    {(['open', 'deels', 'opgelost'] as const).map(each => (
                        <option key={each} value={each}>
                            {statusLabel(each)}
                        </option>
                    ))}
                </select>
                <span className="bs-cm-grow" />
                <IconButton
                    icon="trash"
                    label={nls.localize('beeldspoor/coaching-model/removeQuestion', '{0} verwijderen', id)}
                    onClick={() => onRemove(id)}
                />
            </div>
            <InlineText
                className="bs-cm-focus-points"
                multiline
                value={focusPoints.map(point => `• ${point}`).join('\n')}
                label={nls.localize('beeldspoor/coaching-model/focusPointsOf', 'Kijkpunten van {0}', id)}
                placeholder={nls.localize(
                    'beeldspoor/coaching-model/focusPointPlaceholder',
                    'Kijkpunt: wat is op film te zien als het lukt?'
                )}
                onCommit={changed => onChange(id, { focusPoints: focusPointsFrom(changed) })}
            />
        </li>
    );
}
