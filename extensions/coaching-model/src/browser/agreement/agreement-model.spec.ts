import { describe, expect, it } from 'vitest';
import { beginBlind, finishBlind } from '../../common/agreement/blind-coding';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import type { Annotation, AnnotationsDocument } from '../../common/documents/annotations';
import { recordingSchema } from '../../common/documents/recording';
import { instrumentFiles } from '../../common/trajectory/instrument-files';
import type { RecordingDossier } from '../../common/trajectory/trajectory';
import { type AgreementChoices, agreementModel, type AgreementModel } from './agreement-model';

const event = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L04',
    target: 'LK1',
    ...more
});
const answer = (id: string, startFrame: number, code: string): Annotation =>
    event(id, startFrame, { tier: 'response', code, actor: 'LK1', target: 'L04' });
const coding = (coder: string, annotations: Annotation[], more: Partial<AnnotationsDocument> = {}): AnnotationsDocument => ({
    schemaVersion: 1,
    recording: 'O1',
    coder,
    codebook: { id: 'basis', version: '1.0' },
    annotations,
    ...more
});
const dossier = (...annotations: AnnotationsDocument[]): RecordingDossier =>
    ({
        recording: recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 15_000, rate: { num: 25, den: 1 } }),
        frameTable: undefined,
        annotations
    }) as unknown as RecordingDossier;

/** The worked table of PT-13 (scenario C6): twenty initiatives with what each coder saw of the answer. */
const CODES: Readonly<Record<string, string>> = { o: 'ontvangst_verbaal', n: 'negeren', a: 'afwijzen' };
const WORKED = ['o/o', 8, 'o/n', 2, 'o/a', 1, 'n/o', 1, 'n/n', 5, 'a/a', 3] as const;
function worked(): readonly [AnnotationsDocument, AnnotationsDocument] {
    const pairs = WORKED.flatMap((pair, index) =>
        typeof pair === 'string' ? Array.from({ length: Number(WORKED[index + 1]) }, () => pair.split('/')) : []
    );
    const of = (side: 0 | 1, prefix: string): Annotation[] =>
        pairs.flatMap((pair, index) => [
            event(`E${prefix}${index}`, 3000 + index * 250 + side * 5),
            answer(`R${prefix}${index}`, 3020 + index * 250 + side * 5, CODES[pair[side]])
        ]);
    return [coding('FA', of(0, 'f')), coding('JO', of(1, 'j'))];
}
const model = (of: RecordingDossier, choices: Partial<AgreementChoices> = {}, own = 'JO'): AgreementModel =>
    agreementModel(of, { codebook: BASIS_CODEBOOK, instruments: instrumentFiles(new Map()) }, choices, own);

