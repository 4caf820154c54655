import { codedPlaces } from '../patterns/coded-tiers';
import { initiativeReception } from '../patterns/initiative-reception';
import type { InitiativeOutcome } from '../patterns/receptions';
import { parameterText } from '../patterns/parameter-text';
import { type Evidence, parametersOf, type Pattern, type PatternInput } from '../patterns/pattern';
import { patternSentences } from '../patterns/patterns';
import { sensitivity, type Sensitivity } from '../patterns/sensitivity';
import { SMALL_NUMBER_NOTE } from '../patterns/sentences';
import { NumberedMoments } from './numbered-moments';
import { type PupilCard, pupilCards } from './pupil-cards';
import { type SentenceGroup, sentenceGroups } from './sentence-groups';

/** What the analysis panel says; small plain data, so that another thread can make it and a drawing can compare it. */
export interface AnalysisSummary {
    /** Number of initiatives, whatever is shown of them. */
    readonly initiatives: number;
    readonly groups: readonly SentenceGroup[];
    readonly pupils: readonly PupilCard[];
    /** `reactietijd 5,0 s · spiraal 15,0 s · …`. */
    readonly parameters: string;
    /** Nmin, when a sentence rests on fewer cases. */
    readonly smallNumber?: number;
    /** The key figures with other response windows, when asked for. */
    readonly sensitivity?: Sensitivity;
}

/** How a summary is made. */
export interface SummaryOptions {
    /** Codes of focus pupils, who come first. */
    readonly focus?: readonly string[];
    /** Also with response windows of 3, 5 and 8 s. */
    readonly withSensitivity?: boolean;
}

/** A moment behind a number of the summary. */
export interface FoundMoment extends Evidence {
    /** Its place in the list of annotations. */
    readonly place: number;
    /** Of an initiative. */
    readonly outcome?: InitiativeOutcome;
}

/** What a number leads to. */
export interface FoundMoments {
    readonly moments: readonly FoundMoment[];
    /** How many more there are than stand here. */
    readonly more: number;
}

/** A summary with the way from its numbers to the moments. */
export interface AnalysisReading {
    readonly summary: AnalysisSummary;
    /** The first moments behind a number, by its key in the summary; empty when there is no such number. */
    readonly momentsOf: (number: string) => FoundMoments;
}

/** The most moments that one number unfolds to. */
export const MOST_MOMENTS = 300;

/**
 * The sentences and cards of one coder's coding of one recording.
 *
 * @param patterns those that speak; the cards are always of PT-2 and PT-3
 */
export function readAnalysis(
    input: PatternInput,
    patterns: readonly Pattern[],
    { focus = [], withSensitivity = false }: SummaryOptions = {}
): AnalysisReading {
    const chosen = input.filter?.actors;
    const found = new NumberedMoments();
    const cards = pupilCards(input, new Set(focus), found);
    const sentences = patternSentences(input, patterns).filter(
        each => chosen === undefined || each.actors.some(actor => chosen.includes(actor))
    );
    const summary: AnalysisSummary = {
        initiatives: input.annotations.reduce((sum, { tier }) => sum + (tier === 'initiative' ? 1 : 0), 0),
        groups: sentenceGroups(sentences, found),
        pupils: chosen === undefined ? cards : cards.filter(({ pupil }) => chosen.includes(pupil)),
        parameters: parameterText(input),
        ...(sentences.some(each => each.note?.includes(SMALL_NUMBER_NOTE)) && { smallNumber: parametersOf(input).smallNumber }),
        ...(withSensitivity && { sensitivity: sensitivity(input) })
    };
    return { summary, momentsOf: number => foundMoments(input, found.of(number)) };
}

function foundMoments(input: PatternInput, evidence: readonly Evidence[]): FoundMoments {
    const places = codedPlaces(input);
    const { outcomes } = initiativeReception(input);
    const moments = evidence.slice(0, MOST_MOMENTS).flatMap(({ id, startFrame, endFrame }): FoundMoment[] => {
        const place = places.get(id);
        const outcome = outcomes[id] as InitiativeOutcome | undefined;
        return place === undefined ? [] : [{ id, startFrame, endFrame, place, ...(outcome && { outcome }) }];
    });
    return { moments, more: Math.max(0, evidence.length - MOST_MOMENTS) };
}
