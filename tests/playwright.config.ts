import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
    testDir: './e2e',
    outputDir: '../test-results/e2e',
    fullyParallel: false,
    // One file has one program of its own, so two of them run side by side.
    workers: 2,
    retries: 0,
    forbidOnly: true,
    timeout: 240_000,
    expect: { timeout: 30_000 },
    reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/playwright.json' }]],
    use: {
        browserName: 'chromium',
        viewport: { width: 1366, height: 768 },
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        screenshot: 'only-on-failure',
        trace: 'off',
        launchOptions: {
            ...(chromium && { executablePath: chromium }),
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
                '--autoplay-policy=no-user-gesture-required'
            ]
        }
    }
});
