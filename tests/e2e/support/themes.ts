import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type App } from './fixtures';

/** What is there without a choice. */
export const FIRST_THEME = 'beeldspoor-licht';

/** Each of our themes with what it does to the page. */
const THEMES = [
    [FIRST_THEME, /\btheia-light\b/],
    ['beeldspoor-donker', /\btheia-dark\b/],
    ['hc-theia', /\btheia-hc\b/]
] as const;

/** Looks at what is on screen in every theme, in the page as it stands: starting it anew would cost far more. */
export async function inEveryTheme({ root, page }: App, look: (theme: string) => Promise<void>): Promise<void> {
    const settings = join(root, '.beeldspoor', 'settings.json');
    const body = page.locator('body');
    try {
        for (const [theme, mark] of THEMES) {
            if (theme !== FIRST_THEME) {
                writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
            }
            await expect(body, theme).toHaveClass(mark);
            await look(theme);
        }
    } finally {
        rmSync(settings, { force: true });
    }
    await expect(body).toHaveClass(THEMES[0][1]);
}
