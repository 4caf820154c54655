import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codebook, codebookSchema } from '../documents/codebook';
import { documentTypeOf } from '../documents/document-types';
import { BASIS_CODEBOOK } from './basis-codebook';
import { checkCodebook } from './codebook-check';
import { diffCodebooks, keepsMeaning } from './codebook-diff';
import { type CodebookEdit, editCodebook } from './codebook-edits';
import { codebookIndex } from './codebook-index';
import { codebookOf, nextVersion, publishCodebook, type PublishResult } from './codebook-versions';

const edited = (...edits: CodebookEdit[]): Codebook => edits.reduce(editCodebook, BASIS_CODEBOOK);
const newCode: CodebookEdit = { kind: 'addCode', tier: 'response', code: { id: 'glimlach', label: 'Glimlach', outcome: 'ontvangen' } };
const published = (codebook: Codebook, taken?: string[]): Extract<PublishResult, { kind: 'done' }> => {
    const result = publishCodebook(BASIS_CODEBOOK, codebook, taken);
    expect(result.kind).toBe('done');
    return result as Extract<PublishResult, { kind: 'done' }>;
};

describe('editing a codebook', () => {
    it('8.24 changes nothing of the codebook before', () => {
        const before = JSON.stringify(BASIS_CODEBOOK);
        const after = edited(
            newCode,
            { kind: 'rename', label: 'Van onze school' },
            { kind: 'setParameters', parameters: { responseWindowSeconds: 3 } },
            { kind: 'changeCode', tier: 'response', code: 'negeren', changes: { label: 'Ziet niet', outcome: undefined } },
            { kind: 'removeCode', tier: 'leading', code: 'gebod' },
            { kind: 'moveCode', tier: 'context', code: 'spel', to: 0 },
            { kind: 'retireCode', tier: 'circle', code: 'rondkijken', retired: true },
            { kind: 'changeTier', tier: 'turn', changes: { label: 'Wie praat' } }
        );
        expect(JSON.stringify(BASIS_CODEBOOK)).toBe(before);
        expect(codebookSchema.parse(after)).toEqual(after);
        expect(diffCodebooks(BASIS_CODEBOOK, after).map(({ kind, tier, code, attribute }) => [kind, tier ?? code, attribute])).toEqual([
            ['name', undefined, 'label'],
            ['parameter', undefined, 'responseWindowSeconds'],
            ['codeMoved', 'context', undefined],
            ['tierChanged', 'turn', 'label'],
            ['codeAdded', 'response', undefined],
            ['codeChanged', 'response', 'label'],
            ['codeChanged', 'response', 'outcome'],
            ['codeRemoved', 'leading', undefined],
            ['codeChanged', 'circle', 'retired']
        ]);
    });

    it('8.24 never gives a code another id, nor adds one that is there', () => {
        const changes = { id: 'anders', label: 'Anders' } as { label: string };
        const after = edited({ kind: 'changeCode', tier: 'response', code: 'negeren', changes });
        expect(codebookIndex(after).code('response', 'negeren')?.label).toBe('Anders');
        expect(codebookIndex(after).code('response', 'anders')).toBeUndefined();
        expect(diffCodebooks(BASIS_CODEBOOK, edited({ ...newCode, code: { id: 'negeren', label: 'Nog eens' } }))).toEqual([]);
        const back = edited(
            { kind: 'retireCode', tier: 'circle', code: 'rondkijken', retired: true },
            { kind: 'retireCode', tier: 'circle', code: 'rondkijken', retired: false }
        );
        expect(back).toEqual(BASIS_CODEBOOK);
        expect(edited({ kind: 'moveCode', tier: 'context', code: 'bestaat_niet', to: 0 })).toEqual(BASIS_CODEBOOK);
    });
});

