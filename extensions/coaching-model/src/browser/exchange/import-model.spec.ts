import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import { IMPORTERS } from '../../common/exchange/formats';
import { EXPORTERS } from '../../common/exchange/formats';
import { exchangeMappingSchema } from '../../common/exchange/mapping/exchange-mapping';
import { assembleTrajectory } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { exampleFolder } from '../../node/trajectories/example-folder';
import { chosenCoding, codersOf, exportName, firstExportForm, withExportField } from './export-form';
import { ImportModel, type ImportPreview } from './import-model';
import { choiceFor, choiceGroups, optionOf, personCodes } from './row-choices';

const FILES = ['traject.json', 'codeboek.json', 'opnames/O1/opname.json', 'opnames/O1/frames.json', 'opnames/O1/annotaties.MV.json'];
const texts = FILES.flatMap(path => {
    try {
        return [[path, readFileSync(join(exampleFolder() ?? '', path), 'utf8')] as const];
    } catch {
        return [];
    }
});
const trajectory: Trajectory = assembleTrajectory({ folder: 'bart', files: new Map(texts) });
const file = (text: string, name = 'les.csv'): { readonly name: string; readonly bytes: Uint8Array } => ({
    name,
    bytes: new TextEncoder().encode(text)
});
const model = (text: string, name?: string): ImportModel => new ImportModel(file(text, name), IMPORTERS, trajectory, 'O1', 'XX');
const preview = (of: ImportModel): ImportPreview => {
    const found = of.preview;
    if (typeof found === 'string') {
        throw new Error(found);
    }
    return found;
};

const TABLE = 'begin;einde;laag;code;wie\n1;2;kind;Contactinitiatief;Sandra\n3;4;kind;lacht;L03\n5;6;kind;lacht;Sandra\n';

describe('a table of values', () => {
    it('has a row for each, with what is proposed', () => {
        expect(model(TABLE).rows.map(({ tier, value, count, choice }) => [tier, value, count, optionOf(choice)])).toEqual([
            ['kind', 'Contactinitiatief', 1, 'initiative/contactinitiatief'],
            ['kind', 'lacht', 2, '']
        ]);
    });

    it('what is chosen for a row and a person counts, and can be chosen otherwise', () => {
        const chosen = model(TABLE);
        const [first, second] = chosen.rows;
        chosen.choose(second.key, choiceFor('response/volgen', second.choice));
        chosen.choose(first.key, {
            kind: 'code',
            into: { tier: 'initiative', code: 'handelingsinitiatief', target: 'LK1', valence: 'positief' }
        });
        expect(chosen.people).toEqual([{ name: 'Sandra', code: '' }]);
        chosen.choosePerson('Sandra', 'L07');
        expect(preview(chosen).mapped.document.annotations).toMatchObject([
            { code: 'handelingsinitiatief', actor: 'L07', target: 'LK1', valence: 'positief' },
            { code: 'volgen', actor: 'L03' },
            { code: 'volgen', actor: 'L07' }
        ]);
        chosen.choose(second.key, { kind: 'skip' });
        expect(preview(chosen).mapped.counts).toMatchObject({ taken: 1, skipped: 2 });
    });

    it('what was kept is read again, and fits its schema', () => {
        const chosen = model(TABLE);
        chosen.choose(chosen.rows[1].key, { kind: 'code', into: { tier: 'response', code: 'volgen' } });
        chosen.choosePerson('Sandra', 'L07');
        const kept = exchangeMappingSchema.parse(JSON.parse(JSON.stringify(chosen.mapping)));
        const again = model(TABLE);
        again.useMapping(kept);
        expect(again.rows.map(({ choice }) => optionOf(choice))).toEqual(['initiative/contactinitiatief', 'response/volgen']);
        expect(preview(again).mapped.document).toMatchObject({
            annotations: preview(chosen).mapped.document.annotations.map(({ id: _id, ...rest }) => rest)
        });
    });

    it('a tier with texts has one row, and a dependent tier can become an attribute', () => {
        const lines = Array.from({ length: 60 }, (_, n) => `${n};${n + 1};CHI;zin ${n}`).join('\n');
        const [row] = model(`begin;einde;laag;tekst\n${lines}\n`).rows;
        expect([row.value, row.count, row.examples, row.dependent]).toEqual([undefined, 60, ['zin 0', 'zin 1', 'zin 2'], false]);
        expect(choiceGroups(trajectory.codebook, true)[0].options.map(({ id }) => id)).toContain('=target');
        expect(choiceFor('=target', row.choice)).toEqual({ kind: 'attribute', name: 'target' });
        expect(personCodes(trajectory.traject)).toEqual(expect.arrayContaining(['LK1', 'L07', 'GR', 'ON']));
    });
});

