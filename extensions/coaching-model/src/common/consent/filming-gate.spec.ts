import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingSchema } from '../documents/recording';
import { registerSchema } from '../documents/register';
import { trajectSchema } from '../documents/traject';
import type { TrajectoryCommand } from '../phases/command';
import { decide } from '../phases/decide';
import { plannedCycle, pupils, readyTrajectory, recordingOf, TODAY } from '../phases/testing/ready-trajectory';
import { type Answers, entries, importO1, messages } from '../phases/testing/registers';
import { rulesOf } from '../phases/testing/results';
import { assembleFromDocuments, assembleTrajectory } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import { filmingGate, openingGate } from './filming-gate';

const CLASS = pupils(24);

const around = { camera: { placement: 'midden', projection: 'equirectangular' } };

describe('scenario 7.A, the register of group 6', () => {
    const base = (change: Answers, cycle: object = {}): Trajectory =>
        readyTrajectory(
            { register: { entries: entries(['LK1', ...CLASS], change) }, traject: { cycles: [plannedCycle(1, cycle)] } },
            CLASS
        );
    const gate = (on: Trajectory): readonly string[] => messages(filmingGate(on, on.traject.cycles[0], TODAY));
    const refuses = { purposes: { coachTeacher: 'refused' } };

    it('domain/03 §3.3 silence is no: L19 onbekend; L15 weigert', () => {
        const on = base({ L15: refuses, L19: { purposes: {} } });
        expect(gate(on)).toEqual(['Begeleiding van de leerkracht: L19 onbekend; L15 weigert.']);
        expect(decide(on, importO1()).kind).toBe('refused');
    });

    it('domain/03 §3.3 360 and a child out of view: another room or a sector, nothing else', () => {
        const measure = (outOfView: unknown): Trajectory => base({ L15: { ...refuses, outOfView } }, around);
        for (const naive of ['buiten beeld', 'buiten camerahoek', { measure: 'buitenCamerahoek' }]) {
            expect(gate(measure(naive))).toEqual(['360 + L15 buiten beeld: kies andere ruimte of maskeersector.']);
        }
        expect(gate(measure({ measure: 'maskeerSector', yawFrom: 10, yawTo: 10 }))).toEqual([
            'Begeleiding van de leerkracht: L15 weigert.'
        ]);
        for (const good of ['andere ruimte', { measure: 'andereRuimte' }, { measure: 'maskeerSector', yawFrom: 170, yawTo: -170 }]) {
            expect(gate(measure(good))).toEqual([]);
        }
        // The film itself turns out to be 360 while the plan said flat.
        const planned = base({ L15: { ...refuses, outOfView: 'buiten camerahoek' } });
        expect(rulesOf(decide(planned, importO1({ projection: 'equirectangular' })))).toEqual(['03-3.3-360']);
        expect(decide(planned, importO1()).kind).toBe('ok');
    });

    it('domain/03 §3.3 a sector is burned in at import', () => {
        const on = base({ L15: { ...refuses, outOfView: { measure: 'maskeerSector', yawFrom: 10, yawTo: 40 } } }, around);
        expect(rulesOf(decide(on, importO1({ projection: 'equirectangular' })))).toEqual(['03-3.3-360']);
        const cleared = [{ person: 'L15', how: 'gemaskeerd', on: TODAY }];
        expect(decide(on, importO1({ projection: 'equirectangular', cleared })).kind).toBe('ok');
    });

    it('INV-1 nobody confirmed the list of persons: closed', () => {
        expect(gate(base({}, { personsCheckedOn: undefined }))).toEqual(['Niemand heeft nagekeken of de lijst van personen volledig is.']);
    });

    it('INV-1 a register that cannot be read is nobody’s consent', () => {
        const { traject } = base({});
        const files = new Map([
            ['traject.json', JSON.stringify(traject)],
            ['toestemming/register.json', '{"entries":']
        ]);
        const on = assembleTrajectory({ folder: '2026-proef', files });
        expect(on.problems.map(({ path }) => path)).toEqual(['toestemming/register.json']);
        expect(gate(on)[0]).toContain('LK1, L01, L02');
        expect(filmingGate(assembleTrajectory({ folder: 'x', files: new Map() }), undefined, TODAY).open).toBe(false);
    });

    it('domain/03 §3.3 a measure that begins tomorrow does not help today, nor for a film of yesterday', () => {
        const on = base({ L15: { ...refuses, outOfView: { measure: 'andereRuimte', since: '2026-01-16' } } });
        expect(gate(on)).toEqual(['Begeleiding van de leerkracht: L15 weigert.']);
        const late: TrajectoryCommand = { kind: 'importRecording', cycle: 1, recording: recordingOf('O1'), on: '2026-01-16' };
        expect(rulesOf(decide(on, late))).toEqual(['INV-1']);
        expect(rulesOf(decide(on, { ...late, recording: recordingOf('O1', { recordedAt: '2026-01-16T10:00:00+01:00' }) }))).toEqual([]);
    });

    it('two entries for one person: the strictest counts', () => {
        const on = readyTrajectory();
        const register = {
            ...on.register,
            entries: [...on.register.entries, { person: 'L02', purposes: { coachTeacher: 'withdrawn' as const } }]
        };
        expect(messages(filmingGate({ ...on, register }, on.traject.cycles[0], TODAY))[0]).toContain('L02 trok de toestemming in');
    });
});

it('the example and older files keep opening, unchanged, and their footage too', () => {
    const root = resolve(__dirname, '../../../voorbeeld/2026-bart-g6');
    const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as unknown;
    const documents = new Map<string, unknown>();
    for (const [path, schema] of [
        ['traject.json', trajectSchema],
        ['toestemming/register.json', registerSchema],
        ['opnames/O1/opname.json', recordingSchema]
    ] as const) {
        const parsed: unknown = schema.parse(read(path));
        expect(parsed).toEqual(read(path));
        documents.set(path, parsed);
    }
    const on = assembleFromDocuments({ folder: '2026-bart-g6', documents });
    expect(openingGate(on, 'O1', 'coachTeacher', '2026-01-16')).toEqual({ open: true, reasons: [] });
    expect(openingGate(on, 'O1', 'training', '2026-01-16').open).toBe(false);
    // As the example was written before the school's protocol and the role of focus pupil had a place.
    const purposes = { coachTeacher: 'given' as const };
    const older = on.register.entries.map(entry => (entry.person === 'L07' ? { ...entry, purposes } : entry));
    expect(openingGate({ ...on, register: { schemaVersion: 1, entries: older } }, 'O1', 'coachTeacher', '2026-01-16').open).toBe(true);
    const later = { schemaVersion: 1, entries: [{ person: 'L01', purposes: {}, nieuw: 1 }], later: { a: true } };
    expect(registerSchema.parse(later)).toEqual(later);
});
