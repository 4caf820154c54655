import { parseJson } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import type { ForeignAside } from '../foreign-coding';
import { gunzip, isGzip } from '../gunzip-text';
import { type Fields, fieldsOf, textOf } from '../json/json-fields';

/** What a project says of one behaviour. */
export interface Behaviour {
    readonly code: string;
    readonly isState: boolean;
    readonly category: string;
    readonly description: string;
    /** Names of its sets of modifiers, in their order. */
    readonly modifiers: readonly string[];
}

/** Parts of a project that go along to another project of BORIS as they stand. */
export const KEPT_PARTS = ['behaviors_conf', 'subjects_conf', 'independent_variables'] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];

const PART = 'boris part';
const VARIABLE = 'boris variable';
const DESCRIPTION = 'boris description';
/** Characters of one part; a coding map can hold a whole picture. */
const LONGEST_PART = 500_000;

const MOST_VARIABLES = 200;

/** Tier of behaviours without a category. */
const NO_CATEGORY = 'gedrag';

/**
 * The JSON of a project, packed or not.
 * @throws UserFacingError when it is no project
 */
export function parseProject(bytes: Uint8Array): Fields {
    const { text } = decodeText(isGzip(bytes) ? gunzip(bytes) : bytes);
    let json = parseJson(text);
    if (json.kind === 'invalid' && /\b(NaN|Infinity)\b/.test(text)) {
        json = parseJson(withoutNaN(text));
    }
    if (json.kind === 'invalid') {
        throw refuseFile(
            `Dit project van BORIS is niet te lezen. ${json.message}`,
            'Zet in BORIS een eerdere versie van het project terug.'
        );
    }
    const project = fieldsOf(json.value);
    if (!('observations' in project) || !('behaviors_conf' in project)) {
        throw refuseFile('Dit is geen project van BORIS.', 'Kies een bestand dat BORIS als .boris heeft bewaard.');
    }
    return project;
}

/** BORIS writes `NaN` for the time of a picture that has none, which is no JSON. */
function withoutNaN(text: string): string {
    return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, piece => (piece.startsWith('"') ? piece : 'null'));
}

/** The ethogram by code. */
export function behavioursOf(project: Fields): ReadonlyMap<string, Behaviour> {
    return new Map(
        Object.values(fieldsOf(project.behaviors_conf)).map(value => {
            const { code, type, category, description, modifiers } = fieldsOf(value);
            const sets = Object.entries(fieldsOf(modifiers)).sort(([a], [b]) => Number(a) - Number(b));
            const behaviour: Behaviour = {
                code: textOf(code),
                isState: /state/i.test(textOf(type)),
                category: textOf(category) || NO_CATEGORY,
                description: textOf(description),
                modifiers: sets.map(([, set]) => textOf(fieldsOf(set).name))
            };
            return [behaviour.code, behaviour] as const;
        })
    );
}

/** The category of a behaviour; also of one that is not in the ethogram. */
export function categoryOf(behaviour: Behaviour | undefined): string {
    return behaviour?.category ?? NO_CATEGORY;
}

/** What goes along of a project. */
export function projectAsides(project: Fields): readonly ForeignAside[] {
    return KEPT_PARTS.flatMap((key): readonly ForeignAside[] => {
        const text = JSON.stringify(fieldsOf(project[key]));
        return text === '{}' || text.length > LONGEST_PART ? [] : [{ kind: PART, attributes: { key }, text }];
    });
}

/** What goes along of one observation: what is said of it as a whole. */
export function observationAsides(observation: Fields): readonly ForeignAside[] {
    const variables = Object.entries(fieldsOf(observation.independent_variables)).slice(0, MOST_VARIABLES);
    const description = textOf(observation.description);
    return [
        ...variables.map(([name, value]): ForeignAside => ({ kind: VARIABLE, attributes: { name }, text: textOf(value) })),
        ...(description === '' ? [] : [{ kind: DESCRIPTION, attributes: {}, text: description }])
    ];
}

/** A part of the project that a coding was read from; empty for a coding from elsewhere. */
export function keptPart(key: KeptPart, asides: readonly ForeignAside[] = []): Fields {
    const { text = '' } = asides.find(({ kind, attributes }) => kind === PART && attributes.key === key) ?? {};
    const json = parseJson(text);
    return json.kind === 'ok' ? fieldsOf(json.value) : {};
}

/** Values of the observation as a whole, by name. */
export function variablesOf(asides: readonly ForeignAside[] = []): Readonly<Record<string, string>> {
    const told = asides.filter(({ kind }) => kind === VARIABLE);
    return Object.fromEntries(told.map(({ attributes, text = '' }) => [attributes.name ?? '', text]));
}

export function descriptionOf(asides: readonly ForeignAside[] = []): string {
    return asides.find(({ kind }) => kind === DESCRIPTION)?.text ?? '';
}
