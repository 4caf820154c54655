import { QUESTION_BANK } from '@beeldspoor/coaching-model/lib/common/clips/question-bank';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useId, useState } from '@theia/core/shared/react';
import { TextField } from '../coding/text-field';
import { markChoices } from './clip-marks';
import type { ClipSaver } from './clip-saver';
import { ClipSaving } from './clip-saving';
import { StoredView, ViewPath } from '../look/view-chip';
import type { SessionClips } from './session-clips';

interface Props {
    readonly clips: SessionClips;
    readonly clip: Clip;
}

interface DetailsProps extends Props {
    readonly saver: ClipSaver;
    /** A class looks at the fragments ('Kijken met kinderen'). */
    readonly withClass: boolean;
}

/** The chosen fragment: parel or puzzel, title, questions, begin and end; of one that was taken back only that (S3-17). */
export function ClipDetails({ clips, clip, saver, withClass }: DetailsProps): ReactNode {
    const { editable } = clips;
    if (clip.veto) {
        return (
            <div className="bs-clip-details">
                <p>
                    {nls.localize(
                        'beeldspoor/video-timeline/vetoed',
                        'De coachee trok dit fragment in. Het staat in geen lijst, verslag of film, tot de coachee het weer vrijgeeft.'
                    )}
                </p>
                <Veto clips={clips} clip={clip} />
            </div>
        );
    }
    return (
        <div className="bs-clip-details">
            <Veto clips={clips} clip={clip} />
            <div className="bs-segmented" role="group" aria-label={nls.localize('beeldspoor/video-timeline/mark', 'Parel of puzzel')}>
                {markChoices().map(({ mark, icon, label, hint }) => (
                    <button
                        key={mark ?? 'geen'}
                        type="button"
                        className="bs-toggle"
                        aria-pressed={clip.mark === mark}
                        title={hint}
                        disabled={!editable}
                        onClick={() => clips.change(clip.id, { mark })}
                    >
                        {icon && <span className={`bs-icon ${icon}`} aria-hidden="true" />}
                        {label}
                    </button>
                ))}
            </div>
            <TextField
                key={`${clip.id} titel`}
                subject={clip.id}
                label={nls.localize('beeldspoor/video-timeline/clipTitle', 'Titel: wat is er te zien?')}
                value={clip.title}
                readOnly={!editable}
                commit={title => clips.change(clip.id, { title })}
                onLeave={() => undefined}
            />
            <Questions clips={clips} clip={clip} />
            <label className="bs-clip-check">
                <input
                    type="checkbox"
                    checked={clip.shown}
                    disabled={!editable || clip.unsuitable !== undefined}
                    onChange={event => clips.change(clip.id, { shown: event.target.checked })}
                />
                {nls.localize('beeldspoor/video-timeline/shown', 'tonen in het nagesprek')}
            </label>
            {withClass && <Suitable clips={clips} clip={clip} />}
            <StoredView session={clips.session} mark={clip} editable={editable} />
            <ViewPath session={clips.session} clip={clip} editable={editable} />
            <div className="bs-selected-actions">
                <button type="button" className="bs-toggle" disabled={!editable} onClick={() => clips.setEdge(clip.id, 'start')}>
                    {nls.localize('beeldspoor/video-timeline/startHere', 'Begin hier')}
                </button>
                <button type="button" className="bs-toggle" disabled={!editable} onClick={() => clips.setEdge(clip.id, 'end')}>
                    {nls.localize('beeldspoor/video-timeline/endHere', 'Einde hier')}
                </button>
                <button type="button" className="bs-toggle bs-remove" disabled={!editable} onClick={() => clips.remove(clip.id)}>
                    {nls.localize('beeldspoor/video-timeline/remove', 'Verwijderen')}
                </button>
            </div>
            <ClipSaving key={clip.id} saver={saver} session={clips.session} clip={clip} />
        </div>
    );
}

