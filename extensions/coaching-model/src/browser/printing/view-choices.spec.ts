// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { viewChoices } from './view-choices';

it('names what was chosen in the words of the view, and not what was left as it is', () => {
    const node = document.createElement('div');
    node.innerHTML =
        '<div class="bs-cm-choices">' +
        '<select aria-label="Opname"><option value="O1">O1 · lesovergang</option></select>' +
        '<label><span>Codeur</span><select><option value="MV" selected>MV</option></select></label>' +
        '<select aria-label="Leerling"><option value="">alle leerlingen</option></select>' +
        '<label><input type="checkbox" checked>uitgesplitst</label><label><input type="checkbox">niet gekozen</label></div>' +
        '<details class="bs-cm-filters"><label><span>Van</span><input type="text" value="0:50"></label>' +
        '<label><span>Tot</span><input type="text" value=""></label></details>' +
        '<select aria-label="ergens anders"><option value="x">x</option></select>';
    expect(viewChoices(node)).toEqual([
        { label: 'Opname', value: 'O1 · lesovergang' },
        { label: 'Codeur', value: 'MV' },
        { label: '', value: 'uitgesplitst' },
        { label: 'Van', value: '0:50' }
    ]);
});
