// Puts the application together: what Theia generates, with our own entry points and files beside it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { browserOptions, watch } from './gen-esbuild.browser.mjs';
import { nodeOptions } from './gen-esbuild.node.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The example traject travels with the backend. */
function copyExample() {
    const source = join(here, '..', 'extensions', 'coaching-model', 'voorbeeld');
    const target = join(here, 'lib', 'backend', 'voorbeeld');
    rmSync(target, { recursive: true, force: true });
    if (existsSync(source)) {
        cpSync(source, target, { recursive: true });
    }
}

// The demuxer and decoder of exact pictures: loaded only when a film is opened.
browserOptions.entryPoints['frame-decoder.worker'] = '@beeldspoor/video-timeline/lib/browser/frames/frame-decoder.worker.js';
browserOptions.entryPoints['sound-decoder.worker'] = '@beeldspoor/video-timeline/lib/browser/sound/sound-decoder.worker.js';

// Large files of other programs, and the patterns of a recording with many codes.
browserOptions.entryPoints['exchange.worker'] = '@beeldspoor/coaching-model/lib/browser/exchange/exchange.worker.js';
browserOptions.entryPoints['analysis.worker'] = '@beeldspoor/coaching-model/lib/browser/analysis/analysis.worker.js';

// Theia's one use of ajv in the browser would need 'unsafe-eval' in the Content-Security-Policy.
browserOptions.plugins.unshift({
    name: 'no-eval',
    setup(build) {
        build.onResolve({ filter: /^@theia\/core\/shared\/ajv$/ }, () => ({ path: join(here, 'stubs', 'workspace-schema', 'index.cjs') }));
    }
});

const browserContext = await esbuild.context(browserOptions);
const nodeContext = await esbuild.context(nodeOptions);

if (watch) {
    await Promise.all([browserContext.watch(), nodeContext.watch()]);
} else {
    try {
        await browserContext.rebuild();
        await browserContext.dispose();
        await nodeContext.rebuild();
        await nodeContext.dispose();
        copyExample();
    } catch {
        process.exit(1);
    }
}
