import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const extensions = fileURLToPath(new URL('./extensions', import.meta.url));

/** Without DOM, Node or Theia's runtime, and changing nothing outside themselves: no mocks, no clock, no environment of their own. */
const pure = readdirSync(extensions, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /^[^/]+\/src\/common\/.*\.spec\.tsx?$/.test(path))
    .filter(path => !/\bvi\.|@vitest-environment|\bprocess\.|\bglobalThis\b/.test(readFileSync(`${extensions}/${path}`, 'utf8')))
    .map(path => `extensions/${path}`);

/** Unit tests lie beside the code, what needs more than one package lies in tests/. */
export default defineConfig({
    resolve: {
        // Sources, not what was built: one copy of every symbol, and no build needed.
        alias: [{ find: /^@beeldspoor\/([^/]+)\/lib\/(.*)$/, replacement: `${extensions}/$1/src/$2` }]
    },
    test: {
        setupFiles: ['./tests/vitest.setup.ts'],
        environment: 'node',
        testTimeout: 30_000,
        hookTimeout: 60_000,
        // Half of the time is spent waiting for ffmpeg.
        maxWorkers: Math.max(2, availableParallelism() - 1),
        server: { deps: { inline: [/@theia\//] } },
        css: false,
        projects: [
            // What is pure keeps nothing from one file to the next, so the files of a worker share what they import: a quarter of the work.
            { extends: true, test: { name: 'zuiver', include: pure, isolate: false } },
            {
                extends: true,
                test: {
                    name: 'overig',
                    include: ['extensions/*/src/**/*.spec.{ts,tsx}', 'tests/{unit,faults,house}/**/*.spec.ts'],
                    exclude: pure
                }
            }
        ]
    }
});
