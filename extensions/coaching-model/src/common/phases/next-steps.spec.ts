import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleTrajectory } from '../trajectory/assemble-trajectory';
import { decide } from './decide';
import { nextSteps } from './next-steps';
import { plannedCycle, readyTrajectory, recordingOf, TODAY } from './testing/ready-trajectory';
import { reasonsOf } from './testing/results';

describe('nextSteps', () => {
    it('says where it stands, what is needed and what else is open', () => {
        const steps = nextSteps(readyTrajectory({ traject: { phase: 'intake', agreements: {}, cycles: [] } }), TODAY);
        expect(steps).toMatchObject({
            phase: 'intake',
            label: 'Intake',
            next: { label: 'Verder naar hulpvraag vastgesteld', open: false }
        });
        expect(steps.next?.reasons.map(({ message }) => message)).toEqual([
            'Nog af te spreken: welke les, welke dag, wie kijkt en waar de beelden staan.',
            'LK1 aanvaardde de afspraken nog niet.'
        ]);
        expect(steps.others.map(({ label }) => label)).toEqual(['Stoppen']);
    });

    it('leads through a cycle and past it', () => {
        const at = (cycle: object, more: object = {}): string | undefined =>
            nextSteps(readyTrajectory({ traject: { cycles: [plannedCycle(1, cycle), plannedCycle(2)], ...more } }), TODAY).next?.label;
        expect(at({})).toBe('Cyclus 1: opgenomen');
        expect(at({ state: 'analysed', recordings: ['O1'] })).toBe('Cyclus 1: nagesprek voorbereid');
        expect(at({ state: 'reviewed' })).toBe('Verder met cyclus 2, primair HV1');
        expect(at({ state: 'reviewed', next: 'cycle' })).toBe('Cyclus 2: opgenomen');
        expect(at({ state: 'reviewed', next: 'finalEvaluation' })).toBe('Verder naar eindevaluatie');
        expect(at({}, { phase: 'closed' })).toBeUndefined();
    });
});

it('shows where the example stands', () => {
    const root = resolve(__dirname, '../../../voorbeeld/2026-bart-g6');
    const paths = ['traject.json', 'toestemming/register.json', 'plan/hulpvragen.json', 'plan/handelingsplan.json', 'tijdlog.json'];
    const own = ['opname.json', 'fragmenten.json', 'annotaties.MV.json', 'frames.json'].map(file => `opnames/O1/${file}`);
    const files = new Map([...paths, ...own].map(path => [path, readFileSync(resolve(root, path), 'utf8')]));
    const on = assembleTrajectory({ folder: '2026-bart-g6', files });
    expect(nextSteps(on, '2026-01-19')).toMatchObject({
        label: 'Cyclus 1',
        cycle: { number: 1, state: 'analysed' },
        next: { label: 'Cyclus 1: nagesprek voorbereid', open: true, command: { by: 'coach' } }
    });
    const second = decide(on, { kind: 'importRecording', cycle: 2, recording: recordingOf('O2'), on: '2026-01-29' });
    expect(reasonsOf(second).map(({ message }) => message)).toEqual([
        'Cyclus 1 is nog niet teruggekeken.',
        'Cyclus 2: nog te plannen: waar de camera staat.',
        'Niemand heeft nagekeken of de lijst van personen volledig is.'
    ]);
});
