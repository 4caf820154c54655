import type { Spot } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { CommandRegistry } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useEffect, useReducer } from '@theia/core/shared/react';
import { viewOfSpot } from '../../common/sphere/spots';
import { bearingText, degreesText } from '../../common/sphere/view-text';
import type { PictureStage } from '../player/picture-stage';
import type { RecordingSession } from '../session/recording-session';
import { Compass } from './compass';
import { LookCommands } from './look-commands';
import type { LookKeySwitch } from './look-key-switch';
import { SpotChips } from './spot-chips';

const NO_SPOTS: readonly Spot[] = [];

interface Props {
    readonly session: RecordingSession;
    readonly stage: PictureStage;
    readonly commands: CommandRegistry;
    readonly keySwitch: LookKeySwitch;
    /** Key of a command as the user would press it, or an empty string. */
    keyOf(commandId: string): string;
}

/** The row under a 360° film: where one looks, how near, round or flat, a second picture, and the spots in the room. */
export function LookBar({ session, stage, commands, keySwitch, keyOf }: Props): ReactNode {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    const { look, recording } = session;
    useEffect(() => {
        const toDispose = new DisposableCollection(
            look.onDidChange(redraw),
            session.onDidChange(redraw),
            stage.onDidChangeSphere(redraw),
            keySwitch.onDidChange(redraw)
        );
        return () => toDispose.dispose();
    }, [session, stage, keySwitch]);
    if (!look.spherical) {
        return null;
    }
    const title = (label: string | undefined, id: string): string => {
        const key = keyOf(id);
        return key ? `${label} (${key})` : (label ?? '');
    };
    const button = (command: { id: string; label?: string; iconClass?: string }, pressed?: boolean): ReactNode => (
        <button
            type="button"
            className="bs-player-button"
            title={title(command.label, command.id)}
            aria-label={command.label}
            aria-pressed={pressed}
            data-command={command.id}
            onClick={() => void commands.executeCommand(command.id)}
        >
            <span className={command.iconClass} aria-hidden="true" />
        </button>
    );
    const mode = (value: 'rond' | 'plat', label: string, hint: string): ReactNode => (
        <button
            type="button"
            className="bs-toggle"
            aria-pressed={look.mode === value}
            title={title(hint, LookCommands.MODE.id)}
            onClick={() => look.setMode(value)}
        >
            {label}
        </button>
    );
    const view = look.viewOf();
    const round = look.mode === 'rond' || look.pane === 'second';
    return (
        <>
            {stage.sphereFails && (
                <p className="bs-look-notice" role="status">
                    {nls.localize(
                        'beeldspoor/video-timeline/noSphere',
                        'Deze browser kan de film niet rond tonen: hij heeft geen WebGL2. U ziet de hele opname als strook; afspelen en coderen werken gewoon. Zet in de browser hardwareversnelling aan, of gebruik een andere browser.'
                    )}
                </p>
            )}
            <div className="bs-look" role="toolbar" aria-label={nls.localize('beeldspoor/video-timeline/lookBar', 'Rondkijken')}>
                <Compass look={look} />
                <button
                    type="button"
                    className="bs-player-readout bs-look-bearing"
                    title={title(LookCommands.GO_TO.label, LookCommands.GO_TO.id)}
                    data-command={LookCommands.GO_TO.id}
                    onClick={() => void commands.executeCommand(LookCommands.GO_TO.id)}
                >
                    {bearingText(view)}
                </button>
                <div className="bs-player-group" data-off={!round}>
                    {button(LookCommands.ZOOM_OUT)}
                    <span className="bs-look-fov" title={nls.localize('beeldspoor/video-timeline/fov', 'Beeldhoek, van boven naar onder')}>
                        {degreesText(Math.round(view.vfov))}
                    </span>
                    {button(LookCommands.ZOOM_IN)}
                </div>
                <div
                    className="bs-segmented"
                    role="group"
                    aria-label={nls.localize('beeldspoor/video-timeline/modeGroup', 'Het 360°-beeld')}
                >
                    {mode('rond', nls.localize('beeldspoor/video-timeline/round', 'rond'), LookCommands.MODE.label ?? '')}
                    {mode('plat', nls.localize('beeldspoor/video-timeline/flat', 'plat'), LookCommands.MODE.label ?? '')}
                </div>
                <div className="bs-player-group">
                    {button(LookCommands.RESET)}
                    {button(LookCommands.SECOND, look.second !== undefined)}
                    {button(LookCommands.KEYS, keySwitch.on)}
                </div>
                <div
                    className="bs-spots"
                    role="group"
                    aria-label={nls.localize('beeldspoor/video-timeline/spots', 'Plekken in het lokaal')}
                >
                    <SpotChips
                        spots={recording.spots ?? NO_SPOTS}
                        lookAt={spot => void look.turnTo(viewOfSpot(spot))}
                        chooseAny={() => void commands.executeCommand(LookCommands.TOWARDS.id)}
                        chooseAnyTitle={title(LookCommands.TOWARDS.label, LookCommands.TOWARDS.id)}
                    />
                    {button(LookCommands.SAVE_SPOT)}
                </div>
            </div>
        </>
    );
}
