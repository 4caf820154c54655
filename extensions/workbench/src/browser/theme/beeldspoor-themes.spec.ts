import { describe, expect, it } from 'vitest';
import { BEELDSPOOR_COLORS } from './beeldspoor-colors';
import { BEELDSPOOR_DARK, BEELDSPOOR_LIGHT } from './beeldspoor-themes';
import { contrast } from './contrast';

/** Text on the ground that it lies on. */
const TEXT_PAIRS = [
    ['foreground', 'editor.background'],
    ['foreground', 'sideBar.background'],
    ['descriptionForeground', 'editor.background'],
    ['descriptionForeground', 'sideBar.background'],
    ['descriptionForeground', 'list.activeSelectionBackground'],
    ['textLink.foreground', 'editor.background'],
    ['textLink.foreground', 'sideBar.background'],
    ['button.foreground', 'button.background'],
    ['button.foreground', 'button.hoverBackground'],
    ['button.secondaryForeground', 'button.secondaryBackground'],
    ['menu.foreground', 'menu.background'],
    ['menu.selectionForeground', 'menu.selectionBackground'],
    ['list.activeSelectionForeground', 'list.activeSelectionBackground'],
    ['list.highlightForeground', 'list.activeSelectionBackground'],
    ['statusBar.foreground', 'statusBar.background'],
    ['statusBar.offlineForeground', 'statusBar.offlineBackground'],
    ['tab.inactiveForeground', 'tab.inactiveBackground'],
    ['activityBar.inactiveForeground', 'activityBar.background'],
    ['activityBar.foreground', 'activityBar.background'],
    ['input.placeholderForeground', 'input.background'],
    ['badge.foreground', 'badge.background']
] as const;

describe('contrast', () => {
    it('knows the two ends and a figure from the standard', () => {
        expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
        expect(contrast('#123456', '#123456')).toBe(1);
        expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    });
});

describe.each([BEELDSPOOR_LIGHT, BEELDSPOOR_DARK])('theme $id', theme => {
    it.each(TEXT_PAIRS)('%s on %s is readable', (text, ground) => {
        expect(contrast(theme.colors[text], theme.colors[ground])).toBeGreaterThanOrEqual(4.5);
    });

    it('shows where the focus and the edge of a field are', () => {
        expect(contrast(theme.colors['focusBorder'], theme.colors['editor.background'])).toBeGreaterThanOrEqual(3);
        expect(contrast(theme.colors['input.border'], theme.colors['input.background'])).toBeGreaterThanOrEqual(3);
    });
});

describe('signs', () => {
    const signs = Object.entries(BEELDSPOOR_COLORS).filter(([id]) => id !== 'beeldspoor.selection');

    it.each(signs)('%s stands out on every ground', (_id, color) => {
        for (const ground of ['editor.background', 'sideBar.background']) {
            expect(contrast(color.light, BEELDSPOOR_LIGHT.colors[ground])).toBeGreaterThanOrEqual(3);
            expect(contrast(color.dark, BEELDSPOOR_DARK.colors[ground])).toBeGreaterThanOrEqual(3);
        }
        expect(contrast(color.hcDark, '#000000')).toBeGreaterThanOrEqual(7);
        expect(contrast(color.hcLight, '#ffffff')).toBeGreaterThanOrEqual(7);
    });

    it('gives each actor a hue of its own', () => {
        const hues = [1, 2, 3, 4, 5, 6, 7, 8].map(n => BEELDSPOOR_COLORS[`beeldspoor.actor${n}` as 'beeldspoor.actor1'].light);
        expect(new Set(hues).size).toBe(8);
    });
});
