import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const APPLICATION = resolve(__dirname, '..', '..', 'browser-app');

/** The packages of Theia that Beeldspoor is made of. Anything else is attack surface and weight (docs/adr). */
const ALLOWED = [
    'core',
    'editor',
    'filesystem',
    'keymaps',
    'markers',
    'messages',
    'monaco',
    'navigator',
    'outline-view',
    'preferences',
    'userstorage',
    'variable-resolver',
    'workspace'
];

const GENERATED = ['src-gen/backend/server.js', 'src-gen/backend/main.js', 'src-gen/frontend/index.js'];

/** Packages of Theia that a generated entry file loads. */
function theiaPackages(file: string): string[] {
    const text = readFileSync(join(APPLICATION, file), 'utf8');
    const names = [...text.matchAll(/(?:require|import)\(\s*['"]@theia\/([a-z-]+)/g)].map(match => match[1]);
    return [...new Set(names)].sort();
}

describe.each(GENERATED)('%s', file => {
    it.skipIf(!existsSync(join(APPLICATION, file)))('loads none but the allowed packages of Theia', () => {
        const names = theiaPackages(file);
        expect(names).toContain('core');
        expect(names.filter(name => !ALLOWED.includes(name))).toEqual([]);
    });
});

describe('the installed packages', () => {
    it('have no terminal, process, task, debugger, plugin host or preview among them', () => {
        const lock = JSON.parse(readFileSync(resolve(APPLICATION, '..', 'package-lock.json'), 'utf8')) as {
            packages: Record<string, object>;
        };
        const installed = Object.keys(lock.packages).flatMap(path => /node_modules\/@theia\/([a-z-]+)$/.exec(path)?.[1] ?? []);
        const forbidden =
            /^(terminal|process|task|debug|console|plugin|plugin-ext.*|vsx-registry|mini-browser|preview|getting-started|toolbar|search-in-workspace|file-search|metrics|ai-.*|scm.*|git|remote|dev-container|external-terminal|notebook|test|collaboration|callhierarchy|typehierarchy)$/;
        expect(installed).toContain('core');
        expect(installed.filter(name => forbidden.test(name))).toEqual([]);
    });
});
