import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const command = (id: string, label: string, iconClass?: string): Command => ({
    id: `beeldspoor.look.${id}`,
    category: 'Beeldspoor',
    label,
    ...(iconClass && { iconClass: `codicon codicon-${iconClass}` })
});

/** Everything one can do with where one looks in a 360° recording. */
export namespace LookCommands {
    export const LEFT = command('left', nls.localize('beeldspoor/video-timeline/lookLeft', 'Naar links kijken'));
    export const RIGHT = command('right', nls.localize('beeldspoor/video-timeline/lookRight', 'Naar rechts kijken'));
    export const UP = command('up', nls.localize('beeldspoor/video-timeline/lookUp', 'Omhoog kijken'));
    export const DOWN = command('down', nls.localize('beeldspoor/video-timeline/lookDown', 'Omlaag kijken'));
    export const ZOOM_IN = command('zoomIn', nls.localize('beeldspoor/video-timeline/lookZoomIn', 'Dichterbij kijken'), 'zoom-in');
    export const ZOOM_OUT = command('zoomOut', nls.localize('beeldspoor/video-timeline/lookZoomOut', 'Ruimer kijken'), 'zoom-out');
    export const RESET = command('reset', nls.localize('beeldspoor/video-timeline/lookReset', 'Weer recht vooruit kijken'), 'discard');
    export const GO_TO = command('goTo', nls.localize('beeldspoor/video-timeline/lookGoTo', 'Kijkrichting in graden …'));
    export const KEYS = command('keys', nls.localize('beeldspoor/video-timeline/lookKeys', 'Rondkijken met W A S D aan of uit'), 'move');
    export const MODE = command('mode', nls.localize('beeldspoor/video-timeline/lookMode', '360°-beeld rond of plat'));
    export const SECOND = command(
        'second',
        nls.localize('beeldspoor/video-timeline/lookSecond', 'Tweede beeld open of dicht'),
        'split-horizontal'
    );
    export const OTHER_PANE = command('otherPane', nls.localize('beeldspoor/video-timeline/lookOtherPane', 'Naar het andere beeld'));
    export const STORE = command('store', nls.localize('beeldspoor/video-timeline/lookStore', 'Kijkrichting hier vastleggen'));
    export const ADD_KEYFRAME = command(
        'addKeyframe',
        nls.localize('beeldspoor/video-timeline/lookAddKeyframe', 'Kijkrichting op dit beeld zetten')
    );
    export const REMOVE_KEYFRAME = command(
        'removeKeyframe',
        nls.localize('beeldspoor/video-timeline/lookRemoveKeyframe', 'Kijkrichting van dit beeld weghalen')
    );
    export const TOWARDS = command('towards', nls.localize('beeldspoor/video-timeline/lookTowards', 'Kijk naar …'));
    export const SEEN_BY = command('seenBy', nls.localize('beeldspoor/video-timeline/lookSeenBy', 'Wat iemand ziet (benadering) …'));
    export const SAVE_SPOT = command('saveSpot', nls.localize('beeldspoor/video-timeline/lookSaveSpot', 'Deze plek onthouden …'), 'add');
    export const REMOVE_SPOT = command('removeSpot', nls.localize('beeldspoor/video-timeline/lookRemoveSpot', 'Plek vergeten …'));
}
