import { fileURLToPath } from 'node:url';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const extensions = fileURLToPath(new URL('./extensions', import.meta.url));

/** One flat configuration: unit tests lie beside the code, what needs more than one package lies in tests/. */
export default defineConfig({
    resolve: {
        // Sources, not what was built: one copy of every symbol, and no build needed.
        alias: [{ find: /^@beeldspoor\/([^/]+)\/lib\/(.*)$/, replacement: `${extensions}/$1/src/$2` }]
    },
    test: {
        include: ['extensions/*/src/**/*.spec.{ts,tsx}', 'tests/{unit,faults,house}/**/*.spec.ts'],
        setupFiles: ['./tests/vitest.setup.ts'],
        environment: 'node',
        testTimeout: 30_000,
        hookTimeout: 60_000,
        // Half of the time is spent waiting for ffmpeg.
        maxWorkers: Math.max(2, availableParallelism() - 1),
        server: { deps: { inline: [/@theia\//] } },
        css: false
    }
});
