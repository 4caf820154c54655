import { describe, expect, it } from 'vitest';
import type { Codebook } from '../documents/codebook';
import { BASIS_CODEBOOK } from './basis-codebook';
import { isNewCode, newCode, takesNewCodes, withNamedCodes } from './codebook-draft';
import { editCodebook } from './codebook-edits';
import { publishCodebook } from './codebook-versions';

const initiative = BASIS_CODEBOOK.tiers.find(({ id }) => id === 'initiative')!;
const withCode = (label: string, codebook = BASIS_CODEBOOK): Codebook =>
    editCodebook(codebook, {
        kind: 'addCode',
        tier: 'initiative',
        code: { ...newCode(codebook.tiers.find(({ id }) => id === 'initiative')!), label }
    });
const ids = (codebook: Codebook): readonly string[] => codebook.tiers.find(({ id }) => id === 'initiative')!.codes.map(({ id }) => id);

describe('new codes of a codebook that is being edited', () => {
    it('are called by their label when the version is made, once in their tier', () => {
        const edited = withCode('Één vraag?', withCode('Een vraag'));
        expect(ids(edited)).toEqual([...initiative.codes.map(({ id }) => id), 'nieuw_1', 'nieuw_2']);
        expect(ids(withNamedCodes(edited))).toEqual([...initiative.codes.map(({ id }) => id), 'een_vraag', 'een_vraag_2']);
        expect(withNamedCodes(BASIS_CODEBOOK)).toEqual(BASIS_CODEBOOK);
    });

    it('can be taken away until then, the others cannot', () => {
        expect(isNewCode(BASIS_CODEBOOK, 'initiative', 'nieuw_1')).toBe(true);
        expect(isNewCode(BASIS_CODEBOOK, 'initiative', initiative.codes[0].id)).toBe(false);
        expect(takesNewCodes({ id: 'need' })).toBe(false);
    });

    it('change no meaning of what was coded: a new second number, and the version before stays', () => {
        const result = publishCodebook(BASIS_CODEBOOK, withNamedCodes(withCode('Grapje')));
        expect(result.kind === 'done' && [result.codebook.version, result.files[0]]).toEqual([
            '1.1',
            { file: 'codeboeken/basis-1.0.json', value: BASIS_CODEBOOK }
        ]);
    });
});
