import { refuseFile } from '../exchange-refusal';
import type { RemarkList } from '../exchange-remark';
import { MAX_EVENTS } from '../foreign-file';
import { readXml, type XmlHandler } from '../xml/read-xml';
import type { ForeignText } from '../foreign-coding';
import { keptAside, MOST_ASIDES } from './eaf-asides';
import { NO_LANGUAGE } from './eaf-references';
import type { EafAnnotation, EafContent, EafTier, EafVocabulary } from './eaf-content';

/** The largest corpora have some tens. */
const MAX_TIERS = 2000;

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the XML of ELAN, versions 2.3 to 3.0. What the text holds before it breaks off is kept.
 * @throws UserFacingError when it is no EAF, or hostile
 */
export function parseEaf(text: string, remarks: RemarkList): EafContent {
    const parser = new EafParser(remarks);
    const { dropped, brokenOff } = readXml(text, parser);
    if (!parser.isEaf) {
        throw refuseFile(
            'Dit is geen bestand van ELAN: het begint niet met ANNOTATION_DOCUMENT.',
            'Kies een bestand dat ELAN als .eaf heeft bewaard.'
        );
    }
    if (brokenOff !== undefined) {
        remarks.add('repaired', `${brokenOff} Wat ervoor staat is gelezen; de laatste annotaties ontbreken misschien.`);
    }
    remarks.add('repaired', 'Tekens die in XML niet mogen staan zijn weggelaten.', undefined, dropped);
    return parser.content;
}

/** Builds the content while the elements pass by. */
class EafParser implements XmlHandler {
    isEaf = false;
    readonly content: EafContent = {
        units: 'milliseconds',
        media: [],
        properties: new Map(),
        slots: new Map(),
        tiers: [],
        types: new Map(),
        vocabularies: [],
        externals: new Map(),
        links: 0,
        lexicons: 0,
        asides: []
    };

    protected readonly tiers = new Map<string, EafTier>();
    protected root: string | undefined;
    protected tier: EafTier | undefined;
    protected annotation: Attributes | undefined;
    protected value = '';
    protected vocabulary: EafVocabulary | undefined;
    protected entry: { readonly id?: string; readonly external?: string; readonly texts: Partial<ForeignText>[] } | undefined;
    protected attributes: Attributes = {};
    protected annotations = 0;

    constructor(protected readonly remarks: RemarkList) {}

    open(name: string, attributes: Attributes): void {
        this.attributes = attributes;
        if (this.root === undefined) {
            this.root = name;
            this.isEaf = name === 'ANNOTATION_DOCUMENT';
        }
        switch (name) {
            case 'ANNOTATION_DOCUMENT':
                this.content.format = attributes.FORMAT ?? attributes.VERSION;
                this.content.author = attributes.AUTHOR || undefined;
                this.content.date = attributes.DATE || undefined;
                break;
            case 'HEADER':
                this.content.units = attributes.TIME_UNITS || 'milliseconds';
                break;
            case 'MEDIA_DESCRIPTOR':
                this.addMedia(attributes);
                break;
            case 'TIME_SLOT':
                this.addSlot(attributes);
                break;
            case 'TIER':
                this.addTier(attributes);
                break;
            case 'ALIGNABLE_ANNOTATION':
            case 'REF_ANNOTATION':
                this.annotation = attributes;
                this.value = '';
                break;
            case 'LINGUISTIC_TYPE':
                this.content.types.set(attributes.LINGUISTIC_TYPE_ID ?? '', {
                    constraint: attributes.CONSTRAINTS,
                    vocabulary: attributes.CONTROLLED_VOCABULARY_REF
                });
                this.content.lexicons += attributes.LEXICON_REF === undefined ? 0 : 1;
                break;
            case 'CONTROLLED_VOCABULARY':
                this.vocabulary = {
                    id: attributes.CV_ID ?? '',
                    descriptions: attributes.DESCRIPTION ? [{ value: attributes.DESCRIPTION }] : [],
                    externalRef: attributes.EXT_REF,
                    entries: []
                };
                this.content.vocabularies.push(this.vocabulary);
                break;
            case 'CV_ENTRY_ML':
                this.entry = { id: attributes.CVE_ID, external: attributes.EXT_REF, texts: [] };
                break;
            case 'EXTERNAL_REF':
                this.content.externals.set(attributes.EXT_REF_ID ?? '', attributes.VALUE ?? '');
                break;
            case 'CROSS_REF_LINK':
            case 'GROUP_REF_LINK':
                this.content.links += 1;
                break;
        }
    }

    close(name: string, text: string): void {
        // Elements without children: these are their own attributes.
        const { attributes } = this;
        const aside = keptAside(name, attributes, text);
        if (aside && this.content.asides.length < MOST_ASIDES) {
            this.content.asides.push(aside);
        } else if (aside) {
            this.remarks.add('skipped', 'Er zijn meer instellingen van ELAN dan een bestand ooit heeft; de laatste gaan niet mee.', name);
        }
        switch (name) {
            case 'PROPERTY':
                this.content.properties.set(attributes.NAME ?? '', text);
                break;
            case 'ANNOTATION_VALUE':
                this.value = text;
                break;
            case 'ALIGNABLE_ANNOTATION':
            case 'REF_ANNOTATION':
                this.addAnnotation(name);
                break;
            case 'TIER':
                this.tier = undefined;
                break;
            case 'CV_ENTRY':
                this.addEntry({ external: attributes.EXT_REF, texts: [textOf(attributes, text)] });
                break;
            case 'CVE_VALUE':
                this.entry?.texts.push(textOf(attributes, text));
                break;
            case 'CV_ENTRY_ML':
                this.addEntry(this.entry);
                this.entry = undefined;
                break;
            case 'DESCRIPTION':
                if (this.vocabulary && text !== '') {
                    this.vocabulary.descriptions.push(textOf(attributes, text));
                }
                break;
            case 'CONTROLLED_VOCABULARY':
                this.vocabulary = undefined;
                break;
        }
    }