describe('the preview of a large file', () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `${n / 100};${n / 100 + 1};kind;lacht;L03`).join('\n');
    const large = `begin;einde;laag;code;wie\n${lines}\n`;

    it('is found in turns, and is the same', async () => {
        const chosen = model(large);
        const [row] = chosen.rows;
        chosen.choose(row.key, choiceFor('response/volgen', row.choice));
        expect(chosen.knownPreview).toBeUndefined();
        const found = await chosen.findPreview(() => Promise.resolve());
        expect(found).toBe(chosen.knownPreview);
        expect(typeof found === 'object' && found.merged.added).toBe(3000);
    });

    it('a change while it is being found begins it again', async () => {
        const chosen = model(large);
        const [row] = chosen.rows;
        chosen.choose(row.key, choiceFor('response/volgen', row.choice));
        let changed: Promise<unknown> | undefined;
        const first = chosen.findPreview(() => {
            if (!changed) {
                chosen.choose(row.key, { kind: 'skip' });
                changed = chosen.findPreview(() => Promise.resolve());
            }
            return Promise.resolve();
        });
        const stale = await first;
        if (changed) {
            expect(stale).toBeUndefined();
            await changed;
            expect(preview(chosen).mapped.counts).toMatchObject({ taken: 0, skipped: 3000 });
        }
    });
});

describe('where it goes', () => {
    it('says why nothing can come of it', () => {
        const chosen = model(TABLE);
        chosen.chooseCoder('met spatie');
        expect(chosen.preview).toContain('letters');
        chosen.chooseCoder(' BO ');
        expect(chosen.coder).toBe('BO');
        expect(typeof chosen.preview).toBe('object');
        const nowhere = new ImportModel(file(TABLE), IMPORTERS, { ...trajectory, recordings: [] }, undefined, 'XX');
        expect(nowhere.preview).toContain('nog geen opname');
    });

    it('ours needs no choices, and is not added twice', async () => {
        const form = firstExportForm(trajectory, 'O1', 'XX', 'eaf');
        const coding = form && chosenCoding(form, trajectory);
        if (!form || !coding || typeof coding === 'string') {
            throw new Error(typeof coding === 'string' ? coding : 'niet gecodeerd');
        }
        const { bytes } = await EXPORTERS[0].write(coding, { date: '2026-01-20T10:00:00Z' });
        const chosen = new ImportModel({ name: 'o1.eaf', bytes }, IMPORTERS, trajectory, undefined, 'XX');
        expect([chosen.isOwn, chosen.rows, chosen.coder, chosen.recording]).toEqual([true, [], 'MV', 'O1']);
        const before = JSON.parse(texts[texts.length - 1][1]) as AnnotationsDocument;
        expect(preview(chosen).merged).toMatchObject({ added: 0, present: before.annotations.length });
        chosen.chooseCoder('XX');
        expect(preview(chosen).merged.document.annotations).toEqual(before.annotations);
    });

    it('asks which observation of a project', () => {
        const project = {
            behaviors_conf: { 0: { type: 'Point event', code: 'beurt' } },
            observations: { a: { events: [[1, '', 'beurt', '', '']] }, b: { events: [] } }
        };
        const chosen = model(JSON.stringify(project), 'x.boris');
        expect(chosen.observations).toEqual(['a', 'b']);
        expect(preview(chosen).merged.added).toBe(1);
        chosen.chooseObservation(1);
        expect(preview(chosen).merged.added).toBe(0);
    });
});

describe('what goes out', () => {
    it('begins with the recording in front and the coder who works here', () => {
        expect(firstExportForm(trajectory, 'O9', 'MV', 'eaf')).toEqual({
            recording: 'O1',
            coder: 'MV',
            format: 'eaf',
            decimal: 'comma',
            layout: 'aggregated'
        });
        expect(firstExportForm({ ...trajectory, recordings: [] }, undefined, 'MV', 'eaf')).toBeUndefined();
        expect(codersOf(trajectory, 'O1')).toEqual(['MV']);
    });

    it('a coder who did not code a recording falls away, and the name says what it is', () => {
        const form = firstExportForm(trajectory, 'O1', 'MV', 'eaf');
        expect(form && withExportField(form, 'coder', 'ZZ', trajectory).coder).toBe('MV');
        expect(form && exportName(form, trajectory, '.eaf')).toBe('bart-O1-MV.eaf');
        expect(form && chosenCoding({ ...form, coder: 'ZZ' }, trajectory)).toBe('Deze annotaties zijn er niet meer.');
    });
});
