import type { ParseArgsConfig } from 'node:util';

/** What a verb may say: results on standard output, messages on standard error. */
export interface CliOutput {
    result(text: string): void;
    message(text: string): void;
}

export interface CliArguments {
    readonly positionals: readonly string[];
    readonly values: Readonly<Record<string, string | boolean | undefined>>;
    /** The general option `--json`. */
    readonly json: boolean;
    /** The folder that relative paths start from. */
    readonly cwd: string;
}

/** Exit status of a verb: 0 done, 1 findings or refused, 2 wrong use. */
export type CliStatus = 0 | 1 | 2;

/** Contribution point: one verb of the command line. */
export const CliVerb = Symbol('CliVerb');
export interface CliVerb {
    readonly name: string;
    /** One line, Dutch. */
    readonly summary: string;
    /** For example `patterns TRAJECT --recording O1 [--coder MV]`. */
    readonly usage: string;
    /** Options beside `--json` and `--help`, as `node:util` parseArgs takes them. */
    readonly options: NonNullable<ParseArgsConfig['options']>;
    /** @throws CliUsageError for wrong use (exit 2); UserFacingError for a refusal (exit 1). */
    run(args: CliArguments, output: CliOutput): Promise<CliStatus>;
}

/** Wrong use of the command line; Dutch message, exit status 2. */
export class CliUsageError extends Error {}
