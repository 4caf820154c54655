/**
 * The three parts of every error that a user meets (`ux.md`, "Words"): what happened, what is safe, what to do.
 * Dutch, whole sentences, without names of people or files of other people.
 */
export interface UserFacingMessage {
    readonly happened: string;
    readonly kept: string;
    readonly todo: string;
}

/** An error whose message may be shown to a user as it is. Everything else is a programming error. */
export class UserFacingError extends Error {
    constructor(
        readonly parts: UserFacingMessage,
        options?: ErrorOptions
    ) {
        super(`${parts.happened} ${parts.kept} ${parts.todo}`, options);
        this.name = 'UserFacingError';
    }
}
