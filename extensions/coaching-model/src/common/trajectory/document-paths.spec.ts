import { describe, expect, it } from 'vitest';
import { documentTypeOf } from '../documents/document-types';
import { annotationsPlace } from './document-paths';

describe('places of annotations', () => {
    it('tell recording and coder', () => {
        expect(annotationsPlace('opnames/O1/annotaties.MV.json')).toEqual({ recording: 'O1', coder: 'MV' });
    });

    it('are not those of a conflict copy or a broken file', () => {
        for (const name of ['annotaties.MV.conflict-20261120-101500.json', 'annotaties.MV.json.kapot-20261120', 'annotaties..json']) {
            expect(annotationsPlace(`opnames/O1/${name}`)).toBeUndefined();
            expect(documentTypeOf(`opnames/O1/${name}`)).toBeUndefined();
        }
    });
});
