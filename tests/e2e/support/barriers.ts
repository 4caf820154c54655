import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Parts of Theia and Monaco that we do not draw, each with the reason why it is left out of a whole page. */
const EXCLUDED: readonly string[] = [
    // Monaco reads its text aloud by a hidden text area of its own; the painted lines are not for a screen reader.
    '.monaco-editor'
];

/**
 * Every serious or critical finding of axe, as one readable line for each element. Our pages have no frames, so axe runs in the
 * page itself instead of opening an empty one for its report, and it lists violations only: a quarter of the work, the same findings.
 *
 * @param within selectors of the parts looked at; the whole page when left out.
 */
export function barriers(page: Page, ...within: readonly string[]): Promise<string[]> {
    return findings(looker(page, within));
}

/** Only text that does not stand out enough from what is behind it: all that a theme can change. */
export function faintText(page: Page, ...within: readonly string[]): Promise<string[]> {
    return findings(looker(page, within).withRules('color-contrast'));
}

function looker(page: Page, within: readonly string[]): AxeBuilder {
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    within.forEach(selector => axe.include(selector));
    if (within.length === 0) {
        EXCLUDED.forEach(selector => axe.exclude(selector));
    }
    return axe;
}

async function findings(axe: AxeBuilder): Promise<string[]> {
    const { violations } = await axe.analyze();
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n  ${failureSummary ?? ''}`));
}
