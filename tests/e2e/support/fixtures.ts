import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { openProfile, emptyProfile } from './browser-profile';
import { BeeldspoorServer } from './server';

export { expect };

/** A running program of its own for each test file, and a browser that is signed in. */
export interface App {
    readonly server: BeeldspoorServer;
    readonly url: string;
    /** The trajectories folder. */
    readonly root: string;
    readonly page: Page;
    /** Opens a traject folder, or without one the welcome page, and waits until the work place stands. */
    open(folder?: string): Promise<void>;
}

/** Chooses files in the dialog that an act (a key, a click) opens. */
export async function chooseFiles(page: Page, files: string | readonly string[], act: () => Promise<void>): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    // A busy page takes a key before what the browser told it earlier: it must know first that the dialog is ours.
    await page.evaluate(() => undefined);
    await act();
    await (await chooser).setFiles(typeof files === 'string' ? files : [...files]);
}

/** Waits until Theia's shell stands and the splash is gone. */
export async function shellReady(page: Page): Promise<void> {
    await page.locator('.theia-ApplicationShell, #theia-app-shell').first().waitFor({ timeout: 60_000 });
    await page.locator('.theia-preload').waitFor({ state: 'detached', timeout: 60_000 });
}

export const test = base.extend<{ app: App }, { area: string; server: BeeldspoorServer; profile: BrowserContext }>({
    /** Each test file names its own (`test.use({ area: … })`), and so gets a program and a trajectories folder of its own. */
    area: ['', { option: true, scope: 'worker' }],
    server: [
        async ({ area }, use, { parallelIndex }) => {
            if (area === '') {
                throw new Error('Name the area of this test file with test.use({ area }).');
            }
            const server = await BeeldspoorServer.start({ place: parallelIndex });
            await use(server);
            await server.stop();
        },
        { scope: 'worker' }
    ],
    profile: [
        async ({ playwright, server }, use, { parallelIndex, project }) => {
            const profile = await openProfile(playwright, project, parallelIndex);
            // A run that was broken off may have left something.
            await emptyProfile(profile, server.url);
            await use(profile);
            await profile.close();
        },
        { scope: 'worker' }
    ],
    context: async ({ profile, server }, use) => {
        await use(profile);
        await emptyProfile(profile, server.url);
    },
    app: async ({ server, page }, use) => {
        await signIn(server, page);
        await use({
            server,
            url: server.url,
            root: server.root,
            page,
            open: async folder => {
                // A page that differs in its fragment only would not be loaded anew.
                await page.goto('about:blank');
                await page.goto(folder === undefined ? server.url : `${server.url}/#${server.root}/${folder}`);
                await shellReady(page);
            }
        });
    }
});

let cookie: { readonly url: string; readonly value: string; readonly name: string } | undefined;

/** Signs in by the printed link once for each server, without opening the work place; later tests of the same server bring the cookie along. */
export async function signIn(server: BeeldspoorServer, page: Page): Promise<void> {
    const context = page.context();
    if (cookie?.url === server.url) {
        await context.addCookies([{ name: cookie.name, value: cookie.value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
        return;
    }
    await context.request.get(server.signInLink);
    const session = (await context.cookies()).find(each => each.name.startsWith('beeldspoor'));
    if (!session) {
        throw new Error('The printed link gave no session.');
    }
    cookie = { url: server.url, name: session.name, value: session.value };
}
