import type { CommandRegistry, Event } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { SPEEDS, speedText } from '../../common/player/speeds';
import { CameraCommands } from '../cameras/camera-commands';
import { CameraPanel } from '../cameras/camera-panel';
import type { RecordingSessionImpl } from '../session/recording-session-impl';
import { PlayerCommands } from './player-commands';
import { isWithoutPicture, type RecordingPlayer } from './recording-player';
import { TimecodeReadout } from './timecode-readout';

/** What the bar under the film needs. */
export interface PlayerControlsProps {
    readonly session: RecordingSessionImpl;
    readonly player: RecordingPlayer;
    readonly commands: CommandRegistry;
    /** Which of the switches that lie elsewhere are on. */
    readonly switches: { readonly scrubSound: boolean; readonly beamer: boolean; readonly onDidChange: Event<void> };
    /** Key of a command as the user would press it, or an empty string. */
    keyOf(commandId: string): string;
}

/** The bar under the film. Renders again only when something other than the frame changes. */
export function PlayerControls({ session, player, commands, switches, keyOf }: PlayerControlsProps): React.ReactElement {
    const [, redraw] = React.useReducer((count: number) => count + 1, 0);
    const readout = React.useRef<HTMLDivElement>(null);
    React.useEffect(() => {
        const toDispose = new DisposableCollection(player.onDidChange(redraw), switches.onDidChange(redraw));
        if (session.cameras) {
            toDispose.push(session.cameras.onDidChange(redraw));
        }
        const tooltip = withKey(PlayerCommands.GO_TO.label, keyOf(PlayerCommands.GO_TO.id));
        const shown = new TimecodeReadout(session, tooltip, () => void commands.executeCommand(PlayerCommands.GO_TO.id));
        readout.current?.append(shown.node);
        toDispose.push(shown);
        return () => toDispose.dispose();
    }, [session, player, commands]);

    const button = (command: { id: string; label?: string; iconClass?: string }, icon?: string, pressed?: boolean): React.ReactElement => (
        <button
            type="button"
            className="bs-player-button"
            title={withKey(command.label, keyOf(command.id))}
            aria-label={command.label}
            aria-pressed={pressed}
            disabled={
                isWithoutPicture(player.state) && (command.id === PlayerCommands.PLAY_PAUSE.id || command.id === PlayerCommands.LOOP.id)
            }
            data-command={command.id}
            onClick={() => void commands.executeCommand(command.id)}
        >
            <span className={icon ? `codicon codicon-${icon}` : command.iconClass} aria-hidden="true" />
        </button>
    );
    const silent = player.muted || player.volume === 0;
    const { cameras } = session;
    const bar = (
        <div
            className="bs-player-controls"
            role="toolbar"
            aria-label={nls.localize('beeldspoor/video-timeline/controls', 'Bediening van de film')}
        >
            <div className="bs-player-group">
                {button(PlayerCommands.TO_BEGIN)}
                {button(PlayerCommands.FRAME_BACK)}
                {button(PlayerCommands.PLAY_PAUSE, player.playing ? 'debug-pause' : 'play')}
                {button(PlayerCommands.FRAME_FORWARD)}
                {button(PlayerCommands.TO_END)}
            </div>
            <div className="bs-player-place" ref={readout} />
            {!player.exact && (
                <span
                    className="bs-player-approximate"
                    title={nls.localize(
                        'beeldspoor/video-timeline/approximate',
                        'Film en beeldtabel verschillen: het getoonde beeld kan een buurbeeld zijn.'
                    )}
                >
                    ≈
                </span>
            )}
            <div className="bs-player-group bs-player-right">
                <select
                    className="theia-select bs-player-speed"
                    aria-label={nls.localize('beeldspoor/video-timeline/speed', 'Snelheid')}
                    title={`${nls.localize('beeldspoor/video-timeline/speed', 'Snelheid')} (${keyOf(PlayerCommands.SLOWER.id)} ${keyOf(PlayerCommands.FASTER.id)})`}
                    value={player.speed}
                    onChange={event => {
                        player.setSpeed(Number(event.currentTarget.value));
                        event.currentTarget.blur();
                    }}
                >
                    {[...new Set([...SPEEDS, player.speed])]
                        .sort((a, b) => a - b)
                        .map(speed => (
                            <option key={speed} value={speed}>
                                {speedText(speed)}
                            </option>
                        ))}
                </select>
                {button(PlayerCommands.LOOP, 'sync', player.loop !== undefined)}
                {button(PlayerCommands.MUTE, silent ? 'mute' : 'unmute', silent)}
                <input
                    type="range"
                    className="bs-player-volume"
                    min={0}
                    max={1}
                    step={0.05}
                    value={player.muted ? 0 : player.volume}
                    aria-label={nls.localize('beeldspoor/video-timeline/volume', 'Geluidssterkte')}
                    title={nls.localize('beeldspoor/video-timeline/volume', 'Geluidssterkte')}
                    onChange={event => {
                        player.setVolume(Number(event.currentTarget.value));
                        player.setMuted(false);
                    }}
                    onPointerUp={event => event.currentTarget.blur()}
                />
                {button(PlayerCommands.SCRUB_SOUND, undefined, switches.scrubSound)}
                {cameras && button(CameraCommands.PANEL, undefined, cameras.panel)}
                {button(PlayerCommands.BEAMER, undefined, switches.beamer)}
                {button(PlayerCommands.FULL_SCREEN)}
            </div>
        </div>
    );
    return (
        <>
            {cameras?.panel && <CameraPanel cameras={cameras} />}
            {bar}
        </>
    );
}

function withKey(label: string | undefined, key: string): string {
    return key ? `${label} (${key})` : (label ?? '');
}
