import { defineConfig } from 'vitest/config';

/** One flat configuration: unit tests lie beside the code, what needs more than one package lies in tests/. */
export default defineConfig({
    test: {
        include: ['extensions/*/src/**/*.spec.{ts,tsx}', 'tests/{unit,faults,house}/**/*.spec.ts'],
        setupFiles: ['./tests/vitest.setup.ts'],
        environment: 'node',
        testTimeout: 30_000,
        hookTimeout: 60_000,
        server: { deps: { inline: [/@theia\//] } },
        css: false
    }
});
