import { clipRatio } from '@beeldspoor/coaching-model/lib/common/clips/clip-ratio';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { nls } from '@theia/core/lib/common/nls';
import { type DragEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from '@theia/core/shared/react';
import { startsWithoutPearl } from '../../common/clips/clip-edits';
import { scrollToCard } from '../../common/clips/scroll-to-card';
import { rangeText } from '../coding/describe-annotation';
import { ClipDetails } from './clip-details';
import type { ClipPlayer } from './clip-player';
import { allKey, lookOf, type ClipSaver } from './clip-saver';
import { SaveState } from './clip-saving';
import type { SessionClips } from './session-clips';

const DRAG_TYPE = 'application/x-beeldspoor-fragment';

interface Props {
    readonly clips: SessionClips;
    readonly player: ClipPlayer;
    readonly saver: ClipSaver;
    /** Begins the kijkles; undefined: no class looks at these fragments. */
    readonly onLesson?: (() => void) | undefined;
}

/** The fragments in the order in which they are shown, with the ratio of parels to puzzels. */
export function Playlist({ clips, player, saver, onLesson }: Props): ReactNode {
    const { session, editable } = clips;
    const list = clips.clips;
    const ratio = clipRatio(list);
    const shown = list.filter(clip => clip.shown);
    const chosen = session.selectedClip?.id;
    const [over, setOver] = useState<number | undefined>(undefined);
    const cards = useRef<HTMLOListElement>(null);

    // A card that opens, or grows by a question, keeps its head in sight.
    const questions = session.selectedClip?.questions.length;
    useLayoutEffect(() => {
        const seen = cards.current;
        const card = seen?.querySelector('.bs-clip[aria-pressed="true"]')?.closest('li');
        if (seen && card) {
            const top = card.getBoundingClientRect().top - seen.getBoundingClientRect().top + seen.scrollTop;
            seen.scrollTop = scrollToCard({ top, height: card.offsetHeight }, { top: seen.scrollTop, height: seen.clientHeight });
        }
    }, [chosen, questions]);

    const drop = (event: DragEvent, position: number): void => {
        const id = event.dataTransfer.getData(DRAG_TYPE);
        event.preventDefault();
        event.stopPropagation();
        setOver(undefined);
        if (id) {
            clips.moveBefore(id, position);
        }
    };
    return (
        <div className="bs-playlist">
            {!editable && session.clips.message && <p className="bs-clips-read-only">{session.clips.message}</p>}
            <header className="bs-playlist-head">
                <p className="bs-ratio" role="status" data-ok={ratio.ok}>
                    <span className="bs-icon bs-icon-parel" aria-hidden="true" />
                    <strong>{ratio.ok ? ratio.text : ratio.counts}</strong>
                    {!ratio.ok && <span> · {ratio.text}</span>}
                </p>
                <button
                    type="button"
                    className="bs-toggle"
                    disabled={shown.length === 0}
                    onClick={() => (player.playing === undefined ? void player.play(session, shown) : session.playback.pause())}
                >
                    {player.playing === undefined
                        ? nls.localize('beeldspoor/video-timeline/playAll', 'Alles afspelen')
                        : nls.localize('beeldspoor/video-timeline/stop', 'Stoppen')}
                </button>
                {onLesson && (
                    <button type="button" className="bs-toggle" onClick={onLesson}>
                        {nls.localize('beeldspoor/video-timeline/talkLesson', 'Kijkles')}
                    </button>
                )}
                <button
                    type="button"
                    className="bs-icon-button codicon codicon-save-all"
                    title={nls.localize('beeldspoor/video-timeline/saveAllHint', 'Alle getoonde fragmenten opslaan als één film')}
                    aria-label={nls.localize('beeldspoor/video-timeline/saveAllHint', 'Alle getoonde fragmenten opslaan als één film')}
                    disabled={shown.length === 0}
                    onClick={() => void saver.film(allKey(session.recording.id), saver.shownWith(session), lookOf(session.recording))}
                />
            </header>
            <SaveState saver={saver} saveKey={allKey(session.recording.id)} />
            {editable && startsWithoutPearl(list) && (
                <p className="bs-coding-note">
                    {nls.localize('beeldspoor/video-timeline/pearlFirst', 'Begin het gesprek met een parel.')}{' '}
                    <button type="button" className="bs-link" onClick={() => clips.pearlInFront()}>
                        {nls.localize('beeldspoor/video-timeline/pearlInFront', 'Een parel vooraan zetten')}
                    </button>
                </p>
            )}
            <ol ref={cards} className="bs-clip-list" onDragLeave={() => setOver(undefined)} onTouchMove={event => event.stopPropagation()}>
                {list.map((clip, i) => (
                    <li
                        key={clip.id}
                        className={over === i ? 'bs-drop-before' : undefined}
                        onDragOver={event => {
                            if (event.dataTransfer.types.includes(DRAG_TYPE)) {
                                event.preventDefault();
                                event.stopPropagation();
                                setOver(i);
                            }
                        }}
                        onDrop={event => drop(event, i)}
                    >
                        <ClipRow
                            clips={clips}
                            clip={clip}
                            player={player}
                            chosen={clip.id === chosen}
                            first={i === 0 && chosen === undefined}
                        />
                        {clip.id === chosen && <ClipDetails clips={clips} clip={clip} saver={saver} withClass={onLesson !== undefined} />}
                    </li>
                ))}
                <li
                    className={`bs-drop-end${over === list.length ? ' bs-drop-before' : ''}`}
                    onDragOver={event => {
                        if (event.dataTransfer.types.includes(DRAG_TYPE)) {
                            event.preventDefault();
                            event.stopPropagation();
                            setOver(list.length);
                        }
                    }}
                    onDrop={event => drop(event, list.length)}
                />
            </ol>
            {list.length === 0 && (
                <div className="bs-placeholder">
                    <p>
                        {nls.localize(
                            'beeldspoor/video-timeline/noClips',
                            'Nog geen fragmenten. Zet de film op een mooi moment en druk op P voor een parel of Z voor een puzzel; met I en O kiest u eerst begin en einde.'
                        )}
                    </p>
                    <button type="button" className="theia-button" disabled={!editable} onClick={() => clips.mark('parel')}>
                        {nls.localize('beeldspoor/video-timeline/makePearl', 'Parel maken op dit moment')}
                    </button>
                </div>
            )}
        </div>
    );
}

interface RowProps {
    readonly clips: SessionClips;
    readonly clip: Clip;
    readonly player: ClipPlayer;
    readonly chosen: boolean;
    readonly first: boolean;
}

function ClipRow({ clips, clip, player, chosen, first }: RowProps): ReactNode {
    const { session, editable } = clips;
    const choose = (): void => {
        session.select([]);
        session.selectClip(clip.id);
        void session.playback.seek(clip.startFrame);
    };
    const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
        if (event.target !== event.currentTarget) {
            return;
        }
        const neighbour = (direction: 1 | -1): void => {
            const at = clips.clips.indexOf(clip) + direction;
            const next = clips.clips[at];
            if (next) {
                session.selectClip(next.id);
                void session.playback.seek(next.startFrame);
                const row = event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('.bs-clip')[at];
                row?.focus();
            }
        };
        if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.altKey) {
            clips.step(clip.id, event.key === 'ArrowDown' ? 1 : -1);
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            neighbour(event.key === 'ArrowDown' ? 1 : -1);
        } else if (event.key === 'Enter') {
            choose();
        } else if (event.key === 'Delete') {
            clips.remove(clip.id);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };
    const seconds = session.times.secondsOf(clip.endFrame) - session.times.secondsOf(clip.startFrame);
    const icon =
        clip.mark === 'parel' ? 'bs-icon bs-icon-parel' : clip.mark === 'puzzel' ? 'bs-icon bs-icon-puzzel' : 'codicon codicon-bookmark';
    const playing = player.playing === clip.id;
    return (
        <div className="bs-clip-row">
            <div
                className={`bs-clip${clip.shown ? '' : ' bs-hidden-clip'}`}
                data-mark={clip.mark ?? ''}
                role="button"
                aria-pressed={chosen}
                tabIndex={chosen || first ? 0 : -1}
                draggable={editable}
                onDragStart={event => event.dataTransfer.setData(DRAG_TYPE, clip.id)}
                onClick={choose}
                onKeyDown={keyDown}
                title={nls.localize('beeldspoor/video-timeline/clipHint', 'Slepen of Alt+↑ en Alt+↓ om te verplaatsen')}
            >
                <span className={`bs-clip-icon ${icon}`} aria-hidden="true" />
                <span className="bs-clip-title">
                    {clip.title || nls.localize('beeldspoor/video-timeline/untitled', 'Fragment {0}', clip.id)}
                </span>
                {!clip.veto && (
                    <span className="bs-clip-facts">
                        <span className="bs-timecode">{rangeText(clip, session)}</span> · {seconds.toFixed(1).replace('.', ',')} s
                        {clip.questions.length === 0 && clip.shown && (
                            <em> · {nls.localize('beeldspoor/video-timeline/noQuestion', 'nog zonder vraag')}</em>
                        )}
                        {!clip.shown && <em> · {nls.localize('beeldspoor/video-timeline/notShown', 'niet getoond')}</em>}
                    </span>
                )}
            </div>
            {!clip.veto && (
                <button
                    type="button"
                    className={`bs-icon-button bs-clip-play codicon codicon-${playing ? 'debug-stop' : 'play'}`}
                    title={
                        playing
                            ? nls.localize('beeldspoor/video-timeline/stop', 'Stoppen')
                            : nls.localize('beeldspoor/video-timeline/playClip', 'Fragment afspelen')
                    }
                    aria-label={nls.localize('beeldspoor/video-timeline/playClip', 'Fragment afspelen')}
                    onClick={() => {
                        if (playing) {
                            session.playback.pause();
                        } else {
                            void player.play(session, [clip]);
                        }
                    }}
                />
            )}
        </div>
    );
}
