// @ts-check
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));

/** The floors of the house, from the ground up (docs/adr/0001). An arrow may only run down. */
const FLOORS = ['workbench', 'coaching-model', 'video-timeline', 'reporting'];
const RINGS = { common: ['common'], browser: ['common', 'browser'], node: ['common', 'node'] };

/**
 * Fails on an arrow that runs upward, into another package's inside, or between rings that may not know each other.
 * @type {import('eslint').Rule.RuleModule}
 */
const arrows = {
    meta: { type: 'problem', messages: { up: '{{text}}' }, schema: [] },
    create(context) {
        const path = relative(root, context.filename).split(sep);
        if (path[0] !== 'extensions' || path[2] !== 'src' || /\.spec\.tsx?$/.test(context.filename)) {
            return {};
        }
        const [, floor, , ring] = path;
        const check = node => {
            const target = node.source?.value ?? node.arguments?.[0]?.value;
            if (typeof target !== 'string') {
                return;
            }
            const report = text => context.report({ node, messageId: 'up', data: { text } });
            let targetRing;
            if (target.startsWith('.')) {
                const inside = relative(resolve(root, 'extensions', floor), resolve(dirname(context.filename), target)).split(sep);
                if (inside[0] === '..') {
                    return report(`Reach another package by its name, not by ${target}.`);
                }
                targetRing = inside[0] === 'src' ? inside[1] : undefined;
            } else if (target.startsWith('@beeldspoor/')) {
                const match = /^@beeldspoor\/([^/]+)(?:\/lib\/(common|browser|node)\/.+)?$/.exec(target);
                const up = match ? FLOORS.indexOf(match[1]) : -1;
                if (!match || up < 0 || !match[2]) {
                    return report(`${target} is the inside of another package.`);
                }
                if (up >= FLOORS.indexOf(floor)) {
                    return report(`An arrow from ${floor} to ${match[1]} runs upward.`);
                }
                targetRing = match[2];
            } else if (ring === 'common' && /^(node:|@theia\/.*\/(browser|node)\/|react|fs$|path$|crypto$)/.test(target)) {
                return report(`common/ is pure: no DOM, no Node, no Theia runtime (${target}).`);
            }
            if (targetRing && RINGS[ring] && !RINGS[ring].includes(targetRing)) {
                report(`${ring}/ may not know ${targetRing}/ (${target}).`);
            }
        };
        return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
    }
};

export default tseslint.config(
    {
        ignores: ['**/node_modules/', '**/lib/', '**/src-gen/', '**/gen-esbuild.*', '**/test-results/', '**/playwright-report/', '**/.tmp/']
    },
    {
        files: ['extensions/*/src/**/*.{ts,tsx}', 'tests/**/*.ts'],
        extends: [...tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { project: ['tsconfig.lint.json'], tsconfigRootDir: root } },
        plugins: { house: { rules: { arrows } } },
        rules: {
            'house/arrows': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
            '@typescript-eslint/no-misused-promises': [
                'error',
                { checksVoidReturn: { attributes: false, arguments: false, inheritedMethods: false, properties: false } }
            ],
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            '@typescript-eslint/unbound-method': 'off',
            '@typescript-eslint/require-await': 'off',
            '@typescript-eslint/no-namespace': 'off',
            '@typescript-eslint/no-empty-object-type': 'off',
            '@typescript-eslint/prefer-promise-reject-errors': 'off',
            '@typescript-eslint/no-redundant-type-constituents': 'off',
            '@typescript-eslint/no-require-imports': ['error', { allow: ['/i18n/.+\\.json$'] }],
            eqeqeq: ['error', 'always'],
            'no-console': ['error', { allow: ['warn', 'error'] }],
            curly: 'error'
        }
    },
    { files: ['tests/**/*.ts', '**/*.spec.ts', '**/*.spec.tsx'], rules: { 'no-console': 'off' } },
    prettier
);
