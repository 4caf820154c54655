import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter, ExportOptions } from '../exporter';
import { type ForeignAside, type ForeignCoding, type ForeignVocabulary, TIER_CONSTRAINTS } from '../foreign-coding';
import { factsText } from '../own/own-record';
import { XmlText } from '../xml/xml-text';
import { type AsideName, asidesOf } from './eaf-asides';
import { type EafLayout, layOutTiers } from './eaf-layout';
import { fileAddress, validAddress, validAddresses } from './eaf-addresses';
import { EafReferences } from './eaf-references';
import { partsText } from './eaf-parts';
import { FACTS_PROPERTY, LAST_ID_PROPERTY, PARTS_PROPERTY } from './own-types';
import { type EafPlan, planEaf, type PlannedAnnotation, type PlannedTier, type PlannedType } from './plan-eaf';

/** Writes the annotations for ELAN: EAF 3.0. */
export const EAF_EXPORTER: Exporter = {
    id: 'eaf',
    label: 'ELAN (.eaf)',
    extension: '.eaf',
    mimeType: 'text/xml',
    write: writeEaf
};

const CONSTRAINT_TEXTS: Readonly<Record<(typeof TIER_CONSTRAINTS)[number], string>> = {
    Time_Subdivision: 'Divides the time of the annotation it depends on, without gaps',
    Included_In: 'Lies within the time of the annotation it depends on, with or without gaps',
    Symbolic_Subdivision: 'Divides the annotation it depends on in parts that follow each other',
    Symbolic_Association: 'Says something of the annotation it depends on'
};

/**
 * A coding as EAF 3.0, valid by its schema. What ELAN has no place for (frames, ids, attributes) stands on tiers of its own
 * below the annotations: those go along with whatever ELAN does, so that `readEaf` finds all of it again.
 */
