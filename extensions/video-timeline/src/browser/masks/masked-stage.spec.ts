import type { Mask, MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { expect, it } from 'vitest';
import { FakeDocumentModel } from '../coding/testing/fake-recording-session';
import type { PictureFilter } from '../player/picture-stage';
import { MaskedStage } from './masked-stage';

const mask: Mask = {
    id: 'M01',
    space: 'flat',
    shape: 'ellipse',
    style: 'solid',
    startFrame: 0,
    endFrame: 10,
    keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 0.1, ry: 0.1 }]
};

it('covers from the first picture on, and paints anew with every change', () => {
    const filters: (PictureFilter | undefined)[] = [];
    const model = new FakeDocumentModel<MasksDocument>({ schemaVersion: 1, recording: 'O1', masks: [mask] });
    const owner = { createElement: () => ({}) } as unknown as Document;
    const stage = new MaskedStage({ setPictureFilter: filter => void filters.push(filter) }, model.asModel(), owner);
    expect(filters).toEqual([expect.any(Function)]);
    model.edit('away', document => ({ ...document, masks: [] }));
    expect(filters.at(-1)).toBeUndefined();
    stage.show([mask]);
    expect(filters.at(-1)).toBeInstanceOf(Function);
    stage.show(undefined);
    expect(filters.at(-1)).toBeUndefined();
    stage.dispose();
    model.undo();
    expect(filters).toHaveLength(4);
});

it('leaves a recording without masks to the fast way', () => {
    const filters: unknown[] = [];
    const model = new FakeDocumentModel<MasksDocument>({ schemaVersion: 1, recording: 'O1', masks: [] });
    new MaskedStage({ setPictureFilter: filter => void filters.push(filter) }, model.asModel(), {} as Document);
    expect(filters).toEqual([]);
});
