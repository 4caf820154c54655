import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useRef } from '@theia/core/shared/react';
import { remarksOf } from '../../common/coding/completeness';
import { overlappingStates } from '../../common/coding/overlapping-states';
import { openInitiatives } from '../../common/coding/open-initiative';
import { StoredView } from '../look/view-chip';
import { codeLabel, dyadText, rangeText } from './describe-annotation';
import type { SessionCoding } from './session-coding';
import { TextField } from './text-field';

interface Props {
    readonly coding: SessionCoding;
    readonly returnToFilm: () => void;
}

/** The selected annotation: what is seen, and apart from that what it may mean; what it answers; what is still missing. */
export function SelectedAnnotation({ coding, returnToFilm }: Props): ReactNode {
    const { session, editable } = coding;
    const annotation = session.selectedAnnotation;
    const resume = useRef(false);
    if (!annotation) {
        return (
            <section className="bs-selected bs-coding-note">
                {nls.localize('beeldspoor/video-timeline/nothingSelected', 'Een code maken of aanklikken: hier komt de observatie bij.')}
            </section>
        );
    }
    const pause = (): void => {
        if (session.playback.playing) {
            resume.current = true;
            session.playback.pause();
        }
    };
    const leave = (play: boolean): void => {
        returnToFilm();
        if (play && resume.current) {
            void coding.resume();
        }
        resume.current = false;
    };
    const remarks = remarksOf(annotation, session.codebook);
    const overlaps = overlappingStates(annotation, coding.document.annotations, session.codebook);
    const running = coding.running.has(annotation.id);
    return (
        <section className="bs-selected" aria-label={nls.localize('beeldspoor/video-timeline/selected', 'Gekozen annotatie')}>
            <header>
                <strong>
                    {annotation.id} {codeLabel(annotation, session)}
                </strong>
                <span>{dyadText(annotation)}</span>
                <span className="bs-timecode">{rangeText(annotation, session)}</span>
            </header>
            <TextField
                key={`${annotation.id} observatie`}
                subject={annotation.id}
                className="bs-observation"
                label={nls.localize('beeldspoor/video-timeline/observation', 'Observatie: wat is te zien en te horen?')}
                value={annotation.observation ?? ''}
                readOnly={!editable}
                commit={text => coding.setObservation(annotation.id, text)}
                onTyping={pause}
                onLeave={leave}
            />
            <p className="bs-typing-hint" aria-hidden="true">
                {nls.localize(
                    'beeldspoor/video-timeline/typingHint',
                    'Enter: klaar; liep de film, dan verder vanaf {0} s terug. Esc: klaar, film blijft staan.',
                    String(coding.preRollSeconds).replace('.', ',')
                )}
            </p>
            <details className="bs-interpretation">
                <summary>{nls.localize('beeldspoor/video-timeline/interpretation', 'Interpretatie')}</summary>
                <TextField
                    key={`${annotation.id} interpretatie`}
                    subject={annotation.id}
                    label={nls.localize('beeldspoor/video-timeline/interpretationText', 'Wat zou het kunnen betekenen?')}
                    value={annotation.interpretation ?? ''}
                    readOnly={!editable}
                    commit={text => coding.change(annotation.id, { interpretation: text.trim() === '' ? undefined : text })}
                    onTyping={pause}
                    onLeave={leave}
                />
            </details>
            {annotation.tier === 'response' && <AnswerTo annotation={annotation} coding={coding} />}
            {annotation.tier === 'codability' && <Reason annotation={annotation} coding={coding} />}
            {(remarks.length > 0 || overlaps.length > 0) && (
                <ul className="bs-remarks">
                    {remarks.map(remark => (
                        <li key={remark.attribute}>{remark.message}</li>
                    ))}
                    {overlaps.length > 0 && (
                        <li>{nls.localize('beeldspoor/video-timeline/overlaps', 'Loopt tegelijk met {0}.', overlaps.join(', '))}</li>
                    )}
                </ul>
            )}
            <StoredView session={session} mark={annotation} editable={editable} />
            <div className="bs-selected-actions">
                {running ? (
                    <button type="button" className="bs-toggle" onClick={() => coding.close(annotation.id)}>
                        {nls.localize('beeldspoor/video-timeline/closeState', 'Nu afsluiten')}
                    </button>
                ) : (
                    <>
                        <button type="button" className="bs-toggle" disabled={!editable} onClick={() => coding.setEdge('start')}>
                            {nls.localize('beeldspoor/video-timeline/startHere', 'Begin hier')}
                        </button>
                        <button type="button" className="bs-toggle" disabled={!editable} onClick={() => coding.setEdge('end')}>
                            {nls.localize('beeldspoor/video-timeline/endHere', 'Einde hier')}
                        </button>
                    </>
                )}
                <button type="button" className="bs-toggle bs-remove" disabled={!editable} onClick={() => coding.removeSelected()}>
                    {nls.localize('beeldspoor/video-timeline/remove', 'Verwijderen')}
                </button>
            </div>
        </section>
    );
}

/** Which initiative an answer belongs to: the open ones of this pair first, then every earlier one. */
function AnswerTo({ annotation, coding }: { readonly annotation: Annotation; readonly coding: SessionCoding }): ReactNode {
    const { session } = coding;
    const all = coding.document.annotations;
    const window = session.codebook.parameters.responseWindowSeconds;
    const near = openInitiatives(all, session.times, annotation.startFrame, window, { actor: annotation.actor, target: annotation.target });
    const earlier = all
        .filter(
            one => (one.tier === 'initiative' || one.tier === 'leading') && one.startFrame <= annotation.startFrame && !near.includes(one)
        )
        .slice(-12)
        .reverse();
    const named = all.filter(one => one.id === annotation.responseTo && !near.includes(one) && !earlier.includes(one));
    return (
        <label className="bs-field">
            <span>{nls.localize('beeldspoor/video-timeline/answerTo', 'Reactie op')}</span>
            <select
                className="theia-select"
                value={annotation.responseTo ?? ''}
                disabled={!coding.editable}
                onChange={event => coding.edit({ kind: 'setResponse', id: annotation.id, responseTo: event.target.value || undefined })}
            >
                <option value="">{nls.localize('beeldspoor/video-timeline/answerToNone', 'niets gekozen')}</option>
                {[...named, ...near, ...earlier].map(one => (
                    <option key={one.id} value={one.id}>
                        {`${one.id} ${timecode(session.times, one.startFrame)} ${dyadText(one)} ${one.observation ?? codeLabel(one, session)}`}
                    </option>
                ))}
            </select>
        </label>
    );
}

/** Why a stretch cannot be coded. */
function Reason({ annotation, coding }: { readonly annotation: Annotation; readonly coding: SessionCoding }): ReactNode {
    const tier = coding.session.codebook.tiers.find(one => one.id === 'codability');
    const reasons = Array.isArray(tier?.['reasons']) ? (tier['reasons'] as unknown[]).map(String) : ['onzichtbaar', 'geluid', 'gemaskeerd'];
    return (
        <label className="bs-field">
            <span>{nls.localize('beeldspoor/video-timeline/reason', 'Reden')}</span>
            <select
                className="theia-select"
                value={annotation.reason ?? ''}
                disabled={!coding.editable}
                onChange={event => coding.change(annotation.id, { reason: event.target.value || undefined })}
            >
                <option value="" />
                {reasons.map(reason => (
                    <option key={reason}>{reason}</option>
                ))}
            </select>
        </label>
    );
}
