/** A button of the welcome page. */
export interface WelcomeAction {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    /** Codicon class, for example `codicon codicon-add`. */
    readonly iconClass: string;
    /** Ascending; the first is the main button. */
    readonly order: number;
    run(): Promise<void>;
}

/** Something opened before, newest first. */
export interface WelcomeRecent {
    readonly label: string;
    /** For example `cyclus 1 · 3 opnamen`. */
    readonly detail: string;
    /** When it was last changed, milliseconds since 1970; shown as `gisteren` or `20 januari 2026`. */
    readonly changedAt?: number;
    open(): Promise<void>;
}

/** Contribution point: what the welcome page offers. */
export const WelcomeContribution = Symbol('WelcomeContribution');
export interface WelcomeContribution {
    readonly actions?: readonly WelcomeAction[];
    recents?(): Promise<readonly WelcomeRecent[]>;
}
