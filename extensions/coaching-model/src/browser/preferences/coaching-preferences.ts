import type { PreferenceSchema } from '@theia/core/lib/common/preferences';
import { nls } from '@theia/core/lib/common/nls';

/** Initials under which annotations are made, instead of those of the coach of the traject. */
export const CODER_PREFERENCE = 'beeldspoor.coder';

/** What initials are made of: they are part of the name of a file. */
export const CODER_PATTERN = /^[A-Za-z0-9_-]{0,16}$/;

export const COACHING_PREFERENCE_SCHEMA: PreferenceSchema = {
    properties: {
        [CODER_PREFERENCE]: {
            type: 'string',
            default: '',
            pattern: CODER_PATTERN.source,
            description: nls.localize(
                'beeldspoor/coaching-model/coderPreference',
                'Initialen waaronder hier wordt gecodeerd. Leeg: de begeleider van het traject.'
            )
        }
    }
};
