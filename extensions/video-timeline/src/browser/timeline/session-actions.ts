import type { Placement } from '@beeldspoor/coaching-model/lib/common/annotations/group-edits';
import type { MarkRange } from '../../common/timeline/drag-range';
import { findMark } from '../../common/timeline/lane-lookup';
import type { LaneMark, TimelineLane } from '../../common/timeline/lanes';
import { marksBetween } from '../../common/timeline/marks-in-area';
import { codeLabel, describeAnnotation, dyadText, rangeText } from '../coding/describe-annotation';
import type { SessionCoding } from '../coding/session-coding';
import type { RecordingSession } from '../session/recording-session';
import type { SelectMode, TimelineActions } from './timeline-actions';
import { timelineText as text } from './timeline-texts';

/** What the timeline does in a recording, and what it says of marks. */
export class SessionActions implements TimelineActions {
    constructor(
        protected readonly session: RecordingSession,
        protected readonly coding: SessionCoding,
        readonly menu: (x: number, y: number) => void
    ) {}

    get editable(): boolean {
        return this.coding.editable;
    }

    seek(frame: number): void {
        void this.session.playback.seek(frame);
    }

    select(mark: LaneMark | undefined, mode: SelectMode, lane: TimelineLane | undefined): void {
        const { session } = this;
        if (mark?.kind === 'clip') {
            session.select([]);
            session.selectClip(mark.id);
            return;
        }
        session.selectClip(undefined);
        if (!mark) {
            if (mode === 'only') {
                session.select([]);
            }
            return;
        }
        const { selection } = session;
        const leading = selection.at(-1);
        const from = mode === 'range' && lane && leading !== undefined ? findMark([lane], leading)?.mark : undefined;
        if (from && lane) {
            const range = marksBetween(lane, from, mark);
            session.select([...selection.filter(id => !range.includes(id)), ...range]);
        } else if (mode === 'only') {
            session.select([mark.id]);
        } else {
            const rest = selection.filter(id => id !== mark.id);
            session.select(mode === 'toggle' && rest.length < selection.length ? rest : [...rest, mark.id]);
        }
    }

    selectMany(ids: readonly string[], add: boolean): void {
        const { session } = this;
        session.selectClip(undefined);
        const chosen = new Set(ids);
        session.select(add ? [...session.selection.filter(id => !chosen.has(id)), ...ids] : ids);
    }

    /** By keyboard: selects, and brings the film there unless more is being selected. */
    walkTo(mark: LaneMark, add: boolean): void {
        if (mark.kind === 'annotation' && add) {
            this.selectMany([mark.id], true);
        } else {
            this.select(mark, 'only', undefined);
            this.seek(mark.startFrame);
        }
    }

    changeClip(id: string, { startFrame, endFrame }: MarkRange): void {
        this.session.clips.edit(text.clipRange(), document => ({
            ...document,
            clips: document.clips.map(clip => (clip.id === id && !clip.veto ? { ...clip, startFrame, endFrame } : clip))
        }));
    }

    place(placements: readonly Placement[]): void {
        this.coding.edit({ kind: 'place', placements });
    }

    /** A point is looped with a second on both sides. */
    loop(mark: LaneMark): void {
        const { playback, times } = this.session;
        const point = mark.endFrame - mark.startFrame <= 1;
        const from = times.secondsOf(mark.startFrame) - 1;
        const start = point ? times.frameAt(Math.max(0, from)) : mark.startFrame;
        const end = point ? Math.min(times.frameAt(times.secondsOf(mark.endFrame) + 1) + 1, times.frameCount) : mark.endFrame;
        playback.setLoop({ start, end });
        playback.play();
    }

    /** Lines of the tooltip, the first is the heading. */
    describe(mark: LaneMark): readonly string[] {
        if (mark.kind === 'clip') {
            const { clip } = mark;
            return [clip.title || clip.id, rangeText(clip, this.session), ...clip.questions];
        }
        const lines = describeAnnotation(mark.annotation, this.session);
        if (mark.kind !== 'outcome') {
            return lines;
        }
        return [mark.outcome === 'onbepaald' ? text.outcomeUnknown() : text.outcomeNone(), dyadText(mark.annotation), ...lines.slice(1, 2)];
    }

    /** What is written on a bar. */
    barLabel(mark: LaneMark): string {
        if (mark.kind === 'clip') {
            return mark.clip.title;
        }
        const { annotation } = mark;
        const target =
            annotation.tier === 'attention' ? `→ ${annotation.target ?? ''}` : annotation.tier === 'turn' ? annotation.actor : undefined;
        return target ?? [annotation.actor, codeLabel(annotation, this.session)].filter(part => part).join(' ');
    }
}
