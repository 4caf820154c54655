import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { ShownFilm } from './support/exactness-page';
import { chooseFiles, expect, test, type App } from './support/fixtures';
import { REPOSITORY } from './support/server';
import { TrajectPage } from './support/traject-page';

test.use({ area: 'scenario-a' });
test.describe.configure({ mode: 'serial' });

const EXAMPLE = join(REPOSITORY, 'extensions', 'coaching-model', 'voorbeeld', '2026-bart-g6');
const FILM = join(EXAMPLE, 'opnames', 'O1', 'O1.mp4');
const COACHING = 'begeleiding van de leerkracht';

interface Traject {
    readonly phase: string;
    readonly cycles: readonly {
        readonly number: number;
        readonly state: string;
        readonly recordings: readonly string[];
        readonly overrides: readonly { readonly rule: string; readonly reason: string }[];
    }[];
    readonly coach: { readonly code: string; readonly doubleRole?: boolean };
}

/** Name of the folder that the first step makes. */
let folder = '';

const open = async (app: App): Promise<TrajectPage> => {
    const traject = new TrajectPage(app, folder);
    await traject.open();
    return traject;
};

const git = (app: App, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=MV', '-c', 'user.email=mv@voorbeeld.nl', ...args], {
        cwd: join(app.root, folder),
        encoding: 'utf8'
    });

/** «Opname toevoegen» before its time: the dialog that says why not. */
async function refusedImport(traject: TrajectPage): Promise<string> {
    const { page } = traject;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Opname toevoegen');
    await page.locator('.quick-input-list-row', { hasText: 'Opname toevoegen' }).first().waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.locator('.bs-import-refusal');
    await expect(dialog).toBeVisible();
    const text = await dialog.innerText();
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    return text;
}

test('A1, A2: a new individual traject, the coach has a double role', async ({ app }) => {
    const traject = await TrajectPage.make(app, async dialog => {
        await dialog.getByLabel('Titel').fill('Bart en Sandra g6');
        await dialog.getByLabel('Uw initialen').fill('MV');
        await dialog.getByLabel('Groep', { exact: true }).fill('6');
        await dialog.getByLabel('Focusleerling').selectOption('L07');
        await dialog.getByLabel(/intern begeleider of leidinggevende/).check();
    });
    ({ folder } = traject);
    const made = traject.read<Traject>('traject.json');
    expect(made.phase).toBe('requested');
    expect(made.cycles).toHaveLength(3);
    expect(made.coach).toMatchObject({ code: 'MV', doubleRole: true });
    for (const path of ['toestemming/register.json', 'plan/hulpvragen.json', 'tijdlog.json']) {
        expect(existsSync(join(app.root, folder, path)), path).toBe(true);
    }
    expect(readFileSync(join(app.root, folder, '.gitignore'), 'utf8')).toContain('opnames/');
    await expect(traject.step.getByLabel(/MV is ook intern begeleider/)).toBeChecked();
    await traject.go(/Verder naar draagvlak/, 'Draagvlak en akkoord');
});

test('A3: 22 of 24 give consent; bringing in a film is refused and names L19 and L15', async ({ app }) => {
    const traject = await open(app);
    await traject.openRegister();
    const { register } = traject;
    await register.getByLabel('Datum op de formulieren').fill('2026-01-09');
    await register.getByRole('button', { name: 'alle 25 gegeven' }).click();
    await traject.answer('L07', 'rol van focusleerling', 'gegeven');
    await traject.answer('L15', COACHING, 'geweigerd');
    await traject.answer('L19', COACHING, 'onbekend');
    await expect(register.getByRole('status')).toContainText('23 van 25 geregeld. Nog niet: L19 onbekend; L15 weigert.');
    const refusal = await refusedImport(traject);
    expect(refusal).toContain('L19 onbekend; L15 weigert');
    expect(refusal).toContain('Er is niets toegevoegd');

    // The server refuses as well, whatever asks it.
    await expect.poll(() => JSON.stringify(traject.read<object>('toestemming/register.json'))).toContain('"refused"');
    const answer = await app.page.request.get(`${app.url}/beeldspoor/opname/${encodeURIComponent(folder)}`);
    expect(JSON.stringify(await answer.json())).toContain('L19 onbekend; L15 weigert');
    expect(existsSync(join(app.root, folder, 'opnames'))).toBe(false);
});

