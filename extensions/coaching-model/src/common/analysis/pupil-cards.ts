import { codebookIndex } from '../codebook/codebook-index';
import { groupBy } from '../collections/group-by';
import { formatSeconds } from '../language/dutch-number';
import { codedOn } from '../patterns/coded-tiers';
import { differentialReception, type Valence, VALENCES } from '../patterns/differential-reception';
import { allReceptions, initiativeReception, type InitiativeOutcome } from '../patterns/initiative-reception';
import type { Evidence, PatternInput } from '../patterns/pattern';
import { showsId } from '../patterns/pattern-filter';
import { receptionEvidence } from '../patterns/reception-evidence';
import { withAnswer } from '../patterns/reception-sentences';
import { median } from '../patterns/statistics';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import type { NumberedMoments } from './numbered-moments';

/** A count of a pupil. */
export interface ValenceRow {
    readonly valence: Valence;
    /** `0 van 3`. */
    readonly text: string;
    readonly undetermined: number;
    /** The number that leads to the moments. */
    readonly number: string;
    readonly moments: number;
    readonly signs: readonly Sign[];
    /** How many more signs there are than shown. */
    readonly more: number;
}

/** One initiative as a sign: its shape says what became of it. */
export interface Sign extends Evidence {
    readonly outcome: InitiativeOutcome;
    /** Dutch label of its code. */
    readonly code: string;
    readonly observation?: string;
}

/** What one pupil took in hand and what came of it. */
export interface PupilCard {
    readonly pupil: string;
    readonly focus: boolean;
    readonly rows: readonly ValenceRow[];
    /** Undefined without any reception. */
    readonly latency?: {
        /** `mediaan 1,6 s (n = 3)`. */
        readonly text: string;
        readonly number: string;
        readonly moments: number;
    };
}

/** The most signs in one row of a pupil. */
export const MOST_SIGNS = 24;

/** A card for each pupil who took an initiative, focus pupils first; what its numbers lead to goes into `found`. */
export function pupilCards(input: PatternInput, focus: ReadonlySet<string>, found: NumberedMoments): readonly PupilCard[] {
    const evidence = receptionEvidence(input);
    const received = groupBy(
        initiativeReception(input).receptions.filter(({ outcome }) => outcome === 'ontvangen'),
        ({ from }) => from
    );
    const pupils = differentialReception(input).pupils.filter(
        ({ pupil, own }) => isPupil(pupil) && VALENCES.some(valence => own[valence].ids.length > 0)
    );
    const signsOf = signsFinder(input);
    return pupils
        .map(({ pupil, own }): PupilCard => {
            const mine = received.get(pupil) ?? [];
            const seconds = median(mine.flatMap(({ latencySeconds }) => latencySeconds ?? []));
            const numberOf = (what: string, find: () => readonly Evidence[]): string => found.add(`card:${pupil}:${what}`, find);
            return {
                pupil,
                focus: focus.has(pupil),
                rows: VALENCES.filter(valence => own[valence].ids.length > 0).map(valence => {
                    const { received: well, n, undetermined, ids } = own[valence];
                    return {
                        valence,
                        text: `${well} van ${n}`,
                        undetermined,
                        number: numberOf(valence, () => evidence(ids)),
                        moments: ids.length,
                        signs: signsOf(pupil, valence),
                        more: Math.max(0, ids.length - MOST_SIGNS)
                    };
                }),
                ...(seconds !== null && {
                    latency: {
                        text: `mediaan ${formatSeconds(seconds)} (n = ${mine.length})`,
                        number: numberOf('latency', () => mine.map(withAnswer)),
                        moments: mine.length
                    }
                })
            };
        })
        .sort((a, b) => Number(b.focus) - Number(a.focus) || compareCodes(a.pupil, b.pupil));
}

/** The first signs of each pupil and valence, found with one walk through the initiatives. */
function signsFinder(input: PatternInput): (pupil: string, valence: Valence) => readonly Sign[] {
    const codebook = codebookIndex(input.codebook);
    const initiatives = codedOn(input, 'initiative');
    const found = new Map<string, Map<Valence, Sign[]>>();
    // All receptions stand in the order of the initiatives.
    allReceptions(input).forEach((reception, index) => {
        const { from, to, valence, outcome, id } = reception;
        if (from === undefined || valence === undefined) {
            return;
        }
        let ofPupil = found.get(from);
        if (!ofPupil) {
            ofPupil = new Map();
            found.set(from, ofPupil);
        }
        const signs = ofPupil.get(valence) ?? [];
        if (signs.length < MOST_SIGNS && isTeacher(to) && showsId(input, id)) {
            ofPupil.set(valence, signs);
            const observation = initiatives[index].observation?.trim();
            signs.push({
                ...withAnswer(reception),
                outcome,
                code: codebook.label(initiatives[index]),
                ...(observation && { observation })
            });
        }
    });
    return (pupil, valence) => found.get(pupil)?.get(valence) ?? [];
}
