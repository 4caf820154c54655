import type { ClassLesson } from '@beeldspoor/coaching-model/lib/common/lesson/class-lesson';
import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useEffect, useRef } from '@theia/core/shared/react';
import type { LessonFilm } from './lesson-film';
import type { LessonStep } from './lesson-screen';

export interface LessonViewProps {
    readonly lesson: ClassLesson;
    readonly film: LessonFilm;
    readonly step: LessonStep;
    /** Which fragment is shown. */
    readonly index: number;
    readonly onStep: (step: LessonStep) => void;
    readonly onClip: (index: number) => void;
    readonly onPlay: () => void;
    readonly onFullScreen: () => void;
    readonly onClose: () => void;
}

/** A kijkles for the digibord: watch, note by oneself, talk. Large words, no codes. */
export function LessonView(props: LessonViewProps): ReactNode {
    const { lesson, step, onStep, onFullScreen, onClose } = props;
    const steps: readonly (readonly [LessonStep, string])[] = [
        ['kijken', nls.localize('beeldspoor/video-timeline/lessonWatch', 'Kijken')],
        ['noteren', nls.localize('beeldspoor/video-timeline/lessonNote', 'Zelf opschrijven')],
        ['praten', nls.localize('beeldspoor/video-timeline/lessonTalk', 'Samen praten')]
    ];
    const fullScreen = nls.localize('beeldspoor/video-timeline/lessonFullScreen', 'Volledig scherm (F)');
    const close = nls.localize('beeldspoor/video-timeline/lessonClose', 'Kijkles sluiten (Esc)');
    return (
        <>
            <header className="bs-lesson-head">
                <h1>{nls.localize('beeldspoor/video-timeline/lesson', 'Kijkles {0}', lesson.number)}</h1>
                <nav
                    className="bs-lesson-steps"
                    aria-label={nls.localize('beeldspoor/video-timeline/lessonSteps', 'Stappen van de kijkles')}
                >
                    {steps.map(([id, label], index) => (
                        <button
                            key={id}
                            type="button"
                            className="bs-lesson-step"
                            aria-current={id === step ? 'step' : undefined}
                            onClick={() => onStep(id)}
                        >
                            <span className="bs-lesson-number" aria-hidden="true">
                                {index + 1}
                            </span>
                            {label}
                        </button>
                    ))}
                </nav>
                <button
                    type="button"
                    className={`bs-lesson-icon ${codicon('screen-full')}`}
                    title={fullScreen}
                    aria-label={fullScreen}
                    onClick={onFullScreen}
                />
                <button type="button" className={`bs-lesson-icon ${codicon('close')}`} title={close} aria-label={close} onClick={onClose} />
            </header>
            <main className="bs-lesson-main">
                {step === 'kijken' && <Watching {...props} />}
                {step === 'noteren' && <Noting lesson={lesson} />}
                {step === 'praten' && <Talking lesson={lesson} />}
            </main>
        </>
    );
}

function Watching({ lesson, film, index, onClip, onPlay }: LessonViewProps): ReactNode {
    const { clips, consent } = lesson.view;
    if (clips.length === 0) {
        return (
            <p className="bs-lesson-large" role="status">
                {consent.mayShow
                    ? nls.localize('beeldspoor/video-timeline/lessonNothing', 'Er is nog geen fragment om te bekijken.')
                    : consent.message}
            </p>
        );
    }
    const playing = film.state === 'playing';
    const previous = nls.localize('beeldspoor/video-timeline/lessonPrevious', 'Vorig fragment');
    const next = nls.localize('beeldspoor/video-timeline/lessonNext', 'Volgend fragment');
    const which = nls.localize('beeldspoor/video-timeline/lessonFragment', 'Fragment {0} van {1}', index + 1, clips.length);
    return (
        <section className="bs-lesson-watch" aria-label={which} data-state={film.state}>
            <Picture film={film} />
            {film.state === 'stopped' && (
                <div className="bs-lesson-stop" role="status">
                    <p>{nls.localize('beeldspoor/video-timeline/lessonStop', 'Even stil. Wat zie ik? Wat hoor ik?')}</p>
                </div>
            )}
            {film.state === 'failed' && (
                <p className="bs-lesson-large" role="alert">
                    {nls.localize('beeldspoor/video-timeline/lessonFailed', 'Dit fragment gaat nu niet open. Kies een ander fragment.')}
                </p>
            )}
            <progress className="bs-lesson-progress" max={1} value={film.fraction} aria-label={which} />
            <div className="bs-lesson-controls">
                <button type="button" className="bs-lesson-button" disabled={index === 0} onClick={() => onClip(index - 1)}>
                    <span className={codicon('chevron-left')} aria-hidden="true" /> {previous}
                </button>
                <button
                    type="button"
                    className="bs-lesson-button bs-lesson-play"
                    disabled={film.state === 'opening' || film.state === 'failed'}
                    onClick={onPlay}
                >
                    <span className={codicon(playing ? 'debug-pause' : 'play')} aria-hidden="true" /> {playLabel(film)}
                </button>
                <button type="button" className="bs-lesson-button" disabled={index === clips.length - 1} onClick={() => onClip(index + 1)}>
                    {next} <span className={codicon('chevron-right')} aria-hidden="true" />
                </button>
                <span className="bs-lesson-which">{which}</span>
            </div>
        </section>
    );
}