/** What would make a child look foolish is never shown to the class (S0-17); the begeleider goes on seeing it here. */
function Suitable({ clips, clip }: Props): ReactNode {
    const label = nls.localize('beeldspoor/video-timeline/suitable', 'Voor de klas');
    return (
        <>
            <div className="bs-segmented" role="group" aria-label={label}>
                {(
                    [
                        [undefined, nls.localize('beeldspoor/video-timeline/suitableYes', 'geschikt')],
                        ['gênant', nls.localize('beeldspoor/video-timeline/suitableShaming', 'gênant')],
                        ['hilarisch', nls.localize('beeldspoor/video-timeline/suitableHilarious', 'hilarisch')]
                    ] as const
                ).map(([unsuitable, text]) => (
                    <button
                        key={text}
                        type="button"
                        className="bs-toggle"
                        aria-pressed={clip.unsuitable === unsuitable}
                        disabled={!clips.editable}
                        onClick={() => clips.change(clip.id, { unsuitable })}
                    >
                        {text}
                    </button>
                ))}
            </div>
            {clip.unsuitable !== undefined && (
                <p className="bs-clip-unsuitable" role="status">
                    {nls.localize(
                        'beeldspoor/video-timeline/unsuitable',
                        'Dit fragment is {0} en komt niet in de lijst voor de klas.',
                        clip.unsuitable
                    )}
                </p>
            )}
        </>
    );
}

/** The leerkracht takes a fragment back at any moment and without a reason, and alone gives it back (S3-17). */
function Veto({ clips, clip }: Props): ReactNode {
    const { vetoer } = clips;
    if (!vetoer) {
        return undefined;
    }
    const label = clip.veto
        ? nls.localize('beeldspoor/video-timeline/liftVeto', 'Fragment weer vrijgeven')
        : nls.localize('beeldspoor/video-timeline/veto', 'Fragment intrekken');
    return (
        <div className="bs-selected-actions">
            <button
                type="button"
                className="bs-toggle"
                title={
                    clip.veto
                        ? undefined
                        : nls.localize(
                              'beeldspoor/video-timeline/vetoHint',
                              'Het staat dan meteen in geen lijst, verslag of film meer. Een reden hoeft niet.'
                          )
                }
                onClick={() => (clip.veto ? vetoer.liftVeto(label, clip.id) : vetoer.veto(label, clip.id))}
            >
                {label}
            </button>
        </div>
    );
}

/** Questions that are asked with the fragment: chosen from the bank or typed. */
function Questions({ clips, clip }: Props): ReactNode {
    const [text, setText] = useState('');
    const bank = useId();
    const label = nls.localize('beeldspoor/video-timeline/addQuestion', 'Vraag bij dit fragment: kies of typ');
    const add = (question: string): void => {
        const asked = question.trim();
        if (asked && !clip.questions.includes(asked)) {
            clips.change(clip.id, { questions: [...clip.questions, asked] });
        }
        setText('');
    };
    return (
        <div className="bs-questions">
            <ul>
                {clip.questions.map(question => (
                    <li key={question}>
                        <span>{question}</span>
                        <button
                            type="button"
                            className="bs-icon-button codicon codicon-close"
                            title={nls.localize('beeldspoor/video-timeline/removeQuestion', 'Vraag weghalen')}
                            aria-label={nls.localize('beeldspoor/video-timeline/removeQuestion', 'Vraag weghalen')}
                            disabled={!clips.editable}
                            onClick={() => clips.change(clip.id, { questions: clip.questions.filter(one => one !== question) })}
                        />
                    </li>
                ))}
            </ul>
            <input
                className="theia-input"
                list={bank}
                value={text}
                placeholder={nls.localize('beeldspoor/video-timeline/questionPlaceholder', 'Vraag: kies of typ')}
                aria-label={label}
                readOnly={!clips.editable}
                onChange={event => {
                    const { value } = event.target;
                    // Choosing from the list puts a whole question in the field at once.
                    if (QUESTION_BANK.some(question => question.text === value) && value.length - text.length > 1) {
                        add(value);
                    } else {
                        setText(value);
                    }
                }}
                onKeyDown={event => {
                    if (event.key === 'Enter') {
                        event.preventDefault();
                        event.stopPropagation();
                        add(text);
                    } else if (event.key === 'Escape') {
                        // Back to the fragment, where the keys of the film work.
                        event.preventDefault();
                        event.stopPropagation();
                        event.currentTarget.closest('li')?.querySelector<HTMLElement>('.bs-clip')?.focus();
                    }
                }}
                onBlur={() => add(text)}
            />
            <datalist id={bank}>
                {QUESTION_BANK.filter(question => !clip.questions.includes(question.text)).map(question => (
                    <option key={question.text} value={question.text} />
                ))}
            </datalist>
        </div>
    );
}
