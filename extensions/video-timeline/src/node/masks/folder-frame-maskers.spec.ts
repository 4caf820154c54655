import { RECORDING_DOCUMENT } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderFrameMaskers } from './folder-frame-maskers';

const keyframes = [{ frame: 0, x: 0.5, y: 0.5, rx: 0.2, ry: 0.2 }];
const one = { id: 'M01', space: 'flat', startFrame: 0, endFrame: 10, keyframes };
const document = RECORDING_DOCUMENT.schema.parse({ schemaVersion: 1, id: 'O1', frameCount: 10, rate: { num: 25, den: 1 } });
const maskers = new FolderFrameMaskers();
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'beeldspoor-masks-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (value: unknown): void =>
    writeFileSync(join(folder, 'maskers.json'), typeof value === 'string' ? value : JSON.stringify(value));
const read = () => maskers.of({ trajectFolder: folder, folder, document });

it('hides nothing without masks', async () => {
    expect(await read()).toBeUndefined();
    write({ schemaVersion: 1, recording: 'O1', masks: [] });
    expect(await read()).toBeUndefined();
});

it('reads the masks anew each time', async () => {
    write({ schemaVersion: 1, recording: 'O1', masks: [one] });
    const first = (await read())?.fingerprint;
    write({ schemaVersion: 1, recording: 'O1', masks: [{ ...one, endFrame: 5 }] });
    const second = (await read())?.fingerprint;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).not.toBe(first);
});

it.each([
    ['broken text', '{"schemaVersion": 1, "masks": ['],
    ['a mask without a place', { schemaVersion: 1, recording: 'O1', masks: [{ ...one, keyframes: [] }] }],
    ['a newer program', { schemaVersion: 2, recording: 'O1', masks: [one] }]
])('refuses %s: nothing may be made of the film', async (_what, value) => {
    write(value);
    await expect(read()).rejects.toThrow(UserFacingError);
    await expect(read()).rejects.toThrow('De maskers van opname O1 kunnen niet worden gelezen.');
});

it('refuses masks that cannot be opened', async () => {
    mkdirSync(join(folder, 'maskers.json'));
    await expect(read()).rejects.toThrow('Er is niets van deze film gemaakt');
});
