import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import {
    type ForeignCoding,
    type ForeignEvent,
    type ForeignTier,
    type ForeignVocabulary,
    TIER_CONSTRAINTS,
    type TierConstraint
} from '../foreign-coding';
import { checkSize, extensionOf, type ForeignFile } from '../foreign-file';
import type { Importer } from '../importer';
import type { EafContent, EafTier, EafVocabulary } from './eaf-content';
import { eafEntries } from './eaf-entries';
import { foldOwnTiers } from './fold-own-tiers';
import { FACTS_PROPERTY, LAST_ID_PROPERTY, PARTS_PROPERTY } from './own-types';
import { parseEaf } from './parse-eaf';
import { placeReferences } from './place-references';
import { slotTimes } from './slot-times';

/** Properties that are written anew in every file. */
const OWN_PROPERTIES: readonly string[] = [FACTS_PROPERTY, PARTS_PROPERTY, LAST_ID_PROPERTY];
/** Milliseconds of one picture, for the time units that count pictures. */
const FRAME_MILLISECONDS: Readonly<Record<string, number>> = { 'PAL-frames': 40, 'NTSC-frames': 1001 / 30 };

/** Reads the annotations of ELAN (EAF 2.3 to 3.0). */
export const EAF_IMPORTER: Importer = {
    id: 'eaf',
    label: 'ELAN (.eaf)',
    extensions: ['.eaf'],
    timeless: true,
    recognises: ({ name, bytes }) =>
        extensionOf(name) === '.eaf' || /<ANNOTATION_DOCUMENT[\s>]/.test(decodeText(bytes.subarray(0, 4096)).text),
    read: file => [readEaf(file)]
};

/**
 * An EAF file as a coding: all tiers and annotations, those without a time of their own within that of their parent.
 * @throws UserFacingError when it cannot be read or has no annotations
 */
export function readEaf(file: ForeignFile): ForeignCoding {
    checkSize(file);
    const remarks = new RemarkList();
    const content = parseEaf(decodeXml(file.bytes), remarks);
    const vocabularies = content.vocabularies.map(vocabulary => foreignVocabulary(vocabulary, content));
    const events = withoutKnownEntries(placedEvents(content, remarks), content, vocabularies);
    if (events.length === 0 && content.tiers.length === 0) {
        throw refuseFile('In dit bestand van ELAN staan geen lagen.', 'Open het in ELAN en kijk of er annotaties in staan.');
    }
    remarks.add('info', 'In dit bestand staan geen annotaties.', undefined, events.length === 0 ? 1 : 0);
    const elsewhere = content.vocabularies.flatMap(({ externalRef = '' }) => content.externals.get(externalRef) ?? []);
    elsewhere.forEach(address =>
        remarks.add('info', 'Een woordenlijst staat in een bestand of op een plek buiten dit bestand; die is niet geopend.', address)
    );
    remarks.add('skipped', 'Verwijzingen naar een lexicon worden niet overgenomen.', undefined, content.lexicons);
    remarks.add('skipped', 'Verbanden die in ELAN tussen annotaties zijn getrokken, worden niet overgenomen.', undefined, content.links);
    const asides = content.asides.filter(({ attributes }) => !OWN_PROPERTIES.includes(attributes.NAME ?? ''));
    const coding: ForeignCoding = {
        format: 'eaf',
        ...(content.author && { author: content.author }),
        ...(content.date && { date: content.date }),
        media: content.media,
        tiers: content.tiers.map(tier => foreignTier(tier, content)),
        vocabularies,
        events,
        ...(asides.length > 0 && { asides }),
        remarks: []
    };
    return { ...foldOwnTiers(coding, content.properties, remarks), remarks: remarks.list };
}

