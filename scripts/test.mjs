// npm test: all of it. Finds or installs what the tests need, then lint, format, unit tests and end-to-end tests on the real program.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ROOT, bin, checkNode, run, say } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureMediaTools } from './media-tools.mjs';

const RESULTS = join(ROOT, 'test-results');

const totals = { passed: 0, failed: 0, skipped: 0, names: [] };
const add = ({ passed = 0, failed = 0, skipped = 0, names = [] }) => {
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped += skipped;
    totals.names.push(...names);
};

/** Runs a check that may go on beside other work: its words are kept, and said when it is done. */
async function check(name, program, args) {
    const words = [];
    const ok = (await run(bin(program), args, { stdio: ['ignore', 'pipe', 'pipe'] }, chunk => words.push(chunk))) === 0;
    say(`\n── ${name}\n${Buffer.concat(words)}`);
    add(ok ? { passed: 1 } : { failed: 1, names: [name] });
}

/** Form and rules look at the sources only, so they need not wait for what is built from them. */
async function checkSources() {
    await check('Vorm (prettier)', 'prettier', ['--check', '--log-level', 'warn', '.']);
    await check('Regels (eslint)', 'eslint', ['.', '--max-warnings', '0']);
}

/** Runs a test runner that leaves a JSON report; a run without a report, or one that ends badly, is a failure. */
async function suite(name, program, args, report, count, options) {
    say(`\n── ${name}`);
    rmSync(report, { force: true });
    const status = await run(bin(program), args, options);
    let counted;
    try {
        counted = count(JSON.parse(readFileSync(report, 'utf8')));
    } catch {
        counted = { failed: 1, names: [`${name}: geen verslag`] };
    }
    add(status !== 0 && !counted.failed ? { ...counted, failed: 1, names: [`${name}: uitgang ${status}`] } : counted);
}

/** Names of what failed in a suite of Playwright and in what lies inside it. */
function failedSpecs({ specs = [], suites = [] }) {
    return [...specs.filter(({ ok }) => !ok).map(({ file, title }) => `tests/e2e/${file} › ${title}`), ...suites.flatMap(failedSpecs)];
}

checkNode();
await ensureInstalled();
const tools = await ensureMediaTools();
const chromium = await ensureBrowser();
await Promise.all([ensureBuilt(), checkSources()]);
mkdirSync(RESULTS, { recursive: true });

const env = {
    ...process.env,
    ...(tools.ffmpeg && { FFMPEG_PATH: tools.ffmpeg }),
    ...(tools.ffprobe && { FFPROBE_PATH: tools.ffprobe }),
    ...(chromium && { CHROMIUM_PATH: chromium })
};

const unitReport = join(RESULTS, 'vitest.json');
await suite(
    'Eenheden en storingen (vitest)',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    unitReport,
    json => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests + (json.numFailedTestSuites && !json.numFailedTests ? 1 : 0),
        skipped: json.numPendingTests,
        names: json.testResults.flatMap(({ name, status, assertionResults }) => {
            const failed = assertionResults
                .filter(each => each.status === 'failed')
                .map(each => `${relative(ROOT, name)} › ${each.fullName}`);
            return failed.length === 0 && status === 'failed' ? [relative(ROOT, name)] : failed;
        })
    }),
    { env }
);

const e2eReport = join(RESULTS, 'playwright.json');
await suite(
    'Het echte programma (playwright)',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts'],
    e2eReport,
    json => ({
        passed: json.stats.expected,
        failed: json.stats.unexpected + json.stats.flaky,
        skipped: json.stats.skipped,
        names: json.suites.flatMap(failedSpecs)
    }),
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport } }
);

if (totals.names.length > 0) {
    process.stdout.write(`\nNiet gelukt:\n${totals.names.map(name => `  - ${name}\n`).join('')}`);
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}\n`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