test('A4, A5: protocol, last day, intake with its declaration, two hulpvragen of which one comes first', async ({ app }) => {
    const traject = await open(app);
    await traject.fill('Protocol van de school voor film', 'Protocol beeldmateriaal 2025');
    await traject.fill('Beelden uiterlijk vernietigd op', '2026-07-17');
    await traject.go('Verder naar intake', 'Intake');
    await traject.fill('Welke les?', 'overgang van lezen naar taal');
    await traject.fill('Welke dag?', 'donderdagochtend om 10 uur');
    await traject.fill('Wie bekijkt de beelden?', 'LK1, MV');
    await traject.fill('Waar staan de beelden?', 'versleutelde schijf van de school');
    await traject.check('LK1 aanvaardt de afspraken');
    await expect(traject.needs).toContainText('dubbele rol');
    await traject.fill('Verklaring bij de dubbele rol', 'MV is ook intern begeleider; dit is op 12 januari besproken.');

    const questions = traject.view.locator('[data-section="questions"]');
    for (const text of ['Hoe krijg ik positief contact met L07?', 'Hoe maak ik de lesovergang rustiger?']) {
        await traject.view.getByRole('button', { name: 'Nieuwe hulpvraag' }).click();
        await questions.getByRole('textbox', { name: 'Nieuwe hulpvraag' }).fill(text);
        await questions.getByRole('textbox', { name: 'Nieuwe hulpvraag' }).press('Enter');
        await expect(questions).toContainText(text);
    }
    await traject.go(/Verder naar hulpvraag/, 'Hulpvraag vastgesteld');

    // Both first: said at once, and the step stays closed.
    const path = join(app.root, folder, 'plan', 'hulpvragen.json');
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('HV2');
    const document = JSON.parse(readFileSync(path, 'utf8')) as { questions: { id: string; priority: string }[] };
    writeFileSync(path, JSON.stringify({ ...document, questions: document.questions.map(each => ({ ...each, priority: 'primair' })) }));
    await expect(traject.needs).toContainText('HV1 en HV2');
    await questions.locator('li', { hasText: 'HV2' }).getByRole('button', { name: 'primair', exact: true }).click();
    await questions.getByRole('button', { name: /^Kijkpunten van HV1/ }).click();
    await questions.getByRole('textbox', { name: 'Kijkpunten van HV1' }).fill('de leerkracht kijkt L07 vriendelijk aan');
    await questions.getByRole('textbox', { name: 'Kijkpunten van HV1' }).press('Control+Enter');
    await traject.go('Verder naar cyclus', 'Cyclus 1');
});

test('A4: with a 360° camera «out of view» is another room or a masked sector, nothing else', async ({ app }) => {
    const traject = await open(app);
    await traject.fill('Dag van de opname', '2026-01-15');
    await traject.choose('Waar staat de camera?', 'midden');
    await traject.choose('Camera', '360°-camera');
    await traject.check(/iedereen die in beeld kan komen/);
    await traject.openRegister();
    const { register } = traject;
    await register.getByLabel('Datum op de formulieren').fill('2026-01-14');
    await traject.answer('L19', COACHING, 'gegeven');
    await traject.answer('L15', 'hoe buiten beeld', 'buiten de camerahoek');
    await expect(traject.needs).toContainText('360 + L15 buiten beeld: kies andere ruimte of maskeersector.');
    await traject.answer('L15', 'hoe buiten beeld', 'andere ruimte');
    await expect(traject.needs).toContainText('waarom juist deze leerling');
    await traject.view.getByRole('option', { name: /L07/ }).click();
    const reason = traject.view.getByLabel(/Waarom juist L07/);
    await reason.fill('De leerkracht maakt zich zorgen over het contact met deze leerling.');
    await reason.press('Tab');
    await expect(traject.needs).toHaveCount(0);
    await expect(traject.step.getByRole('button', { name: 'Opname toevoegen' })).toHaveAttribute('aria-disabled', 'false');
});

