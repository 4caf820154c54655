import { isPupil, isTeacher } from '../persons/person-code';
import type { Dyad, InitiativeReception, InitiativeOutcome, Reception } from './initiative-reception';
import { parametersOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { person, ratioText, sentence, SMALL_NUMBER_NOTE } from './sentences';

const OTHER_OUTCOMES: readonly (readonly [InitiativeOutcome, string])[] = [
    ['afgewezen', 'afgewezen'],
    ['niet_ontvangen', 'niet ontvangen']
];

/** A row per dyad, pupil to teacher first; the total comes last, since an average hides a pupil. */
export function receptionSentences(result: InitiativeReception, input: PatternInput): readonly Sentence[] {
    const { smallNumber } = parametersOf(input);
    const byId = new Map(result.receptions.map(reception => [reception.id, reception]));
    const core = (dyad: Dyad): boolean => isPupil(dyad.from) && isTeacher(dyad.to);
    const sentences = [...result.dyads.filter(core), ...result.dyads.filter(dyad => !core(dyad))].map(dyad =>
        sentence(
            'PT-1',
            [
                `Initiatieven van ${person(dyad.from)} naar ${person(dyad.to)} ontvangen: `,
                ...ratioParts(
                    dyad,
                    dyad.ids.flatMap(id => byId.get(id) ?? [])
                ),
                '.'
            ],
            {
                actors: [dyad.from, dyad.to],
                strength: dyad.n > 0 && dyad.received === dyad.n,
                ...(dyad.n < smallNumber && { note: SMALL_NUMBER_NOTE })
            }
        )
    );
    if (result.dyads.length > 1) {
        const { total } = result;
        sentences.push(
            sentence('PT-1', ['Alle initiatieven samen ontvangen: ', ...ratioParts(total, result.receptions), '.'], {
                actors: [],
                strength: false,
                ...(total.n < smallNumber && { note: SMALL_NUMBER_NOTE })
            })
        );
    }
    return sentences;
}

/** `0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen`, each number with its moments. */
function ratioParts(count: Dyad | InitiativeReception['total'], receptions: readonly Reception[]): readonly SentencePart[] {
    const others = OTHER_OUTCOMES.map(([outcome, label]) => ({
        label,
        moments: receptions.filter(reception => reception.outcome === outcome).map(withAnswer)
    })).filter(other => other.moments.length > 0);
    return [
        { text: ratioText(count), moments: receptions.map(withAnswer) },
        ...others.flatMap(({ label, moments }, index) => [
            { text: index === 0 ? '; ' : ', ' },
            { text: `${moments.length} ${label}`, moments }
        ])
    ];
}

/** The moment of an initiative lasts until its answer has begun, so that playing it shows both. */
export function withAnswer({ id, startFrame, endFrame, answer }: Reception): { id: string; startFrame: number; endFrame: number } {
    return { id, startFrame, endFrame: Math.max(endFrame, answer?.endFrame ?? endFrame) };
}
