// Which texts of Theia and Monaco a user can meet, and which of them have no Dutch yet.
//
//   node scripts/language.mjs            the texts without a Dutch text, as JSON on standard output, and a count on standard error
//   node scripts/language.mjs --own      the texts of our own extensions without an English text
//   node scripts/language.mjs --unkeyed  the texts that Theia's key table does not know; these stay English whatever we do
//
// Theia looks a text up in two ways: `nls.localize('theia/…', 'English')` by the key, and `nls.localizeByDefault('English')` by the key
// that VS Code has for that English text. Monaco's own calls go the second way (@theia/monaco/lib/browser/monaco-nls).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const require = createRequire(import.meta.url);

/** The root of the checkout. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

/** The Theia packages in the bundle that hold texts. */
export const PACKAGES = [
    'core',
    'editor',
    'filesystem',
    'keymaps',
    'markers',
    'messages',
    'monaco',
    'navigator',
    'outline-view',
    'preferences',
    'userstorage',
    'variable-resolver',
    'workspace'
];

/** Folders of a package that are not in the browser bundle. */
const OUTSIDE = /[\\/](electron-[a-z]+|browser-only|test|tests|mocks?)[\\/]|\.spec\.js$/;

/**
 * Calls whose texts no user of Beeldspoor ever sees, so that they need no Dutch: what a theme colour, an icon or a context key is for
 * (shown only while writing a theme or a `when` clause in JSON), and the programming errors of Monaco's own registries.
 */
const NEVER_SHOWN = /(^|\.)(registerColor|registerIcon|RawContextKey|Error)$/;

const DUTCH = join(ROOT, 'extensions/workbench/i18n/nls.nl.json');

/** A text as the code asks for it: under which key, with which English default, and where. */
/** @typedef {{ key: string, english: string, places: string[] }} Text */

/** The key under which Theia looks for the translation of an English default; '' when its table does not know the text. */
export function defaultKey(english) {
    const { nls } = require('@theia/core/lib/common/nls');
    return nls.getDefaultKey(english);
}

/**
 * All texts of the Theia packages and of Monaco, by key. One key can be asked for with more than one English default
 * (upper case and not, or a comma more), hence a list.
 * @returns {{ texts: Map<string, Text[]>, unkeyed: Text[] }}
 */
export function scanTheia() {
    const texts = new Map();
    const unkeyed = [];
    const add = (key, english, place) => {
        if (!english.trim()) {
            return;
        }
        const list = key ? (texts.get(key) ?? texts.set(key, []).get(key)) : unkeyed;
        const known = list.find(text => text.english === english);
        if (known) {
            known.places.push(place);
        } else {
            list.push({ key, english, places: [place] });
        }
    };
    for (const name of PACKAGES) {
        for (const file of filesUnder(join(ROOT, 'node_modules/@theia', name, 'lib'), '.js')) {
            if (!OUTSIDE.test(file)) {
                visitCalls(file, (callee, args, place) => visitTheiaCall(callee, args, place, add));
            }
        }
    }
    for (const file of filesUnder(join(ROOT, 'node_modules/@theia/monaco-editor-core/esm'), '.js')) {
        visitCalls(file, (callee, args, place) => {
            if (/(^|\.)localize2?$/.test(callee) && args.length >= 2) {
                strings(args[1]).forEach(english => add(defaultKey(english), english, place));
            }
        });
    }
    return { texts, unkeyed };
}

function visitTheiaCall(callee, args, place, add) {
    if (/(^|\.)localizeByDefault$/.test(callee)) {
        strings(args[0]).forEach(english => add(defaultKey(english), english, place));
    } else if (/(^|\.)nls\.localize$/.test(callee)) {
        const [key] = strings(args[0]);
        strings(args[1]).forEach(english => key && add(key, english, place));
    } else if (/(^|\.)to(Default)?LocalizedCommand$/.test(callee)) {
        const command = args[0];
        const label = property(command, 'label')[0];
        const category = property(command, 'category')[0];
        if (callee.endsWith('toDefaultLocalizedCommand')) {
            [label, category].filter(Boolean).forEach(english => add(defaultKey(english), english, place));
        } else {
            const labelKey = (args[1] && strings(args[1])[0]) ?? property(command, 'id')[0];
            const categoryKey = args[2] && keyOf(args[2]);
            if (label && labelKey) {
                add(labelKey, label, place);
            }
            if (category && categoryKey) {
                add(categoryKey, category, place);
            }
        }
    }
}

