/** A language in which the interface can be shown. */
export interface InterfaceLanguage {
    /** The language tag, as in `<html lang>`. */
    readonly languageId: string;
    /** What English speakers call it. */
    readonly languageName: string;
    /** What its own speakers call it: this is what one picks from a list. */
    readonly localizedLanguageName: string;
}

/** The languages of Beeldspoor, the default first. The texts in the code are Dutch; English lies in `i18n/en*.json` of each package. */
export const INTERFACE_LANGUAGES: readonly InterfaceLanguage[] = [
    { languageId: 'nl', languageName: 'Dutch', localizedLanguageName: 'Nederlands' },
    { languageId: 'en', languageName: 'English', localizedLanguageName: 'English' }
];

/** The language with this tag; undefined when Beeldspoor does not speak it. */
export function interfaceLanguage(languageId: string | undefined): InterfaceLanguage | undefined {
    return INTERFACE_LANGUAGES.find(language => language.languageId === languageId);
}
