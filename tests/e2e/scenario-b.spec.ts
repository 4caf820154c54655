import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { ShownFilm } from './support/exactness-page';
import { chooseFiles, expect, test, type App } from './support/fixtures';
import { lessonFilm } from './support/lesson-films';
import { TrajectPage } from './support/traject-page';

test.use({ area: 'scenario-b' });
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const COACHING = 'begeleiding van de leerkracht';
const IN_CLASS = 'bekijken in de klas';
const STRONG = 'Wat zie je waarover je tevreden bent?';
const CHILDREN = Array.from({ length: 23 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
/** Who take part: all but L15. */
const CLASS = CHILDREN.filter(code => code !== 'L15');

interface Cycle {
    readonly number: number;
    readonly state: string;
    readonly recordings: readonly string[];
    readonly wishes?: readonly string[];
}
interface Traject {
    readonly phase: string;
    readonly cycles: readonly Cycle[];
    readonly evidence?: { readonly recording: string; readonly clip: string };
}
interface Clips {
    readonly clips: readonly { readonly id: string; readonly mark: string | null; readonly shown: boolean; readonly unsuitable?: string }[];
}

/** Name of the folder that the first step makes. */
let folder = '';

const open = async (app: App): Promise<TrajectPage> => {
    const traject = new TrajectPage(app, folder);
    await traject.open();
    return traject;
};

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Runs a command by its name, as the palette does. */
async function command(page: Page, name: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${name}`);
    await page.locator('.quick-input-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
}

/** What a dialog says that refuses something; closed again. */
async function refusal(page: Page, dialog: string, act: () => Promise<void>): Promise<string> {
    await act();
    await expect(page.locator(dialog)).toBeVisible();
    const text = await page.locator(dialog).innerText();
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await expect(page.locator(dialog)).toHaveCount(0);
    return text;
}

/** Works as begeleider or as leerkracht from now on. */
async function workAs(page: Page, role: 'begeleider' | 'leerkracht'): Promise<void> {
    await page
        .locator('#theia-statusBar')
        .getByText(/^(begeleider|leerkracht) \w+$/)
        .click();
    await page.locator('.quick-input-list-row', { hasText: role }).first().click();
    await expect(page.locator('#theia-statusBar')).toContainText(role);
}

/** The list of fragments. */
async function talk(page: Page): Promise<Locator> {
    const view = page.locator('[id="beeldspoor-gesprek"]');
    if (!(await view.isVisible())) {
        await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    }
    await expect(view).toBeVisible();
    return view;
}

/** Makes a fragment at a frame by key and asks a question with it. */
async function makeClip(page: Page, shown: ShownFilm, frame: number, key: 'p' | 'z', question = STRONG): Promise<void> {
    await shown.film.focus();
    await shown.goTo(frame);
    await page.keyboard.press(key);
    const view = await talk(page);
    const field = view.locator('.bs-questions input');
    await field.fill(question);
    await field.press('Enter');
    await expect(view.locator('.bs-questions li')).toContainText(question);
    await field.press('Escape');
}

/** Plans the cycle and brings in its film. */
async function record(traject: TrajectPage, day: string, seconds: number, id: string): Promise<ShownFilm> {
    const { page } = traject;
    await traject.fill('Dag van de opname', day);
    await traject.choose('Waar staat de camera?', 'zijkant');
    await traject.check(/iedereen die in beeld kan komen/);
    const button = traject.step.getByRole('button', { name: 'Opname toevoegen' });
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    await chooseFiles(page, await lessonFilm(seconds), () => button.click());
    const dialog = page.locator('.bs-import');
    await dialog.getByText('zijkant', { exact: false }).first().click();
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await dialog.getByText('Code, titel en tijdstip').click();
    await dialog.locator('input[type="datetime-local"]').fill(`${day}T10:00`);
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    const shown = new ShownFilm(page, id);
    await expect(shown.canvas).toHaveAttribute('data-frame', /\d+/, { timeout: 60_000 });
    await traject.show();
    await traject.check('Deze opname wordt niet gecodeerd');
    return shown;
}

/** What is written after a kijkles, until the cycle was looked back on. */
async function lookBack(traject: TrajectPage, cycle: number, next: string | RegExp): Promise<void> {
    const { page, step } = traject;
    await step.getByRole('button', { name: `Vragenlijst O${cycle}` }).click();
    const form = page.locator('.bs-form-view:visible');
    await form.getByLabel('Niet ingevuld, omdat').fill('met de groep nabesproken');
    await form.getByLabel('Niet ingevuld, omdat').blur();
    await traject.fill(`O${cycle}: gesprek`, '45');
    await expect(traject.needs).toHaveCount(0);
    await step.getByRole('button', { name: 'Cyclus teruggekeken' }).click();
    await step.getByRole('button', { name: next }).click();
}

/** The facts of a kijkles that was held, and the note in GROW. */
async function holdLesson(traject: TrajectPage, day: string, steering: string): Promise<void> {
    await traject.choose('Wie stuurt de kijkles?', steering);
    await traject.fill('Dag van de kijkles', day);
    await traject.fill('Duur', '40');
    await traject.check('LK1 was erbij');
    await traject.step.getByRole('button', { name: 'Notitie van de kijkles' }).click();
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Kijkles gehouden' }).click();
}

/** Every child notes something, in the table. */
async function noteAll(page: Page, codes: readonly string[]): Promise<Locator> {
    const notes = page.locator('[id="beeldspoor-kindnotities"]');
    await expect(notes.locator('tbody tr')).toHaveCount(CLASS.length);
    for (const code of codes) {
        await notes.getByLabel(`${code}: Wat zie ik?`).fill('Ik zie dat wij klaarzitten');
        await notes.getByLabel(`${code}: Wat zie ik?`).press('Enter');
    }
    return notes;
}

test('B1: a new traject with children; an earlier approach that is written down gives no warning', async ({ app }) => {
    const traject = await TrajectPage.make(app, async dialog => {
        await dialog.getByRole('radio', { name: /Kijken met kinderen/ }).check();
        await dialog.getByLabel('Titel').fill('Leswisseling groep 7');
        await dialog.getByLabel('Uw initialen').fill('VB');
        await dialog.getByLabel('Groep', { exact: true }).fill('7');
        await dialog.getByLabel('Leerlingen').fill('23');
        await dialog.getByLabel(/Groepsdoel/).fill('De leswisseling is rustig en binnen 3 minuten klaar');
    });
    ({ folder } = traject);
    expect(traject.read<Traject>('traject.json')).toMatchObject({ kind: 'watchingWithChildren', phase: 'problemRecognition' });
    expect(traject.read<Traject>('traject.json').cycles).toHaveLength(3);
    const warning = traject.step.getByText('Eerdere aanpak niet beschreven');
    await traject.fill('Wat ziet de leerkracht?', 'Leswisselingen zijn druk en lang.');
    await traject.choose('Herkennen de kinderen het?', 'ja');
    await traject.fill('In hun eigen woorden', 'ja, vooral na gym');
    await expect(warning).toBeVisible();
    await traject.fill(/eerder geprobeerd/, 'stopwatch en regels, 6 weken, weinig effect');
    await expect(warning).toHaveCount(0);
    await traject.go(/Verder naar draagvlak/, 'Draagvlak en akkoord');
});

test('B2: without draagvlak for the leervraag no film comes in', async ({ app }) => {
    const traject = await open(app);
    await traject.check('De kinderen willen zichzelf op film zien');
    const refused = await refusal(app.page, '.bs-import-refusal', () => command(app.page, 'Opname toevoegen'));
    expect(refused).toContain('draagvlak voor de leervraag');
    expect(refused).not.toContain('draagvlak voor de film');
    await traject.check('De kinderen willen aan de leervraag werken');
    await expect(traject.needs).not.toContainText('draagvlak voor de leervraag');
    await traject.fill('Protocol van de school voor film', 'Protocol beeldmateriaal 2025');
    await traject.fill('Beelden uiterlijk vernietigd op', later(200));
});

test('B3: 22 children say yes, L15 no: closed until L15 stays outside the angle of the camera', async ({ app }) => {
    const traject = await open(app);
    await traject.openRegister();
    const { register } = traject;
    await register.getByLabel('Datum op de formulieren').fill('2026-02-20');
    await register.getByRole('button', { name: 'alle 24 gegeven' }).first().click();
    await register.getByRole('button', { name: 'alle 23 ja' }).click();
    await traject.answer('L15', COACHING, 'geweigerd');
    await traject.answer('L15', 'antwoord van het kind zelf', 'nee');
    await expect(traject.needs).toContainText('L15 zegt nee en heeft nog geen plek buiten beeld');
    const answers = (): readonly { person: string; answer: string }[] =>
        traject.read<{ buyIn: { answers: readonly { person: string; answer: string }[] } }>('toestemming/register.json').buyIn.answers;
    await expect.poll(() => answers().filter(({ answer }) => answer === 'ja').length).toBe(22);
    expect(answers().find(({ person }) => person === 'L15')?.answer).toBe('nee');
    await traject.answer('L15', 'hoe buiten beeld', 'buiten de camerahoek');
    await expect(traject.needs).toHaveCount(0);
});

test('B4: one form without «in de klas» keeps the kijkles shut and is named to the teacher alone', async ({ app }) => {
    const traject = await open(app);
    await traject.openRegister();
    const { register } = traject;
    const inClass = register.locator('[data-register="class"]');
    await register.getByRole('button', { name: 'alle 24 gegeven' }).click();
    await traject.answer('L09', IN_CLASS, 'onbekend');
    await expect(inClass).toHaveText('Bekijken in de klas: 21 van 22; nog niet: L09 onbekend.');
    const refused = await refusal(app.page, '.bs-lesson-refusal', () => command(app.page, 'Kijkles beginnen'));
    expect(refused).toContain('L09 onbekend');
    await expect(app.page.locator('.bs-lesson')).toHaveCount(0);
    await traject.answer('L09', IN_CLASS, 'gegeven');
    await expect(inClass).toHaveText('Bekijken in de klas: 22 van 22.');
    await traject.go('Verder naar intake', 'Intake');
    await traject.fill('Welke les?', 'leswisseling');
    await traject.fill('Welke dag?', 'dinsdag na gym');
    await traject.fill('Wie bekijkt de beelden?', 'LK1, VB');
    await traject.fill('Waar staan de beelden?', 'versleutelde schijf van de school');
    await traject.check('LK1 aanvaardt de afspraken');
    await traject.go(/Verder naar hulpvraag/, 'Hulpvraag vastgesteld');
});

test('B5: the group goal is filmbaar, herkenbaar and haalbaar; 22 leervragen, one without link is an error', async ({ app }) => {
    const traject = await open(app);
    const { page } = app;
    const questions = traject.view.locator('[data-section="questions"]');
    await questions.getByRole('button', { name: /^Kijkpunten van HV1/ }).click();
    await questions.getByRole('textbox', { name: 'Kijkpunten van HV1' }).fill('iedereen zit klaar');
    await questions.getByRole('textbox', { name: 'Kijkpunten van HV1' }).press('Control+Enter');
    await expect(traject.needs).toContainText('nog niet filmbaar, herkenbaar en haalbaar');
    await traject.check(/HV1 is filmbaar/);
    await traject.check('Herkenbaar voor de kinderen');
    await traject.check('Haalbaar in de drie opnames');

    // One is typed, the rest of the list is pasted at once.
    const of = (code: string): Locator => traject.step.getByRole('textbox', { name: `Leervraag van ${code}` });
    await of('L01').fill('Ik ruim meteen op');
    await of('L01').press('Enter');
    await expect(of('L02')).toBeFocused();
    const own: Readonly<Record<string, string>> = {
        L02: 'Ik luister eerst en pak dan mijn spullen',
        L09: 'Ik help met uitdelen',
        L17: 'Ik let op de tijd'
    };
    const lines = CLASS.slice(1).map(code => own[code] ?? 'Ik begin als de zandloper loopt');
    await page.evaluate(text => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, lines.join('\n'));
    await expect(traject.step).toContainText('Persoonlijke leervragen: 22 van 22');
    await expect(of('L17')).toHaveValue('Ik let op de tijd');
    await expect(of('L15')).toHaveCount(0);
    await of('L09').focus();
    await traject.choose('Groepsdoel bij de leervraag van L09', 'geen doel');
    await expect(traject.needs).toContainText('De leervraag van L09 hoort nog bij geen groepsdoel.');
    await traject.choose('Groepsdoel bij de leervraag van L09', 'HV1');
    const stored = (): readonly { person: string; groupGoalId?: string }[] =>
        traject.read<{ learningQuestions?: readonly { person: string; groupGoalId?: string }[] }>('plan/hulpvragen.json')
            .learningQuestions ?? [];
    await expect.poll(() => stored().filter(({ groupGoalId }) => groupGoalId === 'HV1').length).toBe(22);
    await expect(traject.needs).toHaveCount(0);
    await traject.go('Verder naar cyclus', 'Cyclus 1');
});

test('B6: O1 of 412 s; hilarisch stays out of the list, and a list that begins with a puzzel is refused until it is reordered', async ({
    app
}) => {
    const traject = await open(app);
    const { page } = app;
    const shown = await record(traject, '2026-03-03', 412, 'O1');
    expect(traject.read<{ frameCount: number; persons: string[] }>('opnames/O1/opname.json')).toMatchObject({ frameCount: 10_300 });
    expect(traject.read<{ persons: string[] }>('opnames/O1/opname.json').persons).not.toContain('L15');
    const clips = (): Clips['clips'] => traject.read<Clips>('opnames/O1/fragmenten.json').clips;

    // The first parel is long enough to stop after half a minute.
    await shown.film.focus();
    await shown.goTo(0);
    await page.keyboard.press('i');
    await shown.goTo(999);
    await page.keyboard.press('o');
    await makeClip(page, shown, 999, 'p');
    for (const [frame, key] of [
        [2000, 'p'],
        [4000, 'p'],
        [6000, 'p'],
        [7000, 'z'],
        [8000, 'z']
    ] as const) {
        await makeClip(page, shown, frame, key);
    }
    const view = await talk(page);
    await expect(view.locator('.bs-ratio')).toContainText('4 parels : 2 puzzels ✓');

    // A boy falls: the begeleider sees it, the class does not.
    await makeClip(page, shown, 9000, 'p');
    await view.getByRole('button', { name: 'hilarisch' }).click();
    const falls = view.locator('.bs-clip-list > li').filter({ has: page.locator('.bs-clip-unsuitable') });
    await expect(falls.getByLabel('tonen in het nagesprek')).not.toBeChecked();
    await expect(falls.getByLabel('tonen in het nagesprek')).toBeDisabled();
    await expect(falls).toContainText('Dit fragment is hilarisch en komt niet in de lijst voor de klas.');
    await expect.poll(() => clips().find(({ unsuitable }) => unsuitable === 'hilarisch')?.shown).toBe(false);

    // A list that was made elsewhere with it is refused as well.
    const path = join(app.root, folder, 'opnames', 'O1', 'fragmenten.json');
    const before = readFileSync(path, 'utf8');
    const forced = JSON.parse(before) as Clips;
    writeFileSync(path, JSON.stringify({ ...forced, clips: forced.clips.map(clip => ({ ...clip, shown: true })) }));
    await traject.show();
    await expect(traject.needs).toContainText('is hilarisch en hoort niet in de lijst');
    writeFileSync(path, before);
    await expect(traject.needs).toHaveCount(0);

    // The last puzzel goes up to the front, by keyboard.
    await talk(page);
    await view.locator('.bs-clip[data-mark="puzzel"]').first().click();
    for (let place = clips().findIndex(({ mark }) => mark === 'puzzel'); place > 0; place -= 1) {
        await view.locator('.bs-clip[aria-pressed="true"]').press('Alt+ArrowUp');
    }
    await expect.poll(() => clips()[0].mark).toBe('puzzel');
    await traject.show();
    await expect(traject.needs).toContainText('begin met een parel');
    await traject.step.getByRole('button', { name: 'Kijkles voorbereid' }).focus();
    await page.keyboard.press('Enter');
    expect(traject.read<Traject>('traject.json').cycles[0].state).not.toBe('prepared');
    await talk(page);
    await view.getByRole('button', { name: 'Een parel vooraan zetten' }).click();
    await traject.show();
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Kijkles voorbereid' }).click();
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0].state).toBe('prepared');
});

test('B7: the kijkles stops at frame 750, the talk waits for 22 notes, and the wish becomes kijkpunt 1 of O2', async ({ app }) => {
    const traject = await open(app);
    const { page } = app;
    await traject.step.getByRole('button', { name: 'Kijkles 1 beginnen' }).click();
    const lesson = page.locator('.bs-lesson');
    const watch = lesson.locator('.bs-lesson-watch');
    const picture = watch.locator('canvas');
    await expect(picture).toHaveAttribute('data-frame', '0');
    await expect(lesson).toContainText('Fragment 1 van 6');

    // B11: nothing but the lesson: no codes, no commands, no palette behind it.
    expect(await lesson.innerText()).not.toMatch(/\bLK?\d+\b/);
    expect(await lesson.getByRole('button').allInnerTexts()).not.toContainEqual(
        expect.stringMatching(/opslaan|export|download|delen|kopi/i)
    );
    for (const key of ['F1', 'Control+Shift+p', 'Control+s']) {
        await page.keyboard.press(key);
    }
    await expect(page.locator('.quick-input-widget')).toBeHidden();
    await expect(page.locator('[id="theia-app-shell"], .theia-ApplicationShell').first()).toBeHidden();
    expect(await barriers(page, '.bs-lesson')).toEqual([]);

    await page.keyboard.press('Space');
    await expect(watch).toHaveAttribute('data-state', 'stopped', { timeout: 60_000 });
    await expect(picture).toHaveAttribute('data-frame', '750');
    await expect(lesson.locator('.bs-lesson-stop')).toHaveText('Even stil. Wat zie ik? Wat hoor ik?');
    await page.keyboard.press('Space');
    await expect(watch).toHaveAttribute('data-state', 'ended', { timeout: 30_000 });
    await expect(picture).toHaveAttribute('data-frame', '999');
    await page.keyboard.press('2');
    await expect(lesson.locator('.bs-lesson-prompts p')).toHaveText(['Wat zie ik?', 'Wat hoor ik?']);
    await page.keyboard.press('3');
    await expect(lesson.getByRole('status')).toHaveText('22 van 22 ontbreken');
    await page.keyboard.press('Escape');
    await expect(lesson).toHaveCount(0);

    await traject.step.getByRole('button', { name: /Notities van de kinderen/ }).click();
    const notes = await noteAll(page, CLASS.slice(0, 21));
    await expect(notes.getByRole('status')).toHaveText('1 van 22 ontbreekt. Het groepsgesprek wacht.');
    await traject.step.getByRole('button', { name: 'Kijkles 1 beginnen' }).click();
    await page.keyboard.press('3');
    await expect(lesson.getByRole('status')).toHaveText('1 van 22 ontbreekt');
    await expect(lesson.getByText(STRONG)).toHaveCount(0);
    await page.keyboard.press('Escape');

    await noteAll(page, CLASS.slice(21));
    await expect(notes.getByRole('status')).toHaveText('22 van 22 genoteerd. Het groepsgesprek kan beginnen.');
    expect(await barriers(page, '[id="beeldspoor-kindnotities"]')).toEqual([]);
    await traject.step.getByRole('button', { name: 'Kijkles 1 beginnen' }).click();
    await page.keyboard.press('3');
    await expect(lesson.getByText(STRONG)).toBeVisible();
    expect(await lesson.innerText()).not.toMatch(/\bLK?\d+\b/);
    await page.keyboard.press('Escape');

    await holdLesson(traject, '2026-03-05', 'gedeeld gestuurd');
    const grow = readFileSync(join(app.root, folder, 'notities', 'kijkles-1.md'), 'utf8');
    expect(grow.match(/^## .+$/gm)).toEqual(['## Goal (Doel)', '## Reality (Realiteit)', '## Options (Opties)', '## Will (Actie)']);
    await traject.fill('Wens van de kinderen voor de volgende opname', 'materiaal ligt klaar');
    await lookBack(traject, 1, /Verder met cyclus 2/);
    await expect(traject.step.locator('.bs-cm-step-label').first()).toHaveText('Cyclus 2');
    await expect(traject.step.locator('.bs-cm-step-lines li').first()).toHaveText('materiaal ligt klaar (O1)');
});

test('S3-17: the leerkracht takes a fragment back and gives it back', async ({ app }) => {
    await open(app);
    const { page } = app;
    await ShownFilm.open(page, 'O1');
    const view = await talk(page);
    // Of a fragment that was taken back nobody sees what it was: it is known by its place.
    await expect(view.locator('.bs-clip[data-mark="parel"]').nth(1)).toBeVisible();
    const marks = await view.locator('.bs-clip').evaluateAll(all => all.map(each => each.getAttribute('data-mark')));
    const parel = view.locator('.bs-clip').nth(marks.indexOf('parel', 1));
    await parel.click();
    await expect(view.getByRole('button', { name: 'Fragment intrekken' })).toHaveCount(0);
    await workAs(page, 'leerkracht');
    await parel.click();
    await view.getByRole('button', { name: 'Fragment intrekken' }).click();
    await expect(parel).toContainText('ingetrokken');
    await expect(view.locator('.bs-ratio')).toContainText('3 parels : 2 puzzels');
    await view.getByRole('button', { name: 'Fragment weer vrijgeven' }).click();
    await expect(view.locator('.bs-ratio')).toContainText('4 parels : 2 puzzels');
    await workAs(page, 'begeleider');
});

test('B8: O2 of 305 s and O3 of 176 s, led together and then by the children', async ({ app }) => {
    const traject = await open(app);
    const { page } = app;
    const two = await record(traject, '2026-03-17', 305, 'O2');
    await makeClip(page, two, 1000, 'p');
    await workAs(page, 'leerkracht');
    await traject.show();
    await traject.check('De leerkracht heeft zelf gekeken');
    await traject.fill('Kijkvraag van de leerkracht', 'Ligt het materiaal klaar?');
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Kijkles voorbereid' }).click();
    await expect(traject.step.getByLabel('Wie stuurt de kijkles?').locator('option')).toHaveText([
        'kies …',
        'leerlinggestuurd',
        'gedeeld gestuurd'
    ]);
    await holdLesson(traject, '2026-03-19', 'gedeeld gestuurd');
    await traject.fill('Wens van de kinderen voor de volgende opname', 'wij kijken zelf op de klok');
    await lookBack(traject, 2, /Verder met cyclus 3/);
    await expect(traject.step.locator('.bs-cm-step-lines li').first()).toHaveText('wij kijken zelf op de klok (O2)');

    const three = await record(traject, '2026-03-31', 176, 'O3');
    await makeClip(page, three, 4000, 'p');
    await traject.show();
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Kijkles voorbereid' }).click();
    await holdLesson(traject, '2026-04-02', 'leerlinggestuurd');
    await traject.fill('Wens van de kinderen voor de volgende opname', 'zo blijven we het doen');
    await lookBack(traject, 3, /eindevaluatie/);
    expect([1, 2, 3].map(cycle => traject.read<{ steering: string }>(`plan/nagesprek-${cycle}.json`).steering)).toEqual([
        'gedeeld gestuurd',
        'gedeeld gestuurd',
        'leerlinggestuurd'
    ]);
    await traject.go(/Verder naar eindevaluatie/, 'Eindevaluatie');
});

test('B8: the durations stand beside each other as seconds, with their context and without praise', async ({ app }) => {
    const traject = await open(app);
    const table = traject.step.getByRole('group', { name: 'Duur van de opnames' });
    await expect(table.locator('tbody tr')).toHaveText([/O1.*412 s/, /O2.*305 s/, /O3.*176 s/]);
    await expect(table).toContainText('412 → 305 → 176 s (−236 s, −57,3 %)');
    await expect(table).toContainText('het verschil zegt niet waardoor het komt');
    expect(await table.innerText()).not.toMatch(/goed|beter|knap|mooi|verbeter|winst|succes/i);
});

test('B9: evidence from O1 is refused, from O3 it is enough', async ({ app }) => {
    const traject = await open(app);
    const field = traject.step.getByLabel('Fragment dat het gewenste gedrag laat zien');
    const choose = async (recording: string): Promise<void> => {
        const { clips } = traject.read<Clips>(`opnames/${recording}/fragmenten.json`);
        await field.selectOption(`${recording}/${clips[0].id}`);
    };
    await traject.step.locator('[id="bs-cm-step-status-HV1"]').selectOption('opgelost');
    await traject.fill('Antwoord op HV1, in eigen woorden', 'Binnen drie minuten, en het is rustig.');
    await choose('O1');
    await expect(traject.needs).toContainText('komt uit de eerste opname (O1)');
    await choose('O3');
    await expect(traject.needs).toHaveCount(0);
    await expect.poll(() => traject.read<Traject>('traject.json').evidence?.recording).toBe('O3');
    await traject.go(/Verder naar borging/, 'Borging');
});

test('B10: borging has a form, the voice of the children and a day to look back; without a day it is refused', async ({ app }) => {
    const traject = await open(app);
    await traject.fill('Wat houden we vast?', 'Zandloper van 3 minuten bij iedere leswisseling');
    await traject.choose('In welke vorm?', 'voorwerp');
    await traject.fill('Wat zeggen de kinderen er zelf over?', 'wij draaien hem zelf om');
    await expect(traject.needs).toContainText('De datum om terug te kijken ontbreekt');
    await traject.fill('Wanneer kijken we terug?', later(0));
    await expect(traject.needs).toContainText('ligt niet na vandaag');
    expect(traject.read<Traject>('traject.json').phase).toBe('consolidation');
    await traject.fill('Wanneer kijken we terug?', later(60));
    await expect(traject.needs).toHaveCount(0);
    await expect
        .poll(() => traject.read<{ agreements: readonly object[]; voice: string }>('plan/borging.json'))
        .toMatchObject({
            agreements: [{ text: 'Zandloper van 3 minuten bij iedere leswisseling', form: 'voorwerp', upkeep: later(60) }],
            voice: 'wij draaien hem zelf om'
        });
});
