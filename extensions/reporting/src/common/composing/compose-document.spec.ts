import { createHash } from 'node:crypto';
import { dossierAsSeen } from '@beeldspoor/coaching-model/lib/common/agreement/blind-coding';
import { assembleTrajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/assemble-trajectory';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { describe, expect, it } from 'vitest';
import { HANDELINGSPLAN } from '../handelingsplan/handelingsplan-template';
import { readFrontMatter } from '../versions/front-matter';
import { composeDocument, isUpToDate } from './compose-document';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const annotation = (id: string, startFrame: number, more: object): object => ({ id, startFrame, endFrame: startFrame + 1, ...more });

function trajectory({ observation = 'gaat zitten, kijkt naar LK1' } = {}): Trajectory {
    const files = {
        'traject.json': {
            schemaVersion: 1,
            title: 'Bart en Sandra',
            kind: 'individual',
            group: 'groep 6',
            coach: { code: 'MV' },
            startedOn: '2026-01-12',
            persons: [
                { code: 'LK1', role: 'teacher' },
                { code: 'L07', role: 'pupil', focus: true }
            ],
            cycles: [{ number: 1, state: 'recorded', recordings: ['O1'] }]
        },
        'plan/hulpvragen.json': {
            schemaVersion: 1,
            questions: [
                { id: 'HV2', text: 'Hoe maak ik de lesovergang rustiger?', priority: 'secundair', resolvedBy: 'HV1', status: 'opgelost' },
                { id: 'HV1', text: 'Hoe krijg ik positief contact met L07?', priority: 'primair' }
            ]
        },
        'plan/handelingsplan.json': {
            schemaVersion: 1,
            pupilNeeds: [{ pupil: 'L07', text: 'iemand die ziet dat ze het probeert', cell: 'relatie×interactie' }],
            goals: [{ id: 'D1', text: 'Contact', visibleOnFilm: 'LK1 kijkt L07 vriendelijk aan', by: '2026-02-12' }],
            actions: [{ id: 'A1', text: 'Ik reageer binnen een paar tellen', owner: 'coachee' }]
        },
        'opnames/O1/opname.json': { schemaVersion: 1, id: 'O1', title: 'lesovergang', frameCount: 4500, rate: { num: 25, den: 1 } },
        'opnames/O1/annotaties.MV.json': {
            schemaVersion: 1,
            recording: 'O1',
            coder: 'MV',
            codebook: { id: 'basis', version: '1.0' },
            annotations: [
                annotation('E04', 1225, {
                    tier: 'initiative',
                    code: 'contactinitiatief',
                    actor: 'L07',
                    target: 'LK1',
                    valence: 'positief',
                    observation
                }),
                annotation('E07', 2100, {
                    tier: 'initiative',
                    code: 'contactinitiatief',
                    actor: 'L03',
                    target: 'LK1',
                    valence: 'positief'
                }),
                annotation('R07', 2140, { tier: 'response', code: 'ontvangst_nonverbaal', actor: 'LK1', target: 'L03', responseTo: 'E07' })
            ]
        },
        'opnames/O1/fragmenten.json': {
            schemaVersion: 1,
            recording: 'O1',
            clips: [
                { id: 'C02', title: 'Vinger niet gezien', startFrame: 1225, endFrame: 1350, mark: 'puzzel', about: ['E04'] },
                { id: 'C01', title: 'L03 gezien', startFrame: 2100, endFrame: 2175, mark: 'parel' }
            ]
        }
    };
    return assembleTrajectory({
        folder: '2026-bart-g6',
        files: new Map(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]))
    });
}

const compose = (from: Trajectory, version = 1, previous?: string): string =>
    composeDocument({ trajectory: from, template: HANDELINGSPLAN, previous, version, generatedAt: '2026-01-20T10:00:00.000Z', digest });

