import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, interfaceLanguage } from './interface-language';

describe('interface languages', () => {
    it('are Dutch and English, Dutch first', () => {
        expect(INTERFACE_LANGUAGES.map(language => language.localizedLanguageName)).toEqual(['Nederlands', 'English']);
    });

    it('are found by their tag and by nothing else', () => {
        expect(interfaceLanguage('en')?.localizedLanguageName).toBe('English');
        expect(interfaceLanguage('de')).toBeUndefined();
        expect(interfaceLanguage(undefined)).toBeUndefined();
    });
});
