import { formatSeconds } from '../language/dutch-number';
import { differentialReception, VALENCES, type Valence } from '../patterns/differential-reception';
import { initiativeReception, type InitiativeOutcome, type Reception } from '../patterns/initiative-reception';
import { parameterText } from '../patterns/parameter-text';
import { type Evidence, parametersOf, type Pattern, type PatternInput, type Sentence } from '../patterns/pattern';
import { patternSentences } from '../patterns/patterns';
import { withAnswer } from '../patterns/reception-sentences';
import { type Sensitivity, sensitivity } from '../patterns/sensitivity';
import { SMALL_NUMBER_NOTE } from '../patterns/sentences';
import { median } from '../patterns/statistics';
import { compareCodes, isPupil } from '../persons/person-code';
import { type SentenceGroup, sentenceGroups } from './sentence-groups';

/** A count of a pupil with the moments behind it. */
export interface ValenceRow {
    readonly valence: Valence;
    /** `0 van 3`. */
    readonly text: string;
    readonly undetermined: number;
    readonly signs: readonly Sign[];
    /** How many more signs there are than shown. */
    readonly more: number;
}

/** One initiative as a sign: its shape says what became of it. */
export interface Sign extends Evidence {
    readonly outcome: InitiativeOutcome;
}

/** What one pupil took in hand and what came of it. */
export interface PupilCard {
    readonly pupil: string;
    readonly focus: boolean;
    readonly rows: readonly ValenceRow[];
    /** `mediaan 1,6 s (n = 3)`; undefined without any reception. */
    readonly latency: string | undefined;
    readonly latencyMoments: readonly Evidence[];
}

/** What the analysis panel says; plain data, so that another thread can make it. */
export interface AnalysisSummary {
    /** Number of initiatives, whatever is shown of them. */
    readonly initiatives: number;
    readonly groups: readonly SentenceGroup[];
    readonly pupils: readonly PupilCard[];
    /** `reactietijd 5,0 s · spiraal 15,0 s · …`. */
    readonly parameters: string;
    /** Nmin, when a sentence rests on fewer cases. */
    readonly smallNumber: number | undefined;
    /** The key figures with other response windows, when asked for. */
    readonly sensitivity?: Sensitivity;
    /** What became of the initiatives among the moments. */
    readonly outcomes: Readonly<Record<string, InitiativeOutcome>>;
}

/** How a summary is made. */
export interface SummaryOptions {
    /** Codes of focus pupils, who come first. */
    readonly focus?: readonly string[];
    /** Also with response windows of 3, 5 and 8 s. */
    readonly withSensitivity?: boolean;
}

/** The most moments that one number unfolds to, and the most signs in one row of a pupil. */
export const MOST_MOMENTS = 300;
export const MOST_SIGNS = 60;

/**
 * The sentences and cards of one coder's coding of one recording.
 *
 */
export function analysisSummary(
    input: PatternInput,
    patterns: readonly Pattern[],
    { focus = [], withSensitivity = false }: SummaryOptions = {}
): AnalysisSummary {
    const { receptions } = initiativeReception(input);
    const chosen = input.filter?.actors;
    const cards = pupilCards(input, receptions, new Set(focus));
    const sentences = patternSentences(input, patterns).filter(
        each => chosen === undefined || each.actors.some(actor => chosen.includes(actor))
    );
    const groups = sentenceGroups(sentences.map(shortened));
    const pupils = chosen === undefined ? cards : cards.filter(({ pupil }) => chosen.includes(pupil));
    return {
        initiatives: input.annotations.reduce((sum, { tier }) => sum + (tier === 'initiative' ? 1 : 0), 0),
        groups,
        pupils,
        parameters: parameterText(input),
        smallNumber: sentences.some(each => each.note?.includes(SMALL_NUMBER_NOTE)) ? parametersOf(input).smallNumber : undefined,
        ...(withSensitivity && { sensitivity: sensitivity(input) }),
        outcomes: outcomesOf(receptions, groups, pupils)
    };
}

/** A sentence with the first of its moments; the number in its words stays. */
function shortened(sentence: Sentence): Sentence {
    return {
        ...sentence,
        moments: sentence.moments.slice(0, MOST_MOMENTS),
        parts: sentence.parts.map(part =>
            part.moments && part.moments.length > MOST_MOMENTS
                ? { ...part, moments: part.moments.slice(0, MOST_MOMENTS), more: part.moments.length - MOST_MOMENTS }
                : part
        )
    };
}

function pupilCards(input: PatternInput, receptions: readonly Reception[], focus: ReadonlySet<string>): readonly PupilCard[] {
    const byId = new Map(receptions.map(reception => [reception.id, reception]));
    const received = new Map<string, Reception[]>();
    for (const reception of receptions) {
        if (reception.outcome === 'ontvangen' && reception.from !== undefined) {
            const list = received.get(reception.from);
            if (list) {
                list.push(reception);
            } else {
                received.set(reception.from, [reception]);
            }
        }
    }
    return differentialReception(input)
        .pupils.map(({ pupil, own }): PupilCard => {
            const mine = received.get(pupil) ?? [];
            const seconds = median(mine.flatMap(reception => reception.latencySeconds ?? []));
            return {
                pupil,
                focus: focus.has(pupil),
                rows: VALENCES.filter(valence => own[valence].ids.length > 0).map(valence => ({
                    valence,
                    text: `${own[valence].received} van ${own[valence].n}`,
                    undetermined: own[valence].undetermined,
                    signs: own[valence].ids.slice(0, MOST_SIGNS).flatMap(id => {
                        const reception = byId.get(id);
                        return reception ? [{ ...withAnswer(reception), outcome: reception.outcome }] : [];
                    }),
                    more: Math.max(0, own[valence].ids.length - MOST_SIGNS)
                })),
                latency: seconds === null ? undefined : `mediaan ${formatSeconds(seconds)} (n = ${mine.length})`,
                latencyMoments: mine.slice(0, MOST_MOMENTS).map(withAnswer)
            };
        })
        .sort((a, b) => Number(b.focus) - Number(a.focus) || compareCodes(a.pupil, b.pupil))
        .filter(card => isPupil(card.pupil) && card.rows.length > 0);
}

function outcomesOf(
    receptions: readonly Reception[],
    groups: readonly SentenceGroup[],
    pupils: readonly PupilCard[]
): Readonly<Record<string, InitiativeOutcome>> {
    const wanted = new Set([
        ...groups.flatMap(group =>
            group.sentences.flatMap(({ parts }) => parts.flatMap(({ moments }) => moments?.map(({ id }) => id) ?? []))
        ),
        ...pupils.flatMap(({ latencyMoments, rows }) => [...latencyMoments, ...rows.flatMap(({ signs }) => signs)].map(({ id }) => id))
    ]);
    return Object.fromEntries(receptions.flatMap(({ id, outcome }) => (wanted.has(id) ? [[id, outcome]] : [])));
}