test('A6: O1 comes in with 4500 frames and its fingerprint, and stays out of version control', async ({ app }) => {
    const traject = await open(app);
    git(app, 'init', '-q');
    git(app, 'add', '-A');
    git(app, 'commit', '-qm', 'begin');
    const { page } = app;
    await chooseFiles(page, FILM, () => traject.step.getByRole('button', { name: 'Opname toevoegen' }).click());
    const dialog = page.locator('.bs-import');
    // Where the camera stands was planned: it is not asked again.
    await expect(dialog.getByRole('radio', { name: /midden/ })).toBeChecked();
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await dialog.getByText('Code, titel en tijdstip').click();
    await dialog.locator('input[type="datetime-local"]').fill('2026-01-15T10:00');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(page.locator('canvas.bs-player-canvas[data-frame]').first()).toBeVisible({ timeout: 30_000 });
    const recording = traject.read<{ frameCount: number; sha256: string[]; projection: string; persons: string[] }>(
        'opnames/O1/opname.json'
    );
    expect(recording).toMatchObject({ frameCount: 4500, projection: 'equirectangular' });
    expect(recording.sha256).toEqual([createHash('sha256').update(readFileSync(FILM)).digest('hex')]);
    expect(recording.persons).toHaveLength(24);
    expect(recording.persons).not.toContain('L15');
    expect(git(app, 'status', '--porcelain')).not.toMatch(/opnames|\.beeldspoor/);
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0]).toMatchObject({ state: 'recorded', recordings: ['O1'] });
});

test('A9, A10: 4 : 2 may go on, 3 : 2 only with a reason; then the talk is prepared', async ({ app }) => {
    for (const file of ['annotaties.MV.json', 'fragmenten.json']) {
        copyFileSync(join(EXAMPLE, 'opnames', 'O1', file), join(app.root, folder, 'opnames', 'O1', file));
    }
    const traject = await open(app);
    const { page } = app;
    await expect(page.locator('#theia-statusBar')).toContainText('4 parels : 2 puzzels ✓');
    // A stretch that cannot be coded is marked: nobody asks whether there are any.
    await expect(traject.step.getByLabel(/geen stukken die niet te coderen zijn/)).toHaveCount(0);
    await expect(traject.needs).toHaveCount(0);

    await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    const talk = page.locator('[id="beeldspoor-gesprek"]');
    const pearls = talk.locator('.bs-clip-list > li').filter({ has: page.locator('.bs-icon-parel') });
    await pearls
        .first()
        .getByText(/\d\d:\d\d:\d\d/)
        .first()
        .click();
    await talk.getByRole('button', { name: 'Verwijderen' }).click();
    await traject.show();
    await expect(traject.needs).toContainText('nog 1 parel nodig');
    // Pressed all the same, the button leads to what stands in the way.
    await traject.step.getByRole('button', { name: 'Klaar: nagesprek voorbereid' }).click({ force: true });
    await expect(traject.needs.locator('button').first()).toBeFocused();
    expect(traject.read<Traject>('traject.json').cycles[0].state).not.toBe('prepared');
    await traject.view.focus();
    await page.keyboard.press('Control+z');
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Klaar: nagesprek voorbereid' }).click();
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0].state).toBe('prepared');
    expect(traject.read<Traject>('traject.json').cycles[0].overrides).toEqual([]);
});

/** The film of the example with some bytes at its end that no player reads: another file of the same lesson. */
function anotherFilm(app: App, name: string): string {
    const path = join(app.root, '.beeldspoor', `${name}.mp4`);
    const padding = Buffer.from([0, 0, 0, 9, 0x66, 0x72, 0x65, 0x65, name.charCodeAt(1)]);
    writeFileSync(path, Buffer.concat([readFileSync(FILM), padding]));
    return path;
}

/** Brings a film in for the cycle of now, whose plan is filled in first. */
async function bringIn(traject: TrajectPage, id: string, day: string): Promise<void> {
    const { page } = traject;
    await traject.fill('Dag van de opname', day);
    await traject.choose('Waar staat de camera?', 'midden');
    await traject.choose('Camera', '360°-camera');
    await traject.check(/iedereen die in beeld kan komen/);
    await expect(traject.needs).toHaveCount(0);
    await chooseFiles(page, anotherFilm(traject.app, id), () => traject.step.getByRole('button', { name: 'Opname toevoegen' }).click());
    const dialog = page.locator('.bs-import');
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await dialog.getByText('Code, titel en tijdstip').click();
    await dialog.locator('input[type="datetime-local"]').fill(`${day}T10:00`);
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(page.locator(`[id="beeldspoor-recording:${id}"] canvas.bs-player-canvas[data-frame]`)).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => traject.read<Traject>('traject.json').cycles.flatMap(({ recordings }) => recordings)).toContain(id);
}

