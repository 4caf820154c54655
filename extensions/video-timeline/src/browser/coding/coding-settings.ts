import { Disposable } from '@theia/core/lib/common/disposable';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import type { PreferenceSchema } from '@theia/core/lib/common/preferences';
import { PreferenceScope } from '@theia/core/lib/common/preferences';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { readCodePreferences, type CodePreferences } from '../../common/coding/personal-codebook';

export const CODE_PREFERENCE = 'beeldspoor.coderen.codes';
export const PRE_ROLL_PREFERENCE = 'beeldspoor.coderen.aanloop';
const PRE_ROLL = 2;

export const CODING_PREFERENCE_SCHEMA: PreferenceSchema = {
    properties: {
        [CODE_PREFERENCE]: {
            type: 'object',
            default: {},
            description: nls.localize(
                'beeldspoor/video-timeline/codesPreference',
                'Eigen toetsen en tijden van codes. Wijzig ze met «Toetsen en tijden van codes».'
            )
        },
        [PRE_ROLL_PREFERENCE]: {
            type: 'number',
            minimum: 0,
            maximum: 10,
            default: PRE_ROLL,
            description: nls.localize(
                'beeldspoor/video-timeline/preRollPreference',
                'Aantal seconden dat de film teruggaat als hij na het typen van een observatie met Enter verder speelt.'
            )
        }
    }
};

/** What whoever codes here has chosen. */
export interface CodingSettings {
    /** The same object until it changes. */
    readonly codes: CodePreferences;
    readonly preRollSeconds: number;
    readonly onDidChange: Event<void>;
}

/** The settings as the program is delivered. */
export const CODING_SETTINGS_AS_DELIVERED: CodingSettings = { codes: {}, preRollSeconds: PRE_ROLL, onDidChange: () => Disposable.NULL };

/** The settings of coding, from the preferences. */
@injectable()
export class CodingPreferences implements CodingSettings {
    @inject(PreferenceService)
    protected readonly preferences: PreferenceService;

    protected read: CodePreferences = {};
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.read = readCodePreferences(this.preferences.get(CODE_PREFERENCE));
        this.preferences.onPreferenceChanged(({ preferenceName }) => {
            if (preferenceName === CODE_PREFERENCE || preferenceName === PRE_ROLL_PREFERENCE) {
                this.read = readCodePreferences(this.preferences.get(CODE_PREFERENCE));
                this.onDidChangeEmitter.fire();
            }
        });
        void this.preferences.ready.then(() => {
            this.read = readCodePreferences(this.preferences.get(CODE_PREFERENCE));
            this.onDidChangeEmitter.fire();
        });
    }

    get codes(): CodePreferences {
        return this.read;
    }

    get preRollSeconds(): number {
        return this.preferences.get<number>(PRE_ROLL_PREFERENCE, PRE_ROLL);
    }

    /** Keeps them for this person, in every traject. */
    async setCodes(codes: CodePreferences): Promise<void> {
        await this.preferences.set(CODE_PREFERENCE, codes, PreferenceScope.User);
    }
}
