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
export async function barriers(page: Page, ...within: readonly string[]): Promise<string[]> {
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    within.forEach(selector => axe.include(selector));
    if (within.length === 0) {
        EXCLUDED.forEach(selector => axe.exclude(selector));
    }
    const { violations } = await axe.analyze();
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n  ${failureSummary ?? ''}`));
}
