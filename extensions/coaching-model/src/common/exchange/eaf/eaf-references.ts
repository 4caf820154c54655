import type { RemarkList } from '../exchange-remark';
import { type ForeignAside, type ForeignCoding, TIER_CONSTRAINTS } from '../foreign-coding';
import { asidesOf } from './eaf-asides';

/** ISO 639 for a language that is not said, as ELAN writes it. */
export const NO_LANGUAGE = 'und';

/** What an id of XML is; the whole file has each only once. */
const XML_ID = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** What `EXTERNAL_REF` can be of. */
const EXTERNAL_TYPES: ReadonlySet<string> = new Set(['iso12620', 'ecv', 'cve_id', 'lexen_id', 'resource_url']);

/** One element with an id that others refer to. */
export interface EafReference {
    readonly id: string;
    readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The languages, locales and places elsewhere that a file of ELAN refers to, with ids that are valid and stand nowhere else.
 * What cannot be referred to is left out with a remark.
 */
export class EafReferences {
    readonly locales: readonly EafReference[];
    readonly externals: readonly EafReference[];
    readonly languages: readonly EafReference[];
    protected readonly taken = new Set<string>(TIER_CONSTRAINTS);
    protected readonly languageIds = new Map<string, string>();
    protected readonly localeIds = new Map<string, string>();
    protected readonly externalIds = new Map<string, string>();
    /** Ids of the lists that are kept elsewhere, by their address. */
    protected readonly listIds = new Map<string, string>();

    constructor(coding: ForeignCoding, remarks: RemarkList) {
        this.languages = this.languagesOf(coding);
        this.locales = asidesOf('LOCALE', coding.asides).flatMap(({ attributes }): readonly EafReference[] => {
            const { LANGUAGE_CODE: id = '' } = attributes;
            if (!this.take(id)) {
                remarks.add('skipped', 'Een instelling van het toetsenbord (LOCALE) heeft een naam die al iets anders is.', id);
                return [];
            }
            this.localeIds.set(id, id);
            return [{ id, attributes }];
        });
        this.externals = this.externalsOf(coding);
    }

    /** Claims an id for one thing. @returns whether it was free and valid */
    take(id: string): boolean {
        if (!XML_ID.test(id) || /^(ts|er)\d+$/.test(id) || this.taken.has(id)) {
            return false;
        }
        this.taken.add(id);
        return true;
    }

    /** Id to write for a language of the file; absent: that of a language that is not said. */
    language(name: string | undefined): string {
        return this.languageIds.get(name ?? NO_LANGUAGE) ?? NO_LANGUAGE;
    }

    locale(name: string | undefined): string | undefined {
        return name === undefined ? undefined : this.localeIds.get(name);
    }

    external(name: string | undefined): string | undefined {
        return name === undefined ? undefined : this.externalIds.get(name);
    }

    /** Id of a list that is kept elsewhere. */
    list(address: string | undefined): string | undefined {
        return address === undefined ? undefined : this.listIds.get(address);
    }

    protected languagesOf({ asides, tiers, events, vocabularies }: ForeignCoding): readonly EafReference[] {
        const told = new Map<string, ForeignAside['attributes']>(
            asidesOf('LANGUAGE', asides).map(({ attributes }) => [attributes.LANG_ID ?? '', attributes])
        );
        const texts = vocabularies.flatMap(({ language = NO_LANGUAGE, description, translations = [], entries }) => [
            ...(description === undefined ? [] : [language]),
            ...translations.map(each => each.language || NO_LANGUAGE),
            ...entries.flatMap(entry => [
                entry.language ?? NO_LANGUAGE,
                ...(entry.translations ?? []).map(each => each.language || NO_LANGUAGE)
            ])
        ]);
        const used = [...tiers, ...events].flatMap(({ language }) => language ?? []);
        for (const name of [...texts, ...used]) {
            if (!told.has(name)) {
                told.set(name, { LANG_LABEL: name === NO_LANGUAGE ? 'undetermined (und)' : name });
            }
        }
        return [...told].map(([name, attributes], at) => {
            const id = this.take(name) ? name : this.free(`taal${at + 1}`);
            this.languageIds.set(name, id);
            return { id, attributes: { ...attributes, LANG_ID: id } };
        });
    }

    protected externalsOf({ asides, vocabularies }: ForeignCoding): readonly EafReference[] {
        const references: EafReference[] = [];
        const add = (type: string, value: string): string => {
            const id = `er${references.length + 1}`;
            references.push({ id, attributes: { EXT_REF_ID: id, TYPE: type, VALUE: value } });
            return id;
        };
        for (const { external } of vocabularies) {
            if (external !== undefined && !this.listIds.has(external)) {
                this.listIds.set(external, add('ecv', external));
            }
        }
        for (const { attributes } of asidesOf('EXTERNAL_REF', asides)) {
            const { EXT_REF_ID: name = '', TYPE: type = '', VALUE: value = '' } = attributes;
            if (!this.externalIds.has(name)) {
                const known = type === 'ecv' ? this.listIds.get(value) : undefined;
                this.externalIds.set(name, known ?? add(EXTERNAL_TYPES.has(type) ? type : 'resource_url', value));
            }
        }
        return references;
    }

    protected free(wished: string): string {
        let id = wished;
        for (let number = 2; !this.take(id); number += 1) {
            id = `${wished}_${number}`;
        }
        return id;
    }
}