/** By the byte order mark, else as the XML declaration says. */
function decodeXml(bytes: Uint8Array): string {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const declared = /^<\?xml[^>]*encoding=["'](iso-8859-1|latin1|windows-1252|us-ascii)["']/i.exec(head);
    return declared ? new TextDecoder('windows-1252').decode(bytes) : decodeText(bytes).text;
}

function foreignTier(tier: EafTier, { types, tiers }: EafContent): ForeignTier {
    const type = types.get(tier.type);
    const constraint = TIER_CONSTRAINTS.find(each => each === type?.constraint);
    const parent = tiers.some(({ id }) => id === tier.parent) ? tier.parent : undefined;
    const { id, participant, annotator, locale, language, external } = tier;
    return {
        id,
        ...(tier.type && { type: tier.type }),
        ...(participant !== undefined && { participant }),
        ...(annotator !== undefined && { annotator }),
        ...(parent !== undefined && { parent, constraint: constraint ?? guessConstraint(tier) }),
        ...(type?.vocabulary && { vocabulary: type.vocabulary }),
        ...(locale !== undefined && { locale }),
        ...(language !== undefined && { language }),
        ...(external !== undefined && { external })
    };
}

function foreignVocabulary({ id, descriptions, externalRef, entries }: EafVocabulary, { externals }: EafContent): ForeignVocabulary {
    const external = externalRef === undefined ? undefined : externals.get(externalRef);
    const [first, ...more] = descriptions;
    const translations = more.map(({ language = '', value = '' }) => ({ language, value }));
    return {
        id,
        ...(first?.value !== undefined && { description: first.value }),
        ...(first?.language !== undefined && { language: first.language }),
        ...(translations.length > 0 && { translations }),
        ...(external !== undefined && { external }),
        entries
    };
}

/** For a file that breaks off before its types. */
function guessConstraint({ annotations }: EafTier): TierConstraint {
    if (annotations.some(({ slots }) => slots)) {
        return 'Included_In';
    }
    return annotations.some(({ previous }) => previous !== undefined) ? 'Symbolic_Subdivision' : 'Symbolic_Association';
}

/** What an annotation says of its vocabulary goes along where its value alone does not say it. */
function withoutKnownEntries(
    events: readonly ForeignEvent[],
    { tiers, types }: EafContent,
    vocabularies: readonly ForeignVocabulary[]
): readonly ForeignEvent[] {
    const byId = new Map(vocabularies.map(vocabulary => [vocabulary.id, eafEntries(vocabulary)]));
    const byTier = new Map(tiers.map(({ id, type }) => [id, byId.get(types.get(type)?.vocabulary ?? '')]));
    return events.map(event => {
        const { entry, ...rest } = event;
        return entry !== undefined && byTier.get(event.tier)?.idOf({ value: event.value }) === entry ? rest : event;
    });
}

/** All annotations with their times, in the order of the file. */
function placedEvents(content: EafContent, remarks: RemarkList): readonly ForeignEvent[] {
    const { times, estimated } = slotTimes(content);
    remarks.add('repaired', 'Van tijdstippen zonder tijd is de tijd geschat uit die ernaast.', undefined, estimated);
    const unit = FRAME_MILLISECONDS[content.units] ?? 1;
    const placed = new Map<string, ForeignEvent>();
    const referring: ForeignEvent[] = [];
    for (const tier of content.tiers) {
        for (const [at, { id: written, slots, ref, previous, value, ...more }] of tier.annotations.entries()) {
            const id = placed.has(written) || written === '' ? `${tier.id}:${at + 1}` : written;
            if (id !== written) {
                remarks.add('repaired', 'Annotaties zonder eigen nummer kregen een nieuw nummer.', written || tier.id);
            }
            const own = { id, tier: tier.id, value, ...more };
            if (!slots) {
                const event = { ...own, start: 0, end: 0, parent: ref, ...(previous !== undefined && { previous }) };
                placed.set(id, event);
                referring.push(event);
                continue;
            }
            const [from, to] = slots.map(slot => times.get(slot));
            if (from === undefined || to === undefined) {
                remarks.add('skipped', 'Een annotatie verwijst naar een tijdstip dat er niet is.', id);
                continue;
            }
            if (to < from) {
                remarks.add('repaired', 'Van een annotatie lag het einde voor het begin; die zijn omgewisseld.', id);
            }
            placed.set(id, { ...own, start: (Math.min(from, to) * unit) / 1000, end: (Math.max(from, to) * unit) / 1000 });
        }
    }
    return placeReferences([...placed.values()], referring, content.tiers, remarks);
}
