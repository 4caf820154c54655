import { countOf, formatNumber, formatSeconds } from '../language/dutch-number';
import type { Tone, ToneSeconds } from './attention-clock';
import { type AttentionDistribution, isIndividual, type TeacherAttention } from './attention-distribution';
import { evidenceOf, type PatternInput, type Sentence, type SentencePart } from './pattern';
import { person, secondsShareText, sentence } from './sentences';

/**
 * Each pupil a teacher gave attention to, with the tone; then who had none. Never a share without a tone, so that attention for
 * the group or for material, which has none, is not spoken of.
 */
export function attentionSentences(result: AttentionDistribution, _input: PatternInput): readonly Sentence[] {
    return [
        ...result.actors.flatMap(teacher =>
            teacher.targets
                .filter(({ target, seconds }) => isIndividual(target) && seconds > 0)
                .map(target => targetSentence(result, teacher, target))
        ),
        ...result.notSeen.map(({ pupil, initiatives }) =>
            sentence(
                'PT-8',
                [
                    `Nog zonder aandacht: ${pupil}, wel `,
                    { text: countOf(initiatives.length, 'initiatief', 'initiatieven'), moments: initiatives },
                    '.'
                ],
                { actors: [pupil], strength: false }
            )
        )
    ];
}

function targetSentence(
    { codableSeconds, evenPercent }: AttentionDistribution,
    { actor, individualSeconds }: TeacherAttention,
    row: TeacherAttention['targets'][number]
): Sentence {
    const { target, seconds, byTone, withoutTone, timesEvenShare, outsideSpirals } = row;
    const facts = { actors: [target, actor], strength: byTone.vriendelijk > 0 && byTone.onvriendelijk === 0 };
    const moments = row.moments.map(evidenceOf);
    const who = `Aandacht van ${person(actor)} voor ${person(target)}: `;
    if (seconds === withoutTone) {
        return sentence('PT-8', [who, { text: formatSeconds(seconds), moments }, '; de toon is niet gecodeerd.'], facts);
    }
    const even =
        timesEvenShare === null || evenPercent === null
            ? ''
            : `, ${formatNumber(timesEvenShare, 1)} keer een gelijk deel (${formatNumber(evenPercent, 1)} %)`;
    const outside =
        outsideSpirals && outsideSpirals.seconds > 0 && outsideSpirals.seconds < seconds
            ? ['; buiten de spiralen ', ...toneParts(outsideSpirals, [])]
            : [];
    return sentence(
        'PT-8',
        [
            who,
            { text: secondsShareText(seconds, codableSeconds), moments },
            '; ',
            ...toneParts(row, row.moments),
            `; ${secondsShareText(seconds, individualSeconds)} van de aandacht voor leerlingen${even}`,
            ...outside,
            '.'
        ],
        facts
    );
}

/** `vriendelijk 0,0 van 10,0 s (0,0 %), neutraal 4,0 s, onvriendelijk 6,0 s`, each with its own moments. */
function toneParts(
    { seconds, byTone, withoutTone }: ToneSeconds,
    moments: TeacherAttention['targets'][number]['moments']
): readonly SentencePart[] {
    const part = (text: string, tone: Tone | null): SentencePart => ({
        text,
        moments: moments.filter(each => each.tone === tone).map(evidenceOf)
    });
    const parts = [
        part(`vriendelijk ${secondsShareText(byTone.vriendelijk, seconds)}`, 'vriendelijk'),
        part(`neutraal ${formatSeconds(byTone.neutraal)}`, 'neutraal'),
        part(`onvriendelijk ${formatSeconds(byTone.onvriendelijk)}`, 'onvriendelijk'),
        ...(withoutTone > 0 ? [part(`zonder toon ${formatSeconds(withoutTone)}`, null)] : [])
    ];
    return parts.flatMap((each, index) => (index === 0 ? [each] : [{ text: ', ' }, each]));
}
