import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../common/patterns/patterns';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import { readAnalysis } from '../../common/analysis/analysis-summary';
import { numberKey } from '../../common/analysis/sentence-groups';
import type { Pattern } from '../../common/patterns/pattern';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import {
    type AnalysisChoice,
    analysisInput,
    type AnalysisModel,
    type AnalysisRefused,
    codersOf,
    modelOf,
    summaryOptions
} from './analysis-model';

const EXAMPLE = join(__dirname, '../../../voorbeeld/2026-bart-g6');
const read = (path: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8'));
const PATHS = ['traject.json', 'codeboek.json', 'opnames/O1/opname.json', 'opnames/O1/annotaties.MV.json'];
const example = (): Trajectory =>
    assembleFromDocuments({ folder: '2026-bart-g6', documents: new Map(PATHS.map(path => [path, read(path)])) });

function analysed(
    trajectory: Trajectory,
    dossier: RecordingDossier,
    coder: string,
    patterns: readonly Pattern[],
    choice: AnalysisChoice = {}
): AnalysisModel | AnalysisRefused {
    const input = analysisInput(trajectory, dossier, coder, choice);
    if ('kind' in input) {
        return input;
    }
    const { summary, momentsOf } = readAnalysis(input, patterns, summaryOptions(trajectory, choice));
    return modelOf({ summary, input, momentsOf: number => Promise.resolve(momentsOf(number)) }, dossier.recording.id, coder);
}

function model(pupil?: string, trajectory = example()): AnalysisModel {
    const choice = pupil === undefined ? {} : { filter: { actors: [pupil] } };
    const result = analysed(trajectory, trajectory.recordings[0], 'MV', PATTERNS, choice);
    if ('kind' in result) {
        throw new Error(result.message);
    }
    return result;
}

describe('the analysis of Bart and Sandra', () => {
    it('says what works first, then the chances, then the rest', () => {
        const { groups } = model();
        expect(groups.map(group => group.id)).toEqual([
            'strengths',
            'opportunities',
            'reception',
            'contact',
            'turns',
            'attention',
            'transitions',
            'needs',
            'leading'
        ]);
        expect(groups[0].sentences[0].text).toContain('2 van 2 (100,0 %), 1 onbepaald');
        expect(groups[1].sentences.map(each => each.text).join()).toContain('3 kansen om L07 te ontvangen');
        const rest = groups[2].sentences.map(each => each.text).join('\n');
        expect(rest).toContain('Initiatieven van L07 naar LK1 ontvangen: 0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen.');
        expect(rest).toContain('3 van 10 (30,0 %), 1 onbepaald');
        expect(rest).toContain('te weinig gegevens');
    });

    it('never says fout or gemist', () => {
        expect(
            model()
                .groups.flatMap(group => group.sentences)
                .map(each => each.text)
                .join()
        ).not.toMatch(/fout|gemist|slecht/i);
    });

    it('splits by pupil and valence, the focus pupil first', () => {
        const { pupils } = model();
        expect(pupils.map(card => card.pupil)).toEqual(['L07', 'L03', 'L12']);
        expect(pupils[0].rows.map(row => [row.valence, row.text])).toEqual([
            ['positief', '0 van 3'],
            ['ongunstig', '0 van 4']
        ]);
        expect(pupils[0].rows[0].signs.map(sign => [sign.id, sign.outcome])).toEqual([
            ['E04', 'niet_ontvangen'],
            ['E05', 'niet_ontvangen'],
            ['E10', 'niet_ontvangen']
        ]);
        expect(pupils[1].rows[0]).toMatchObject({ text: '2 van 2', undetermined: 1 });
        expect(pupils[2].latency?.text).toBe('mediaan 2,0 s (n = 1)');
    });

    it('leads every number to its moments with timecode, people, code and observation', async () => {
        const all = model();
        const found = all.moment({ id: 'E04', startFrame: 1225, endFrame: 1226 });
        expect(found).toMatchObject({ timecode: '00:49:00', who: 'L07 → LK1', valence: 'positief' });
        expect(found?.observation).toBeTruthy();
        const numbers = [
            ...all.groups.flatMap(({ sentences }) =>
                sentences.flatMap(each => each.parts.map(({ moments }, part) => ({ number: numberKey(each, part), moments })))
            ),
            ...all.pupils.flatMap(({ rows, latency }) => [...rows, ...(latency ? [latency] : [])])
        ];
        expect(numbers.filter(({ moments }) => moments !== undefined).length).toBeGreaterThan(40);
        for (const { number, moments = 0 } of numbers) {
            const { rows, more } = await all.momentsOf(number);
            expect([rows.length, more], number).toEqual([moments, 0]);
        }
        const own = await all.momentsOf('card:L07:positief');
        expect(own.rows.map(({ id, outcome }) => [id, outcome])).toEqual([
            ['E04', 'niet_ontvangen'],
            ['E05', 'niet_ontvangen'],
            ['E10', 'niet_ontvangen']
        ]);
        expect(await all.momentsOf('no such number')).toEqual({ rows: [], more: 0 });
    });

    it('filters by pupil', () => {
        const one = model('L12');
        expect(one.pupils.map(card => card.pupil)).toEqual(['L12']);
        expect(one.groups.flatMap(group => group.sentences).every(each => each.actors.includes('L12'))).toBe(true);
    });

    it('prints its parameters and says when numbers are small', () => {
        expect(model().parameters).toBe('reactietijd 5,0 s · spiraal 15,0 s · episode 10,0 s · kleine aantallen onder 10');
        expect(model().smallNumber).toBe(10);
    });

    it('computes once per snapshot of annotations', () => {
        const trajectory = example();
        const inputs = new Set<unknown>();
        const watching = [{ id: 'X', title: '', description: '', compute: (input: unknown) => inputs.add(input), sentences: () => [] }];
        const again = { ...trajectory, recordings: [{ ...trajectory.recordings[0] }] };
        for (const each of [trajectory, again]) {
            analysed(each, each.recordings[0], 'MV', watching);
        }
        expect(inputs.size).toBe(1);
        const [dossier] = trajectory.recordings;
        const coded = { ...dossier, annotations: [{ ...dossier.annotations[0], annotations: [...dossier.annotations[0].annotations] }] };
        analysed(trajectory, coded, 'MV', watching);
        expect(inputs.size).toBe(2);
    });
});

describe('the analysis without enough to go on', () => {
    it('refuses a variable rate without a frame table, in Dutch', () => {
        const trajectory = example();
        const [dossier] = trajectory.recordings;
        const variable = { ...dossier, recording: { ...dossier.recording, rate: null }, frameTable: undefined };
        expect(analysed(trajectory, variable, 'MV', PATTERNS)).toMatchObject({ kind: 'refused' });
    });

    it('is empty for a coder who coded nothing', () => {
        const trajectory = example();
        const result = analysed(trajectory, trajectory.recordings[0], 'XX', PATTERNS);
        expect(result).toMatchObject({ initiatives: 0, pupils: [] });
    });

    it('names the own coder first', () => {
        const [dossier] = example().recordings;
        const [first] = dossier.annotations;
        const two = { ...dossier, annotations: [{ ...first, coder: 'AB' }, first] };
        expect(codersOf(two, 'MV')).toEqual(['MV', 'AB']);
        expect(codersOf(two, 'ZZ')).toEqual(['AB', 'MV']);
    });
});
