import { groupBy } from '../../collections/group-by';
import type { TierId } from '../../documents/annotations';
import type { Codebook } from '../../documents/codebook';
import type { ForeignCoding, ForeignTier, ForeignValue, ForeignVocabulary } from '../foreign-coding';
import { participantsOf } from '../own/to-foreign-coding';
import type { ExchangeMapping, MappingRule } from './exchange-mapping';
import { personCode } from './mapped-value';

/** Different values of one tier beyond which they are texts, not codes. */
const MOST_CODES = 60;

/** Names under which other schemes have what we keep as an attribute. */
const ATTRIBUTE_NAMES: Readonly<Record<string, readonly string[]>> = {
    target: ['target', 'naar', 'naar_wie', 'aan_wie', 'addressee', 'xds', 'gericht_aan'],
    valence: ['valence', 'valentie', 'gevoelswaarde'],
    mode: ['mode', 'wijze', 'verbaal_nonverbaal'],
    tone: ['tone', 'toon'],
    certainty: ['certainty', 'zekerheid'],
    observation: ['observation', 'observatie', 'opmerking', 'comment', 'note', 'toelichting']
};
/** Names of tiers that hold what people say, as text. */
const SPEECH = ['transcription', 'transcriptie', 'utterance', 'utterances', 'uiting', 'speech', 'spraak', 'ondertitels'];

/**
 * Proposes how a coding can be read: values that are the id or the Dutch label of a code become that code, tiers that are
 * named as one of ours with a single code become that, dependent tiers that are named as an attribute become it. The rest is
 * proposed to be left out, tier by tier, so that a user sees all of it. Ours needs no rules.
 *
 * @param persons codes of the traject (`LK1`, `L07` …)
 */
export function suggestMapping(coding: ForeignCoding, codebook: Codebook, persons: readonly string[]): ExchangeMapping {
    const codes = codesByName(codebook);
    const known = new Map(coding.vocabularies.map(vocabulary => [vocabulary.id, entriesByWord(vocabulary)]));
    const byTier = groupBy(
        coding.events.filter(({ own }) => !own),
        ({ tier }) => tier
    );
    const rules = coding.tiers.flatMap((tier): readonly MappingRule[] => {
        const events = byTier.get(tier.id);
        if (!events) {
            return [];
        }
        const values = [...new Set(events.map(({ value }) => value))];
        return tierRules(tier, values, known.get(tier.vocabulary ?? '') ?? NOTHING, codes, codebook);
    });
    const byName = new Map(persons.map(code => [plain(code), code]));
    const found = participantsOf(coding).flatMap(name => {
        const code = byName.get(plain(name)) ?? personCode(name, {});
        return code === undefined || code === name ? [] : [[name, code] as const];
    });
    return { schemaVersion: 1, format: coding.format, persons: Object.fromEntries(found), rules };
}

interface FoundCode {
    readonly tier: TierId;
    readonly code: string;
}

/** Codes by what they may be called. */
function codesByName(codebook: Codebook): ReadonlyMap<string, readonly FoundCode[]> {
    const named = codebook.tiers.flatMap(tier =>
        tier.codes.flatMap(({ id, label }) => [...new Set([plain(id), plain(label)])].map(name => ({ name, tier: tier.id, code: id })))
    );
    return groupBy(named, ({ name }) => name);
}

function tierRules(
    tier: ForeignTier,
    values: readonly string[],
    entries: ReadonlyMap<string, ForeignValue>,
    codes: ReadonlyMap<string, readonly FoundCode[]>,
    codebook: Codebook
): readonly MappingRule[] {
    const names = tierNames(tier);
    const own = codebook.tiers.find(({ id, label }) => names.has(plain(id)) || names.has(plain(label)));
    const attribute = Object.entries(ATTRIBUTE_NAMES).find(([, known]) => known.some(name => names.has(name)))?.[0];
    if (tier.parent !== undefined && attribute !== undefined) {
        return [rule(tier.id, '*', { attribute: { name: attribute } })];
    }
    if (values.length > MOST_CODES) {
        return [otherwise(tier.id, names, own, codebook)];
    }
    const found = values.flatMap(value => {
        const entry = entries.get(value);
        const options = wordsOf(value, entry).flatMap(word => codes.get(plain(word)) ?? []);
        const best = options.find(option => option.tier === own?.id) ?? options[0];
        return best ? [rule(tier.id, value, { into: { tier: best.tier, code: best.code, ...modifierTargets(entry) } })] : [];
    });
    return found.length === values.length ? found : [...found, otherwise(tier.id, names, own, codebook)];
}

const NOTHING: ReadonlyMap<string, ForeignValue> = new Map();

/** The values of a vocabulary by every word for them, in any language. */
function entriesByWord({ entries }: ForeignVocabulary): ReadonlyMap<string, ForeignValue> {
    return new Map(entries.flatMap(entry => [entry, ...(entry.translations ?? [])].map(({ value }) => [value, entry] as const)));
}

/** What a value may be called here: itself, then the same in other languages and what its vocabulary says of it. */
function wordsOf(value: string, entry: ForeignValue | undefined): readonly string[] {
    const texts = entry ? [entry, ...(entry.translations ?? [])] : [];
    return [value, ...texts.map(text => text.value), ...texts.flatMap(({ description }) => description ?? [])];
}

/** Sets of modifiers that are called as one of our attributes. */
function modifierTargets(entry: ForeignValue | undefined): Readonly<Record<string, string>> {
    const named = (entry?.modifiers ?? []).flatMap((name, at) => {
        const attribute = Object.entries(ATTRIBUTE_NAMES).find(([, known]) => known.includes(plain(name)))?.[0];
        return attribute === undefined ? [] : [[attribute, `$modifier ${at + 1}`] as const];
    });
    return Object.fromEntries(named);
}

/** What becomes of the values of a tier that are no code of ours. */
function otherwise(tier: string, names: ReadonlySet<string>, own: Codebook['tiers'][number] | undefined, codebook: Codebook): MappingRule {
    if (own?.codes.length === 1) {
        return rule(tier, '*', { into: { tier: own.id, code: own.codes[0].id, observation: '$value' } });
    }
    const turn = codebook.tiers.find(({ id }) => id === 'turn');
    return SPEECH.some(name => names.has(name)) && turn?.codes.length
        ? rule(tier, '*', { into: { tier: 'turn', code: turn.codes[0].id, observation: '$value' } })
        : rule(tier, '*', {});
}

function rule(tier: string, value: string, more: Partial<MappingRule>): MappingRule {
    return { tier, value, participant: '*', modifiers: '*', ...more };
}

/** What a tier is called: its name, the part before `@`, its kind, its vocabulary. */
function tierNames({ id, type, vocabulary }: ForeignTier): ReadonlySet<string> {
    return new Set([id, id.replace(/@.*$/s, ''), type ?? '', vocabulary ?? ''].map(plain).filter(name => name !== ''));
}

/** Lower case without accents, words joined by `_` (F06). */
function plain(text: string): string {
    return text
        .slice(0, 80)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
}
