import { applyAnnotationEdit } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-edits';
import { nls } from '@theia/core/lib/common/nls';
import { withClipChange } from '../../common/clips/clip-edits';
import { withKeyframe, withoutKeyframe } from '../../common/sphere/keyframe-edits';
import type { RecordingSession } from '../session/recording-session';
import { viewToStore } from './mark-view';

/** What became of a request to keep where one looks; `nothing`: no annotation or fragment was chosen to keep it with. */
export type ViewEdit = 'done' | 'nothing' | 'readOnly' | 'noView' | 'outside';

const label = (): string => nls.localize('beeldspoor/video-timeline/editView', 'Kijkrichting');

/** Keeps where one looks now with the chosen annotation, else with the chosen fragment; one undo step (S1-3). */
export function storeView(session: RecordingSession): ViewEdit {
    const { look, selectedAnnotation, selectedClip, annotations, clips, times } = session;
    const view = viewToStore(look);
    if (!view) {
        return 'noView';
    }
    if (selectedAnnotation) {
        if (annotations.readOnly) {
            return 'readOnly';
        }
        const edit = { kind: 'change', id: selectedAnnotation.id, changes: { view } } as const;
        annotations.edit(label(), document => applyAnnotationEdit(document, edit, { frameCount: times.frameCount }));
        return 'done';
    }
    if (!selectedClip) {
        return 'nothing';
    }
    if (clips.readOnly) {
        return 'readOnly';
    }
    clips.edit(label(), document => withClipChange(document, selectedClip.id, { view }));
    return 'done';
}

/** Fixes where one looks at the frame on screen in the chosen fragment; between such frames the view moves (one undo step). */
export function addKeyframe(session: RecordingSession): ViewEdit {
    const { look, selectedClip, clips, playback } = session;
    const view = viewToStore(look);
    if (!selectedClip) {
        return 'nothing';
    }
    if (playback.frame < selectedClip.startFrame || playback.frame >= selectedClip.endFrame) {
        return 'outside';
    }
    if (!view || clips.readOnly) {
        return view ? 'readOnly' : 'noView';
    }
    const viewKeyframes = withKeyframe(selectedClip.viewKeyframes, { frame: playback.frame, ...view });
    clips.edit(label(), document => withClipChange(document, selectedClip.id, { viewKeyframes }));
    return 'done';
}

/** Takes away what was fixed at a frame of the chosen fragment. */
export function removeKeyframe({ selectedClip, clips }: RecordingSession, frame: number): ViewEdit {
    if (!selectedClip?.viewKeyframes?.some(each => each.frame === frame)) {
        return 'nothing';
    }
    if (clips.readOnly) {
        return 'readOnly';
    }
    const viewKeyframes = withoutKeyframe(selectedClip.viewKeyframes, frame);
    clips.edit(label(), document => withClipChange(document, selectedClip.id, { viewKeyframes }));
    return 'done';
}
