// @vitest-environment jsdom
import { type DocumentModelContext, DocumentModelImpl } from '@beeldspoor/workbench/lib/browser/documents/document-model-impl';
import { type DocumentModel, DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { FakeDocumentService } from '@beeldspoor/workbench/lib/browser/documents/test/fake-document-service';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { OpenerService, Widget } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readyTrajectory } from '../../common/phases/testing/ready-trajectory';
import type { Finding } from '../../common/rules/rule';
import { FindingFixes } from '../findings/finding-fixes';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { DocumentFormOptions, DocumentFormWidget } from './document-form-widget';
import { EDIT_AFTER } from './field-drafts';

// Theia asks what the browser can do while it loads; jsdom does not answer.
vi.hoisted(() => {
    document.queryCommandSupported = () => false;
    Element.prototype.scrollIntoView = () => undefined;
});

const ROOT = new URI('file:///trajecten/bart');
const FILE = ROOT.resolve('plan/hulpvragen.json').toString();
const QUESTIONS = {
    schemaVersion: 1,
    questions: [
        { id: 'HV1', text: 'Hoe krijg ik contact?', priority: 'primair', status: 'open', focusPoints: ['kijkt op'], eigenSleutel: 1 },
        { id: 'HV2', text: 'Hoe wordt het rustig?', priority: 'secundair', status: 'open', focusPoints: [] }
    ]
};

let service: FakeDocumentService;
let model: DocumentModelImpl<unknown> | undefined;
let form: DocumentFormWidget;
let findings: Finding[];
let told: string[];

const never = (): { dispose(): void } => ({ dispose: () => undefined });
const onDisk = (): typeof QUESTIONS => JSON.parse(service.files.get(FILE) ?? '') as typeof QUESTIONS;
const value = (): typeof QUESTIONS => model?.value as typeof QUESTIONS;

async function newForm(text = JSON.stringify(QUESTIONS)): Promise<void> {
    service.files.set(FILE, text);
    let order = 0;
    const context: DocumentModelContext<unknown> = {
        service,
        drafts: { put: () => undefined, remove: () => undefined, take: () => [] },
        online: () => true,
        nextOrder: () => (order += 1),
        notify: () => undefined,
        copyIsObsolete: () => undefined,
        released: () => undefined
    };
    const container = new Container();
    container.bind(DocumentFormOptions).toConstantValue({ uri: FILE });
    container
        .bind(CurrentTrajectory)
        .toConstantValue({ ready: Promise.resolve(), root: ROOT, snapshot: readyTrajectory(), onDidChange: never });
    container.bind(DocumentStore).toConstantValue({
        open: async (type: DocumentType<unknown>, uri: URI): Promise<DocumentModel<unknown>> =>
            (model = await DocumentModelImpl.open(uri, type, context))
    });
    container.bind(TrajectoryFindings).toConstantValue({ findings, onDidChange: never } as unknown as TrajectoryFindings);
    container.bind(FindingFixes).toConstantValue({ apply: vi.fn() } as unknown as FindingFixes);
    container.bind(OpenerService).toConstantValue({});
    container.bind(MessageService).toConstantValue({ error: (message: string) => told.push(message) } as unknown as MessageService);
    container.bind(DocumentFormWidget).toSelf();
    form = container.get(DocumentFormWidget);
    service.setClient({ onDocumentChanged: ({ revision }) => model?.onDiskChanged(revision) });
    Widget.attach(form, document.body);
    await vi.waitFor(() => expect(form.node.querySelector('form, [role=alert]')).not.toBeNull());
}

function field<E extends HTMLInputElement | HTMLTextAreaElement>(label: string): E {
    const all = [...form.node.querySelectorAll<HTMLLabelElement>('label')];
    const found = all.find(each => each.textContent === label);
    const input = form.node.querySelector(`[aria-label="${label}"]`) ?? (found && document.getElementById(found.htmlFor));
    if (!input) {
        throw new Error(`No field ${label}: ${all.map(each => each.textContent).join(', ')}`);
    }
    return input as E;
}

/** As a browser does it: React listens to the setter of the element. */
function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, 'value')!;
    input.focus();
    set!.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
}

function button(name: string): HTMLButtonElement {
    const found = [...form.node.querySelectorAll('button')].find(
        each => each.getAttribute('aria-label') === name || each.textContent?.includes(name)
    );
    if (!found) {
        throw new Error(`No button ${name}`);
    }
    return found;
}

