import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { byMoment, evidenceOf, type Evidence } from '../patterns/pattern';

/** Basic needs (columns of table 1 of the article) and fields of teacher action (rows). */
export const NEEDS = ['relatie', 'competentie', 'autonomie'] as const;
export const FIELDS = ['interactie', 'instructie', 'klassenorganisatie'] as const;
export type Need = (typeof NEEDS)[number];
export type Field = (typeof FIELDS)[number];

const TEXTS: Readonly<Record<Field, Readonly<Record<Need, string>>>> = {
    interactie: {
        relatie: 'Leerlingen persoonlijk ontmoeten',
        competentie: 'Leerlingen helpen reflecteren',
        autonomie: 'Leerlingen ruimte geven, initiatieven honoreren'
    },
    instructie: {
        relatie: 'Een instructie geven die veilig is voor leerlingen',
        competentie: 'Activerend leren centraal stellen in opdrachten',
        autonomie: 'Leerlingen (mede) de taak en/of de vormgeving daarvan laten kiezen'
    },
    klassenorganisatie: {
        relatie: 'Ontmoetingstijd creëren met leerlingen',
        competentie: 'Aanpassingen in tijd en ruimte maken voor leerlingen',
        autonomie: 'Met leerlingen plannen wat ze hoe gaan doen'
    }
};

/** Id of a cell as annotations write it (F03): `autonomie×interactie`. */
export function cellId(need: Need, field: Field): string {
    return `${need}×${field}`;
}

/** What the matrix says in a cell, word for word (S1-17). */
export function cellText(need: Need, field: Field): string {
    return TEXTS[field][need];
}

/** One cell with the moments that were tagged with it. */
export interface NeedsCell {
    readonly id: string;
    readonly need: Need;
    readonly field: Field;
    readonly text: string;
    /** The need was supported. */
    readonly supported: readonly Evidence[];
    /** A chance to support it; also tags without a polarity, so that nothing that was tagged is out of sight. */
    readonly chances: readonly Evidence[];
    /** All together, in order of time: what a click in the cell goes through (S1-18). */
    readonly moments: readonly Evidence[];
}

/**
 * The nine cells with their tags (`need` annotations, F05): a tag leads to the annotation it is about, or to itself. The
 * numbers of supported and chance stand beside each other and are never added up over cells or subtracted (PT-11).
 */
export function needsMatrix(annotations: readonly Annotation[]): readonly NeedsCell[] {
    const tags = annotations.filter(({ tier }) => tier === 'need');
    const byId = taggedById(tags, annotations);
    const byCell = groupBy(tags, tag => tag.cell ?? tag.code);
    return FIELDS.flatMap(field =>
        NEEDS.map((need): NeedsCell => {
            const id = cellId(need, field);
            const inside = byCell.get(id) ?? [];
            const momentsOf = (list: readonly Annotation[]): Evidence[] =>
                list.map(tag => evidenceOf(byId.get(tag.about ?? '') ?? tag)).sort(byMoment);
            return {
                id,
                need,
                field,
                text: cellText(need, field),
                supported: momentsOf(inside.filter(({ polarity }) => polarity === 'ondersteund')),
                chances: momentsOf(inside.filter(({ polarity }) => polarity !== 'ondersteund')),
                moments: momentsOf(inside)
            };
        })
    );
}

/** What the tags are about, by id; no further than everything is found. */
function taggedById(tags: readonly Annotation[], annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
    const wanted = new Set(tags.flatMap(({ about }) => about ?? []));
    const found = new Map<string, Annotation>();
    for (const annotation of annotations) {
        if (found.size === wanted.size) {
            break;
        }
        if (wanted.has(annotation.id)) {
            found.set(annotation.id, annotation);
        }
    }
    return found;
}
