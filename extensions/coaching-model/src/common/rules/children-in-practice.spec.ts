import { expect, it } from 'vitest';
import { assembleTrajectory } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import { checkTrajectory } from './rules';

function watching(traject: object): Trajectory {
    const files = {
        'traject.json': {
            schemaVersion: 1,
            ...traject,
            cycles: [{ number: 1, state: 'held', recordings: ['O1'], debriefOn: '2026-01-20' }]
        },
        'plan/nagesprek-1.json': { schemaVersion: 1, cycle: 1, steering: 'leraargestuurd' }
    };
    return assembleTrajectory({
        folder: 'x',
        files: new Map(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]))
    });
}

it('S2-14, S0-23 and S4-4 say of children inside a practice traject what they say of children', () => {
    const found = (traject: object): readonly string[] =>
        checkTrajectory(watching(traject))
            .filter(({ rule }) => ['S2-14', 'S0-23', 'S4-4'].includes(rule))
            .map(({ rule, file, path }) => `${rule} ${file} ${path.join('.')}`);
    const children = ['S0-23 plan/nagesprek-1.json steering', 'S2-14 traject.json cycles.0.wishes'];
    expect(found({ kind: 'watchingWithChildren' })).toEqual(children);
    expect(found({ kind: 'practice', practice: { innerKind: 'watchingWithChildren', trainer: 'JT' } })).toEqual(children);
    expect(found({ kind: 'practice', practice: { innerKind: 'individual', trainer: 'JT' } })).toEqual([
        'S2-14 plan/handelingsplan.json actions',
        'S4-4 plan/nagesprek-1.json sentBeforehandAt'
    ]);
});
