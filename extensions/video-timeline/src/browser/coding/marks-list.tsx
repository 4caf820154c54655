import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from '@theia/core/shared/react';
import { filterMarks } from '../../common/coding/mark-filter';
import { rowWindow, scrollToRow } from '../../common/coding/row-window';
import { actorColorVariable } from '../../common/timeline/actor-hue';
import { SIGN_CHARACTER, signsOf } from '../../common/timeline/signs';
import { codeLabel, dyadText } from './describe-annotation';
import type { SessionCoding } from './session-coding';

const ROW_HEIGHT = 44;

interface Props {
    readonly coding: SessionCoding;
    readonly editObservation: () => void;
}

/** All annotations as text, in order of time; only the rows in sight are in the page. */
export function MarksList({ coding, editObservation }: Props): ReactNode {
    const { session } = coding;
    const { annotations } = coding.document;
    const [query, setQuery] = useState('');
    const [place, setPlace] = useState({ top: 0, height: 600 });
    const list = useRef<HTMLDivElement>(null);
    const marks = useMemo(() => filterMarks(annotations, query, session.codebook), [annotations, query, session.codebook]);
    const sign = useMemo(() => signsOf(session.codebook), [session.codebook]);
    const leading = session.selection[session.selection.length - 1];
    const at = useMemo(() => marks.findIndex(mark => mark.id === leading), [marks, leading]);

    useLayoutEffect(() => {
        const element = list.current;
        if (!element) {
            return undefined;
        }
        const measure = (): void => setPlace({ top: element.scrollTop, height: element.clientHeight });
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        measure();
        return () => observer.disconnect();
    }, []);
    useEffect(() => {
        if (list.current && at >= 0) {
            list.current.scrollTop = scrollToRow(at, ROW_HEIGHT, list.current.scrollTop, list.current.clientHeight);
        }
    }, [at]);

    const choose = (mark: Annotation | undefined): void => {
        if (mark) {
            session.selectClip(undefined);
            session.select([mark.id]);
            void session.playback.seek(mark.startFrame);
        }
    };
    const keyDown = (event: KeyboardEvent): void => {
        const page = Math.max(1, Math.floor(place.height / ROW_HEIGHT) - 1);
        const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
        if (event.key in moves) {
            choose(marks[Math.min(Math.max(at < 0 ? nearest(marks, session.playback.frame) : at + moves[event.key], 0), marks.length - 1)]);
        } else if (event.key === 'Home' || event.key === 'End') {
            choose(marks[event.key === 'Home' ? 0 : marks.length - 1]);
        } else if (event.key === 'Enter' && at >= 0) {
            editObservation();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };
    const { first, last, above, below } = rowWindow(marks.length, ROW_HEIGHT, place.top, place.height);
    return (
        <div className="bs-marks">
            <div className="bs-marks-head">
                <input
                    type="search"
                    className="theia-input"
                    value={query}
                    placeholder={nls.localize('beeldspoor/video-timeline/filterMarks', 'Zoek op tekst, code of persoon')}
                    aria-label={nls.localize('beeldspoor/video-timeline/filterMarks', 'Zoek op tekst, code of persoon')}
                    onChange={event => setQuery(event.target.value)}
                    onKeyDown={event => {
                        if (event.key === 'ArrowDown') {
                            list.current?.focus();
                            event.preventDefault();
                        } else if (event.key === 'Enter') {
                            choose(marks[(at + 1) % Math.max(marks.length, 1)]);
                        }
                    }}
                />
                <span className="bs-coding-note" aria-live="polite">
                    {query
                        ? nls.localize('beeldspoor/video-timeline/marksFound', '{0} van {1}', marks.length, annotations.length)
                        : nls.localize('beeldspoor/video-timeline/marksCount', '{0} annotaties', annotations.length)}
                </span>
            </div>
            <div
                ref={list}
                className="bs-marks-list"
                role="listbox"
                tabIndex={0}
                aria-label={nls.localize('beeldspoor/video-timeline/marks', 'Annotaties')}
                aria-activedescendant={at >= first && at < last ? `bs-mark-${at}` : undefined}
                onKeyDown={keyDown}
                onScroll={event => setPlace({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
                onTouchMove={event => event.stopPropagation()}
            >
                <div style={{ height: above }} role="presentation" />
                {marks.slice(first, last).map((mark, i) => {
                    const row = first + i;
                    return (
                        <div
                            key={mark.id}
                            id={`bs-mark-${row}`}
                            role="option"
                            aria-selected={session.selection.includes(mark.id)}
                            aria-setsize={marks.length}
                            aria-posinset={row + 1}
                            className="bs-mark"
                            style={{ height: ROW_HEIGHT }}
                            onClick={() => choose(mark)}
                            onDoubleClick={editObservation}
                        >
                            <span className="bs-mark-sign" aria-hidden="true" style={{ color: `var(${actorColorVariable(mark.actor)})` }}>
                                {SIGN_CHARACTER[sign(mark)]}
                            </span>
                            <span className="bs-timecode">{timecode(session.times, mark.startFrame)}</span>
                            <span className="bs-mark-dyad">{dyadText(mark)}</span>
                            <span className="bs-mark-code">{codeLabel(mark, session)}</span>
                            <span className="bs-mark-text">
                                {mark.observation ??
                                    [mark.valence, mark.tone, mark.responseTo && `↩ ${mark.responseTo}`].filter(Boolean).join(' · ')}
                            </span>
                        </div>
                    );
                })}
                <div style={{ height: below }} role="presentation" />
                {marks.length === 0 && (
                    <p className="bs-coding-note bs-placeholder">
                        {query
                            ? nls.localize('beeldspoor/video-timeline/nothingFound', 'Niets gevonden.')
                            : nls.localize(
                                  'beeldspoor/video-timeline/noMarks',
                                  'Nog niets gecodeerd. Speel de film af en druk op een toets uit «Coderen», bijvoorbeeld 1.'
                              )}
                    </p>
                )}
            </div>
        </div>
    );
}

/** The last annotation that has begun at `frame`. */
function nearest(marks: readonly Annotation[], frame: number): number {
    let found = 0;
    marks.forEach((mark, i) => {
        if (mark.startFrame <= frame) {
            found = i;
        }
    });
    return found;
}
