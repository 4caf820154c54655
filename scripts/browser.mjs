// Finds a Chromium for the end-to-end tests; installs one where that can be done without asking.
import { bin, locate, run, say } from './environment.mjs';
import { aptInstall, mayUseApt } from './media-tools.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', '/snap/bin/chromium'];

const find = () => [process.env.CHROMIUM_PATH, ...NAMES].map(name => name && locate(name, ['--version'])).find(Boolean);

/** Absolute path of a Chromium; undefined when Playwright's own is to be used. */
export async function ensureBrowser() {
    let found = find();
    if (!found && mayUseApt()) {
        await aptInstall('chromium');
        found = find();
    }
    if (!found && (await run(bin('playwright'), ['install', 'chromium'])) !== 0) {
        say('Er is geen Chromium gevonden en er kon er geen worden opgehaald. Installeer Chromium en typ «npm test» opnieuw.');
        process.exit(1);
    }
    return found;
}
