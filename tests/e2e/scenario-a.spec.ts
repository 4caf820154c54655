import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    await expect
        .poll(() => JSON.stringify(traject.read<object>('toestemming/register.json')))
        .toContain('"refused"');
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
    await dialog.getByText('midden', { exact: false }).first().click();
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await dialog.locator('input[type="datetime-local"]').fill('2026-01-15T10:00');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(page.locator('canvas.bs-player-canvas[data-frame]').first()).toBeVisible({ timeout: 30_000 });
    const recording = traject.read<{ frameCount: number; sha256: string[]; projection: string; persons: string[] }>('opnames/O1/opname.json');
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
    await traject.check(/geen stukken die niet te coderen zijn/);
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
    await traject.step.getByRole('button', { name: 'Nagesprek voorbereid' }).click();
    expect(traject.read<Traject>('traject.json').cycles[0].state).not.toBe('prepared');
    await traject.view.focus();
    await page.keyboard.press('Control+z');
    await expect(traject.needs).toHaveCount(0);
    await traject.step.getByRole('button', { name: 'Nagesprek voorbereid' }).click();
    await expect.poll(() => traject.read<Traject>('traject.json').cycles[0].state).toBe('prepared');
    expect(traject.read<Traject>('traject.json').cycles[0].overrides).toEqual([]);
});
