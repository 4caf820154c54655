import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { SessionMasks } from './session-masks';

interface MaskDetailsProps {
    readonly masks: SessionMasks;
    readonly mask: Mask;
}

interface Choice<T> {
    readonly value: T;
    readonly label: string;
}

/** Everything about one mask: whom it hides, how, from when until when, and its keyframes. */
export function MaskDetails({ masks, mask }: MaskDetailsProps): React.ReactElement {
    const { session, editable } = masks;
    const { playback, times, persons } = session;
    // The buttons depend on the frame on screen.
    const [frame, setFrame] = React.useState(playback.frame);
    React.useEffect(() => {
        const toDispose = playback.onDidShowFrame(setFrame);
        return () => toDispose.dispose();
    }, [playback]);
    const time = (at: number): string => timecode(times, Math.min(Math.max(at, 0), Math.max(0, times.frameCount - 1)));
    const here = mask.keyframes.some(keyframe => keyframe.frame === frame);
    const whole = mask.startFrame === 0 && mask.endFrame >= times.frameCount;
    const covers: Choice<Mask['style']>[] = [
        { value: 'mosaic', label: nls.localize('beeldspoor/video-timeline/maskMosaic', 'Mozaïek') },
        { value: 'solid', label: nls.localize('beeldspoor/video-timeline/maskSolid', 'Egaal grijs') }
    ];
    const shapes: Choice<Mask['shape']>[] = [
        { value: 'ellipse', label: nls.localize('beeldspoor/video-timeline/maskEllipse', 'Ovaal') },
        { value: 'sector', label: nls.localize('beeldspoor/video-timeline/maskSector', 'Sector, vloer tot plafond') }
    ];
    return (
        <div className="bs-mask-details">
            <label className="bs-mask-field">
                <span>{nls.localize('beeldspoor/video-timeline/maskWho', 'Wie')}</span>
                <select
                    className="theia-select"
                    value={mask.person ?? ''}
                    disabled={!editable}
                    onChange={event => masks.change(mask, { person: event.target.value || undefined })}
                >
                    <option value="">{nls.localize('beeldspoor/video-timeline/maskNobody', 'nog niet gezegd')}</option>
                    {persons.map(({ code }) => (
                        <option key={code} value={code}>
                            {code}
                        </option>
                    ))}
                    {mask.person !== undefined && !persons.some(({ code }) => code === mask.person) && (
                        <option value={mask.person}>{mask.person}</option>
                    )}
                </select>
            </label>
            <Choices
                label={nls.localize('beeldspoor/video-timeline/maskCover', 'Bedekking')}
                choices={covers}
                value={mask.style}
                disabled={!editable}
                choose={style => masks.change(mask, { style })}
            />
            {mask.space === 'sphere' && (
                <Choices
                    label={nls.localize('beeldspoor/video-timeline/maskShape', 'Vorm')}
                    choices={shapes}
                    value={mask.shape}
                    disabled={!editable}
                    choose={shape => masks.change(mask, { shape })}
                />
            )}
            <div className="bs-mask-field" role="group" aria-label={nls.localize('beeldspoor/video-timeline/maskRange', 'Van en tot')}>
                <span>
                    {whole
                        ? nls.localize('beeldspoor/video-timeline/maskWholeRange', 'Hele opname')
                        : `${time(mask.startFrame)} – ${time(mask.endFrame - 1)}`}
                </span>
                <div className="bs-mask-buttons">
                    <button type="button" className="bs-toggle" disabled={!editable} onClick={() => masks.rangeHere(mask, 'start')}>
                        {nls.localize('beeldspoor/video-timeline/maskFromHere', 'Vanaf hier')}
                    </button>
                    <button type="button" className="bs-toggle" disabled={!editable} onClick={() => masks.rangeHere(mask, 'end')}>
                        {nls.localize('beeldspoor/video-timeline/maskUntilHere', 'Tot en met hier')}
                    </button>
                    {!whole && (
                        <button
                            type="button"
                            className="bs-toggle"
                            disabled={!editable}
                            onClick={() => masks.change(mask, { startFrame: 0, endFrame: times.frameCount })}
                        >
                            {nls.localize('beeldspoor/video-timeline/maskWholeRange', 'Hele opname')}
                        </button>
                    )}
                </div>
            </div>
            <div className="bs-mask-field">
                <span id={`bs-keyframes-${mask.id}`}>{nls.localize('beeldspoor/video-timeline/maskKeyframes', 'Sleutelbeelden')}</span>
                <p className="bs-masks-note">
                    {nls.localize(
                        'beeldspoor/video-timeline/maskKeyframesNote',
                        'Verplaats het masker op een ander moment: daartussen schuift het vanzelf mee.'
                    )}
                </p>
                <div className="bs-mask-buttons">
                    <button
                        type="button"
                        className="bs-toggle"
                        title={nls.localize('beeldspoor/video-timeline/commandPreviousMaskKeyframe', 'Masker: naar vorig sleutelbeeld')}
                        aria-label={nls.localize('beeldspoor/video-timeline/maskPrevious', 'Vorig sleutelbeeld')}
                        onClick={() => void masks.goToKeyframe(mask, -1)}
                    >
                        <span className="codicon codicon-chevron-left" aria-hidden="true" />
                    </button>
                    <button
                        type="button"
                        className="bs-toggle"
                        title={nls.localize('beeldspoor/video-timeline/commandNextMaskKeyframe', 'Masker: naar volgend sleutelbeeld')}
                        aria-label={nls.localize('beeldspoor/video-timeline/maskNext', 'Volgend sleutelbeeld')}
                        onClick={() => void masks.goToKeyframe(mask, 1)}
                    >
                        <span className="codicon codicon-chevron-right" aria-hidden="true" />
                    </button>
                    <button type="button" className="bs-toggle" disabled={!editable || here} onClick={() => masks.keyframeHere(mask)}>
                        {nls.localize('beeldspoor/video-timeline/maskKeyframeHere', 'Zet er hier een')}
                    </button>
                </div>
                <ul className="bs-mask-keyframes" aria-labelledby={`bs-keyframes-${mask.id}`}>
                    {mask.keyframes.map(keyframe => (
                        <li key={keyframe.frame}>
                            <button
                                type="button"
                                className="bs-mask-jump"
                                aria-current={keyframe.frame === frame}
                                onClick={() => void playback.seek(keyframe.frame)}
                            >
                                {time(keyframe.frame)}
                                <span className="bs-mask-range">
                                    {nls.localize('beeldspoor/video-timeline/maskFrame', 'beeld {0}', keyframe.frame)}
                                </span>
                            </button>
                            {mask.keyframes.length > 1 && (
                                <button
                                    type="button"
                                    className="bs-mask-remove"
                                    disabled={!editable}
                                    aria-label={nls.localize(
                                        'beeldspoor/video-timeline/maskRemoveKeyframe',
                                        'Sleutelbeeld op {0} verwijderen',
                                        time(keyframe.frame)
                                    )}
                                    onClick={() => masks.removeKeyframe(mask, keyframe.frame)}
                                >
                                    <span className="codicon codicon-close" aria-hidden="true" />
                                </button>
                            )}
                        </li>
                    ))}
                </ul>
            </div>
            <button type="button" className="bs-toggle bs-mask-delete" disabled={!editable} onClick={() => masks.remove(mask)}>
                <span className="codicon codicon-trash" aria-hidden="true" />
                {nls.localize('beeldspoor/video-timeline/commandRemoveMask', 'Masker verwijderen')}
            </button>
        </div>
    );
}

function Choices<T extends string>(props: {
    readonly label: string;
    readonly choices: readonly Choice<T>[];
    readonly value: T;
    readonly disabled: boolean;
    choose(value: T): void;
}): React.ReactElement {
    return (
        <div className="bs-mask-field" role="group" aria-label={props.label}>
            <span>{props.label}</span>
            <div className="bs-mask-buttons">
                {props.choices.map(({ value, label }) => (
                    <button
                        key={value}
                        type="button"
                        className="bs-toggle"
                        aria-pressed={value === props.value}
                        disabled={props.disabled}
                        onClick={() => props.choose(value)}
                    >
                        {label}
                    </button>
                ))}
            </div>
        </div>
    );
}
