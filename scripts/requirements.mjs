// Writes docs/requirements.md: every row of the requirements with the tests that show it (their names begin with the row's id or name
// it in brackets), or the part of the program that will.
//   node scripts/requirements.mjs [--check]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FILE = join(ROOT, 'docs', 'requirements.md');
/** What will show a row that no test shows yet. */
const AREAS = {
    video: 'video and timeline',
    coaching: 'the coaching model',
    analysis: 'interactie-analyse',
    documents: 'documents, sharing and destruction'
};

/** Tests by the row that their name or that of a group around them names. */
export function testsByRow(root = ROOT) {
    const found = new Map();
    const folders = [
        ...readdirSync(join(root, 'extensions')).map(name => `extensions/${name}/src`),
        ...['unit', 'faults', 'house', 'e2e'].map(name => `tests/${name}`)
    ];
    const files = folders.flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter(name => /\.spec\.tsx?$/.test(name))
            .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    );
    for (const file of files.sort()) {
        const text = readFileSync(join(root, file), 'utf8');
        for (const [, , name] of text.matchAll(/\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)) {
            for (const [id] of name.matchAll(/\bS[0-4]-\d+\b/g)) {
                const tests = found.get(id) ?? [];
                tests.push({ file, name });
                found.set(id, tests);
            }
        }
    }
    return found;
}

export function requirementsPage(root = ROOT) {
    const rows = JSON.parse(readFileSync(join(root, 'tests', 'house', 'requirements.json'), 'utf8'));
    const tests = testsByRow(root);
    const shown = rows.filter(({ id }) => tests.has(id)).length;
    const lines = rows.map(({ id, must, area }) => {
        const list = tests.get(id) ?? [];
        const files = [...new Set(list.map(({ file }) => file))];
        const state = files.length > 0 ? files.map(file => `\`${file}\``).join('<br>') : `to come: ${AREAS[area]}`;
        return `| ${id} | ${must.replaceAll('|', '\\|')} | ${state} |`;
    });
    return [
        '# Requirements',
        '',
        'Made by `node scripts/requirements.mjs` from the names of the tests; do not edit.',
        '',
        `${shown} of ${rows.length} rows are shown by a test.`,
        '',
        '| row | the program must | shown by |',
        '|---|---|---|',
        ...lines,
        ''
    ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const page = requirementsPage();
    if (!process.argv.includes('--check')) {
        writeFileSync(FILE, page);
    } else if (readFileSync(FILE, 'utf8') !== page) {
        console.error('docs/requirements.md is not up to date: run node scripts/requirements.mjs');
        process.exitCode = 1;
    }
}
