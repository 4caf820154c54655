import { formatNumber } from '../language/dutch-number';
import type { DifferentialReception } from './differential-reception';
import { initiativeReception } from './initiative-reception';
import { parametersOf, type PatternInput, type Sentence } from './pattern';
import { withAnswer } from './reception-sentences';
import { evidenceById, ratioText, sentence, SMALL_NUMBER_NOTE } from './sentences';

/** Positive initiatives of each pupil beside those of all other pupils, and how far the figures carry. */
export function differentialSentences(result: DifferentialReception, input: PatternInput): readonly Sentence[] {
    const { smallNumber } = parametersOf(input);
    const evidence = evidenceById(initiativeReception(input).receptions.map(withAnswer));
    const positive = evidence(result.pupils.flatMap(({ own }) => own.positief.ids));
    const sentences = result.pupils
        .filter(({ own }) => own.positief.n + own.positief.undetermined > 0)
        .map(({ pupil, own, others }) => {
            const ownIds = new Set(own.positief.ids);
            const beside = others.positief.n + others.positief.undetermined > 0;
            return sentence(
                'PT-2',
                [
                    `Positieve initiatieven van ${pupil} ontvangen: `,
                    { text: ratioText(own.positief), moments: evidence(own.positief.ids) },
                    beside ? '; van de andere leerlingen: ' : '',
                    beside ? { text: ratioText(others.positief), moments: positive.filter(({ id }) => !ownIds.has(id)) } : '',
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