async function workAs(traject: TrajectPage, who: 'begeleider MV' | 'leerkracht LK1'): Promise<void> {
    const { page } = traject;
    await page
        .locator('#theia-statusBar')
        .getByText(/^(begeleider MV|leerkracht LK1)$/)
        .click();
    await page.locator('.quick-input-list-row', { hasText: who }).click();
    await expect(page.locator('#theia-statusBar')).toContainText(who);
}

/** Opens a form that a link of the step leads to. */
async function openLinked(traject: TrajectPage, link: string | RegExp): Promise<Locator> {
    await traject.step.getByRole('button', { name: link }).click();
    const form = traject.page.locator('.bs-form-view:visible');
    await expect(form.getByRole('heading', { level: 2 })).toBeVisible();
    return form;
}

test('A11: the talk is held; its note, an insight of the leerkracht and an own action', async ({ app }) => {
    const traject = await open(app);
    await traject.fill('Dag van het nagesprek', '2026-01-20');
    await traject.fill('Duur', '45');
    await traject.check('LK1 was erbij');
    await traject.check('MV was erbij');
    await expect(traject.needs).toContainText('Van het nagesprek ontbreekt: de notitie.');
    await traject.step.getByRole('button', { name: 'Notitie van het nagesprek' }).click();
    await expect(app.page.locator('.bs-document-page:visible')).toContainText('Nagesprek 1');
    const note = readFileSync(join(app.root, folder, 'notities', 'nagesprek-1.md'), 'utf8');
    expect(note).toContain('20 januari 2026, 45 minuten, LK1 en MV.');
    expect(note).toMatch(/\[\d\d:\d\d:\d\d\]\(beeld:O1#f=\d+/);
    await traject.step.getByRole('button', { name: 'Klaar: nagesprek gehouden' }).click();
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0].state).toBe('held');

    const form = await openLinked(traject, /Inzichten en afspraken/);
    await form.getByRole('button', { name: 'Inzicht toevoegen' }).first().click();
    await form.getByLabel('In eigen woorden').fill('Ik kijk de hele tijd niet vriendelijk naar haar.');
    await form.getByLabel('In eigen woorden').blur();
    await expect
        .poll(() => traject.found<{ insights: object[] }>('plan/nagesprek-1.json')?.insights)
        .toMatchObject([{ text: 'Ik kijk de hele tijd niet vriendelijk naar haar.', by: 'coachee' }]);
    await expect(form).toContainText('leerkracht 1');
    await traject.fill(/Actie van de leerkracht/, 'Ik reageer binnen een paar tellen als ze iets goed probeert');
    await expect
        .poll(() => traject.read<{ actions: object[] }>('plan/handelingsplan.json').actions)
        .toMatchObject([{ owner: 'coachee', cycle: 1, text: 'Ik reageer binnen een paar tellen als ze iets goed probeert' }]);
});

test('A12: the questionnaire of O1, 90 minutes of which 50 % own viewing; the cycle is looked back on', async ({ app }) => {
    const traject = await open(app);
    const form = await openLinked(traject, /Vragenlijst O1/);
    await form.getByLabel('Ingevuld op').fill('2026-01-21');
    const answer = form.getByLabel('Wat vond je plezierig aan deze opname en dit gesprek, en wat niet?');
    await answer.fill('Terugkijken was spannend, daarna fijn.');
    await answer.blur();
    await expect(traject.step.getByRole('button', { name: /Vragenlijst O1/ })).toContainText('ingevuld');
    await traject.fill('O1: zelf kijken', '45');
    await traject.fill('O1: gesprek', '45');
    await traject.view.locator('[data-section="forms"] .bs-cm-section-toggle').click();
    await traject.view.locator('[data-file="tijdlog.json"]').click();
    await expect(app.page.locator('.bs-form-view:visible')).toContainText('90 min');
    await expect(app.page.locator('.bs-form-view:visible')).toContainText('50,0 %');
    await traject.step.getByRole('button', { name: 'Klaar: cyclus teruggekeken' }).click();
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0].state).toBe('reviewed');
    await traject.go(/Verder met cyclus 2, primair HV1/, 'Cyclus 2');
});