describe('diffCodebooks', () => {
    it('8.24 finds nothing between a codebook and its copy', () => {
        expect(diffCodebooks(BASIS_CODEBOOK, codebookSchema.parse(JSON.parse(JSON.stringify(BASIS_CODEBOOK))))).toEqual([]);
    });

    it('8.24 says which changes change the meaning of coding', () => {
        const keeps: CodebookEdit[] = [
            newCode,
            { kind: 'changeCode', tier: 'response', code: 'negeren', changes: { label: 'Ziet niet', key: '8', description: 'x' } },
            { kind: 'retireCode', tier: 'response', code: 'negeren', retired: true },
            { kind: 'moveCode', tier: 'response', code: 'negeren', to: 0 }
        ];
        const changes: CodebookEdit[] = [
            { kind: 'removeCode', tier: 'response', code: 'negeren' },
            { kind: 'changeCode', tier: 'response', code: 'opvolgen', changes: { outcome: 'ontvangen' } },
            { kind: 'setParameters', parameters: { spiralGapSeconds: 20 } },
            { kind: 'changeTier', tier: 'leading', changes: { type: 'state' } }
        ];
        expect(keeps.map(edit => keepsMeaning(BASIS_CODEBOOK, edited(edit)))).toEqual([true, true, true, true]);
        expect(changes.map(edit => keepsMeaning(BASIS_CODEBOOK, edited(edit)))).toEqual([false, false, false, false]);
        expect(diffCodebooks(BASIS_CODEBOOK, edited(changes[1]))).toEqual([
            {
                kind: 'codeChanged',
                tier: 'response',
                code: 'opvolgen',
                attribute: 'outcome',
                from: undefined,
                to: 'ontvangen',
                meaning: true,
                text: expect.stringContaining('wat het initiatief wordt: niets → «ontvangen»') as unknown
            }
        ]);
    });

    it('8.24 finds tiers that are new, gone or moved', () => {
        const [first, second, ...rest] = BASIS_CODEBOOK.tiers;
        const other = { ...BASIS_CODEBOOK, tiers: [second, first, ...rest.slice(1)] };
        expect(diffCodebooks(BASIS_CODEBOOK, other).map(({ kind }) => kind)).toEqual(['tierRemoved', 'tierMoved']);
        expect(diffCodebooks(other, BASIS_CODEBOOK).map(({ kind, meaning }) => [kind, meaning])).toEqual([
            ['tierAdded', false],
            ['tierMoved', false]
        ]);
    });
});

describe('versions', () => {
    it('8.24 keeps the old version beside the new one, so that old coding means what it meant', () => {
        const { codebook, files } = published(
            edited({ kind: 'changeCode', tier: 'response', code: 'afwijzen', changes: { outcome: undefined } })
        );
        expect(codebook.version).toBe('2.0');
        expect(files.map(({ file, value }) => [file, value.version])).toEqual([
            ['codeboeken/basis-1.0.json', '1.0'],
            ['codeboek.json', '2.0']
        ]);
        files.forEach(({ file, value }) => expect(documentTypeOf(file)?.schema.safeParse(value).success).toBe(true));
        const old = codebookOf(
            { codebook: { id: 'basis', version: '1.0' } },
            codebook,
            files.map(({ value }) => value)
        );
        expect(old.exact).toBe(true);
        expect(codebookIndex(old.codebook).outcomeOf('afwijzen')).toBe('afgewezen');
        expect(codebookIndex(codebook).outcomeOf('afwijzen')).toBeUndefined();
        expect(codebookOf({ codebook: { id: 'basis', version: '0.9' } }, codebook, [])).toEqual({ codebook, exact: false });
    });

    it('8.24 counts on: a new code is 1.1, a version that is taken is passed over', () => {
        expect(published(edited(newCode)).codebook.version).toBe('1.1');
        expect(published(edited(newCode), ['1.1']).codebook.version).toBe('1.2');
        expect(nextVersion('1', true)).toBe('2.0');
        expect(nextVersion('voorjaar', true)).toBe('voorjaar-2');
        expect(nextVersion('voorjaar', false, ['voorjaar-2'])).toBe('voorjaar-3');
    });

    it('8.24 publishes nothing that is unchanged or broken', () => {
        expect(publishCodebook(BASIS_CODEBOOK, { ...BASIS_CODEBOOK, version: '9.9' })).toMatchObject({ kind: 'refused' });
        const doubled = edited({ kind: 'changeCode', tier: 'response', code: 'negeren', changes: { key: '1' } });
        expect(publishCodebook(BASIS_CODEBOOK, doubled)).toMatchObject({ kind: 'refused', problems: [{ severity: 'error' }] });
    });

    it('8.24 names no file outside its folder', () => {
        const result = publishCodebook({ ...BASIS_CODEBOOK, id: '../../x', version: 'a/b' }, { ...edited(newCode), id: '../../x' });
        expect(result.kind === 'done' && result.files[0].file).toBe('codeboeken/x-a-b.json');
    });
});

