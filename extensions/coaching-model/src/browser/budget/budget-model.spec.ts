import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { type BudgetChoices, budgetModel, type BudgetModel } from './budget-model';

const EXAMPLE = join(__dirname, '../../../voorbeeld/2026-bart-g6');
const read = (path: string): unknown => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8'));
const PATHS = ['traject.json', 'codeboek.json', 'opnames/O1/opname.json', 'opnames/O1/annotaties.MV.json'];
const TRAJECTORY: Trajectory = assembleFromDocuments({ folder: '2026-bart-g6', documents: new Map(PATHS.map(path => [path, read(path)])) });
const model = (choices: Partial<BudgetChoices> = {}, selected?: { startFrame: number; endFrame: number }): BudgetModel =>
    budgetModel(TRAJECTORY, TRAJECTORY.recordings[0], choices, { own: 'MV', selected });
const cells = ({ tables }: BudgetModel, ...head: string[]): string[] =>
    tables[0].rows.find(row => head.every((text, index) => row.cells[index].text === text))?.cells.map(({ text }) => text) ?? [];

describe('budgetModel of Bart and Sandra', () => {
    it('has a row for each person and code: LK1 14 turns of 96,0 s, which is what the worked data says', () => {
        const found = model();
        expect(found.codable).toBe('172,0 s te coderen');
        expect(found.tables[0].columns).toEqual([
            'Wie',
            'Wat',
            'Aantal',
            'Duur',
            'Gemiddeld',
            'Mediaan',
            'Standaardafwijking',
            'Deel van de tijd',
            'Per minuut'
        ]);
        expect(cells(found, 'LK1', 'Beurt')[2]).toBe('14');
        expect(cells(found, '–', 'Lessituatie: Lesovergang').slice(2, 4)).toEqual(['1', '120,0 s']);
    });

    it('counts the whole, what is selected, one situation of the lesson, or a typed stretch', () => {
        expect(model().contexts).toEqual([
            { code: 'instructie', label: 'Instructie' },
            { code: 'lesovergang', label: 'Lesovergang' }
        ]);
        expect(model({ interval: 'context:lesovergang' }).codable).toBe('120,0 s te coderen');
        expect(model({ interval: 'context:kring' })).toMatchObject({ interval: 'whole', codable: '172,0 s te coderen' });
        expect(model({ interval: 'selection' }, { startFrame: 0, endFrame: 250 }).codable).toBe('10,0 s te coderen');
        expect(model({ interval: 'selection' }).refused).toContain('nog geen stuk gekozen');
        expect(model({ interval: 'typed', from: '1:00', until: '2:00' }).codable).toBe('60,0 s te coderen');
        expect(model({ interval: 'typed', from: '2:00', until: '1:00' })).toMatchObject({ tables: [], tsv: '' });
    });

    it('splits by company when asked, so that attention shows to whom', () => {
        expect(cells(model({ byCompany: true }), 'LK1', 'Aandacht', 'L07')[4]).toBe('10,0 s');
        expect(cells(model(), 'LK1', 'Aandacht').length).toBe(9);
    });

    it('leads a number to its moments', () => {
        const found = model();
        const cell = found.tables[0].rows.find(
            ({ cells: [who, what] }) => who.text === 'L07' && what.text === 'Initiatief: Contactinitiatief'
        )?.cells[2];
        expect(cell?.evidence.length).toBe(Number(cell?.text));
        expect(cell?.evidence.map(each => found.moment(each)?.who)).toContain('L07 → LK1');
    });

    it('copies as a table with tabs and decimal commas, without units in the numbers', () => {
        const [head, ...lines] = model().tsv.trimEnd().split('\n');
        expect(head.split('\t')).toEqual([
            'Wie',
            'Wat',
            'Aantal',
            'Duur (s)',
            'Gemiddeld (s)',
            'Mediaan (s)',
            'Standaardafwijking (s)',
            'Deel van de tijd (%)',
            'Per minuut'
        ]);
        const transition = lines.find(line => line.includes('Lesovergang'))?.split('\t');
        expect(transition?.slice(2)).toEqual(['1', '120,0', '120,0', '120,0', '', '69,8', '0,35']);
        expect(lines.every(line => line.split('\t').length === 9)).toBe(true);
    });

    it('shows what follows what per person and per tier, and what goes together', () => {
        const byActor = model({ table: 'byActor' });
        expect(byActor.tables.map(({ caption }) => caption)).toContain('Wat volgt op wat: LK1');
        expect(model({ table: 'byTier' }).tables.map(({ caption }) => caption)).toContain('Wat volgt op wat: Initiatief');
        const together = model({ table: 'together' });
        expect(together.tables.map(({ caption }) => caption)).toEqual(['Wat tegelijk gaande was', 'Momenten tijdens een toestand']);
        expect(together.tsv).toMatch(/^Wat tegelijk gaande was\nDit\ten dit\tDuur samen/);
        const seconds = together.tables[0].rows.map(({ cells: row }) => Number(row[2].text.replace(',', '.').replace(' s', '')));
        expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    });
});