function playLabel({ state }: LessonFilm): string {
    switch (state) {
        case 'playing':
            return nls.localize('beeldspoor/video-timeline/lessonPause', 'Stilzetten');
        case 'stopped':
            return nls.localize('beeldspoor/video-timeline/lessonOn', 'Verder kijken');
        case 'ended':
            return nls.localize('beeldspoor/video-timeline/lessonAgain', 'Nog eens kijken');
        default:
            return nls.localize('beeldspoor/video-timeline/lessonPlay', 'Afspelen');
    }
}

/** The canvas of the film itself, so that masks and view are exactly as they are. */
function Picture({ film }: { readonly film: LessonFilm }): ReactNode {
    const place = useRef<HTMLDivElement>(null);
    const { picture } = film;
    useEffect(() => {
        const node = place.current;
        if (!node || !picture) {
            return undefined;
        }
        node.replaceChildren(picture);
        const fit = (): void => film.fit(node.clientWidth, node.clientHeight);
        const watching = new ResizeObserver(fit);
        watching.observe(node);
        fit();
        return () => {
            watching.disconnect();
            picture.remove();
        };
    }, [picture]);
    return <div className="bs-lesson-picture" ref={place} />;
}

function Noting({ lesson: { mode, lock } }: Pick<LessonViewProps, 'lesson'>): ReactNode {
    return (
        <section className="bs-lesson-note">
            <div className="bs-lesson-prompts">
                <p>
                    <span className={codicon('eye')} aria-hidden="true" />
                    {nls.localize('beeldspoor/video-timeline/whatDoISee', 'Wat zie ik?')}
                </p>
                <p>
                    <span className={codicon('unmute')} aria-hidden="true" />
                    {nls.localize('beeldspoor/video-timeline/whatDoIHear', 'Wat hoor ik?')}
                </p>
            </div>
            <p className="bs-lesson-hint">
                {mode === 'beelden'
                    ? nls.localize('beeldspoor/video-timeline/lessonSigns', 'Kies een teken, of vertel het.')
                    : nls.localize('beeldspoor/video-timeline/lessonWrite', 'Schrijf het voor jezelf op. Praten doen we straks.')}
            </p>
            <p className="bs-lesson-count" role="status" data-locked={lock.locked}>
                {lock.text}
            </p>
        </section>
    );
}

function Talking({ lesson: { lock, questions, focusPoints } }: Pick<LessonViewProps, 'lesson'>): ReactNode {
    if (lock.locked) {
        return (
            <section className="bs-lesson-note">
                <p className="bs-lesson-large" role="status">
                    <span className={codicon('lock')} aria-hidden="true" /> {lock.text}
                </p>
                <p className="bs-lesson-hint">
                    {nls.localize('beeldspoor/video-timeline/lessonWait', 'We wachten tot iedereen iets heeft opgeschreven.')}
                </p>
            </section>
        );
    }
    return (
        <section className="bs-lesson-talk">
            {focusPoints.length > 0 && (
                <div>
                    <h2>{nls.localize('beeldspoor/video-timeline/lessonFocus', 'Hier letten we op')}</h2>
                    <ul>
                        {focusPoints.map(point => (
                            <li key={point}>{point}</li>
                        ))}
                    </ul>
                </div>
            )}
            <div>
                <h2>{nls.localize('beeldspoor/video-timeline/lessonQuestions', 'Hier praten we over')}</h2>
                <ul>
                    {questions.map(question => (
                        <li key={question}>{question}</li>
                    ))}
                </ul>
            </div>
        </section>
    );
}
