import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { CameraPicture } from './camera-picture';
import type { RecordingCameras } from './recording-cameras';

const STEPS = [-10, -1, 1, 10] as const;

/** Lays other cameras beside the film, while one watches and codes. */
export function CameraPanel({ cameras }: { readonly cameras: RecordingCameras }): React.ReactElement {
    const [, redraw] = React.useReducer((count: number) => count + 1, 0);
    React.useEffect(() => {
        const listening = cameras.onDidChange(redraw);
        return () => listening.dispose();
    }, [cameras]);
    const group = nls.localize('beeldspoor/video-timeline/cameraPanel', 'Camera’s gelijkzetten');
    return (
        <div className="bs-camera-panel" role="group" aria-label={group}>
            <div
                className="bs-camera-layout"
                role="radiogroup"
                aria-label={nls.localize('beeldspoor/video-timeline/cameraLayout', 'Ligging')}
            >
                {layoutButton(cameras, 'side', 'split-horizontal', nls.localize('beeldspoor/video-timeline/cameraSide', 'Naast elkaar'))}
                {layoutButton(cameras, 'corner', 'multiple-windows', nls.localize('beeldspoor/video-timeline/cameraCorner', 'In de hoek'))}
            </div>
            {cameras.pictures.map(picture => (
                <CameraRow key={picture.id} cameras={cameras} picture={picture} />
            ))}
        </div>
    );
}

function layoutButton(cameras: RecordingCameras, layout: 'side' | 'corner', icon: string, label: string): React.ReactElement {
    return (
        <button
            type="button"
            role="radio"
            className="bs-player-button"
            aria-checked={cameras.layout === layout}
            aria-label={label}
            title={label}
            onClick={() => cameras.setLayout(layout)}
        >
            <span className={`codicon codicon-${icon}`} aria-hidden="true" />
        </button>
    );
}

function CameraRow({ cameras, picture }: { readonly cameras: RecordingCameras; readonly picture: CameraPicture }): React.ReactElement {
    const camera = cameras.camera(picture.id);
    const name = camera?.label || picture.id;
    const disabled = cameras.readOnly || !camera;
    return (
        <div className="bs-camera-row" role="group" aria-label={name}>
            <span className="bs-camera-name">{name}</span>
            <span className="bs-camera-offset" title={nls.localize('beeldspoor/video-timeline/cameraOffset', 'Verschil met de film')}>
                {offsetText(camera?.offsetFrames ?? 0)}
                {camera && camera.rate !== 1 && ` · ${camera.rate.toFixed(5).replace('.', ',')}×`}
            </span>
            {STEPS.map(step => (
                <button
                    key={step}
                    type="button"
                    className="bs-camera-step"
                    disabled={disabled}
                    aria-label={nls.localize('beeldspoor/video-timeline/cameraStep', '{0}: {1} beelden', name, signed(step))}
                    title={nls.localize('beeldspoor/video-timeline/cameraStep', '{0}: {1} beelden', name, signed(step))}
                    onClick={() => cameras.shift(picture.id, step)}
                >
                    {signed(step)}
                </button>
            ))}
            <button
                type="button"
                className="theia-button secondary bs-camera-align"
                disabled={disabled}
                title={nls.localize(
                    'beeldspoor/video-timeline/cameraAlignHelp',
                    'Wat film en camera nu tonen is hetzelfde moment. Doe dit later in de film nog eens: dan loopt de camera ook op den duur gelijk.'
                )}
                onClick={() => cameras.align(picture.id)}
            >
                {nls.localize('beeldspoor/video-timeline/cameraAlignHere', 'Hier gelijkzetten')}
            </button>
            <button
                type="button"
                className="bs-player-button"
                disabled={disabled}
                aria-label={nls.localize('beeldspoor/video-timeline/cameraResetOf', '{0} terugzetten', name)}
                title={nls.localize('beeldspoor/video-timeline/cameraResetOf', '{0} terugzetten', name)}
                onClick={() => cameras.reset(picture.id)}
            >
                <span className="codicon codicon-discard" aria-hidden="true" />
            </button>
        </div>
    );
}

function signed(frames: number): string {
    return frames < 0 ? `−${-frames}` : `+${frames}`;
}

/** With at most two decimals: `+37 beelden`. */
function offsetText(frames: number): string {
    const rounded = Math.round(frames * 100) / 100;
    const text = rounded === 0 ? '0' : signed(rounded).replace('.', ',');
    return nls.localize('beeldspoor/video-timeline/cameraOffsetFrames', '{0} beelden', text);
}
