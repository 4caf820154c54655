import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { TrajectDocument } from '../../common/documents/traject';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { type ComparisonChoices, comparisonModel, type ComparisonModel } from './comparison-model';

const EXAMPLE = join(__dirname, '../../../voorbeeld/2026-bart-g6');
const read = (path: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8'));

/** The example with O3: L07 comes to LK1 six times and is received five times. */
function trajectory(more: Readonly<Record<string, unknown>> = {}): Trajectory {
    const coding = read('opnames/O1/annotaties.MV.json') as AnnotationsDocument;
    const latencies = [20, 25, 30, 30, 35];
    const annotations = [250, 750, 1375, 2000, 2750, 3500].flatMap((startFrame, index): AnnotationsDocument['annotations'] => {
        const at = (frame: number): { startFrame: number; endFrame: number } => ({ startFrame: frame, endFrame: frame + 1 });
        const initiative = {
            id: `F${index}`,
            tier: 'initiative',
            code: 'contactinitiatief',
            actor: 'L07',
            target: 'LK1',
            valence: 'positief'
        } as const;
        const answer = { id: `G${index}`, tier: 'response', code: 'benoemen', actor: 'LK1', target: 'L07' } as const;
        return index < latencies.length
            ? [
                  { ...initiative, ...at(startFrame) },
                  { ...answer, ...at(startFrame + latencies[index]) }
              ]
            : [{ ...initiative, ...at(startFrame) }];
    });
    const documents = new Map<string, unknown>([
        ['traject.json', read('traject.json')],
        ['codeboek.json', read('codeboek.json')],
        ['opnames/O1/opname.json', read('opnames/O1/opname.json')],
        ['opnames/O1/annotaties.MV.json', coding],
        ['opnames/O2/opname.json', { ...(read('opnames/O1/opname.json') as object), id: 'O2' }],
        ['opnames/O3/opname.json', { ...(read('opnames/O1/opname.json') as object), id: 'O3' }],
        ['opnames/O3/annotaties.MV.json', { ...coding, recording: 'O3', annotations }],
        ...Object.entries(more)
    ]);
    return assembleFromDocuments({ folder: '2026-bart-g6', documents });
}

function model(choices: Partial<ComparisonChoices> = {}, of = trajectory()): ComparisonModel {
    const found = comparisonModel(of, of.recordings, choices, 'MV');
    if (!found) {
        throw new Error('Nothing to compare');
    }
    return found;
}
const row = ({ rows }: ComparisonModel, id: string): string[] => {
    const found = rows.find(each => each.id === id);
    return found ? [...found.cells.map(({ text }) => text), found.difference] : [];
};

describe('comparisonModel', () => {
    it('lays the first and the last coded recording beside one another, of all pupils and the one coachee', () => {
        const { chosen, recordings, teachers, coders, pupils } = model();
        expect(chosen).toEqual({ first: 'O1', second: 'O3', others: [], pupil: '', teacher: 'LK1', coder: 'MV' });
        expect(recordings.map(({ recording }) => recording.id)).toEqual(['O1', 'O3']);
        expect([teachers, coders]).toEqual([[], []]);
        expect(pupils).toEqual(['L07', 'L03', 'L12']);
    });

    it('S3-11: shows L07 0 van 7 and 5 van 6 (83,3 %), median 1,2 s, with n and warnings in words (scenario A16)', () => {
        const found = model({ pupil: 'L07' });
        expect(row(found, 'received')).toEqual(['0 van 7 (0,0 %)', '5 van 6 (83,3 %)', '+83,3 procentpunt']);
        expect(row(found, 'latency')).toEqual(['–', '1,2 s (n = 5)', '–']);
        expect(found.warnings).toHaveLength(2);
        expect(found.warnings[0]).toMatch(/^Korte opname/);
        expect(found.warnings[1]).toMatch(/^Kleine aantallen/);
        expect(found.smallNumber).toBe(10);
        const marked = (id: string): boolean[] => found.rows.find(each => each.id === id)?.cells.map(({ small }) => small) ?? [];
        expect([marked('received'), marked('latency'), marked('transition')]).toEqual([
            [true, true],
            [false, true],
            [false, false]
        ]);
        expect(found.columns.map(({ facts }) => facts)).toEqual([
            'MV, basis 1.0, 172,0 s te coderen, korte opname',
            'MV, basis 1.0, 180,0 s te coderen, korte opname'
        ]);
    });

    it('has rows of the other patterns as the worked data gives them: attention never without its tone', () => {
        const found = model({ pupil: 'L07' });
        expect(row(found, 'attention')[0]).toMatch(/^5,8 % van de tijd \(n = \d+\)$/);
        expect(row(found, 'friendlyAttention')[0]).toMatch(/^0,0 % van de tijd/);
        expect(row(found, 'attention')[1]).toBe('–');
        expect(row(found, 'teacherTurns')[0]).toBe('14 van 24 (58,3 %)');
        expect(row(found, 'spirals')).toEqual(['7,0 per 10 min (n = 2)', '0,0 per 10 min (n = 0)', '-7,0 per 10 min']);
        expect(row(model(), 'roundedOff')[0]).toBe('1 van 2 (50,0 %)');
    });

    it('leads every number to the moments of its own recording', () => {
        const found = model({ pupil: 'L07' });
        for (const { cells } of found.rows) {
            cells.forEach(({ evidence }, column) => evidence.forEach(each => expect(found.columns[column].moment(each)?.id).toBe(each.id)));
        }
        const [first] = found.rows.find(({ id }) => id === 'received')?.cells[1].evidence ?? [];
        expect(found.columns[1].moment(first)).toMatchObject({ timecode: '00:10:00', who: 'L07 → LK1', outcome: 'ontvangen' });
    });

    it('keeps what was chosen as long as it is there, and never one recording twice', () => {
        expect(model({ first: 'O3' }).chosen).toMatchObject({ first: 'O3', second: 'O1' });
        expect(model({ second: 'O1' }).chosen).toMatchObject({ first: 'O3', second: 'O1' });
        expect(model({ first: 'O9', pupil: 'L99', coder: 'XX' }).chosen).toMatchObject({ first: 'O1', pupil: '', coder: 'MV' });
    });

    it('S3-11: lays a series beside one another, the difference from first to last, the warnings of all of them', () => {
        const middle = { ...(read('opnames/O1/annotaties.MV.json') as object), recording: 'O2', coder: 'JT' };
        const of = trajectory({ 'opnames/O2/annotaties.JT.json': middle });
        expect(model({}, of).chosen).toMatchObject({ first: 'O1', second: 'O3', others: [] });
        const found = model({ pupil: 'L07', others: ['O2', 'O9', 'O1'] }, of);
        expect(found.chosen).toMatchObject({ first: 'O1', second: 'O3', others: ['O2'] });
        expect(found.columns.map(({ id }) => id)).toEqual(['O1', 'O2', 'O3']);
        expect(row(found, 'received')).toEqual(['0 van 7 (0,0 %)', '0 van 7 (0,0 %)', '5 van 6 (83,3 %)', '+83,3 procentpunt']);
        expect(found.warnings[0]).toBe(
            'Verschillende mensen codeerden: O1 door MV, O2 door JT en O3 door MV. Kijk bij Overeenstemming hoe gelijk zij coderen.'
        );
        expect(model({ others: 'O2' as never }, of).chosen.others).toEqual([]);
        expect(model({ second: 'O2', others: ['O3'] }, of).columns.map(({ id }) => id)).toEqual(['O1', 'O3', 'O2']);
    });

    it('asks for one teacher where the traject has several', () => {
        const traject = read('traject.json') as TrajectDocument;
        const two = trajectory({ 'traject.json': { ...traject, persons: [...traject.persons, { code: 'LK2', role: 'teacher' }] } });
        expect(model({}, two)).toMatchObject({ teachers: ['LK1', 'LK2'], chosen: { teacher: 'LK1' }, refused: undefined });
        expect(row(model({ teacher: 'LK2' }, two), 'received').slice(0, 2)).toEqual(['0 van 0', '0 van 0']);
    });

    it('is nothing with fewer than two coded recordings', () => {
        const one = trajectory({
            'opnames/O3/annotaties.MV.json': { ...(read('opnames/O1/annotaties.MV.json') as object), recording: 'O3', annotations: [] }
        });
        expect(comparisonModel(one, one.recordings, {}, 'MV')).toBeUndefined();
    });
});
