// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Widget } from '@theia/core/lib/browser';
import { ClipboardService } from '@theia/core/lib/browser/clipboard-service';
import { CommandService } from '@theia/core/lib/common/command';
import { Emitter } from '@theia/core/lib/common/event';
import { MessageService } from '@theia/core/lib/common/message-service';
import { Container, type interfaces } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, AnnotationsDocument } from '../../common/documents/annotations';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { AgreementWidget } from '../agreement/agreement-widget';
import { BlindCoder } from '../agreement/blind-coder';
import { BudgetWidget } from '../budget/budget-widget';
import { ComparisonWidget } from '../comparing/comparison-widget';
import { type Moment, MomentOpener } from '../moments/moment-opener';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { FrontRecording } from './front-recording';

// Theia asks what the browser can do while it loads; jsdom does not answer.
vi.hoisted(() => {
    document.queryCommandSupported = () => false;
    Element.prototype.scrollIntoView = () => undefined;
});

const EXAMPLE = join(__dirname, '../../../voorbeeld/2026-bart-g6');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8')) as T;
const coding = (): AnnotationsDocument => read('opnames/O1/annotaties.MV.json');

/** The example, coded by JT as well, who is working here: R07 otherwise, and E12 not at all. */
class FakeTrajectory {
    protected readonly changed = new Emitter<Trajectory>();
    readonly onDidChange = this.changed.event;
    readonly ready = Promise.resolve();
    readonly root = undefined;
    readonly coder = 'JT';
    readonly documents = new Map<string, unknown>([
        ['traject.json', read('traject.json')],
        ['codeboek.json', read('codeboek.json')],
        ['opnames/O1/opname.json', read('opnames/O1/opname.json')],
        ['opnames/O1/annotaties.MV.json', coding()],
        [
            'opnames/O1/annotaties.JT.json',
            {
                ...coding(),
                coder: 'JT',
                annotations: coding()
                    .annotations.filter(({ id }) => id !== 'E12')
                    .map((each): Annotation => (each.id === 'R07' ? { ...each, code: 'benoemen' } : each))
            }
        ],
        ['opnames/O3/opname.json', { ...read<object>('opnames/O1/opname.json'), id: 'O3' }],
        ['opnames/O3/annotaties.MV.json', { ...coding(), recording: 'O3' }]
    ]);
    snapshot: Trajectory = this.assemble();

    assemble(): Trajectory {
        return assembleFromDocuments({ folder: '2026-bart-g6', documents: this.documents });
    }

    async annotations(recording: string): Promise<unknown> {
        const path = `opnames/${recording}/annotaties.${this.coder}.json`;
        return {
            dispose: () => undefined,
            edit: (_label: string, recipe: (value: AnnotationsDocument) => AnnotationsDocument) => {
                this.documents.set(path, recipe(this.documents.get(path) as AnnotationsDocument));
                this.snapshot = this.assemble();
                this.changed.fire(this.snapshot);
            }
        };
    }
}

let trajectory: FakeTrajectory;
let opened: Moment[];
let copied: string[];
let widget: Widget;

async function show<T extends Widget>(type: interfaces.Newable<T>): Promise<T> {
    const container = new Container();
    container.bind(CurrentTrajectory).toConstantValue(trajectory);
    container.bind(FrontRecording).toConstantValue({ id: 'O1', onDidChange: new Emitter<string>().event } as unknown as FrontRecording);
    container.bind(MomentOpener).toConstantValue({
        open: async (moment: Moment) => void opened.push(moment)
    });
    container.bind(MessageService).toConstantValue({ error: vi.fn(), info: vi.fn() } as unknown as MessageService);
    container.bind(ClipboardService).toConstantValue({
        readText: () => '',
        writeText: (text: string) => void copied.push(text)
    });
    container.bind(CommandService).toConstantValue({ executeCommand: vi.fn() });
    container.bind(BlindCoder).toSelf();
    container.bind(type).toSelf();
    const made = container.get(type);
    widget = made;
    Widget.attach(made, document.body);
    await vi.waitFor(() => expect(made.node.querySelector('table, .bs-cm-empty')).not.toBeNull());
    return made;
}