describe('agreementModel, scenario C6', () => {
    it('gives the worked table of outcomes first: 80,0 % gelijk, kappa 0,676 (n = 20), 4 to look at', () => {
        const { result, chosen } = model(dossier(...worked()));
        expect(chosen).toEqual({ a: 'FA', b: 'JO' });
        expect(result?.tables).toEqual(['outcomes', 'codes', 'initiative', 'response']);
        expect(result?.table).toEqual({
            id: 'outcomes',
            labels: ['ontvangen', 'niet ontvangen', 'afgewezen'],
            matrix: [
                [8, 2, 1],
                [1, 5, 0],
                [0, 0, 3]
            ],
            n: 20,
            percent: '80,0 %',
            kappa: '0,676'
        });
        expect(result?.look).toHaveLength(4);
        expect(result?.look[0]).toEqual({
            key: 'Rf8/Rj8',
            timecode: '03:20:20',
            frames: { startFrame: 5020, endFrame: 5026 },
            who: 'LK1',
            a: 'Ontvangst verbaal',
            b: 'Negeren',
            what: 'code en uitkomst',
            own: 'Rj8'
        });
    });

    it('lists what only one of the two saw, in order of time with the rest', () => {
        const [a, b] = worked();
        const more = coding('JO', [...b.annotations, event('X', 100)]);
        const { result } = model(dossier(a, more), {}, 'FA');
        expect(result?.look[0]).toMatchObject({
            key: 'b:X',
            a: undefined,
            b: 'Contactinitiatief, L04 → LK1',
            what: undefined,
            own: undefined
        });
        expect(result).toMatchObject({ matched: 40, onlyA: 0, onlyB: 1 });
    });

    it('shows how little depends on what is still the same moment, with what one saw', () => {
        const [a, b] = worked();
        const { result } = model(dossier(a, b), {}, 'FA');
        const tolerances = result?.tolerances ?? [];
        expect(tolerances.map(({ toleranceSeconds }) => toleranceSeconds)).toEqual([0.5, 1, 2, 3, 5]);
        // 20 initiatives and 16 answers alike; of 4 pairs of answers each side is one that the other did not see so.
        expect(tolerances[1]).toMatchObject({ matched: 36, n: 44 });
    });

    it('shows what else differs, of both', () => {
        const [a, b] = [
            coding('FA', [event('E1', 100, { valence: 'positief' })]),
            coding('JO', [event('E1', 110, { target: 'L03', valence: 'ongunstig' })])
        ];
        expect(model(dossier(a, b)).result?.look).toMatchObject([
            {
                a: 'Contactinitiatief, → LK1, positief',
                b: 'Contactinitiatief, → L03, ongunstig',
                what: 'naar wie en positief, neutraal of ongunstig'
            }
        ]);
    });

    it('lets one choose the table and which coder has the rows', () => {
        const found = model(dossier(...worked()), { a: 'JO', b: 'FA', table: 'response' });
        expect(found.chosen).toEqual({ a: 'JO', b: 'FA' });
        expect(found.result?.table).toMatchObject({ id: 'response', labels: ['Ontvangst verbaal', 'Afwijzen', 'Negeren'], n: 20 });
        expect(found.result?.table.matrix[0]).toEqual([8, 0, 1]);
        expect(model(dossier(...worked()), { a: 'FA', b: 'FA' }).chosen).toEqual({ a: 'FA', b: 'JO' });
    });

    it('looks at the agreed stretch, at a typed one, and says when that is none', () => {
        const [a, b] = worked();
        const agreed = dossier(a, { ...b, segment: { startFrame: 3000, endFrame: 4000 } });
        expect(model(agreed)).toMatchObject({ segmentText: '02:00:00 tot 02:40:00', result: { matched: 8 } });
        expect(model(agreed, { from: '2:00', until: '3:00' })).toMatchObject({ result: { matched: 12 } });
        expect(model(agreed, { from: 'nu' })).toMatchObject({ result: undefined, refused: expect.stringContaining('«nu»') as string });
    });

    it('shows no code of the other while one codes blind, and everything when both are done', () => {
        const [a, b] = worked();
        const blind = beginBlind(b, { startFrame: 3000, endFrame: 10_500 });
        expect(model(dossier(a, blind))).toMatchObject({
            blind: 'blind',
            coders: ['JO'],
            hidden: ['FA'],
            chosen: undefined,
            result: undefined
        });
        expect(model(dossier(a, blind), { a: 'FA', b: 'JO' }, 'FA')).toMatchObject({
            blind: 'open',
            coders: ['FA'],
            hidden: ['JO'],
            result: undefined
        });
        const done = finishBlind(blind, '2026-05-12T10:00:00.000Z');
        expect(model(dossier(a, done))).toMatchObject({ blind: 'finished', hidden: [], result: { table: { kappa: '0,676' } } });
    });

    it('needs two coders, and says when codebooks differ', () => {
        const [a, b] = worked();
        expect(model(dossier(a))).toMatchObject({ chosen: undefined, result: undefined, refused: undefined });
        expect(model(dossier(a, { ...b, codebook: { id: 'basis', version: '2.0' } })).result?.codebookNote).toBe(
            'Het codeboek verschilt: FA codeerde met basis 1.0, JO met basis 2.0.'
        );
    });
});
