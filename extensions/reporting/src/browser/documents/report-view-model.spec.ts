import { describe, expect, it } from 'vitest';
import { documentRows } from './report-view-model';

const TEMPLATE = { id: 'handelingsplan', label: 'Handelingsplan', description: 'x' };

describe('documentRows', () => {
    it('orders versions by number, newest first, and keeps a template without versions', () => {
        const paths = ['documenten/handelingsplan-v2.md', 'documenten/handelingsplan-v10.md', 'documenten/handelingsplan-v1.md'];
        expect(documentRows([TEMPLATE], paths)[0].versions.map(version => version.version)).toEqual([10, 2, 1]);
        expect(documentRows([TEMPLATE], [])).toEqual([{ ...TEMPLATE, makeable: true, versions: [] }]);
    });

    it('shows a document that no template makes, and passes over other files', () => {
        const rows = documentRows([TEMPLATE], ['documenten/borging-v1.md', 'documenten/los.md', 'notities/intake-v1.md']);
        expect(rows.map(row => [row.id, row.makeable, row.versions.length])).toEqual([
            ['handelingsplan', true, 0],
            ['borging', false, 1]
        ]);
    });
});
