import type { Command } from '@theia/core';
import { nls } from '@theia/core/lib/common/nls';

const command = (id: string, label: string, iconClass?: string): Command => ({
    id: `beeldspoor.player.${id}`,
    category: 'Beeldspoor',
    label,
    ...(iconClass && { iconClass: `codicon codicon-${iconClass}` })
});

/** What one can do with the film. */
export namespace PlayerCommands {
    export const OPEN_RECORDING = command(
        'openRecording',
        nls.localize('beeldspoor/video-timeline/openRecording', 'Opname openen …'),
        'device-camera-video'
    );
    export const PLAY_PAUSE = command('playPause', nls.localize('beeldspoor/video-timeline/playPause', 'Afspelen of pauzeren'), 'play');
    export const PAUSE = command('pause', nls.localize('beeldspoor/video-timeline/pause', 'Pauzeren'), 'debug-pause');
    export const FORWARD = command('forward', nls.localize('beeldspoor/video-timeline/forward', 'Vooruit afspelen, nogmaals: sneller'));
    export const BACKWARD = command(
        'backward',
        nls.localize('beeldspoor/video-timeline/backward', 'Achteruit afspelen, nogmaals: sneller')
    );
    export const FRAME_BACK = command('frameBack', nls.localize('beeldspoor/video-timeline/frameBack', 'Eén beeld terug'), 'chevron-left');
    export const FRAME_FORWARD = command(
        'frameForward',
        nls.localize('beeldspoor/video-timeline/frameForward', 'Eén beeld vooruit'),
        'chevron-right'
    );
    export const TEN_BACK = command('tenBack', nls.localize('beeldspoor/video-timeline/tenBack', 'Tien beelden terug'));
    export const TEN_FORWARD = command('tenForward', nls.localize('beeldspoor/video-timeline/tenForward', 'Tien beelden vooruit'));
    export const SECOND_BACK = command('secondBack', nls.localize('beeldspoor/video-timeline/secondBack', 'Eén seconde terug'));
    export const SECOND_FORWARD = command('secondForward', nls.localize('beeldspoor/video-timeline/secondForward', 'Eén seconde vooruit'));
    export const TO_BEGIN = command(
        'toBegin',
        nls.localize('beeldspoor/video-timeline/toBegin', 'Naar het begin'),
        'debug-reverse-continue'
    );
    export const TO_END = command('toEnd', nls.localize('beeldspoor/video-timeline/toEnd', 'Naar het einde'), 'debug-continue');
    export const GO_TO = command('goTo', nls.localize('beeldspoor/video-timeline/goTo', 'Ga naar tijd of beeld …'));
    export const LOOP = command('loop', nls.localize('beeldspoor/video-timeline/loop', 'Selectie herhalen'), 'sync');
    export const SLOWER = command('slower', nls.localize('beeldspoor/video-timeline/slower', 'Langzamer'));
    export const FASTER = command('faster', nls.localize('beeldspoor/video-timeline/faster', 'Sneller'));
    export const NORMAL_SPEED = command('normalSpeed', nls.localize('beeldspoor/video-timeline/normalSpeed', 'Gewone snelheid'));
    export const MUTE = command('mute', nls.localize('beeldspoor/video-timeline/mute', 'Geluid uit of aan'), 'unmute');
    export const SCRUB_SOUND = command(
        'scrubSound',
        nls.localize('beeldspoor/video-timeline/scrubSound', 'Geluid bij stappen en slepen'),
        'pulse'
    );
    export const BEAMER = command(
        'beamer',
        nls.localize('beeldspoor/video-timeline/beamer', 'Venster voor de beamer openen of sluiten'),
        'device-desktop'
    );
    export const FULL_SCREEN = command(
        'fullScreen',
        nls.localize('beeldspoor/video-timeline/fullScreen', 'Volledig scherm'),
        'screen-full'
    );
    export const NEXT_PART = command('nextPart', nls.localize('beeldspoor/video-timeline/nextPart', 'Naar volgend onderdeel'));
    export const PREVIOUS_PART = command('previousPart', nls.localize('beeldspoor/video-timeline/previousPart', 'Naar vorig onderdeel'));
    export const GO_BACK = command('goBack', nls.localize('beeldspoor/video-timeline/goBack', 'Terug naar waar ik was'), 'arrow-left');
}
