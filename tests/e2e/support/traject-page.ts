import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, shellReady, type App } from './fixtures';

/** The traject view as a coach uses it: fields and buttons of the step of now, and the register. */
export class TrajectPage {
    constructor(
        readonly app: App,
        readonly folder: string
    ) {}

    get page(): Page {
        return this.app.page;
    }

    /** The view on the left. */
    get view(): Locator {
        return this.page.locator('[id="beeldspoor-traject"]');
    }

    /** The step of now. */
    get step(): Locator {
        return this.view.locator('li.bs-cm-step-now');
    }

    get needs(): Locator {
        return this.step.locator('.bs-cm-needs');
    }

    get register(): Locator {
        return this.page.locator('[id="beeldspoor-toestemming"]');
    }

    /** Makes a traject in the dialog «Nieuw traject». */
    static async make(app: App, fill: (dialog: Locator) => Promise<void>): Promise<TrajectPage> {
        await app.open();
        const { page } = app;
        await page
            .getByRole('button', { name: /^Nieuw traject/ })
            .first()
            .click();
        const dialog = page.locator('.bs-cm-wizard');
        await fill(dialog);
        await dialog.getByRole('button', { name: 'Traject maken' }).click();
        await page.waitForURL(address => address.hash.length > 1);
        await shellReady(page);
        const made = new TrajectPage(app, decodeURIComponent(new URL(page.url()).hash).split('/').at(-1) ?? '');
        await expect(made.step).toBeVisible();
        return made;
    }

    async open(): Promise<void> {
        await this.app.open(this.folder);
        await this.show();
    }

    async show(): Promise<void> {
        if (!(await this.view.isVisible())) {
            await this.page.locator('[id="shell-tab-beeldspoor-traject"]').click();
        }
        await expect(this.step).toBeVisible();
    }

    /** Types in a field of the step of now and leaves it. */
    async fill(label: string | RegExp, text: string): Promise<void> {
        const field = this.step.getByLabel(label);
        await field.fill(text);
        await field.blur();
    }

    async choose(label: string | RegExp, option: string): Promise<void> {
        await this.step.getByLabel(label, { exact: true }).selectOption({ label: option });
    }

    async check(label: string | RegExp): Promise<void> {
        await this.step.getByLabel(label).check();
    }

    /** Presses the button of the step, and waits until the traject stands there. */
    async go(button: string | RegExp, step: string | RegExp): Promise<void> {
        await this.step.getByRole('button', { name: button }).click();
        await expect(this.step.locator('.bs-cm-step-label').first()).toHaveText(step);
    }

    async openRegister(): Promise<void> {
        await this.step
            .getByRole('button', { name: /Toestemming/ })
            .first()
            .click();
        await expect(this.register.locator('tbody tr').first()).toBeVisible();
    }

    /** Sets what somebody answered in the register. */
    async answer(person: string, purpose: string, state: string): Promise<void> {
        await this.register.getByLabel(`${person}: ${purpose}`).selectOption({ label: state });
    }

    /** A document as it lies on disk; undefined while it is not there. */
    found<T>(path: string): T | undefined {
        return existsSync(join(this.app.root, this.folder, path)) ? this.read<T>(path) : undefined;
    }

    /** A document of the traject as it lies on disk. */
    read<T>(path: string): T {
        return JSON.parse(readFileSync(join(this.app.root, this.folder, path), 'utf8')) as T;
    }
}