export function writeEaf(coding: ForeignCoding, { date }: Pick<ExportOptions, 'date'>): ExportedFile {
    const remarks = new RemarkList();
    const early = coding.events.filter(({ start }) => start < 0).length;
    remarks.add('repaired', 'Annotaties van voor het begin van de film staan nu aan het begin.', undefined, early);
    const layout = layOutTiers(coding, remarks);
    const references = new EafReferences(coding, remarks);
    const plan = planEaf(coding, layout, references);
    const xml = new XmlText();
    const text = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<ANNOTATION_DOCUMENT${xml.attributes({
            AUTHOR: coding.author ?? '',
            DATE: date,
            FORMAT: '3.0',
            VERSION: '3.0',
            'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
            'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd'
        })}>\n`,
        ...asidesOf('LICENSE', coding.asides).map(aside => `    ${element('LICENSE', aside, xml)}`),
        ...header(coding, layout, plan, xml),
        ...body(plan, xml),
        ...types(plan, coding, references, xml),
        ...vocabularies(coding.vocabularies, plan, references, xml),
        '</ANNOTATION_DOCUMENT>\n'
    ].join('');
    remarks.add('skipped', 'Tekens die in XML niet kunnen staan zijn weggelaten.', undefined, xml.dropped);
    return { bytes: new TextEncoder().encode(text), remarks: remarks.list };
}

function header(coding: ForeignCoding, layout: EafLayout, plan: EafPlan, xml: XmlText): readonly string[] {
    const { media, asides, own } = coding;
    const property = (name: string, value: string): string =>
        `        <PROPERTY${xml.attributes({ NAME: name })}>${xml.text(value)}</PROPERTY>\n`;
    return [
        '    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">\n',
        ...media.map(
            ({ url, relativeUrl, mimeType, originSeconds, extractedFrom }) =>
                `        <MEDIA_DESCRIPTOR${xml.attributes({
                    EXTRACTED_FROM: extractedFrom === undefined ? undefined : validAddress(extractedFrom),
                    MEDIA_URL: fileAddress(url),
                    MIME_TYPE: mimeType ?? 'unknown',
                    RELATIVE_MEDIA_URL: relativeUrl === undefined ? undefined : validAddress(relativeUrl),
                    TIME_ORIGIN: originSeconds === undefined ? undefined : Math.round(originSeconds * 1000)
                })}/>\n`
        ),
        ...asidesOf('LINKED_FILE_DESCRIPTOR', asides).map(({ attributes: { TIME_ORIGIN: origin = '', ...attributes } }) => {
            const whole = {
                LINK_URL: '',
                MIME_TYPE: 'unknown',
                ...attributes,
                ...(/^-?\d{1,15}$/.test(origin) && { TIME_ORIGIN: origin })
            };
            return `        <LINKED_FILE_DESCRIPTOR${xml.attributes(validAddresses(whole))}/>\n`;
        }),
        ...asidesOf('PROPERTY', asides).map(aside => `        ${element('PROPERTY', aside, xml)}`),
        property(LAST_ID_PROPERTY, String(plan.lastAnnotationId)),
        ...(own === undefined ? [] : [property(FACTS_PROPERTY, factsText(own))]),
        ...(layout.split || plan.helpers ? [property(PARTS_PROPERTY, partsText(layout))] : []),
        '    </HEADER>\n'
    ];
}

function element(name: AsideName, { attributes, text = '' }: ForeignAside, xml: XmlText): string {
    return `<${name}${xml.attributes(validAddresses(attributes))}>${xml.text(text)}</${name}>\n`;
}

function body(plan: EafPlan, xml: XmlText): readonly string[] {
    const inTime = [...plan.slots].sort(([, a], [, b]) => a - b);
    const slotIds = new Map(inTime.map(([key], at) => [key, `ts${at + 1}`]));
    return [
        '    <TIME_ORDER>\n',
        ...inTime.map(([, time], at) => `        <TIME_SLOT TIME_SLOT_ID="ts${at + 1}" TIME_VALUE="${time}"/>\n`),
        '    </TIME_ORDER>\n',
        ...plan.tiers.flatMap(tier => [
            tierTag(tier, xml),
            ...tier.annotations.map(each => annotation(each, slotIds, xml)),
            '    </TIER>\n'
        ])
    ];
}

function tierTag(tier: PlannedTier, xml: XmlText): string {
    const { id, type, parent, participant, annotator, locale, language, external } = tier;
    return `    <TIER${xml.attributes({
        ANNOTATOR: annotator,
        DEFAULT_LOCALE: locale,
        EXT_REF: external,
        LANG_REF: language,
        LINGUISTIC_TYPE_REF: type,
        PARENT_REF: parent,
        PARTICIPANT: participant,
        TIER_ID: id
    })}>\n`;
}

function annotation(
    { id, slots, ref, previous, value, entry, language, external }: PlannedAnnotation,
    slotIds: ReadonlyMap<string, string>,
    xml: XmlText
): string {
    const name = slots ? 'ALIGNABLE_ANNOTATION' : 'REF_ANNOTATION';
    const attributes = xml.attributes({
        ANNOTATION_ID: id,
        ANNOTATION_REF: ref,
        CVE_REF: entry,
        EXT_REF: external,
        LANG_REF: language,
        PREVIOUS_ANNOTATION: previous,
        TIME_SLOT_REF1: slots && slotIds.get(slots[0]),
        TIME_SLOT_REF2: slots && slotIds.get(slots[1])
    });
    return [
        `        <ANNOTATION>\n            <${name}${attributes}>\n                `,
        `<ANNOTATION_VALUE>${xml.text(value)}</ANNOTATION_VALUE>\n            </${name}>\n        </ANNOTATION>\n`
    ].join('');
}

/** The kinds of tiers, also those of the file that no tier has, and what they refer to. */
function types({ types: used, entries }: EafPlan, { asides }: ForeignCoding, references: EafReferences, xml: XmlText): readonly string[] {
    const told = new Map(asidesOf('LINGUISTIC_TYPE', asides).map(({ attributes }) => [attributes.LINGUISTIC_TYPE_ID ?? '', attributes]));
    const kept = [...told].map(([id, { CONSTRAINTS, CONTROLLED_VOCABULARY_REF: vocabulary = '' }]): [string, PlannedType] => [
        id,
        { constraint: TIER_CONSTRAINTS.find(each => each === CONSTRAINTS), ...(entries.has(vocabulary) && { vocabulary }) }
    ]);
    return [
        ...[...new Map([...kept, ...used])].map(
            ([id, { constraint, vocabulary }]) =>
                `    <LINGUISTIC_TYPE${xml.attributes({
                    CONSTRAINTS: constraint,
                    CONTROLLED_VOCABULARY_REF: vocabulary,
                    EXT_REF: references.external(told.get(id)?.EXT_REF),
                    GRAPHIC_REFERENCES: 'false',
                    LINGUISTIC_TYPE_ID: id,
                    TIME_ALIGNABLE: String(!constraint?.startsWith('Symbolic'))
                })}/>\n`
        ),
        ...references.locales.map(({ attributes }) => `    <LOCALE${xml.attributes(attributes)}/>\n`),
        ...references.languages.map(({ attributes }) => `    <LANGUAGE${xml.attributes(attributes)}/>\n`),
        ...TIER_CONSTRAINTS.map(name => `    <CONSTRAINT${xml.attributes({ DESCRIPTION: CONSTRAINT_TEXTS[name], STEREOTYPE: name })}/>\n`)
    ];
}

/** The vocabularies, each once and in all its languages, and the addresses of those that are kept elsewhere. */
function vocabularies(all: readonly ForeignVocabulary[], { entries }: EafPlan, references: EafReferences, xml: XmlText): readonly string[] {
    const once = [...new Map(all.map(vocabulary => [vocabulary.id, vocabulary])).values()];
    const inLanguage = (language: string | undefined): string => references.language(language === '' ? undefined : language);
    return [
        ...once.flatMap(({ id, description, language, translations = [], external }) => [
            `    <CONTROLLED_VOCABULARY${xml.attributes({ CV_ID: id, EXT_REF: references.list(external) })}>\n`,
            ...[...(description === undefined ? [] : [{ language, value: description }]), ...translations].map(
                text =>
                    `        <DESCRIPTION${xml.attributes({ LANG_REF: inLanguage(text.language) })}>${xml.text(text.value)}</DESCRIPTION>\n`
            ),
            ...(entries.get(id)?.all ?? []).flatMap(({ id: own, entry }) => [
                `        <CV_ENTRY_ML${xml.attributes({ CVE_ID: own, EXT_REF: references.external(entry.external) })}>\n`,
                ...[entry, ...(entry.translations ?? [])].map(text => {
                    const attributes = xml.attributes({ DESCRIPTION: text.description, LANG_REF: inLanguage(text.language) });
                    return `            <CVE_VALUE${attributes}>${xml.text(text.value)}</CVE_VALUE>\n`;
                }),
                '        </CV_ENTRY_ML>\n'
            ]),
            '    </CONTROLLED_VOCABULARY>\n'
        ]),
        ...references.externals.map(({ attributes }) => `    <EXTERNAL_REF${xml.attributes(attributes)}/>\n`)
    ];
}
