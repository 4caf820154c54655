import { codebookIndex } from '../codebook/codebook-index';
import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { formatSeconds } from '../language/dutch-number';
import { differentialReception, type ReceptionByValence, type Valence, VALENCES } from '../patterns/differential-reception';
import { keptParts } from '../patterns/kept-parts';
import { inOrderOfTime } from '../patterns/order-of-time';
import type { Evidence, PatternInput } from '../patterns/pattern';
import { receptionEvidence } from '../patterns/reception-evidence';
import { withAnswer } from '../patterns/reception-sentences';
import { inOneOrder, type InitiativeDirection, type InitiativeOutcome, type Reception, shownDirections } from '../patterns/receptions';
import { median } from '../patterns/statistics';
import { compareCodes, isTeacher } from '../persons/person-code';
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
    const directions = groupBy(shownDirections(input), ({ from }) => from);
    return differentialReception(input)
        .pupils.flatMap(({ pupil, own }) => {
            const mine = directions.get(pupil) ?? [];
            const from = [[focus.has(pupil)], ...mine.map(({ receptions }) => receptions)];
            addMoments(input, pupil, own, mine, found);
            return cardOfPupil(input, pupil, from, () => cardOf(input, pupil, focus.has(pupil), own, mine));
        })
        .sort((a, b) => Number(b.focus) - Number(a.focus) || compareCodes(a.pupil, b.pupil));
}

const cardOfPupil = keptParts<readonly PupilCard[]>();

function numberOf(pupil: string, what: Valence | 'latency'): string {
    return `card:${pupil}:${what}`;
}

function isReceived({ outcome }: Reception): boolean {
    return outcome === 'ontvangen';
}

/** What the numbers of a card lead to. */
function addMoments(
    input: PatternInput,
    pupil: string,
    own: ReceptionByValence,
    directions: readonly InitiativeDirection[],
    found: NumberedMoments
): void {
    for (const valence of VALENCES) {
        found.add(numberOf(pupil, valence), () => receptionEvidence(input)(own[valence].ids));
    }
    found.add(numberOf(pupil, 'latency'), () =>
        inOneOrder(directions.map(({ receptions }) => receptions))
            .filter(isReceived)
            .map(withAnswer)
    );
}

/** @returns nothing for a pupil of whose initiatives no valence was coded */
function cardOf(
    input: PatternInput,
    pupil: string,
    focus: boolean,
    own: ReceptionByValence,
    directions: readonly InitiativeDirection[]
): readonly PupilCard[] {
    const shown = VALENCES.filter(valence => own[valence].ids.length > 0);
    const received = directions.flatMap(({ receptions }) => receptions.filter(isReceived));
    const seconds = median(received.flatMap(({ latencySeconds }) => latencySeconds ?? []));
    const rows = shown.map((valence): ValenceRow => {
        const { received: well, n, undetermined, ids } = own[valence];
        return {
            valence,
            text: `${well} van ${n}`,
            undetermined,
            number: numberOf(pupil, valence),
            moments: ids.length,
            signs: signsOf(input, directions, valence),
            more: Math.max(0, ids.length - MOST_SIGNS)
        };
    });
    const latency = seconds !== null && {
        latency: {
            text: `mediaan ${formatSeconds(seconds)} (n = ${received.length})`,
            number: numberOf(pupil, 'latency'),
            moments: received.length
        }
    };
    return rows.length > 0 ? [{ pupil, focus, rows, ...latency }] : [];
}

/** The first signs of a valence. */
function signsOf(input: PatternInput, directions: readonly InitiativeDirection[], valence: Valence): readonly Sign[] {
    const codebook = codebookIndex(input.codebook);
    const signOf = (reception: Reception, initiative: Annotation): Sign => {
        const observation = initiative.observation?.trim();
        return {
            ...withAnswer(reception),
            outcome: reception.outcome,
            code: codebook.label(initiative),
            ...(observation && { observation })
        };
    };
    const signs = directions
        .filter(({ to }) => isTeacher(to))
        .flatMap(({ initiatives, receptions }) => {
            const places = [...receptions.keys()].filter(place => receptions[place].valence === valence);
            return places.slice(0, MOST_SIGNS).map(place => signOf(receptions[place], initiatives[place]));
        });
    return inOrderOfTime(signs).slice(0, MOST_SIGNS);
}