describe('handelingsplan', () => {
    const plan = compose(trajectory());

    it('has the sections of domain/05 §5.1 in order', () => {
        expect([...plan.matchAll(/^## (.+)$/gm)].map(match => match[1])).toEqual([
            'Gegevens',
            'Aanleiding en hulpvraag',
            'Beginsituatie',
            'Onderwijsbehoeften leerling',
            'Ondersteuningsbehoeften leerkracht',
            'Doelen',
            'Aanpak',
            'Ouders en leerling betrokken',
            'Evaluatie',
            'Verwijzing naar borging'
        ]);
        expect(plan.trimEnd().split('\n').at(-2)).toBe('*Begeleidingsinstrument, geen beoordelingsinstrument.*');
    });

    it('tells the patterns with their n, parels before puzzels, the primary question first', () => {
        expect(plan).toContain('Initiatieven van L07 naar LK1 ontvangen: 0 van 1');
        expect(plan).toContain('Initiatieven van L03 naar LK1 ontvangen: 1 van 1 (100,0 %), 0 onbepaald');
        expect(plan.indexOf('L03 gezien')).toBeLessThan(plan.indexOf('Vinger niet gezien'));
        expect(plan.indexOf('HV1 (primair)')).toBeLessThan(plan.indexOf('HV2'));
        expect(plan).toContain('Hiermee ook opgelost: HV2');
    });

    it('cites fragments by timecode and frames, and dates in Dutch', () => {
        expect(plan).toContain('[O1 00:49:00–00:54:00 (fragment C02)](beeld:O1#f=1225-1350)');
        expect(plan).toContain('12 februari 2026');
        expect(plan).toContain('Deze leerling heeft iemand die ziet dat ze het probeert nodig (L07, relatie×interactie).');
    });

    it('is the same to the byte for the same inputs, whatever the order of keys', () => {
        expect(compose(trajectory())).toBe(plan);
        expect(isUpToDate(plan, HANDELINGSPLAN, trajectory(), digest)).toBe(true);
    });

    it('leaves codes out that somebody who codes blind must not see yet, and says so', () => {
        const whole = trajectory();
        const [dossier] = whole.recordings;
        const blind = { ...dossier.annotations[0], coder: 'JT', blind: true };
        const asSeenBy = (coder: string | undefined): Trajectory => ({
            ...whole,
            recordings: [dossierAsSeen({ ...dossier, annotations: [...dossier.annotations, blind] }, coder)]
        });
        const own = compose(asSeenBy('JT'));
        expect(own).toContain('gecodeerd door JT');
        expect(own).not.toContain('gecodeerd door MV');
        expect(own).toContain('De codes van MV staan hier nog niet: zolang iemand opname O1 blind codeert');
        const anybody = compose(asSeenBy(undefined));
        expect(anybody).not.toContain('gecodeerd door');
        expect(anybody).not.toContain('gaat zitten, kijkt naar LK1');
        expect(anybody).toContain('De codes van MV en JT staan hier nog niet');
        expect(isUpToDate(anybody, HANDELINGSPLAN, whole, digest)).toBe(false);
    });

    it('8.24 counts with the codebook that was coded with', () => {
        const whole = trajectory();
        const { codebook } = whole;
        const wider = { ...codebook, version: '2.0', parameters: { ...codebook.parameters, responseWindowSeconds: 1 } };
        const next: Trajectory = {
            ...whole,
            codebook: wider,
            instruments: { ...whole.instruments, codebooks: [{ file: 'codeboeken/basis-1.0.json', value: codebook }] }
        };
        expect(compose(next)).toContain('Initiatieven van L03 naar LK1 ontvangen: 1 van 1 (100,0 %), 0 onbepaald');
        expect(compose(next)).toContain('reactietijd 5,0 s');
    });

    it('is out of date after one annotation changed, and carries handwriting to the next version', () => {
        const changed = trajectory({ observation: 'zit en kijkt' });
        expect(isUpToDate(plan, HANDELINGSPLAN, changed, digest)).toBe(false);
        const written = plan.replace('<!-- beeldspoor:end doelen -->', '<!-- beeldspoor:end doelen -->\n\nAfgesproken met Bart.');
        const next = compose(changed, 2, written);
        expect(readFrontMatter(next)).toMatchObject({
            docType: 'handelingsplan',
            version: 2,
            status: 'concept',
            codebookVersion: 'basis-1.0'
        });
        expect(next).toContain('zit en kijkt');
        expect(next).toContain('Afgesproken met Bart.');
    });
});