test('A14: in cycle 2 the leerkracht sees the whole film and no fragment of the begeleider before having looked', async ({ app }) => {
    test.setTimeout(240_000);
    const traject = await open(app);
    const { page } = app;
    await bringIn(traject, 'O2', '2026-01-29');
    const clips = JSON.parse(readFileSync(join(EXAMPLE, 'opnames', 'O1', 'fragmenten.json'), 'utf8')) as { clips: object[] };
    writeFileSync(join(app.root, folder, 'opnames', 'O2', 'fragmenten.json'), JSON.stringify({ ...clips, recording: 'O2' }));
    await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    const list = page.locator('[id="beeldspoor-gesprek"] .bs-clip-list .bs-clip');
    await expect(list).toHaveCount(clips.clips.length);

    await workAs(traject, 'leerkracht LK1');
    await expect(page.locator('[id="beeldspoor-gesprek"]')).toContainText('In cyclus 2 kijkt u eerst zelf');
    await expect(list).toHaveCount(0);
    await expect(page.locator('[id="beeldspoor-recording:O2"] canvas.bs-player-canvas[data-frame]')).toBeVisible();
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').fill('4499');
    await page.keyboard.press('Enter');
    await expect(page.locator('[id="beeldspoor-recording:O2"] canvas.bs-player-canvas')).toHaveAttribute('data-frame', '4499');

    await traject.show();
    await expect(traject.step).toContainText('de leerkracht leidt het gesprek');
    await traject.check('De leerkracht heeft zelf gekeken');
    await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    await expect(list).toHaveCount(clips.clips.length);
    await workAs(traject, 'begeleider MV');
});

test('A15: in cycle 3 the leerkracht takes the film along for a fortnight and selects; the begeleider reads', async ({ app }) => {
    test.setTimeout(240_000);
    // Cycle 2 goes as cycle 1 did.
    const path = join(app.root, folder, 'traject.json');
    const document = JSON.parse(readFileSync(path, 'utf8')) as Traject;
    const cycles = document.cycles.map(cycle => (cycle.number === 2 ? { ...cycle, state: 'reviewed', next: 'cycle' } : cycle));
    writeFileSync(path, JSON.stringify({ ...document, cycles }));
    const traject = await open(app);
    const { page } = app;
    await bringIn(traject, 'O3', '2026-02-12');
    await traject.step.getByRole('button', { name: /O3 meegeven/ }).click();
    await page.getByRole('button', { name: 'Meegeven', exact: true }).click();
    interface Given {
        readonly takeHome?: readonly { readonly recording: string; readonly by: string; readonly at: string; readonly expiresAt: string }[];
    }
    const given = (): Given['takeHome'] => (traject.read<Traject>('traject.json').cycles[2] as Given).takeHome;
    await expect.poll(() => given()?.length).toBe(1);
    const [log] = given() ?? [];
    expect(log).toMatchObject({ recording: 'O3', by: 'LK1' });
    expect((Date.parse(log.expiresAt) - Date.parse(log.at)) / 86_400_000).toBe(14);

    await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    const talk = page.locator('[id="beeldspoor-gesprek"]');
    await expect(talk).toContainText('In cyclus 3 kiest de leerkracht de fragmenten');
    await page.locator('[id="beeldspoor-recording:O3"] .bs-player-film').click();
    await page.keyboard.press('p');
    await expect(page.locator('.theia-notification-message', { hasText: 'kiest de leerkracht' }).first()).toBeVisible();
    expect(existsSync(join(app.root, folder, 'opnames', 'O3', 'fragmenten.json'))).toBe(false);

    await workAs(traject, 'leerkracht LK1');
    await expect(page.locator('[id="beeldspoor-recording:O3"] canvas.bs-player-canvas[data-frame]')).toBeVisible();
    await page.locator('[id="beeldspoor-recording:O3"] .bs-player-film').click();
    await page.keyboard.press('p');
    await expect.poll(() => existsSync(join(app.root, folder, 'opnames', 'O3', 'fragmenten.json'))).toBe(true);
    await workAs(traject, 'begeleider MV');
});

