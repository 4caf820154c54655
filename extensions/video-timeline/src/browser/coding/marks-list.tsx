import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { codicon } from '@theia/core/lib/browser/widgets/widget';
import { nls } from '@theia/core/lib/common/nls';
import {
    type MouseEvent,
    type ReactNode,
    useEffect,
    useLayoutEffect,
    useMemo,
    useReducer,
    useRef,
    useState
} from '@theia/core/shared/react';
import { rowWindow, scrollToRow } from '../../common/coding/row-window';
import { signsOf } from '../../common/timeline/signs';
import type { MarkFinder } from '../marks/mark-finder';
import { MarkRow } from './mark-row';
import type { SessionCoding } from './session-coding';

/** Two lines for each annotation in a narrow view, one in a wide one. CSS pixels. */
const NARROW_ROW = 44;
const WIDE_ROW = 28;
const WIDE = 560;

interface Props {
    readonly coding: SessionCoding;
    readonly finder: MarkFinder;
    /** The focus goes to the film. */
    readonly toFilm: () => void;
    /** The film comes to the front; the focus stays where it is. */
    readonly showFilm: () => void;
}

/** All annotations as text, in order of time; only the rows in sight are in the page. What is looked for filters it. */
export function MarksList({ coding, finder, toFilm, showFilm }: Props): ReactNode {
    const { session } = coding;
    const { annotations } = coding.document;
    const [, update] = useReducer((count: number) => count + 1, 0);
    const [place, setPlace] = useState({ top: 0, height: 600, width: 0 });
    const [newestFirst, setNewestFirst] = useState(false);
    const [editing, setEditing] = useState<string>();
    const list = useRef<HTMLDivElement>(null);
    /** Where a selection by Shift began. */
    const anchor = useRef<string | undefined>(undefined);
    const { hits } = finder;
    const marks = useMemo(() => (newestFirst ? [...hits].reverse() : hits), [hits, newestFirst]);
    const sign = useMemo(() => signsOf(session.codebook), [session.codebook]);
    const selected = useMemo(() => new Set(session.selection), [session.selection]);
    const leading = session.selection[session.selection.length - 1];
    const at = useMemo(() => marks.findIndex(mark => mark.id === leading), [marks, leading]);
    const rowHeight = place.width >= WIDE ? WIDE_ROW : NARROW_ROW;

    useEffect(() => {
        const listener = finder.onDidChange(update);
        return () => listener.dispose();
    }, [finder]);
    useLayoutEffect(() => {
        const element = list.current;
        if (!element) {
            return undefined;
        }
        const measure = (): void => setPlace({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        measure();
        return () => observer.disconnect();
    }, []);
    useEffect(() => {
        if (list.current && at >= 0) {
            list.current.scrollTop = scrollToRow(at, rowHeight, list.current.scrollTop, list.current.clientHeight);
        }
    }, [at, rowHeight]);

    /** `extend`: everything from where the selection began. */
    const choose = (row: number, how: 'only' | 'toggle' | 'extend'): void => {
        const mark = marks.at(row);
        if (!mark || row < 0) {
            return;
        }
        session.selectClip(undefined);
        const from = how === 'extend' ? marks.findIndex(each => each.id === (anchor.current ?? leading)) : -1;
        if (from >= 0) {
            const ids = marks.slice(Math.min(from, row), Math.max(from, row) + 1).map(each => each.id);
            session.select(from > row ? ids.reverse() : ids);
            return;
        }
        anchor.current = mark.id;
        if (how === 'toggle') {
            const rest = session.selection.filter(id => id !== mark.id);
            session.select(rest.length < session.selection.length ? rest : [...rest, mark.id]);
        } else {
            session.select([mark.id]);
            void session.playback.seek(mark.startFrame);
            showFilm();
        }
    };
    const beginEdit = (mark: Annotation): void => {
        if (coding.editable) {
            session.playback.pause();
            setEditing(mark.id);
        }
    };
    const endEdit = (mark: Annotation, text: string | undefined): void => {
        setEditing(undefined);
        if (text !== undefined && text !== (mark.observation ?? '')) {
            coding.setObservation(mark.id, text);
        }
        list.current?.focus();
    };
    const keyDown = (event: globalThis.KeyboardEvent): void => {
        if (event.target !== list.current || event.defaultPrevented || event.altKey) {
            return;
        }
        const page = Math.max(1, Math.floor(place.height / rowHeight) - 1);
        const moves: Readonly<Record<string, number>> = {
            ArrowDown: 1,
            ArrowUp: -1,
            PageDown: page,
            PageUp: -page,
            Home: -Infinity,
            End: Infinity
        };
        const control = event.ctrlKey || event.metaKey;
        if (event.key in moves) {
            const move = moves[event.key];
            // Arrows begin at the film's place; Home and End are the same from everywhere.
            const from = at < 0 && Number.isFinite(move) ? nearest(marks, session.playback.frame) : at + move;
            choose(Math.min(Math.max(from, 0), marks.length - 1), event.shiftKey ? 'extend' : 'only');
        } else if (control && event.key.toLowerCase() === 'a') {
            session.selectClip(undefined);
            session.select(marks.map(mark => mark.id));
        } else if (event.key === 'Enter' && !control && at >= 0) {
            void session.playback.seek(marks[at].startFrame);
            toFilm();
        } else if (event.key === 'F2' && at >= 0) {
            beginEdit(marks[at]);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };
    // Heard before the keys of the film, which take the arrows, Home and End.
    const latest = useRef(keyDown);
    latest.current = keyDown;
    useEffect(() => {
        const listen = (event: globalThis.KeyboardEvent): void => latest.current(event);
        window.addEventListener('keydown', listen, true);
        return () => window.removeEventListener('keydown', listen, true);
    }, []);
    // The same functions for every row, so that a row is drawn again only for itself.
    const handlers = useRef({ choose, beginEdit, endEdit });
    handlers.current = { choose, beginEdit, endEdit };
    const stable = useMemo(
        () => ({
            choose: (_mark: Annotation, row: number, event: MouseEvent) =>
                handlers.current.choose(row, event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'only'),
            beginEdit: (mark: Annotation) => handlers.current.beginEdit(mark),
            endEdit: (mark: Annotation, text: string | undefined) => handlers.current.endEdit(mark, text)
        }),
        []
    );
    const { first, last, above, below } = rowWindow(marks.length, rowHeight, place.top, place.height);
    return (
        <div className={`bs-marks${rowHeight === WIDE_ROW ? ' bs-wide' : ''}`}>
            <Search finder={finder} all={annotations.length} toList={() => list.current?.focus()} />
            <div
                ref={list}
                className="bs-marks-list"
                role="grid"
                tabIndex={0}
                aria-label={nls.localize('beeldspoor/video-timeline/marks', 'Annotaties')}
                aria-multiselectable="true"
                aria-rowcount={marks.length + 1}
                aria-colcount={4}
                aria-activedescendant={at >= first && at < last ? `bs-mark-${at}` : undefined}
                onScroll={event => {
                    const { scrollTop: top, clientHeight: height, clientWidth: width } = event.currentTarget;
                    setPlace({ top, height, width });
                }}
                onTouchMove={event => event.stopPropagation()}
            >
                <Heading newestFirst={newestFirst} turn={() => setNewestFirst(!newestFirst)} />
                <div style={{ height: above }} role="presentation" />
                {marks.slice(first, last).map((mark, i) => (
                    <MarkRow
                        key={mark.id}
                        mark={mark}
                        session={session}
                        sign={sign(mark)}
                        row={first + i}
                        height={rowHeight}
                        selected={selected.has(mark.id)}
                        leading={mark.id === leading}
                        editing={mark.id === editing}
                        {...stable}
                    />
                ))}
                <div style={{ height: below }} role="presentation" />
            </div>
            {marks.length === 0 && <Nothing searching={finder.active} />}
        </div>
    );
}

function Search({ finder, all, toList }: { readonly finder: MarkFinder; readonly all: number; readonly toList: () => void }): ReactNode {
    const label = nls.localize('beeldspoor/video-timeline/findText', 'Zoek op tekst, code of persoon');
    return (
        <div className="bs-marks-head">
            <input
                type="search"
                className="theia-input"
                value={finder.query.text}
                placeholder={label}
                aria-label={label}
                onChange={event => finder.ask({ ...finder.query, text: event.target.value })}
                onKeyDown={event => {
                    if (event.key === 'ArrowDown') {
                        toList();
                        event.preventDefault();
                    } else if (event.key === 'Enter' || event.key === 'F3') {
                        finder.step(event.shiftKey ? -1 : 1);
                        event.preventDefault();
                    }
                }}
            />
            <span className="bs-coding-note" aria-live="polite">
                {finder.active
                    ? nls.localize('beeldspoor/video-timeline/marksFound', '{0} van {1}', finder.hits.length, all)
                    : nls.localize('beeldspoor/video-timeline/marksCount', '{0} annotaties', all)}
            </span>
        </div>
    );
}

function Heading({ newestFirst, turn }: { readonly newestFirst: boolean; readonly turn: () => void }): ReactNode {
    return (
        <div className="bs-marks-heading" role="row" aria-rowindex={1}>
            <span role="columnheader" aria-sort={newestFirst ? 'descending' : 'ascending'}>
                <button
                    type="button"
                    title={
                        newestFirst
                            ? nls.localize('beeldspoor/video-timeline/oldestFirst', 'Vroegste eerst')
                            : nls.localize('beeldspoor/video-timeline/newestFirst', 'Laatste eerst')
                    }
                    onClick={turn}
                >
                    {nls.localize('beeldspoor/video-timeline/columnTime', 'Tijd')}
                    <span className={codicon(newestFirst ? 'arrow-down' : 'arrow-up')} aria-hidden="true" />
                </button>
            </span>
            <span role="columnheader">{nls.localize('beeldspoor/video-timeline/columnDyad', 'Wie → naar wie')}</span>
            <span role="columnheader">{nls.localize('beeldspoor/video-timeline/columnCode', 'Code')}</span>
            <span role="columnheader" className="bs-mark-text-heading">
                {nls.localize('beeldspoor/video-timeline/columnObservation', 'Observatie')}
            </span>
        </div>
    );
}

function Nothing({ searching }: { readonly searching: boolean }): ReactNode {
    return (
        <p className="bs-coding-note bs-placeholder">
            {searching
                ? nls.localize('beeldspoor/video-timeline/nothingFound', 'Niets gevonden.')
                : nls.localize(
                      'beeldspoor/video-timeline/noMarks',
                      'Nog niets gecodeerd. Speel de film af en druk op een toets uit «Coderen», bijvoorbeeld 1.'
                  )}
        </p>
    );
}

/** The last annotation in time that has begun at `frame`. */
function nearest(marks: readonly Annotation[], frame: number): number {
    let found = 0;
    let latest = -1;
    marks.forEach((mark, i) => {
        if (mark.startFrame <= frame && mark.startFrame >= latest) {
            found = i;
            latest = mark.startFrame;
        }
    });
    return found;
}
