import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import type { ImportRow, RowChoice } from './import-model';
import { ImportTable } from './import-table';

const row = (value: string | undefined, choice: RowChoice, dependent = false): ImportRow => ({
    key: value ?? '*',
    tier: 'kind',
    value,
    count: 2,
    examples: value === undefined ? ['zin'] : [],
    dependent,
    attributes: [['modifier 1', 'naar wie']],
    choice
});

it('names every field for who hears the table, and asks only what the tier of the code needs', () => {
    const html = renderToStaticMarkup(
        <ImportTable
            rows={[
                row('lacht', { kind: 'code', into: { tier: 'initiative', code: 'contactinitiatief', target: 'LK1' } }),
                row('praat', { kind: 'code', into: { tier: 'turn', code: 'beurt' } }),
                row(undefined, { kind: 'skip' }, true)
            ]}
            codebook={BASIS_CODEBOOK}
            persons={['LK1', 'L07']}
            onChoose={() => undefined}
        />
    );
    // Further values of the events can be chosen where the code asks for something.
    expect(html).toContain('<option value="$modifier 1">uit «naar wie»</option>');
    expect([...html.matchAll(/<select[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
        'Wordt: kind lacht',
        'Wie: kind lacht',
        'Naar wie: kind lacht',
        'Gunstig?: kind lacht',
        'Wordt: kind praat',
        'Wie: kind praat',
        'Wordt: kind'
    ]);
    expect([...html.matchAll(/<(select)/g)].length).toBe(7);
    expect([...html.matchAll(/<th scope="col"/g)].length).toBe(7);
    expect(html).toContain('alle waarden');
    expect(html).toContain('Kenmerk van de annotatie');
});