describe('any way of editing', () => {
    const tiers = BASIS_CODEBOOK.tiers.filter(({ codes }) => codes.length > 1).map(({ id }) => id);
    const place = fc.constantFrom(...tiers).chain(tier => {
        const codes = BASIS_CODEBOOK.tiers.find(({ id }) => id === tier)?.codes.map(({ id }) => id) ?? [];
        return fc.record({ tier: fc.constant(tier), code: fc.constantFrom(...codes, 'bestaat_niet') });
    });
    const edit: fc.Arbitrary<CodebookEdit> = fc.oneof(
        place.map(({ tier, code }): CodebookEdit => ({ kind: 'removeCode', tier, code })),
        fc
            .tuple(place, fc.string())
            .map(([{ tier, code }, label]): CodebookEdit => ({ kind: 'changeCode', tier, code, changes: { label } })),
        fc.tuple(place, fc.integer()).map(([{ tier, code }, to]): CodebookEdit => ({ kind: 'moveCode', tier, code, to })),
        fc.tuple(place, fc.boolean()).map(([{ tier, code }, retired]): CodebookEdit => ({ kind: 'retireCode', tier, code, retired })),
        place.map(({ tier, code }): CodebookEdit => ({ kind: 'addCode', tier, code: { id: code, label: code } }))
    );

    it('8.24 leaves the version before as it was, finds every difference, and keeps what meant something', () => {
        const before = JSON.stringify(BASIS_CODEBOOK);
        fc.assert(
            fc.property(fc.array(edit, { maxLength: 8 }), edits => {
                const after = edited(...edits);
                expect(JSON.stringify(BASIS_CODEBOOK)).toBe(before);
                expect(codebookSchema.parse(after)).toEqual(after);
                const changes = diffCodebooks(BASIS_CODEBOOK, after);
                expect(changes.length === 0).toBe(JSON.stringify(after) === before);
                expect(diffCodebooks(after, BASIS_CODEBOOK).length).toBe(changes.length);
                if (keepsMeaning(BASIS_CODEBOOK, after)) {
                    const [was, is] = [codebookIndex(BASIS_CODEBOOK), codebookIndex(after)];
                    for (const { id } of BASIS_CODEBOOK.tiers.find(tier => tier.id === 'response')?.codes ?? []) {
                        expect(is.code('response', id)).toBeDefined();
                        expect(is.outcomeOf(id)).toBe(was.outcomeOf(id));
                    }
                }
            })
        );
    });
});

describe('checkCodebook', () => {
    const problems = (codebook: Codebook): string[] => checkCodebook(codebook).map(({ severity, path }) => `${severity} ${path.join('.')}`);

    it('8.24 finds nothing in the codebook that comes along', () => {
        expect(checkCodebook(BASIS_CODEBOOK)).toEqual([]);
    });

    it('8.24 finds double ids, double keys, keys of the film, empty names and links to nowhere', () => {
        const base = { schemaVersion: 1, id: 'eigen', version: '1.0', label: 'Eigen' };
        const codebook = codebookSchema.parse({
            ...base,
            tiers: [
                {
                    id: 'response',
                    label: 'Reactie',
                    type: 'point',
                    codes: [
                        { id: 'knikt', label: 'Knikt', key: 'q', outcome: 'ontvangen' },
                        { id: 'knikt', label: 'Knikt', key: 'q' },
                        { id: 'Kijkt Weg', label: ' ', key: 'j', excludes: ['context/kring'] },
                        { id: 'oud', label: 'Oud', key: 'q', retired: true },
                        { id: 'lang', label: 'Lang', key: 'qq' }
                    ]
                },
                { id: 'response', label: 'Nog eens', type: 'point', codes: [] },
                { id: 'need', label: 'Behoefte', type: 'point', codes: [{ id: 'rust', label: 'Rust', outcome: 'afgewezen' }] }
            ]
        });
        expect(problems(codebook)).toEqual([
            'error tiers.0.codes.1.id',
            'error tiers.0.codes.1.key',
            'warning tiers.0.codes.2.id',
            'error tiers.0.codes.2.label',
            'warning tiers.0.codes.2.excludes.0',
            'error tiers.0.codes.2.key',
            'error tiers.0.codes.4.key',
            'error tiers.1.id',
            'warning tiers.1.codes',
            'warning tiers.2.codes.0.id',
            'warning tiers.2.codes.0.outcome'
        ]);
        expect(problems({ ...codebook, id: ' ', version: '', tiers: [] })).toEqual(['error id', 'error version']);
        const deaf = codebookSchema.parse({
            ...base,
            tiers: [{ id: 'response', label: 'R', type: 'point', codes: [{ id: 'a', label: 'A' }] }]
        });
        expect(problems(deaf)).toEqual(['warning tiers']);
    });
});
