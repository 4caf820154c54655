/**
 * Texts of the interface in one language. A package binds its own in its backend module:
 *
 * ```ts
 * bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.json') as Record<string, string> });
 * ```
 *
 * (`require`, so that the bundler takes the file along; the path is that from `lib/node`.)
 */
export interface LanguageContribution {
    /** The tag of one of the interface languages: `nl` or `en`. */
    readonly locale: string;
    /** From key (`beeldspoor/<package>/<id>`) to text. A later contribution wins over an earlier one with the same key. */
    readonly texts: Readonly<Record<string, string>>;
}

export const LanguageContribution = Symbol('LanguageContribution');
