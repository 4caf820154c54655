import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { MaskDetails } from './mask-details';
import { maskName, masksUnreadableText } from './mask-texts';
import type { SessionMasks } from './session-masks';

export interface MasksListProps {
    readonly masks: SessionMasks;
    /** Begins drawing a new mask on the film. */
    add(): void;
    /** Goes to a frame that the mask hides and takes hold of the mask there. */
    show(mask: Mask): void;
}

/** The masks of a recording, the chosen one with all that can be set. */
export function MasksList({ masks, add, show }: MasksListProps): React.ReactElement {
    const { session, editable, selected } = masks;
    if (!session.masks) {
        return <p className="bs-masks-note">{masksUnreadableText(session.recording.id)}</p>;
    }
    return (
        <div className="bs-masks-inner">
            <p className="bs-masks-note">
                {masks.masks.length === 0
                    ? nls.localize(
                          'beeldspoor/video-timeline/masksEmpty',
                          'Mag iemand niet herkenbaar in beeld? Zet er een masker over. Zo blijft deze persoon onherkenbaar in alles wat u van deze film maakt.'
                      )
                    : nls.localize(
                          'beeldspoor/video-timeline/masksNote',
                          'Zo blijft deze persoon onherkenbaar in alles wat u van deze film maakt: beeld, fragmenten en foto’s. De film zelf verandert niet.'
                      )}
            </p>
            {!editable && session.masks.message !== undefined && <p className="bs-masks-note">{session.masks.message}</p>}
            <button type="button" className="theia-button bs-masks-add" disabled={!editable} aria-pressed={masks.drawing} onClick={add}>
                <span className="codicon codicon-add" aria-hidden="true" />
                {nls.localize('beeldspoor/video-timeline/commandAddMask', 'Masker toevoegen')}
            </button>
            <ul className="bs-masks-list" aria-label={nls.localize('beeldspoor/video-timeline/masks', 'Maskers')}>
                {masks.masks.map(mask => (
                    <li key={mask.id} className={mask === selected ? 'bs-mask-row bs-selected' : 'bs-mask-row'}>
                        <button
                            type="button"
                            className="bs-mask-name"
                            aria-expanded={mask === selected}
                            onClick={() => (mask === selected ? masks.select(undefined) : show(mask))}
                        >
                            <span className="codicon codicon-eye-closed" aria-hidden="true" />
                            <span className="bs-mask-person">{maskName(mask.person)}</span>
                            <span className="bs-mask-range">{rangeText(masks, mask)}</span>
                        </button>
                        {mask === selected && <MaskDetails masks={masks} mask={mask} />}
                    </li>
                ))}
            </ul>
        </div>
    );
}

/** «hele opname» or «00:10:00 – 00:12:00». */
function rangeText({ session: { times } }: SessionMasks, { startFrame, endFrame }: Mask): string {
    return startFrame === 0 && endFrame >= times.frameCount
        ? nls.localize('beeldspoor/video-timeline/maskWhole', 'hele opname')
        : `${timecode(times, startFrame)} – ${timecode(times, Math.min(endFrame, times.frameCount) - 1)}`;
}