/** A key argument: a literal, or `nls.getDefaultKey('…')`. */
function keyOf(node) {
    const found = resolveConstant(node);
    if (ts.isCallExpression(found) && found.expression.getText().endsWith('getDefaultKey')) {
        const [english] = strings(found.arguments[0]);
        return english && defaultKey(english);
    }
    return strings(found)[0];
}

/**
 * All keys `beeldspoor/…` that our own extensions ask for, with their Dutch default (under `english`, as everywhere here the text in the
 * code), and the calls whose key is not written out, so that no scan can find it.
 * @returns {{ texts: Map<string, Text>, unreadable: string[] }}
 */
export function scanOwn() {
    const texts = new Map();
    const unreadable = [];
    for (const extension of readdirSync(join(ROOT, 'extensions'))) {
        for (const file of filesUnder(join(ROOT, 'extensions', extension, 'src'), '.ts', '.tsx')) {
            if (/\.spec\.tsx?$/.test(file)) {
                continue;
            }
            visitCalls(file, (callee, args, place) => {
                const add = (key, dutch) => {
                    if (key.startsWith('beeldspoor/')) {
                        const known = texts.get(key) ?? { key, english: dutch, places: [] };
                        known.places.push(place);
                        texts.set(key, known);
                    }
                };
                if (/(^|\.)nls\.localize$/.test(callee) && !(strings(args[0]).length === 1 && strings(args[1]).length === 1)) {
                    const helped = throughHelper(args);
                    helped.forEach(([key, dutch]) => add(key, dutch));
                    if (helped.length === 0) {
                        unreadable.push(`${place}: ${args.map(arg => arg.getText()).join(', ')}`);
                    }
                }
                visitTheiaCall(callee, args, place, add);
            });
        }
    }
    return { texts, unreadable };
}

/**
 * The keys and texts of a call inside a helper like `const command = (id, key, label) => … nls.localize(`beeldspoor/x/${key}`, label)`,
 * read from the calls of that helper in the same file. Empty when the call is not of that form, or a call of the helper cannot be read.
 */
function throughHelper([keyNode, textNode]) {
    let helper = keyNode.parent;
    while (helper && !ts.isArrowFunction(helper) && !ts.isFunctionDeclaration(helper)) {
        helper = helper.parent;
    }
    const name = helper?.name?.text ?? (helper && ts.isVariableDeclaration(helper.parent) ? helper.parent.name.getText() : undefined);
    const span = ts.isTemplateExpression(keyNode) && keyNode.templateSpans.length === 1 ? keyNode.templateSpans[0] : undefined;
    if (!name || !span) {
        return [];
    }
    const parameter = node => helper.parameters.findIndex(candidate => candidate.name.getText() === node.getText());
    const [key, text] = [parameter(span.expression), parameter(textNode)];
    const found = [];
    const walk = node => {
        if (ts.isCallExpression(node) && node.expression.getText() === name) {
            const [keys, texts] = [strings(node.arguments[key]), strings(node.arguments[text])];
            found.push(keys.length === 1 && texts.length === 1 ? [keyNode.head.text + keys[0] + span.literal.text, texts[0]] : undefined);
        }
        ts.forEachChild(node, walk);
    };
    walk(keyNode.getSourceFile());
    return found.includes(undefined) ? [] : found;
}

/** The files with the texts of our own extensions in English: every `extensions/<name>/i18n/en*.json`. */
export function ownEnglishFiles() {
    return readdirSync(join(ROOT, 'extensions')).flatMap(extension => {
        const folder = join(ROOT, 'extensions', extension, 'i18n');
        const names = existsSync(folder) ? readdirSync(folder).sort() : [];
        return names.filter(name => /^en(\..+)?\.json$/.test(name)).map(name => join(folder, name));
    });
}

/** The texts of our own extensions in English, by key. */
export function ownEnglish() {
    return Object.assign({}, ...ownEnglishFiles().map(file => JSON.parse(readFileSync(file, 'utf8'))));
}