/** Unfolds a question and gives its text area. */
async function open(name: string): Promise<HTMLTextAreaElement> {
    button(name).click();
    return vi.waitFor(() => field<HTMLTextAreaElement>('De vraag'));
}

beforeEach(() => {
    model = undefined;
    service = new FakeDocumentService();
    findings = [];
    told = [];
});

afterEach(() => {
    form.dispose();
    model?.close();
});

it('makes one edit of what was typed when the field is left, and keeps keys that nobody knows', async () => {
    await newForm();
    const text = await open('HV1 ·');
    for (const part of ['Hoe', 'Hoe krijg', 'Hoe krijg ik rust?']) {
        type(text, part);
    }
    expect(model?.canUndo).toBe(false);
    text.blur();
    expect(value().questions[0]).toEqual({ ...QUESTIONS.questions[0], text: 'Hoe krijg ik rust?' });
    form.undo();
    expect(value()).toEqual(QUESTIONS);
    expect(model?.canUndo).toBe(false);
    form.redo();
    await model?.flush();
    expect(onDisk().questions[0].text).toBe('Hoe krijg ik rust?');
});

it('makes an edit when the hands rest, without touching the text that is being typed', async () => {
    await newForm();
    const text = await open('HV1 ·');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
        type(text, 'Hoe krijg ik ');
        vi.advanceTimersByTime(EDIT_AFTER);
    } finally {
        vi.useRealTimers();
    }
    expect(value().questions[0].text).toBe('Hoe krijg ik');
    await vi.waitFor(() => expect(form.node.textContent).toContain('HV1 · Hoe krijg ik'));
    expect(text.value).toBe('Hoe krijg ik ');
    text.blur();
    form.undo();
    expect(value()).toEqual(QUESTIONS);
});

it('takes back what is being typed when somebody undoes in the middle of it', async () => {
    await newForm();
    const text = await open('HV1 ·');
    type(text, 'half');
    form.undo();
    await vi.waitFor(() => expect(text.value).toBe('Hoe krijg ik contact?'));
    expect(value()).toEqual(QUESTIONS);
});

it('keeps what was typed when it is closed in the middle of it', async () => {
    await newForm();
    type(await open('HV2 ·'), 'Hoe wordt het stil?');
    form.dispose();
    expect(value().questions[1].text).toBe('Hoe wordt het stil?');
});

it('keeps what was typed when the page goes away in the middle of it', async () => {
    await newForm();
    type(await open('HV1 ·'), 'Hoe blijft dit staan?');
    let kept = '';
    // The document store writes its drafts at this event, as a listener like this one.
    window.addEventListener('pagehide', () => (kept = value().questions[0].text), { once: true });
    window.dispatchEvent(new Event('pagehide'));
    expect(kept).toBe('Hoe blijft dit staan?');
});

it('shows a change from outside at once, and keeps what is being typed in another field', async () => {
    await newForm();
    const text = await open('HV2 ·');
    type(text, 'Hoe wordt het st');
    const first = { ...QUESTIONS.questions[0], text: 'Van buiten' };
    service.put(FILE, JSON.stringify({ ...QUESTIONS, questions: [{ ...first, id: 'HV0' }, first, QUESTIONS.questions[1]] }));
    await vi.waitFor(() => expect(form.node.textContent).toContain('HV1 · Van buiten'));
    expect(text.value).toBe('Hoe wordt het st');
    expect(text.isConnected).toBe(true);
    text.blur();
    expect(value().questions.map(({ text: each }) => each)).toEqual(['Van buiten', 'Van buiten', 'Hoe wordt het st']);
});

it('shows what somebody else wrote in the same field, and lets one choose', async () => {
    await newForm();
    const text = await open('HV1 ·');
    type(text, 'Van hier');
    const theirs = { ...QUESTIONS, questions: [{ ...QUESTIONS.questions[0], text: 'Van daar' }, QUESTIONS.questions[1]] };
    service.put(FILE, JSON.stringify(theirs));
    await vi.waitFor(() => expect(form.node.textContent).toContain('elders veranderd in: «Van daar»'));
    expect(text.value).toBe('Van hier');
    button('Die tekst overnemen').click();
    await vi.waitFor(() => expect(text.value).toBe('Van daar'));
    expect(value().questions[0].text).toBe('Van daar');
});

