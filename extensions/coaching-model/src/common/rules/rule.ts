import type { Trajectory } from '../trajectory/trajectory';

export type FindingSeverity = 'error' | 'warning' | 'info';

/** What a rule found: shown in the Problems view, as squiggle, in gates and by `check`. */
export interface Finding {
    /** Id of the rule = requirement row, for example `S1-13`. */
    readonly rule: string;
    readonly severity: FindingSeverity;
    /** Dutch, with the reason. */
    readonly message: string;
    /** File inside the traject folder. */
    readonly file: string;
    /** Path inside the JSON document, for example `['questions', 1, 'priority']`. */
    readonly path: readonly (string | number)[];
    /** Characters of the text at `path`, or of the file itself when `path` is empty (a Markdown note); end exclusive. */
    readonly range?: { readonly start: number; readonly end: number };
    /** What it is about, so that a click can lead there. */
    readonly moment?: { readonly recording: string; readonly clip?: string; readonly annotation?: string };
    /** A blocking finding refuses these commands (for example `prepared` of cycle 1). */
    readonly blocks?: readonly { readonly command: 'prepared'; readonly cycle: number; readonly overridable: boolean }[];
    /** Titles of quick fixes, applied by `Rule.fix`. */
    readonly fixes?: readonly { readonly id: string; readonly title: string }[];
}

/** A change of one JSON document that a quick fix proposes. */
export interface DocumentFix {
    /** File inside the traject folder. */
    readonly file: string;
    readonly apply: (value: never) => unknown;
}

/** Contribution point: one rule of the method, a small pure object (`design.md`, "The method as diagnostics"). */
export const Rule = Symbol('Rule');
export interface Rule {
    readonly id: string;
    readonly check: (trajectory: Trajectory) => readonly Finding[];
    readonly fix?: (trajectory: Trajectory, finding: Finding, fixId: string) => DocumentFix | undefined;
}
