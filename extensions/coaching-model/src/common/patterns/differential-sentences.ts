import { formatNumber } from '../language/dutch-number';
import type { DifferentialReception } from './differential-reception';
import { parametersOf, type PatternInput, type Sentence } from './pattern';
import { receptionEvidence } from './reception-evidence';
import { numberPart, ratioText, sentence, SMALL_NUMBER_NOTE } from './sentences';

/** Positive initiatives of each pupil beside those of all other pupils, and how far the figures carry. */
export function differentialSentences(result: DifferentialReception, input: PatternInput): readonly Sentence[] {
    const { smallNumber } = parametersOf(input);
    const evidence = receptionEvidence(input);
    const ofOthers = (one: string): readonly string[] => result.pupils.flatMap(({ pupil, own }) => (pupil === one ? [] : own.positief.ids));
    const sentences = result.pupils
        .filter(({ own }) => own.positief.n + own.positief.undetermined > 0)
        .map(({ pupil, own, others }) => {
            const besides = others.positief.n + others.positief.undetermined;
            return sentence(
                'PT-2',
                [
                    `Positieve initiatieven van ${pupil} ontvangen: `,
                    numberPart(ratioText(own.positief), own.positief.ids.length, () => evidence(own.positief.ids)),
                    besides > 0 ? '; van de andere leerlingen: ' : '',
                    besides > 0 ? numberPart(ratioText(others.positief), besides, () => evidence(ofOthers(pupil))) : '',
                    '.'
                ],
                {
                    actors: [pupil],
                    strength: own.positief.n > 0 && own.positief.received === own.positief.n,
                    ...(own.positief.n < smallNumber && { note: SMALL_NUMBER_NOTE })
                }
            );
        });
    if (result.table.flat().some(cell => cell > 0)) {
        const q = result.yulesQ;
        sentences.push(
            sentence(
                'PT-2',
                [
                    'Samenhang tussen positief of ongunstig en ontvangen (Yules Q): ',
                    q === null ? 'te weinig gegevens' : formatNumber(q, 2),
                    '.'
                ],
                { actors: [], strength: false }
            )
        );
    }
    return sentences;
}
