import type { ColorContribution } from '@theia/core/lib/browser/color-application-contribution';
import type { ColorRegistry } from '@theia/core/lib/browser/color-registry';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';

/** The four values of one colour: text and signs keep their contrast in every theme. */
export interface SignColor {
    readonly light: string;
    readonly dark: string;
    readonly hcDark: string;
    readonly hcLight: string;
}

/** The one accent of the house: petrol; the teacher carries it through every view. */
const ACCENT: SignColor = { light: '#12606f', dark: '#7cc4d2', hcDark: '#8be4f4', hcLight: '#0b4a56' };

/**
 * Colours that mean something in an analysis, by id. Okabe–Ito hues, darkened for light and lightened for dark grounds
 * to at least 3:1 (`ux.md`, "Signs"). Meaning never hangs on the colour alone. In CSS: `var(--theia-beeldspoor-actor1)`.
 */
export const BEELDSPOOR_COLORS = {
    'beeldspoor.accent': ACCENT,
    'beeldspoor.actor1': { light: '#b06400', dark: '#e69f00', hcDark: '#ffb71a', hcLight: '#824a00' },
    'beeldspoor.actor2': { light: '#2780b8', dark: '#56b4e9', hcDark: '#7ccaf5', hcLight: '#0f5580' },
    'beeldspoor.actor3': { light: '#00805c', dark: '#2bbd93', hcDark: '#4be0b4', hcLight: '#00563e' },
    'beeldspoor.actor4': { light: '#a94f83', dark: '#d68ab4', hcDark: '#f0aad0', hcLight: '#7b2f5b' },
    'beeldspoor.actor5': { light: '#c04f00', dark: '#f0834a', hcDark: '#ff9f6b', hcLight: '#8c3a00' },
    'beeldspoor.actor6': { light: '#857500', dark: '#e3d73a', hcDark: '#f5ea5a', hcLight: '#5c5100' },
    'beeldspoor.actor7': { light: '#0b5fa5', dark: '#6ba6e0', hcDark: '#93c4f5', hcLight: '#063f70' },
    'beeldspoor.actor8': { light: '#5f6670', dark: '#a9b0ba', hcDark: '#d0d6de', hcLight: '#3c424a' },
    'beeldspoor.teacher': ACCENT,
    'beeldspoor.undetermined': { light: '#5f6670', dark: '#a9b0ba', hcDark: '#d0d6de', hcLight: '#3c424a' },
    'beeldspoor.parel': { light: '#0b69a8', dark: '#7cc2ee', hcDark: '#9bd6fa', hcLight: '#063f70' },
    'beeldspoor.puzzel': { light: '#a85f00', dark: '#e6a72e', hcDark: '#ffc04d', hcLight: '#7a4500' },
    'beeldspoor.waveform': { light: '#768d97', dark: '#6f8791', hcDark: '#b8ccd4', hcLight: '#40525a' },
    'beeldspoor.playhead': { light: '#c04f00', dark: '#ff8f55', hcDark: '#ffb385', hcLight: '#8c3a00' },
    /** A wash behind what is selected; lies under text, so it has an alpha. */
    'beeldspoor.selection': { light: '#12606f2e', dark: '#7cc4d240', hcDark: '#8be4f459', hcLight: '#0b4a5640' }
} as const satisfies Record<string, SignColor>;

export type BeeldspoorColorId = keyof typeof BEELDSPOOR_COLORS;

@injectable()
export class BeeldspoorColors implements ColorContribution {
    registerColors(colors: ColorRegistry): void {
        const description = nls.localize('beeldspoor/workbench/colorDescription', 'Kleur van een teken in Beeldspoor.');
        for (const [id, defaults] of Object.entries(BEELDSPOOR_COLORS)) {
            colors.register({ id, defaults, description });
        }
    }
}
