import { nls } from '@theia/core/lib/common/nls';
import type { PreferenceSchema } from '@theia/core/lib/common/preferences';

/** Whether each frame that one steps or drags to is heard. */
export const SCRUB_SOUND_PREFERENCE = 'beeldspoor.player.scrubSound';

export const PLAYER_PREFERENCE_SCHEMA: PreferenceSchema = {
    properties: {
        [SCRUB_SOUND_PREFERENCE]: {
            type: 'boolean',
            default: false,
            description: nls.localize(
                'beeldspoor/video-timeline/scrubSoundPreference',
                'Geluid laten horen bij stappen en slepen door de film.'
            )
        }
    }
};
