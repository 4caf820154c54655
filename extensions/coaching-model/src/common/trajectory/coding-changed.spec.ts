import { describe, expect, it } from 'vitest';
import { codingChanged } from './coding-changed';
import type { RecordingDossier, Trajectory } from './trajectory';

const document = { coder: 'MV' };
const trajectory = (...annotations: object[]): Trajectory =>
    ({ recordings: [{ recording: { id: 'O1' }, annotations } as unknown as RecordingDossier] }) as Trajectory;

describe('codingChanged', () => {
    it('sees a changed, a new and a removed document of codes', () => {
        expect(codingChanged(trajectory(document), trajectory({ ...document }))).toBe(true);
        expect(codingChanged(trajectory(document), trajectory(document, { coder: 'JB' }))).toBe(true);
        expect(codingChanged(trajectory(document), trajectory())).toBe(true);
    });

    it('sees nothing when only something else changed', () => {
        expect(codingChanged(trajectory(document), { ...trajectory(document), notes: ['notities/a.md'] })).toBe(false);
    });
});