it('follows the document in a field that has the focus and in which nothing was typed', async () => {
    await newForm();
    const text = await open('HV1 ·');
    text.focus();
    service.put(FILE, JSON.stringify({ ...QUESTIONS, questions: [{ ...QUESTIONS.questions[0], text: 'Nieuw' }] }));
    await vi.waitFor(() => expect(text.value).toBe('Nieuw'));
});

it('keeps a text whose place went away in sight', async () => {
    await newForm();
    type(await open('HV2 ·'), 'Een zin die nergens anders staat');
    service.put(FILE, JSON.stringify({ ...QUESTIONS, questions: QUESTIONS.questions.slice(0, 1) }));
    await vi.waitFor(() => expect(form.node.querySelector('.bs-form-state')?.textContent).toContain('«Een zin die nergens anders staat»'));
});

it('takes back what the text editor of this window wrote', async () => {
    await newForm();
    const text = JSON.stringify({ ...QUESTIONS, questions: [{ ...QUESTIONS.questions[0], text: 'Als tekst' }, QUESTIONS.questions[1]] });
    model?.expectText(text);
    service.put(FILE, text);
    await vi.waitFor(() => expect(form.node.textContent).toContain('HV1 · Als tekst'));
    form.undo();
    await model?.flush();
    expect(onDisk()).toEqual(QUESTIONS);
});

it('adds, moves and takes away elements, each as one edit', async () => {
    await newForm();
    button('Hulpvraag toevoegen').click();
    expect(value().questions.map(({ id }) => id)).toEqual(['HV1', 'HV2', 'HV3']);
    await vi.waitFor(() => expect(document.activeElement).toBe(field('De vraag')));
    button('HV1 · Hoe krijg ik contact? naar beneden').click();
    expect(value().questions.map(({ id }) => id)).toEqual(['HV2', 'HV1', 'HV3']);
    await vi.waitFor(() => button('HV2 · Hoe wordt het rustig? verwijderen').click());
    expect(value().questions.map(({ id }) => id)).toEqual(['HV1', 'HV3']);
    // The focus stays in the list: on what stands in its place now.
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('HV1'));
    [1, 2, 3].forEach(() => form.undo());
    expect(value()).toEqual(QUESTIONS);
});

it('adds, changes and empties lines of a list of texts', async () => {
    await newForm();
    await open('HV1 ·');
    const added = field<HTMLInputElement>('Kijkpunt toevoegen');
    type(added, 'lacht');
    added.blur();
    expect(value().questions[0].focusPoints).toEqual(['kijkt op', 'lacht']);
    const first = field<HTMLTextAreaElement>('Kijkpunten 1');
    type(first, ' ');
    first.blur();
    expect(value().questions[0].focusPoints).toEqual(['lacht']);
    await vi.waitFor(() => expect(field<HTMLInputElement>('Kijkpunt toevoegen').value).toBe(''));
});

it('cannot be changed while the document is read-only, says why, and offers the good version', async () => {
    await newForm();
    await open('HV1 ·');
    service.put(FILE, '{ kapot');
    await vi.waitFor(() => expect(form.node.querySelector('.bs-form-state')?.textContent).toContain('kan nu niet worden gelezen'));
    await vi.waitFor(() => expect(field('De vraag').readOnly).toBe(true));
    expect([...form.node.querySelectorAll('button')].some(each => each.textContent?.includes('toevoegen'))).toBe(false);
    button('Terugzetten').click();
    await vi.waitFor(() => expect(field('De vraag').readOnly).toBe(false));
    expect(onDisk()).toEqual(QUESTIONS);
});

it('says why there is nothing to show', async () => {
    await newForm('{ kapot');
    expect(form.node.textContent).toContain('kan niet worden gelezen');
    expect(button('Als JSON bekijken')).toBeDefined();
});

it('shows findings at their field, and that there are some inside what is folded', async () => {
    findings.push({
        rule: 'S1-13',
        severity: 'warning',
        message: 'Er zijn twee primaire hulpvragen.',
        file: 'plan/hulpvragen.json',
        path: ['questions', 0, 'priority']
    });
    await newForm();
    expect(form.node.textContent).toContain('aandachtspunten: 1');
    await open('HV1 ·');
    const place = form.node.querySelector(`[data-path='["questions",0,"priority"]']`);
    expect(place?.textContent).toContain('Er zijn twee primaire hulpvragen.');
});

it('goes to a place in the document', async () => {
    await newForm();
    form.reveal(['questions', 1, 'status']);
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('SELECT'));
    expect(told).toEqual([]);
});
