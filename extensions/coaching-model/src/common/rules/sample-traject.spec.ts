import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { assembleTrajectory } from '../trajectory/assemble-trajectory';
import { checkTrajectory } from './rules';

const folder = fileURLToPath(new URL('../../../voorbeeld/2026-bart-g6', import.meta.url));

it('S2-6 the sample traject opens as it is, and no rule on words or instruments has anything to say about it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(path => path.replace(/\\/g, '/'))
        .filter(path => /\.(?:json|md)$/.test(path))
        .map(path => [path, readFileSync(join(folder, path), 'utf8')] as const);
    const trajectory = assembleTrajectory({ folder: '2026-bart-g6', files: new Map(files) });
    expect(trajectory.problems).toEqual([]);
    expect([...trajectory.noteTexts.keys()]).toEqual(['notities/intake.md']);
    const before = ['S1-8', 'S1-13', 'S1-14'];
    expect(checkTrajectory(trajectory).filter(({ rule }) => !before.includes(rule))).toEqual([]);
});
