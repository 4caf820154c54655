import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCliExtensions } from './cli-extensions';

let root: string;

/** A package whose module binds its own name. */
function pack(
    folder: string,
    fields: object,
    script = `exports.default = { id: 1, registry: bind => bind('word').toConstantValue('${folder}') };`
): void {
    const path = join(root, folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'package.json'), JSON.stringify(fields));
    writeFileSync(join(path, 'cli.js'), script);
}

const words = (container: Container): string[] => (container.isBound('word') ? container.getAll<string>('word') : []);

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeldspoor-cli-'));
    pack('app', { dependencies: { '@school/een': '1', 'zonder-veld': '1', twee: '1', afwezig: '1' } });
    pack('app/node_modules/@school/een', { beeldspoor: { cli: 'cli.js' } });
    pack('app/node_modules/zonder-veld', {});
    pack('node_modules/twee', { beeldspoor: { cli: './cli.js' } });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('loads what the packages of the application name, in their order, and then what a user names', () => {
    pack('eigen', { beeldspoor: { cli: 'cli.js' } });
    const container = new Container();
    loadCliExtensions(container, join(root, 'app'), `${delimiter}eigen${delimiter}`, root);
    expect(words(container)).toEqual(['app/node_modules/@school/een', 'node_modules/twee', 'eigen']);
});

it('loads only the application when nothing is named', () => {
    const container = new Container();
    loadCliExtensions(container, join(root, 'app'));
    expect(words(container)).toHaveLength(2);
});

it('says in Dutch what is wrong with a package that a user names', () => {
    pack('niet-gebouwd', { beeldspoor: { cli: 'weg.js' } });
    pack('leeg', { beeldspoor: { cli: 'cli.js' } }, '');
    const load = (named: string) => (): void => loadCliExtensions(new Container(), join(root, 'app'), named, root);
    expect(load('bestaat-niet')).toThrow('bestaat-niet» uit BEELDSPOOR_EXTENSIONS is geen uitbreiding voor de opdrachtregel.');
    expect(load('niet-gebouwd')).toThrow(/kan niet worden geladen: Cannot find module.*Bouw de uitbreiding/s);
    expect(load('leeg')).toThrow('cli.js exports no container module as its default.');
});
