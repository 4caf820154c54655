// @vitest-environment jsdom
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { Emitter } from '@theia/core/lib/common/event';
import URI from '@theia/core/lib/common/uri';
import { beforeEach, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { editCodebook } from '../../common/codebook/codebook-edits';
import { type Codebook, CODEBOOK_DOCUMENT } from '../../common/documents/codebook';
import { DraftDocument } from './draft-document';

let changed: Emitter<void>;
let value: Codebook;

function modelOf(): DocumentModel<Codebook> {
    const model: Partial<DocumentModel<Codebook>> = {
        uri: new URI('file:///trajecten/bart/codeboek.json'),
        type: CODEBOOK_DOCUMENT,
        readOnly: false,
        onDidChange: changed.event,
        onDidChangeState: new Emitter<void>().event,
        edit: (_label, recipe) => {
            value = recipe(value);
            changed.fire();
        },
        dispose: () => undefined
    };
    return Object.defineProperty(model as DocumentModel<Codebook>, 'value', { get: () => value });
}

const rename = (label: string) => (codebook: Codebook) => editCodebook(codebook, { kind: 'rename', label });
const describeFirst = (description: string) => (codebook: Codebook) =>
    editCodebook(codebook, { kind: 'changeCode', tier: 'initiative', code: codebook.tiers[3].codes[0].id, changes: { description } });

beforeEach(() => {
    localStorage.clear();
    changed = new Emitter<void>();
    value = BASIS_CODEBOOK;
});

it('changes nothing of the document until it is made the document', () => {
    const draft = new DraftDocument(modelOf());
    draft.edit('a', rename('Ons codeboek'));
    expect([draft.isChanged, value.label]).toEqual([true, BASIS_CODEBOOK.label]);
    draft.undo();
    expect(draft.isChanged).toBe(false);
    draft.redo();
    draft.commit('b', { ...draft.value, version: '1.1' });
    expect([value.label, value.version, draft.isChanged]).toEqual(['Ons codeboek', '1.1', false]);
});

it('is there again in a new page, and gone when it was thrown away', () => {
    new DraftDocument(modelOf()).edit('a', rename('Ons codeboek'));
    const again = new DraftDocument(modelOf());
    expect(again.value.label).toBe('Ons codeboek');
    again.discard('weg');
    expect(new DraftDocument(modelOf()).value).toEqual(BASIS_CODEBOOK);
    again.undo();
    expect(again.value.label).toBe('Ons codeboek');
});

it('takes in what happens to the document meanwhile, open or not', () => {
    const draft = new DraftDocument(modelOf());
    draft.edit('a', rename('Ons codeboek'));
    value = describeFirst('elders')(value);
    changed.fire();
    expect([draft.value.label, draft.value.tiers[3].codes[0].description]).toEqual(['Ons codeboek', 'elders']);
    draft.dispose();
    value = describeFirst('nog eens')(value);
    const again = new DraftDocument(modelOf());
    expect([again.value.label, again.value.tiers[3].codes[0].description]).toEqual(['Ons codeboek', 'nog eens']);
});

it('refuses what does not fit and what may not be changed', () => {
    const draft = new DraftDocument(modelOf());
    expect(() => draft.edit('a', codebook => ({ ...codebook, parameters: { ...codebook.parameters, smallNumber: -1 } }))).toThrow();
    const old = new DraftDocument(modelOf(), 'Een eerdere versie.');
    old.edit('a', rename('x'));
    expect([old.value, old.readOnly, old.message]).toEqual([BASIS_CODEBOOK, true, 'Een eerdere versie.']);
});
