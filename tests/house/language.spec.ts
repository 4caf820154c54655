import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dutch, ownEnglish, ownEnglishFiles, placeholders, scanOwn, scanTheia } from '../../scripts/language.mjs';

const { texts, unkeyed } = scanTheia();
const nl = dutch();
const { texts: own, unreadable } = scanOwn();
const en = ownEnglish();

/**
 * Texts that stay English: Theia looks them up by their English default, and its own table of those defaults does not know them.
 * All but the first stand in Monaco and are met only on very long lines, on a hover with levels, or by a developer.
 */
const WITHOUT_KEY = [
    'Unable to write into {0} settings because the file has unsaved changes. Please save the {0} settings file first and then try again.',
    'This setting is deprecated. The suggest widget can now be resized.',
    '{0} at {1}. ',
    'Rendering paused for long line for performance reasons. This can be configured via `editor.stopRenderingLineAfter`.',
    'Tokenization is skipped for long lines for performance reasons. This can be configured via `editor.maxTokenizationLineLength`.',
    'Increase Hover Verbosity ({0})',
    'Decrease Hover Verbosity ({0})',
    "Cannot register '{0}'. The associated policy {1} is already registered with {2}."
];

/** What a sentence must keep when it is translated: the places to fill in, the code words, the links. */
function fixedParts(text: string): string[] {
    return [
        ...placeholders(text).map(name => `{${name}}`),
        ...(text.match(/\]\(https?:[^)]+\)/g) ?? []),
        ...(text.match(/`#[\w.]+#`/g) ?? [])
    ].sort();
}

describe('the Dutch of Theia and Monaco', () => {
    it('is looked for in the right places', () => {
        // The scan itself can break on a new version of Theia: these are texts of each kind it has to find.
        expect(texts.get('vscode/fileActions.contribution/filesCategory')?.[0].english).toBe('File'); // localizeByDefault
        expect(texts.get('theia/filesystem/uploadFiles')?.[0].english).toBe('Upload Files...'); // localize
        expect(texts.get('theia/core/resetWorkbenchLayout')?.[0].english).toBe('Reset Workbench Layout'); // toLocalizedCommand
        expect(texts.get('vscode/findInputToggles/wordsDescription')?.[0].places.join()).toContain('monaco-editor-core'); // Monaco
        expect(texts.size).toBeGreaterThan(2000);
    });

    it('has every text', () => {
        expect([...texts.keys()].filter(key => !nl[key])).toEqual([]);
    });

    it('has no text that nobody asks for any more', () => {
        expect(Object.keys(nl).filter(key => !texts.has(key))).toEqual([]);
    });

    it('keeps the places to fill in, the code words and the links of the English', () => {
        const different = [...texts].flatMap(([key, defaults]) =>
            defaults
                .filter(({ english }) => nl[key] && fixedParts(english).join() !== fixedParts(nl[key]).join())
                .map(({ english }) => `${key}: ${english} → ${nl[key]}`)
        );
        expect(different).toEqual([]);
    });

    it('has no key marks, which Theia would show as they are', () => {
        expect(
            Object.entries(nl).filter(
                ([key, text]) => /&&\w/.test(text) || (text.endsWith(' ') && !texts.get(key)?.[0].english.endsWith(' '))
            )
        ).toEqual([]);
    });

    it('addresses the user with u, as the rest of Beeldspoor does', () => {
        expect(Object.entries(nl).filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
    });

    it('leaves English only what Theia cannot look up', () => {
        expect(unkeyed.map(text => text.english).sort()).toEqual([...WITHOUT_KEY].sort());
    });
});

describe('the Dutch of the settings view', () => {
    const settings = JSON.parse(
        readFileSync(join(import.meta.dirname, '../../extensions/workbench/i18n/settings.nl.json'), 'utf8')
    ) as Record<string, string>;

    /** Every setting that the schemas of Theia declare for a user to see. */
    function declared(): Set<string> {
        const load = createRequire(import.meta.url);
        const found = new Set<string>();
        for (const module of [
            'core/lib/common/tree-preference',
            'editor/lib/common/editor-generated-preference-schema',
            'editor/lib/common/editor-preferences',
            'filesystem/lib/common/filesystem-preferences',
            'markers/lib/common/problem-preferences',
            'messages/lib/common/notification-preferences',
            'navigator/lib/common/navigator-preferences',
            'workspace/lib/common/workspace-preferences',
            'workspace/lib/common/workspace-trust-preferences'
        ]) {
            for (const schema of Object.values(load(`@theia/${module}`) as Record<string, { properties?: object }>)) {
                for (const [id, property] of Object.entries(schema?.properties ?? {})) {
                    const { hidden, deprecationMessage } = property as { hidden?: boolean; deprecationMessage?: string };
                    if (!hidden && !deprecationMessage) {
                        found.add(id);
                    }
                }
            }
        }
        return found;
    }

    it('names every setting and its group', () => {
        const ids = [...declared()].filter(id => !id.startsWith('['));
        expect(ids.length).toBeGreaterThan(250);
        expect(ids.filter(id => !settings[`beeldspoor/settings/name/${id}`])).toEqual([]);
        expect(ids.filter(id => !settings[`beeldspoor/settings/group/${id.split('.')[0]}`])).toEqual([]);
    });
});

describe('our own texts', () => {
    it('have keys and texts that are written out, in the call or in that of a helper in the same file', () => {
        expect(unreadable).toEqual([]);
    });

    it('all have an English text', () => {
        expect([...own.values()].filter(text => !en[text.key]).map(text => `${text.key} (${text.places[0]})`)).toEqual([]);
    });

    it('have no English text that nobody asks for', () => {
        expect(Object.keys(en).filter(key => !own.has(key))).toEqual([]);
    });

    it('are handed to Theia by the backend of their package', () => {
        const forgotten = ownEnglishFiles().filter(file => {
            const node = join(dirname(file), '../src/node');
            const modules = readdirSync(node, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('-module.ts'));
            return !modules.some(name => readFileSync(join(node, name), 'utf8').includes(file.slice(file.lastIndexOf('i18n/'))));
        });
        expect(forgotten).toEqual([]);
    });

    it('keep their places to fill in', () => {
        expect(
            [...own.values()]
                .filter(text => en[text.key] && placeholders(text.english).join() !== placeholders(en[text.key]).join())
                .map(text => `${text.key}: ${text.english} → ${en[text.key]}`)
        ).toEqual([]);
    });
});
