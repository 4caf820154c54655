import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter, ExportOptions } from '../exporter';
import { type ForeignCoding, type ForeignMedia, type ForeignVocabulary, TIER_CONSTRAINTS } from '../foreign-coding';
import { factsText } from '../own/own-record';
import { XmlText } from '../xml/xml-text';
import { layOutTiers } from './eaf-layout';
import { FACTS_PROPERTY } from './own-types';
import { type EafPlan, planEaf, type PlannedAnnotation, type PlannedTier } from './plan-eaf';

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
/** ISO 639 for a language that is not said. */
const LANGUAGE = 'und';

/**
 * A coding as EAF 3.0, valid by its schema. What ELAN has no place for (frames, ids, attributes) stands on tiers of its own
 * below the annotations: those go along with whatever ELAN does, so that `readEaf` finds all of it again.
 */
export function writeEaf(coding: ForeignCoding, { date }: Pick<ExportOptions, 'date'>): ExportedFile {
    const remarks = new RemarkList();
    const early = coding.events.filter(({ start }) => start < 0).length;
    remarks.add('repaired', 'Annotaties van voor het begin van de film staan nu aan het begin.', undefined, early);
    const layout = layOutTiers(coding, remarks);
    const plan = planEaf(coding, layout);
    const facts = coding.own ? factsText(coding.own) : layout.split ? '{}' : undefined;
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
        ...header(coding.media, plan, facts, xml),
        ...body(plan, xml),
        ...types(plan, xml),
        ...vocabularies(coding.vocabularies, plan, xml),
        '</ANNOTATION_DOCUMENT>\n'
    ].join('');
    remarks.add('skipped', 'Tekens die in XML niet kunnen staan zijn weggelaten.', undefined, xml.dropped);
    return { bytes: new TextEncoder().encode(text), remarks: remarks.list };
}

function header(media: readonly ForeignMedia[], plan: EafPlan, facts: string | undefined, xml: XmlText): readonly string[] {
    const property = (name: string, value: string): string =>
        `        <PROPERTY${xml.attributes({ NAME: name })}>${xml.text(value)}</PROPERTY>\n`;
    return [
        '    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">\n',
        ...media.map(
            ({ url, relativeUrl, mimeType, originSeconds }) =>
                `        <MEDIA_DESCRIPTOR${xml.attributes({
                    MEDIA_URL: /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `file:///${encodedPath(url)}`,
                    MIME_TYPE: mimeType ?? 'unknown',
                    RELATIVE_MEDIA_URL: relativeUrl,
                    TIME_ORIGIN: originSeconds === undefined ? undefined : Math.round(originSeconds * 1000)
                })}/>\n`
        ),
        property('lastUsedAnnotationId', String(plan.lastAnnotationId)),
        ...(facts === undefined ? [] : [property(FACTS_PROPERTY, facts)]),
        '    </HEADER>\n'
    ];
}

/** As `encodeURI`, also for text with half a surrogate pair. */
function encodedPath(path: string): string {
    return encodeURI(path.replace(/[\uD800-\uDFFF]/gu, '_'));
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

function tierTag({ id, type, parent, participant, annotator }: PlannedTier, xml: XmlText): string {
    return `    <TIER${xml.attributes({
        ANNOTATOR: annotator,
        LINGUISTIC_TYPE_REF: type,
        PARENT_REF: parent,
        PARTICIPANT: participant,
        TIER_ID: id
    })}>\n`;
}

function annotation(
    { id, slots, ref, previous, value, entry }: PlannedAnnotation,
    slotIds: ReadonlyMap<string, string>,
    xml: XmlText
): string {
    const name = slots ? 'ALIGNABLE_ANNOTATION' : 'REF_ANNOTATION';
    const attributes = xml.attributes({
        ANNOTATION_ID: id,
        ANNOTATION_REF: ref,
        CVE_REF: entry,
        PREVIOUS_ANNOTATION: previous,
        TIME_SLOT_REF1: slots && slotIds.get(slots[0]),
        TIME_SLOT_REF2: slots && slotIds.get(slots[1])
    });
    return [
        `        <ANNOTATION>\n            <${name}${attributes}>\n                `,
        `<ANNOTATION_VALUE>${xml.text(value)}</ANNOTATION_VALUE>\n            </${name}>\n        </ANNOTATION>\n`
    ].join('');
}

function types({ types: all }: EafPlan, xml: XmlText): readonly string[] {
    return [
        ...[...all].map(
            ([id, { constraint, vocabulary }]) =>
                `    <LINGUISTIC_TYPE${xml.attributes({
                    CONSTRAINTS: constraint,
                    CONTROLLED_VOCABULARY_REF: vocabulary,
                    GRAPHIC_REFERENCES: 'false',
                    LINGUISTIC_TYPE_ID: id,
                    TIME_ALIGNABLE: String(!constraint?.startsWith('Symbolic'))
                })}/>\n`
        ),
        `    <LANGUAGE LANG_ID="${LANGUAGE}" LANG_LABEL="undetermined (und)"/>\n`,
        ...TIER_CONSTRAINTS.map(name => `    <CONSTRAINT${xml.attributes({ DESCRIPTION: CONSTRAINT_TEXTS[name], STEREOTYPE: name })}/>\n`)
    ];
}

/** The vocabularies, each once, and the addresses of those that are kept elsewhere. */
function vocabularies(all: readonly ForeignVocabulary[], { entryIds }: EafPlan, xml: XmlText): readonly string[] {
    const once = [...new Map(all.map(vocabulary => [vocabulary.id, vocabulary])).values()];
    const externals = [...new Set(once.flatMap(({ external }) => (external === undefined ? [] : [external])))];
    return [
        ...once.flatMap(({ id, description, external, entries }) => {
            const ref = external === undefined ? undefined : `er${externals.indexOf(external) + 1}`;
            const ids = new Map(entryIds.get(id));
            return [
                `    <CONTROLLED_VOCABULARY${xml.attributes({ CV_ID: id, EXT_REF: ref })}>\n`,
                description === undefined ? '' : `        <DESCRIPTION LANG_REF="${LANGUAGE}">${xml.text(description)}</DESCRIPTION>\n`,
                ...entries.map(entry => {
                    const own = ids.get(entry.value);
                    // A value that stands in the list twice is written once.
                    ids.delete(entry.value);
                    const value = xml.attributes({ DESCRIPTION: entry.description, LANG_REF: LANGUAGE });
                    return own === undefined
                        ? ''
                        : `        <CV_ENTRY_ML${xml.attributes({ CVE_ID: own })}>\n            <CVE_VALUE${value}>${xml.text(entry.value)}</CVE_VALUE>\n        </CV_ENTRY_ML>\n`;
                }),
                '    </CONTROLLED_VOCABULARY>\n'
            ];
        }),
        ...externals.map(
            (address, at) => `    <EXTERNAL_REF${xml.attributes({ EXT_REF_ID: `er${at + 1}`, TYPE: 'ecv', VALUE: address })}/>\n`
        )
    ];
}