/** The Dutch texts, by key. */
export function dutch() {
    return existsSync(DUTCH) ? JSON.parse(readFileSync(DUTCH, 'utf8')) : {};
}

/** The numbers or names between braces in a text, sorted, each once. */
export function placeholders(text) {
    return [...new Set([...text.matchAll(/\{([^{}\s]+)\}/g)].map(match => match[1]))].sort();
}

function* filesUnder(folder, ...extensions) {
    if (!existsSync(folder)) {
        return;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            if (entry.name !== 'node_modules') {
                yield* filesUnder(path, ...extensions);
            }
        } else if (extensions.some(extension => entry.name.endsWith(extension))) {
            yield path;
        }
    }
}

function visitCalls(file, visit) {
    const text = readFileSync(file, 'utf8');
    if (!/localize|LocalizedCommand/i.test(text)) {
        return;
    }
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const monaco = file.includes('monaco-editor-core');
    const place = relative(ROOT, file).split(sep).join('/').replace('node_modules/', '');
    const walk = node => {
        if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
            if (monaco && NEVER_SHOWN.test(node.expression.getText())) {
                return;
            }
        }
        if (ts.isCallExpression(node)) {
            visit(node.expression.getText(), node.arguments, place);
        }
        ts.forEachChild(node, walk);
    };
    walk(source);
}

/** The strings that an expression can be: literals, sums of them, either side of a choice, a constant of the same file. */
function strings(node) {
    node = node && resolveConstant(node);
    if (!node) {
        return [];
    }
    if (ts.isStringLiteralLike(node)) {
        return [node.text];
    }
    if (ts.isObjectLiteralExpression(node)) {
        return []; // Monaco's {key, comment}
    }
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
        return strings(node.expression);
    }
    if (ts.isConditionalExpression(node)) {
        return [...strings(node.whenTrue), ...strings(node.whenFalse)];
    }
    if (ts.isBinaryExpression(node)) {
        const right = strings(node.right);
        if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
            return strings(node.left).flatMap(left => right.map(tail => left + tail));
        }
        return [...strings(node.left), ...right];
    }
    return [];
}

function property(node, name) {
    const object = node && resolveConstant(node);
    if (!object || !ts.isObjectLiteralExpression(object)) {
        return [];
    }
    const found = object.properties.find(candidate => ts.isPropertyAssignment(candidate) && candidate.name.getText() === name);
    return found ? strings(found.initializer) : [];
}

/** Follows `NAME` and `Namespace.NAME` to what they are set to in the same file. */
function resolveConstant(node) {
    const name = ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    if (!name) {
        return node;
    }
    let found;
    const walk = candidate => {
        if (found) {
            return;
        }
        if (ts.isVariableDeclaration(candidate) && candidate.name.getText() === name && candidate.initializer) {
            found = candidate.initializer;
        } else if (
            ts.isBinaryExpression(candidate) &&
            candidate.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
            ts.isPropertyAccessExpression(candidate.left) &&
            candidate.left.name.text === name
        ) {
            found = candidate.right;
        } else {
            ts.forEachChild(candidate, walk);
        }
    };
    walk(node.getSourceFile());
    return found && found !== node && !ts.isIdentifier(found) ? found : node;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    if (process.argv.includes('--own')) {
        const english = ownEnglish();
        const missing = [...scanOwn().texts.values()].filter(text => !english[text.key]);
        console.log(JSON.stringify(Object.fromEntries(missing.map(text => [text.key, text.english])), undefined, 2));
        console.error(`${missing.length} of our own texts have no English text.`);
    } else {
        const { texts, unkeyed } = scanTheia();
        if (process.argv.includes('--unkeyed')) {
            console.log(JSON.stringify(Object.fromEntries(unkeyed.map(text => [text.english, text.places])), undefined, 2));
            console.error(`${unkeyed.length} texts have no key.`);
        } else {
            const known = dutch();
            const missing = [...texts].filter(([key]) => !known[key]);
            console.log(JSON.stringify(Object.fromEntries(missing.map(([key, [text]]) => [key, text.english])), undefined, 2));
            console.error(`${missing.length} of ${texts.size} keys have no Dutch text.`);
        }
    }
}
