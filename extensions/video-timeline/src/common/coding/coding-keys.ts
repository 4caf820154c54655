import type { Code, Codebook, Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/**
 * Keys of the player and of fragments: they mean the same with every codebook. A code that asks for one of them is
 * reached with Alt and that key, and its key cap says so.
 */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
    ' ',
    'j',
    'k',
    'l',
    'i',
    'o',
    'p',
    'z',
    'n',
    'm',
    'f',
    'b',
    'v',
    '/',
    '[',
    ']',
    '?',
    '+',
    '-',
    '=',
    'Tab',
    'Enter',
    'Escape',
    'Delete',
    'Backspace',
    'Home',
    'End',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'F2'
]);

/** What a key does beside the codes. The three choices are valence, tone or polarity, whichever the annotation has. */
export type CodingAction = 'first' | 'second' | 'third' | 'mode' | 'certainty' | 'choosePerson' | 'nextTarget' | 'repeat';

/** Keys for the actions, the first that no code uses; none left: only by mouse, touch and palette. */
const ACTION_KEYS: Readonly<Record<CodingAction, readonly string[]>> = {
    first: ['a', '!', 'A'],
    second: ['s', '@', 'S'],
    third: ['d', '#', 'D'],
    mode: ['<', '|', '`'],
    certainty: ['_', '~', '|'],
    choosePerson: [';', "'"],
    nextTarget: [':', '"'],
    repeat: ['\\', '`', '<']
};

/** A key as `KeyboardEvent.key` gives it; `alt` only for codes whose own key is taken. */
export interface CodingKey {
    readonly key: string;
    readonly alt: boolean;
}

export interface CodeOfKey {
    readonly tier: Tier;
    readonly code: Code;
}

/** All keys that code with one codebook. */
export interface CodingKeymap {
    /** The code of a key; of two codes with one key the first in the codebook. */
    codeOf(key: string, alt: boolean): CodeOfKey | undefined;
    keyOf(tier: string, code: string): CodingKey | undefined;
    actionOf(key: string): CodingAction | undefined;
    keyOfAction(action: CodingAction): string | undefined;
    /** Codes that got no key because another has it: `tier/code`. */
    readonly doubled: readonly string[];
}

const keymaps = new WeakMap<Codebook, CodingKeymap>();

/** The keys of a codebook; made once per object. */
export function codingKeymap(codebook: Codebook): CodingKeymap {
    let keymap = keymaps.get(codebook);
    if (!keymap) {
        keymap = createKeymap(codebook);
        keymaps.set(codebook, keymap);
    }
    return keymap;
}

function createKeymap(codebook: Codebook): CodingKeymap {
    const codes = new Map<string, CodeOfKey>();
    const keys = new Map<string, CodingKey>();
    const doubled: string[] = [];
    for (const tier of codebook.tiers) {
        for (const code of tier.codes) {
            if (!code.key) {
                continue;
            }
            const alt = RESERVED_KEYS.has(code.key);
            const id = `${alt ? 'alt ' : ''}${code.key}`;
            if (codes.has(id)) {
                doubled.push(`${tier.id}/${code.id}`);
            } else {
                codes.set(id, { tier, code });
                keys.set(`${tier.id}/${code.id}`, { key: code.key, alt });
            }
        }
    }
    const actions = new Map<string, CodingAction>();
    const actionKeys = new Map<CodingAction, string>();
    for (const [action, candidates] of Object.entries(ACTION_KEYS) as [CodingAction, readonly string[]][]) {
        const key = candidates.find(candidate => !codes.has(candidate) && !actions.has(candidate));
        if (key) {
            actions.set(key, action);
            actionKeys.set(action, key);
        }
    }
    return {
        codeOf: (key, alt) => codes.get(`${alt ? 'alt ' : ''}${key}`),
        keyOf: (tier, code) => keys.get(`${tier}/${code}`),
        actionOf: key => actions.get(key),
        keyOfAction: action => actionKeys.get(action),
        doubled
    };
}

/** What stands on a key cap: `Q` for Shift+q is shown as `⇧Q`, so that it is not taken for `q`. */
export function keyCapOf({ key, alt }: CodingKey): string {
    const shifted = /^[A-Z]$/.test(key) ? `⇧${key}` : key;
    return alt ? `Alt ${key.toUpperCase()}` : shifted;
}
