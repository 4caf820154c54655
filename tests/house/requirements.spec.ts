import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(__dirname, '../..');

it('docs/requirements.md accounts for all 117 rows, as the tests stand now', () => {
    const rows = JSON.parse(readFileSync(join(ROOT, 'tests/house/requirements.json'), 'utf8')) as { id: string }[];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(117);
    const page = readFileSync(join(ROOT, 'docs/requirements.md'), 'utf8');
    expect(rows.filter(({ id }) => !page.includes(`| ${id} |`))).toEqual([]);
    expect(() => execFileSync(process.execPath, [join(ROOT, 'scripts/requirements.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
});