const text = (): string => widget.node.textContent ?? '';
const tables = (): readonly string[] => [...widget.node.querySelectorAll('caption')].map(each => each.textContent ?? '');
function button(name: string): HTMLButtonElement {
    const found = [...widget.node.querySelectorAll('button')].find(each => each.textContent === name);
    if (!found) {
        throw new Error(`No button ${name}: ${[...widget.node.querySelectorAll('button')].map(each => each.textContent).join(', ')}`);
    }
    return found;
}
function select(label: string): HTMLSelectElement {
    const found = [...widget.node.querySelectorAll('label')]
        .find(each => each.firstElementChild?.textContent === label)
        ?.querySelector('select');
    if (!found) {
        throw new Error(`No list ${label}`);
    }
    return found;
}
function pick(label: string, value: string): void {
    const list = select(label);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
}
/** Every table has a name, and every head says what it is the head of. */
function expectReadable(): void {
    expect([...widget.node.querySelectorAll('table')].every(table => table.querySelector('caption'))).toBe(true);
    expect([...widget.node.querySelectorAll('th')].filter(head => !head.getAttribute('scope'))).toEqual([]);
    expect(widget.node.getAttribute('role')).toBe('region');
    expect(widget.node.getAttribute('aria-label')).toBeTruthy();
}

beforeEach(() => {
    trajectory = new FakeTrajectory();
    opened = [];
    copied = [];
});
afterEach(() => widget.dispose());

describe('Vergelijken', () => {
    it('is a plain table with n, without colours, arrows or a total; numbers lead to moments', async () => {
        await show(ComparisonWidget);
        expectReadable();
        expect(tables()).toEqual(['O1 en O3 naast elkaar: initiatieven van alle leerlingen naar LK1']);
        expect(widget.node.querySelector('table')?.outerHTML).not.toMatch(/[↑↓▲▼]|style=|totaal/i);
        pick('Leerling', 'L12');
        await vi.waitFor(() => expect(tables()[0]).toContain('initiatieven van L12 naar LK1'));
        button('1 van 1 (100,0 %)').click();
        // JT coded O1 and works here; O3 is the coding of MV, which is not the one that is open with the film.
        expect(opened).toMatchObject([{ recording: 'O1', frame: 2750, endFrame: 2801, annotation: 'E09' }]);
        const [, other] = [...widget.node.querySelectorAll('button')].filter(each => each.textContent === '1 van 1 (100,0 %)');
        other.click();
        expect(opened[1]).toMatchObject({ recording: 'O3', frame: 2750 });
        expect(opened[1]).not.toHaveProperty('annotation');
        expect(text()).toContain('Verschillende mensen codeerden: O1 door JT en O3 door MV.');
    });

    it('S3-11 takes other recordings of the series beside the two, and leaves them out again', async () => {
        trajectory.documents.set('opnames/O2/opname.json', { ...read<object>('opnames/O1/opname.json'), id: 'O2' });
        trajectory.documents.set('opnames/O2/annotaties.JT.json', { ...coding(), recording: 'O2', coder: 'JT' });
        trajectory.snapshot = trajectory.assemble();
        await show(ComparisonWidget);
        const chip = (): HTMLButtonElement | null => widget.node.querySelector('[role=group] button');
        const heads = (): string[] => [...widget.node.querySelectorAll('thead th')].map(each => each.firstChild?.textContent ?? '');
        expect(chip()?.getAttribute('aria-pressed')).toBe('false');
        chip()?.click();
        await vi.waitFor(() => expect(tables()[0]).toMatch(/^O1, O2 en O3 naast elkaar/));
        expect(heads()).toEqual(['Maat', 'O1', 'O2', 'O3', 'Verschil']);
        expect(text()).toContain('van O1 naar O3');
        expectReadable();
        chip()?.click();
        await vi.waitFor(() => expect(tables()[0]).toMatch(/^O1 en O3 naast elkaar/));
    });

    it('unfolds several moments, and folds them again', async () => {
        await show(ComparisonWidget);
        pick('Leerling', 'L07');
        await vi.waitFor(() => expect(tables()[0]).toContain('L07'));
        button('0 van 7 (0,0 %)').click();
        await vi.waitFor(() => expect(widget.node.querySelectorAll('[role=option]')).toHaveLength(7));
        expect(widget.node.querySelector('[role=listbox]')?.getAttribute('aria-label')).toBe('O1, Initiatieven ontvangen');
        button('0 van 7 (0,0 %)').click();
        await vi.waitFor(() => expect(widget.node.querySelector('[role=listbox]')).toBeNull());
    });
});

