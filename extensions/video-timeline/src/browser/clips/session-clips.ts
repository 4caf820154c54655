import { clipsAsSeen } from '@beeldspoor/coaching-model/lib/common/clips/clip-veto';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import { nls } from '@theia/core/lib/common/nls';
import {
    nextClipId,
    withClip,
    withClipChange,
    withClipMoved,
    withoutClip,
    withPearlInFront,
    withPearlsFirst
} from '../../common/clips/clip-edits';
import { clipRange } from '../../common/clips/clip-range';
import { viewToStore } from '../look/mark-view';
import { RoleClips } from './role-clips';
import type { RecordingSession } from '../session/recording-session';

/** The fragments of one open recording: every change is one undo step. */
export class SessionClips {
    constructor(readonly session: RecordingSession) {}

    get clips(): readonly Clip[] {
        return clipsAsSeen(this.session.clips.value).clips;
    }

    get editable(): boolean {
        return !this.session.clips.readOnly;
    }

    /** Takes back and gives back, for the leerkracht alone (S3-17); undefined: somebody else works here. */
    get vetoer(): RoleClips | undefined {
        const { clips } = this.session;
        return clips instanceof RoleClips && clips.vetoBy !== undefined ? clips : undefined;
    }

    markIn(): void {
        const { playback, marked } = this.session;
        const start = playback.frame;
        this.session.setMarked({ start, end: marked.end !== undefined && marked.end > start ? marked.end : undefined });
    }

    /** The frame on screen is the last of the fragment. */
    markOut(): void {
        const { playback, marked } = this.session;
        const end = playback.frame + 1;
        this.session.setMarked({ start: marked.start !== undefined && marked.start < end ? marked.start : undefined, end });
    }

    /**
     * P and Z. Without in and out: the chosen fragment gets the mark when the film is in it, else a new one is made from the
     * selected annotation or the moment on screen. Gives its id.
     */
    mark(mark: Clip['mark']): string | undefined {
        const { session } = this;
        const { marked, selectedClip, selectedAnnotation, playback } = session;
        const free = marked.start === undefined && marked.end === undefined;
        const here = selectedClip && playback.frame >= selectedClip.startFrame && playback.frame < selectedClip.endFrame;
        const made = selectedAnnotation && this.clips.find(clip => clip.about?.includes(selectedAnnotation.id));
        const existing = free ? (here && !selectedAnnotation ? selectedClip : made) : undefined;
        if (!this.editable) {
            return undefined;
        }
        if (existing) {
            this.change(existing.id, { mark });
            session.selectClip(existing.id);
            return existing.id;
        }
        return this.create(mark);
    }

    create(mark: Clip['mark']): string {
        const { session } = this;
        const { selectedAnnotation, playback, marked, times } = session;
        const close =
            selectedAnnotation && this.near(selectedAnnotation.startFrame, selectedAnnotation.endFrame) ? selectedAnnotation : undefined;
        const range = clipRange({ marked, selected: close, frame: playback.frame }, times);
        const near = close && close.startFrame < range.endFrame && close.endFrame > range.startFrame ? close : undefined;
        const view = viewToStore(session.look) ?? near?.view;
        const clip: Clip = {
            id: nextClipId(this.clips),
            title: near ? (near.observation ?? codebookIndex(session.codebook).label(near)) : '',
            ...range,
            mark,
            shown: true,
            questions: [],
            ...(near && { about: [near.id] }),
            ...(view && { view })
        };
        const label =
            mark === 'parel'
                ? nls.localize('beeldspoor/video-timeline/editPearl', 'Parel maken')
                : mark === 'puzzel'
                  ? nls.localize('beeldspoor/video-timeline/editPuzzle', 'Puzzel maken')
                  : nls.localize('beeldspoor/video-timeline/editFragment', 'Fragment maken');
        session.clips.edit(label, document => withClip(document, clip));
        session.setMarked({});
        session.selectClip(clip.id);
        return clip.id;
    }

    change(id: string, change: Partial<Clip>): void {
        if (this.editable) {
            this.session.clips.edit(nls.localize('beeldspoor/video-timeline/editClip', 'Fragment wijzigen'), document =>
                withClipChange(document, id, change)
            );
        }
    }

    /** In or out of a fragment at the frame on screen. */
    setEdge(id: string, edge: 'start' | 'end'): void {
        const clip = this.clips.find(one => one.id === id);
        if (!clip) {
            return;
        }
        const { frame } = this.session.playback;
        const { frameCount } = this.session.times;
        this.change(
            id,
            edge === 'start'
                ? { startFrame: frame, endFrame: Math.min(Math.max(clip.endFrame, frame + 1), frameCount) }
                : { startFrame: Math.min(clip.startFrame, frame), endFrame: frame + 1 }
        );
    }

    /** Moves one place up (−1) or down (+1). */
    step(id: string, direction: 1 | -1): void {
        const at = this.clips.findIndex(clip => clip.id === id);
        this.moveBefore(id, direction > 0 ? at + 2 : at - 1);
    }

    moveBefore(id: string, position: number): void {
        if (this.editable) {
            this.session.clips.edit(nls.localize('beeldspoor/video-timeline/editMoveClip', 'Fragment verplaatsen'), document =>
                withClipMoved(document, id, position)
            );
        }
    }

    pearlsFirst(): void {
        if (this.editable) {
            this.session.clips.edit(nls.localize('beeldspoor/video-timeline/editPearlsFirst', 'Parels vooraan zetten'), withPearlsFirst);
        }
    }

    /** The talk begins with a parel, the rest stays as it is. */
    pearlInFront(): void {
        if (this.editable) {
            this.session.clips.edit(nls.localize('beeldspoor/video-timeline/pearlInFront', 'Een parel vooraan zetten'), withPearlInFront);
        }
    }

    remove(id: string): void {
        if (this.editable) {
            this.session.clips.edit(nls.localize('beeldspoor/video-timeline/editRemoveClip', 'Fragment verwijderen'), document =>
                withoutClip(document, id)
            );
            if (this.session.selectedClip?.id === id) {
                this.session.selectClip(undefined);
            }
        }
    }

    /** Whether the film is at most ten seconds away: a selection of long ago is not what a fragment is made of. */
    protected near(startFrame: number, endFrame: number): boolean {
        const { times, playback } = this.session;
        const now = times.secondsOf(playback.frame);
        return now >= times.secondsOf(startFrame) - 10 && now <= times.secondsOf(endFrame) + 10;
    }
}
