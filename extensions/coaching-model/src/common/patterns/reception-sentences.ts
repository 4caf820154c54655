import { isPupil, isTeacher } from '../persons/person-code';
import type { Dyad, InitiativeReception, ReceptionCount } from './initiative-reception';
import type { Reception } from './receptions';
import { type Evidence, parametersOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { numberPart, person, ratioText, sentence, SMALL_NUMBER_NOTE } from './sentences';

/** A row per dyad, pupil to teacher first; the total comes last, since an average hides a pupil. */
export function receptionSentences(result: InitiativeReception, input: PatternInput): readonly Sentence[] {
    const { smallNumber } = parametersOf(input);
    let byId: ReadonlyMap<string, Reception> | undefined;
    const core = (dyad: Dyad): boolean => isPupil(dyad.from) && isTeacher(dyad.to);
    const sentences = [...result.dyads.filter(core), ...result.dyads.filter(dyad => !core(dyad))].map(dyad =>
        sentence(
            'PT-1',
            [
                `Initiatieven van ${person(dyad.from)} naar ${person(dyad.to)} ontvangen: `,
                ...ratioParts(dyad, () => {
                    byId ??= new Map(result.receptions.map(reception => [reception.id, reception]));
                    const known = byId;
                    return dyad.ids.flatMap(id => known.get(id) ?? []);
                }),
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
            sentence('PT-1', ['Alle initiatieven samen ontvangen: ', ...ratioParts(total, () => result.receptions), '.'], {
                actors: [],
                strength: false,
                ...(total.n < smallNumber && { note: SMALL_NUMBER_NOTE })
            })
        );
    }
    return sentences;
}

/** `0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen`, each number with its moments. */
function ratioParts(count: ReceptionCount, receptions: () => readonly Reception[]): readonly SentencePart[] {
    const others = [
        { n: count.rejected, outcome: 'afgewezen', label: 'afgewezen' },
        { n: count.notReceived, outcome: 'niet_ontvangen', label: 'niet ontvangen' }
    ].filter(({ n }) => n > 0);
    return [
        numberPart(ratioText(count), count.n + count.undetermined, () => receptions().map(withAnswer)),
        ...others.flatMap(({ n, outcome, label }, index) => [
            { text: index === 0 ? '; ' : ', ' },
            numberPart(`${n} ${label}`, n, () =>
                receptions()
                    .filter(reception => reception.outcome === outcome)
                    .map(withAnswer)
            )
        ])
    ];
}

/** The moment of an initiative lasts until its answer has begun, so that playing it shows both. */
export function withAnswer({ id, startFrame, endFrame, answer }: Reception): Evidence {
    return { id, startFrame, endFrame: Math.max(endFrame, answer?.endFrame ?? endFrame) };
}