test('A17: the evaluation in own words, HV2 solved through HV1, and borging with owner and day', async ({ app }) => {
    const path = join(app.root, folder, 'traject.json');
    const document = JSON.parse(readFileSync(path, 'utf8')) as Traject;
    const cycles = document.cycles.map(cycle => (cycle.number === 3 ? { ...cycle, state: 'reviewed' } : cycle));
    writeFileSync(path, JSON.stringify({ ...document, cycles }));
    const traject = await open(app);
    // Whichever of both ways is proposed first.
    await traject.step.getByRole('button', { name: 'Naar de eindevaluatie' }).click();
    await traject.go(/Verder naar eindevaluatie/, 'Eindevaluatie');
    await traject.step.getByLabel(/^HV1: /).selectOption({ label: 'opgelost' });
    await expect(traject.needs).toContainText('HV1');
    await traject.fill(/Antwoord op HV1/, 'Ik zie haar nu op tijd, en zij mij.');
    await traject.step.getByLabel(/^HV2: /).selectOption({ label: 'opgelost via HV1' });
    await expect
        .poll(() => traject.read<{ questions: object[] }>('plan/hulpvragen.json').questions)
        .toMatchObject([
            { id: 'HV1', status: 'opgelost', coacheeAnswer: 'Ik zie haar nu op tijd, en zij mij.' },
            { id: 'HV2', status: 'opgelost', resolvedBy: 'HV1' }
        ]);
    await traject.go('Verder naar borging', 'Borging');
    await traject.fill('Wat houden we vast?', 'Bij iedere lesovergang eerst L07 aankijken.');
    await expect(traject.step.getByLabel('Wie zorgt daarvoor?')).toHaveValue('LK1');
    await traject.fill('Wanneer kijken we terug?', '2027-06-15');
    await expect
        .poll(() => traject.read<{ agreements: object[] }>('plan/borging.json').agreements)
        .toMatchObject([{ text: 'Bij iedere lesovergang eerst L07 aankijken.', owner: 'LK1', upkeep: '2027-06-15' }]);
});

test('A18: the parents of L07 withdraw: O1 to O3 freeze in the same save, and no film opens any more', async ({ app }) => {
    const traject = await open(app);
    const { page } = app;
    await ShownFilm.open(page, 'O1');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Toestemming invullen');
    await page.locator('.quick-input-list-row', { hasText: 'Toestemming invullen' }).first().waitFor();
    await page.keyboard.press('Enter');
    await traject.register.getByLabel('Datum op de formulieren').fill('2026-02-20');
    await traject.answer('L07', COACHING, 'ingetrokken');
    const dialog = page.locator('.dialogOverlay', { hasText: 'L07 trekt de toestemming in' });
    await expect(dialog).toContainText('O1, O2 en O3 worden bevroren');
    await dialog.getByRole('button', { name: 'Intrekken en bevriezen' }).click();
    for (const id of ['O1', 'O2', 'O3']) {
        await expect.poll(() => traject.read<{ mediaState: string }>(`opnames/${id}/opname.json`).mediaState, id).toBe('frozen');
    }
    interface Given {
        readonly takeHome?: readonly { readonly revokedAt?: string }[];
    }
    await expect.poll(() => (traject.read<Traject>('traject.json').cycles[2] as Given).takeHome?.[0].revokedAt).toBe('2026-02-20');
    await page.locator('#theia-main-content-panel .lm-TabBar-tab', { hasText: 'O1' }).click();
    await expect(page.locator('[id="beeldspoor-recording:O1"] .bs-player-notice')).toContainText('bevroren');
    const film = await page.request.get(`${app.url}/beeldspoor/media/${encodeURIComponent(folder)}/O1/file/0`);
    expect(film.status()).toBe(410);
    expect(existsSync(join(app.root, folder, 'opnames', 'O1', 'annotaties.MV.json'))).toBe(true);
});
