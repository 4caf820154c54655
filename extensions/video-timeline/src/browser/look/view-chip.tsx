import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { bearingText, degreesText } from '../../common/sphere/view-text';
import type { RecordingSession } from '../session/recording-session';
import { Dial } from './compass';
import type { Looking } from './mark-view';
import { addKeyframe, removeKeyframe, storeView } from './view-edits';

/** A stored view as a small compass with its degrees; pressing it looks that way. */
export function ViewChip({ view, look, label }: { readonly view: View; readonly label?: string; look(): void }): ReactNode {
    const words = `${bearingText(view)} · ${degreesText(Math.round(view.vfov))}`;
    return (
        <button
            type="button"
            className="bs-view-chip"
            title={nls.localize('beeldspoor/video-timeline/viewChip', 'Kijkrichting {0}: zo kijken', words)}
            onClick={look}
        >
            <Dial view={view} size={20} />
            {label && <span className="bs-timecode">{label}</span>}
            <span>{bearingText(view)}</span>
        </button>
    );
}

/** Where one looks with the chosen annotation or fragment, and keeping another view with it (S1-3). Nothing in a flat recording. */
export function StoredView({ session, mark, editable }: { session: RecordingSession; mark: Looking; editable: boolean }): ReactNode {
    const { look } = session;
    if (!look.spherical) {
        return null;
    }
    return (
        <div className="bs-stored-view">
            <span className="bs-coding-note">{nls.localize('beeldspoor/video-timeline/compass', 'Kijkrichting')}</span>
            {mark.view ? (
                <ViewChip view={mark.view} look={() => void look.turnTo(mark.view ?? {})} />
            ) : (
                <span>{nls.localize('beeldspoor/video-timeline/viewNone', 'nog niet vastgelegd')}</span>
            )}
            <button type="button" className="bs-toggle" disabled={!editable} onClick={() => storeView(session)}>
                {nls.localize('beeldspoor/video-timeline/viewStoreShort', 'Hier vastleggen')}
            </button>
        </div>
    );
}

/** The views that a fragment moves along, in order of frames. Nothing in a flat recording. */
export function ViewPath({ session, clip, editable }: { session: RecordingSession; clip: Looking; editable: boolean }): ReactNode {
    const { look, playback, times } = session;
    if (!look.spherical) {
        return null;
    }
    return (
        <div
            className="bs-view-path"
            role="group"
            aria-label={nls.localize('beeldspoor/video-timeline/viewPath', 'Meebewegende kijkrichting')}
        >
            <ul>
                {clip.viewKeyframes?.map(keyframe => (
                    <li key={keyframe.frame}>
                        <ViewChip
                            view={keyframe}
                            label={timecode(times, keyframe.frame)}
                            look={() => {
                                look.setView(keyframe);
                                void playback.seek(keyframe.frame);
                            }}
                        />
                        <button
                            type="button"
                            className="bs-icon-button codicon codicon-close"
                            title={nls.localize('beeldspoor/video-timeline/viewKeyframeRemove', 'Deze kijkrichting weghalen')}
                            aria-label={nls.localize('beeldspoor/video-timeline/viewKeyframeRemove', 'Deze kijkrichting weghalen')}
                            disabled={!editable}
                            onClick={() => removeKeyframe(session, keyframe.frame)}
                        />
                    </li>
                ))}
            </ul>
            <button
                type="button"
                className="bs-toggle"
                disabled={!editable}
                title={nls.localize(
                    'beeldspoor/video-timeline/viewPathHint',
                    'Op het beeld dat nu te zien is. Tussen twee zulke beelden draait het beeld vanzelf mee.'
                )}
                onClick={() => addKeyframe(session)}
            >
                {nls.localize('beeldspoor/video-timeline/lookAddKeyframe', 'Kijkrichting op dit beeld zetten')}
            </button>
        </div>
    );
}
