import { readyTrajectory, recordingOf, TODAY } from '@beeldspoor/coaching-model/lib/common/phases/testing/ready-trajectory';
import { MethodImportGate } from '@beeldspoor/video-timeline/lib/node/import/method-import-gate';
import { FootageAccess } from '@beeldspoor/video-timeline/lib/node/media/footage-access';
import type { RegisterDocument } from '@beeldspoor/coaching-model/lib/common/documents/register';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

const write = (path: string, value: unknown): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
};

/** Lays down a traject in which every gate is open. */
function lay(parts: Parameters<typeof readyTrajectory>[0] = {}): void {
    const { traject, register, helpQuestions, recordings } = readyTrajectory(parts);
    write('traject.json', traject);
    write('toestemming/register.json', register);
    write('plan/hulpvragen.json', helpQuestions);
    recordings.forEach(({ recording }) => write(`opnames/${recording.id}/opname.json`, recording));
}

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beeldspoor-gates-'));
});

afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe('bringing in', () => {
    const gate = new MethodImportGate();
    const ask = (more: object = {}) => gate.mayImport({ traject: 'proef', folder, ...more });

    it('INV-1: a film may come when the cycle is planned and everyone agreed, and then says who is on it', async () => {
        lay();
        expect(await ask()).toEqual({ allowed: true });
        const answer = await ask({ recording: recordingOf('O1') });
        expect(answer).toMatchObject({ allowed: true, recording: { id: 'O1', persons: ['LK1', 'L01', 'L02', 'L03'] } });
    });

    it('INV-1: is refused with every reason, in Dutch, as the files say it now', async () => {
        const entries = [
            { person: 'LK1', purposes: { coachTeacher: 'given' } },
            { person: 'L01', purposes: { coachTeacher: 'refused' } },
            { person: 'L03', purposes: { coachTeacher: 'given' } }
        ];
        lay({ register: { entries } });
        const answer = await ask();
        expect(answer).toMatchObject({ allowed: false, message: { kept: 'Er is niets toegevoegd.' } });
        expect(JSON.stringify(answer)).toContain('L02 onbekend; L01 weigert');
        lay();
        expect(await ask()).toEqual({ allowed: true });
        lay({ traject: { phase: 'intake' } });
        expect(JSON.stringify(await ask())).toContain('Opnemen kan pas als draagvlak, intake en hulpvraag er zijn.');
    });

    it('INV-6: a register that cannot be read lets nothing in', async () => {
        lay();
        write('toestemming/register.json', '{"entries": [');
        expect(await ask()).toMatchObject({ allowed: false });
    });

    it('03-3.3: a 360° film whose plan said otherwise is judged by what it is', async () => {
        lay({
            register: {
                entries: ['LK1', 'L01', 'L02', 'L03'].map(person => ({
                    person,
                    purposes: { coachTeacher: person === 'L02' ? 'refused' : 'given' },
                    ...(person === 'L02' && { outOfView: { measure: 'buitenCamerahoek' } })
                }))
            }
        });
        expect(await ask({ recording: recordingOf('O1') })).toMatchObject({ allowed: true });
        expect(JSON.stringify(await ask({ recording: recordingOf('O1', { projection: 'equirectangular' }) }))).toContain(
            '360 + L02 buiten beeld: kies andere ruimte of maskeersector.'
        );
    });
});

describe('opening', () => {
    const access = new FootageAccess();
    const recordings = [{ recording: { persons: ['LK1', 'L01'] } }];

    it('INV-2: closes at once when somebody on film withdraws, and opens when nobody did', async () => {
        lay({ recordings });
        expect((await access.gate(folder, 'O1')).open).toBe(true);
        const register: RegisterDocument = readyTrajectory().register;
        const entries = register.entries.map(entry =>
            entry.person === 'L01' ? { ...entry, purposes: { coachTeacher: 'withdrawn' }, withdrawnOn: { coachTeacher: TODAY } } : entry
        );
        write('toestemming/register.json', { ...register, entries });
        const closed = await access.gate(folder, 'O1');
        expect(closed.open).toBe(false);
        expect(closed.reasons.map(({ message }) => message).join(' ')).toContain('L01 trok de toestemming in');
        expect((await access.gate(folder, 'O2')).open).toBe(false);
    });

    it('INV-4, INV-6: stays closed after a stop, and when the register cannot be read', async () => {
        lay({ recordings, traject: { phase: 'stopped' } });
        expect((await access.gate(folder, 'O1')).open).toBe(false);
        lay({ recordings });
        expect((await access.gate(folder, 'O1')).open).toBe(true);
        write('toestemming/register.json', 'niet te lezen');
        expect((await access.gate(folder, 'O1')).open).toBe(false);
    });
});