describe('Overeenstemming', () => {
    it('shows figures with n and no verdict, the states beside it, and what to look at together', async () => {
        await show(AgreementWidget);
        expectReadable();
        expect(tables()).toEqual([
            'Uitkomst van initiatieven: rijen JT, kolommen MV',
            'Toestanden, beeld voor beeld vergeleken',
            'Hetzelfde gezien, hoe ruim men «hetzelfde moment» ook neemt (wat één zag telt mee)',
            'Om samen te bekijken'
        ]);
        expect(text()).toContain('100,0 % gelijk, kappa 1,000 (n = 10)');
        expect(text()).not.toMatch(/voldoende|geslaagd|gezakt|slecht|norm\b/i);
        button('Alle codes').click();
        await vi.waitFor(() => expect(text()).toContain('94,7 % gelijk, kappa 0,929 (n = 19)'));
    });

    it('a click opens the film at that frame, where both codes stand beside one another', async () => {
        await show(AgreementWidget);
        const rows = (): string[] => [...([...widget.node.querySelectorAll('tbody')].at(-1)?.rows ?? [])].map(row => row.textContent ?? '');
        expect(rows()).toEqual([
            '01:25:15LK1BenoemenOntvangst non-verbaalcode',
            '02:45:00L03niets gecodeerdContactinitiatief, L03 → LK1alleen MV zag dit'
        ]);
        button('01:25:15').click();
        expect(opened).toEqual([{ recording: 'O1', frame: 2140, annotation: 'R07' }]);
        await vi.waitFor(() => expect(widget.node.querySelector('tr[aria-current=true]')?.textContent).toContain('Benoemen'));
        button('02:45:00').click();
        expect(opened[1]).toEqual({ recording: 'O1', frame: 4125 });
    });

    it('hides the codes of the other from blind coding on until one is done (scenario C6)', async () => {
        await show(AgreementWidget);
        button('Blind coderen').click();
        await vi.waitFor(() => expect(text()).toContain('U codeert deze opname blind: de codes van MV ziet u als u klaar bent.'));
        expect(tables()).toEqual([]);
        expect(text()).not.toContain('Ontvangst non-verbaal');
        expect(trajectory.documents.get('opnames/O1/annotaties.JT.json')).toMatchObject({ blind: true });
        button('Klaar met blind coderen').click();
        await vi.waitFor(() => expect(tables()).toHaveLength(4));
        expect(trajectory.documents.get('opnames/O1/annotaties.JT.json')).toHaveProperty('finishedAt');
    });

    it('changes rows for columns on request', async () => {
        await show(AgreementWidget);
        button('omwisselen').click();
        await vi.waitFor(() => expect(tables()[0]).toBe('Uitkomst van initiatieven: rijen MV, kolommen JT'));
    });
});

describe('Tijdbudget', () => {
    it('counts the whole recording or a part, and copies what it shows', async () => {
        await show(BudgetWidget);
        expectReadable();
        expect(text()).toContain('172,0 s te coderen');
        pick('Stuk', 'context:lesovergang');
        await vi.waitFor(() => expect(text()).toContain('120,0 s te coderen'));
        button('Kopiëren voor een rekenblad').click();
        await vi.waitFor(() => expect(copied).toHaveLength(1));
        expect(copied[0]).toMatch(/^Wie\tWat\tAantal\tDuur \(s\)\t/);
        expect(copied[0]).toContain('Lesovergang\t1\t120,0\t');
    });

    it('shows what follows what, with moments behind each number', async () => {
        await show(BudgetWidget);
        button('Wat volgt op wat, per persoon').click();
        await vi.waitFor(() => expect(tables()).toContain('Wat volgt op wat: LK1'));
        expectReadable();
    });

    it('shows only the own codes while somebody codes blind', async () => {
        await show(BudgetWidget);
        expect(select('Codeur').options).toHaveLength(2);
        const path = 'opnames/O1/annotaties.JT.json';
        const model = (await trajectory.annotations('O1')) as {
            edit(label: string, recipe: (value: AnnotationsDocument) => AnnotationsDocument): void;
        };
        model.edit('', document => ({ ...document, blind: true }));
        expect(trajectory.documents.get(path)).toMatchObject({ blind: true });
        await vi.waitFor(() => expect(() => select('Codeur')).toThrow());
    });
});