    protected addMedia(attributes: Attributes): void {
        const origin = Number(attributes.TIME_ORIGIN ?? Number.NaN);
        this.content.media.push({
            url: attributes.MEDIA_URL ?? '',
            ...(attributes.RELATIVE_MEDIA_URL && { relativeUrl: attributes.RELATIVE_MEDIA_URL }),
            ...(attributes.MIME_TYPE && { mimeType: attributes.MIME_TYPE }),
            ...(attributes.EXTRACTED_FROM && { extractedFrom: attributes.EXTRACTED_FROM }),
            ...(Number.isFinite(origin) && { originSeconds: origin / 1000 })
        });
    }

    protected addSlot({ TIME_SLOT_ID: id, TIME_VALUE: value }: Attributes): void {
        if (id === undefined || this.content.slots.has(id)) {
            this.remarks.add('repaired', 'Tijdstippen zonder eigen naam zijn overgeslagen.', id);
            return;
        }
        const milliseconds = value === undefined || value === '' ? Number.NaN : Number(value);
        const known = Number.isFinite(milliseconds) && milliseconds >= 0;
        if (value !== undefined && !known) {
            this.remarks.add('repaired', 'Een tijd was geen getal; die is geschat uit de tijden ernaast.', `${id}: ${value}`);
        }
        this.content.slots.set(id, { order: this.content.slots.size, ...(known && { value: milliseconds }) });
    }

    protected addTier(attributes: Attributes): void {
        const id = attributes.TIER_ID ?? '';
        const known = this.tiers.get(id);
        if (known) {
            this.remarks.add('repaired', 'Twee lagen hadden dezelfde naam; hun annotaties zijn bij elkaar gezet.', id);
        }
        this.tier = known ?? {
            id,
            type: attributes.LINGUISTIC_TYPE_REF ?? '',
            ...(attributes.PARTICIPANT && { participant: attributes.PARTICIPANT }),
            ...(attributes.ANNOTATOR && { annotator: attributes.ANNOTATOR }),
            ...(attributes.PARENT_REF && { parent: attributes.PARENT_REF }),
            ...(attributes.DEFAULT_LOCALE && { locale: attributes.DEFAULT_LOCALE }),
            ...(attributes.LANG_REF && { language: attributes.LANG_REF }),
            ...(attributes.EXT_REF && { external: attributes.EXT_REF }),
            annotations: []
        };
        if (!known) {
            if (this.tiers.size >= MAX_TIERS) {
                throw refuseFile(`Dit bestand heeft meer dan ${MAX_TIERS} lagen.`, 'Bewaar in ELAN alleen de lagen die u nodig hebt.');
            }
            this.tiers.set(id, this.tier);
            this.content.tiers.push(this.tier);
        }
    }

    protected addAnnotation(name: string): void {
        const attributes = this.annotation;
        this.annotation = undefined;
        if (!attributes || !this.tier) {
            this.remarks.add('skipped', 'Een annotatie stond niet in een laag.', attributes?.ANNOTATION_ID);
            return;
        }
        this.annotations += 1;
        if (this.annotations > MAX_EVENTS) {
            throw refuseFile(
                `Dit bestand heeft meer dan ${MAX_EVENTS} annotaties.`,
                'Bewaar in ELAN alleen de lagen die u nodig hebt, en kies dat bestand.'
            );
        }
        const {
            ANNOTATION_ID: id = '',
            TIME_SLOT_REF1: from,
            TIME_SLOT_REF2: to,
            ANNOTATION_REF: ref,
            PREVIOUS_ANNOTATION: previous
        } = attributes;
        const aligned = name === 'ALIGNABLE_ANNOTATION';
        if (aligned ? from === undefined || to === undefined : ref === undefined) {
            this.remarks.add('skipped', 'Een annotatie zegt niet wanneer zij was of waar zij bij hoort.', id);
            return;
        }
        const annotation: EafAnnotation = {
            id,
            ...(aligned ? { slots: [from, to] as const } : { ref, ...(previous && { previous }) }),
            value: this.value,
            ...(attributes.CVE_REF && { entry: attributes.CVE_REF }),
            ...(attributes.LANG_REF && { language: attributes.LANG_REF }),
            ...(attributes.EXT_REF && { external: attributes.EXT_REF })
        };
        this.tier.annotations.push(annotation);
    }

    protected addEntry(entry: EafParser['entry']): void {
        const [first, ...more] = entry?.texts ?? [];
        if (!entry || first?.value === undefined) {
            return;
        }
        const translations = more.map(({ language = '', value = '', description }) => ({
            language,
            value,
            ...(description !== undefined && { description })
        }));
        this.vocabulary?.entries.push({
            ...first,
            value: first.value,
            ...(entry.id !== undefined && { id: entry.id }),
            ...(translations.length > 0 && { translations }),
            ...(entry.external !== undefined && { external: entry.external })
        });
    }
}

/** A value or description with its language, where it says one. */
function textOf({ LANG_REF: language, DESCRIPTION: description }: Attributes, value: string): Partial<ForeignText> {
    return { value, ...(description && { description }), ...(language && language !== NO_LANGUAGE && { language }) };
}
