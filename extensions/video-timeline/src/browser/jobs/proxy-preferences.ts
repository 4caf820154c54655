import { nls } from '@theia/core/lib/common/nls';
import type { PreferenceSchema } from '@theia/core/lib/common/preferences';
import { PROXY_CHOICES, SPHERE_CHOICES, USUAL_WISHES } from '../../common/jobs/media-jobs';

/** Which films get a proxy. */
export const PROXY_PREFERENCE = 'beeldspoor.afspeelversie.maken';
/** How large the proxy of a 360° film is. */
export const SPHERE_PREFERENCE = 'beeldspoor.afspeelversie.rondom';

export const PROXY_PREFERENCE_SCHEMA: PreferenceSchema = {
    properties: {
        [PROXY_PREFERENCE]: {
            type: 'string',
            enum: [...PROXY_CHOICES],
            enumDescriptions: [
                nls.localize(
                    'beeldspoor/video-timeline/proxyWhenNeeded',
                    'Voor films die deze computer zwaar vallen of die de browser niet kent.'
                ),
                nls.localize('beeldspoor/video-timeline/proxyAlways', 'Voor elke film: bladeren door de beelden gaat dan het snelst.'),
                nls.localize('beeldspoor/video-timeline/proxyNever', 'Alleen voor films die anders niet te zien zijn.')
            ],
            default: USUAL_WISHES.make,
            description: nls.localize(
                'beeldspoor/video-timeline/proxyPreference',
                'Voor welke films een afspeelversie wordt gemaakt: een kopie die vlot afspeelt, met precies dezelfde beelden.'
            )
        },
        [SPHERE_PREFERENCE]: {
            type: 'string',
            enum: [...SPHERE_CHOICES],
            enumDescriptions: [
                nls.localize('beeldspoor/video-timeline/sphereSmooth', 'Ten hoogste 1920 × 960: voor oudere computers.'),
                nls.localize('beeldspoor/video-timeline/sphereSharp', 'Ten hoogste 4096 × 2048: meer te zien bij inzoomen.')
            ],
            default: USUAL_WISHES.sphere,
            description: nls.localize('beeldspoor/video-timeline/spherePreference', 'Hoe groot de afspeelversie van een 360°-film is.')
        }
    }
};
