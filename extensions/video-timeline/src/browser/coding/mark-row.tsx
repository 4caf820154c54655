import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import { memo, type MouseEvent, type ReactNode, useEffect, useRef } from '@theia/core/shared/react';
import { actorColorVariable } from '@beeldspoor/coaching-model/lib/common/persons/actor-hue';
import { SIGN_CHARACTER, type Sign } from '../../common/timeline/signs';
import type { RecordingSession } from '../session/recording-session';
import { codeLabel, dyadText } from './describe-annotation';

interface Props {
    readonly mark: Annotation;
    readonly session: RecordingSession;
    readonly sign: Sign;
    /** Position in the list, from 0. */
    readonly row: number;
    readonly height: number;
    readonly selected: boolean;
    readonly leading: boolean;
    readonly editing: boolean;
    readonly choose: (mark: Annotation, row: number, event: MouseEvent) => void;
    readonly beginEdit: (mark: Annotation) => void;
    /** Undefined: nothing is changed. */
    readonly endEdit: (mark: Annotation, text: string | undefined) => void;
}

/** One annotation: time, who to whom, code, observation. Drawn again only when something of it changed. */
export const MarkRow = memo(function MarkRow(props: Props): ReactNode {
    const { mark, session, sign, row, height, selected, leading, editing, choose, beginEdit, endEdit } = props;
    return (
        <div
            id={`bs-mark-${row}`}
            role="row"
            aria-selected={selected}
            // The heading is row 1.
            aria-rowindex={row + 2}
            className={`bs-mark${leading ? ' bs-leading' : ''}`}
            style={{ height }}
            onClick={event => choose(mark, row, event)}
            onDoubleClick={() => beginEdit(mark)}
        >
            <span role="gridcell" className="bs-timecode">
                <span className="bs-mark-sign" aria-hidden="true" style={{ color: `var(${actorColorVariable(mark.actor)})` }}>
                    {SIGN_CHARACTER[sign]}
                </span>
                {timecode(session.times, mark.startFrame)}
            </span>
            <span role="gridcell" className="bs-mark-dyad">
                {dyadText(mark)}
            </span>
            <span role="gridcell" className="bs-mark-code">
                {codeLabel(mark, session)}
            </span>
            <span role="gridcell" className="bs-mark-text">
                {editing ? (
                    <ObservationInput value={mark.observation ?? ''} done={text => endEdit(mark, text)} />
                ) : (
                    (mark.observation ??
                    [mark.valence, mark.tone, mark.responseTo && `↩ ${mark.responseTo}`].filter(part => part).join(' · '))
                )}
            </span>
        </div>
    );
});

function ObservationInput({ value, done }: { readonly value: string; readonly done: (text: string | undefined) => void }): ReactNode {
    const input = useRef<HTMLInputElement>(null);
    const finished = useRef(false);
    const finish = (text: string | undefined): void => {
        if (!finished.current) {
            finished.current = true;
            done(text);
        }
    };
    useEffect(() => {
        input.current?.focus();
        input.current?.select();
    }, []);
    return (
        <input
            ref={input}
            className="theia-input"
            defaultValue={value}
            aria-label={nls.localize('beeldspoor/video-timeline/observation', 'Observatie: wat is te zien en te horen?')}
            onClick={event => event.stopPropagation()}
            onDoubleClick={event => event.stopPropagation()}
            onBlur={event => finish(event.currentTarget.value)}
            onKeyDown={event => {
                if (event.key === 'Enter' || event.key === 'Escape') {
                    finish(event.key === 'Enter' ? event.currentTarget.value : undefined);
                    event.preventDefault();
                    event.stopPropagation();
                }
            }}
        />
    );
}
