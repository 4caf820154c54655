import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { assembleTrajectory } from './assemble-trajectory';
import type { Trajectory } from './trajectory';

const json = (value: unknown): string => JSON.stringify(value);
const recording = (id: string, more: object = {}): [string, string] => [
    `opnames/${id}/opname.json`,
    json({ schemaVersion: 1, id, frameCount: 100, rate: { num: 25, den: 1 }, ...more })
];
const annotations = (id: string, coder: string, more: object = {}): [string, string] => [
    `opnames/${id}/annotaties.${coder}.json`,
    json({ schemaVersion: 1, recording: id, coder, codebook: { id: 'basis', version: '1.0' }, annotations: [], ...more })
];
const assemble = (files: [string, string][], otherPaths: string[] = []): Trajectory =>
    assembleTrajectory({ folder: '2026-proef', files: new Map(files), otherPaths });
const traject: [string, string] = ['traject.json', json({ schemaVersion: 1 })];

describe('assembleTrajectory', () => {
    it('fills what is missing with empty documents and the basic codebook', () => {
        const result = assemble([traject]);
        expect(result).toMatchObject({
            folder: '2026-proef',
            helpQuestions: { schemaVersion: 1, questions: [] },
            actionPlan: undefined,
            recordings: [],
            notes: [],
            documents: [],
            problems: []
        });
        expect(result.codebook).toBe(BASIS_CODEBOOK);
    });

    it('says when there is no traject.json', () => {
        expect(assemble([]).problems).toEqual([{ path: 'traject.json', message: 'traject.json ontbreekt: deze map is nog geen traject.' }]);
    });

    it('sorts recordings by number and coders by name, and takes a recording without footage', () => {
        const result = assemble([
            traject,
            recording('O10'),
            recording('O2', { media: [] }),
            annotations('O2', 'ZZ'),
            annotations('O2', 'AB'),
            ['opnames/O2/fragmenten.json', json({ schemaVersion: 1, recording: 'O2', clips: [{ id: 'C01', startFrame: 1, endFrame: 2 }] })]
        ]);
        expect(result.recordings.map(({ recording: { id } }) => id)).toEqual(['O2', 'O10']);
        expect(result.recordings[0].annotations.map(({ coder }) => coder)).toEqual(['AB', 'ZZ']);
        expect(result.recordings[0].clips.clips).toHaveLength(1);
        expect(result.recordings[1]).toMatchObject({ annotations: [], clips: { recording: 'O10', clips: [] }, frameTable: undefined });
        expect(result.problems).toEqual([]);
    });

    it('turns a broken document into a problem and goes on as if it were missing', () => {
        const result = assemble([
            traject,
            recording('O1'),
            ['opnames/O1/fragmenten.json', '{"clips":'],
            ['codeboek.json', '{}'],
            ['plan/hulpvragen.json', '']
        ]);
        expect(result.problems.map(({ path }) => path)).toEqual(['codeboek.json', 'opnames/O1/fragmenten.json', 'plan/hulpvragen.json']);
        expect(result.problems.every(({ message }) => /^(Codeboek|Fragmenten|Hulpvragen): ./.test(message))).toBe(true);
        expect(result.codebook).toBe(BASIS_CODEBOOK);
        expect(result.recordings).toHaveLength(1);
    });

    it('takes the tiers that come along when a codebook brings only parameters (F02)', () => {
        const own = { schemaVersion: 1, id: 'basis', version: '1.0', parameters: { responseWindowSeconds: 3 } };
        const result = assemble([traject, ['codeboek.json', json(own)]]);
        expect(result.problems).toEqual([]);
        expect(result.codebook.tiers).toBe(BASIS_CODEBOOK.tiers);
        expect(result.codebook.parameters).toMatchObject({ responseWindowSeconds: 3, spiralGapSeconds: 15 });
        expect(result.instruments.codebooks[0].value.tiers).toBe(BASIS_CODEBOOK.tiers);
    });

    it('reads a document of a newer program as far as it can, and says it is read-only', () => {
        const result = assemble([['traject.json', json({ schemaVersion: 99, title: 'Later', nieuw: { a: 1 } })]]);
        expect(result.traject).toMatchObject({ schemaVersion: 99, title: 'Later', nieuw: { a: 1 } });
        expect(result.problems).toMatchObject([{ path: 'traject.json', readOnly: true }]);
    });

    it('a document of a newer program that cannot be understood is as unreadable as a broken one', () => {
        const result = assemble([traject, ['plan/hulpvragen.json', json({ schemaVersion: 99, questions: 'anders' })]]);
        expect(result.problems).toEqual([
            {
                path: 'plan/hulpvragen.json',
                message: 'Hulpvragen: gemaakt met een nieuwere Beeldspoor (versie 99) en hier niet te lezen. Werk Beeldspoor bij.'
            }
        ]);
    });

    it('says once when the facts of a recording are missing or broken', () => {
        expect(assemble([traject, annotations('O1', 'MV')]).problems).toEqual([
            { path: 'opnames/O1/opname.json', message: 'De gegevens van opname O1 ontbreken (opname.json).' }
        ]);
        expect(assemble([traject, ['opnames/O1/opname.json', '[]']]).problems).toHaveLength(1);
        expect(assemble([traject], ['opnames/los/film.mp4']).problems).toEqual([]);
    });

    it('says that a variable rate needs the frame table, once', () => {
        const frames = 'opnames/O1/frames.json';
        const table = json({ frameCount: 2, constant: false, timebase: { num: 1, den: 1000 }, rate: null, pts: [0, 40] });
        expect(assemble([traject, recording('O1', { rate: null })]).problems).toEqual([
            {
                path: 'opnames/O1/opname.json',
                message:
                    'Opname O1 heeft een wisselend beeldtempo en de beeldtabel (frames.json) ontbreekt. ' +
                    'Zet opnames/O1/frames.json terug of breng de film opnieuw binnen.'
            }
        ]);
        expect(assemble([traject, recording('O1', { rate: null }), [frames, table]]).problems).toEqual([]);
        expect(assemble([traject, recording('O1', { rate: null }), [frames, '{']]).problems.map(({ path }) => path)).toEqual([frames]);
    });

    it('lets the place of a file decide whose it is', () => {
        const result = assemble([traject, recording('O1'), ['opnames/O1/annotaties.MV.json', annotations('O7', 'XX')[1]]]);
        expect(result.recordings[0].annotations).toMatchObject([{ coder: 'MV', recording: 'O1' }]);
        expect(result.problems).toHaveLength(1);
        const renamed = assemble([traject, ['opnames/O2/opname.json', recording('O1')[1]]]);
        expect(renamed.recordings[0].recording.id).toBe('O2');
        expect(renamed.problems).toHaveLength(1);
    });

    it('lists notes and documents by their paths', () => {
        const result = assemble(
            [traject],
            ['notities/b.md', 'notities/a.md', 'notities/foto.jpg', 'documenten/plan-v10.md', 'documenten/plan-v2.md', 'los.md']
        );
        expect(result.notes).toEqual(['notities/a.md', 'notities/b.md']);
        expect(result.documents).toEqual(['documenten/plan-v2.md', 'documenten/plan-v10.md']);
    });
});
