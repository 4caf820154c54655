import { join } from 'node:path';
import type { BrowserContext, PlaywrightWorkerArgs, FullProject } from '@playwright/test';

/**
 * A browser with a folder of its own, as a user has: what was compiled of the program is kept, so that the work place stands
 * in half the time. Runs of one place follow one another and share it.
 *
 * @param place number of the worker among those that run at the same time.
 */
export async function openProfile(
    playwright: PlaywrightWorkerArgs['playwright'],
    project: Pick<FullProject, 'outputDir' | 'use'>,
    place: number
): Promise<BrowserContext> {
    const { launchOptions, viewport, locale, timezoneId } = project.use;
    const context = await playwright.chromium.launchPersistentContext(join(project.outputDir, '..', 'profielen', String(place)), {
        ...launchOptions,
        ...(viewport && { viewport }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId })
    });
    await context.addInitScript(() => localStorage.setItem('beeldspoor.walk', 'done'));
    return context;
}

/** Leaves nothing of a test to the next one: pages, session, layout and drafts go; what was compiled stays. */
export async function emptyProfile(context: BrowserContext, origin: string): Promise<void> {
    const last = await context.newPage();
    await Promise.all(
        context
            .pages()
            .filter(page => page !== last)
            .map(page => page.close())
    );
    await context.clearCookies();
    const devtools = await context.newCDPSession(last);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,file_systems,service_workers' });
    await devtools.detach();
}
