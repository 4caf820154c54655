import { countOf, formatNumber, formatSeconds } from '../language/dutch-number';
import type { ToneSeconds } from './attention-clock';
import { type AttentionDistribution, isIndividual, type TeacherAttention } from './attention-distribution';
import type { PatternInput, Sentence } from './pattern';
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
    const { target, seconds, byTone, withoutTone, timesEvenShare, outsideSpirals, moments } = row;
    const toned = seconds > withoutTone;
    const facts = { actors: [target, actor], strength: byTone.vriendelijk > 0 && byTone.onvriendelijk === 0 };
    const who = `Aandacht van ${person(actor)} voor ${person(target)}: `;
    if (!toned) {
        return sentence('PT-8', [who, { text: formatSeconds(seconds), moments }, '; de toon is niet gecodeerd.'], facts);
    }
    const even =
        timesEvenShare === null || evenPercent === null
            ? ''
            : `, ${formatNumber(timesEvenShare, 1)} keer een gelijk deel (${formatNumber(evenPercent, 1)} %)`;
    return sentence(
        'PT-8',
        [
            who,
            { text: secondsShareText(seconds, codableSeconds), moments },
            `; ${toneText(row)}; ${secondsShareText(seconds, individualSeconds)} van de aandacht voor leerlingen${even}`,
            outsideSpirals && outsideSpirals.seconds > 0 && outsideSpirals.seconds < seconds
                ? `; buiten de spiralen ${toneText(outsideSpirals)}`
                : '',
            '.'
        ],
        facts
    );
}

/** `vriendelijk 0,0 van 10,0 s (0,0 %), neutraal 4,0 s, onvriendelijk 6,0 s`. */
function toneText({ seconds, byTone, withoutTone }: ToneSeconds): string {
    return [
        `vriendelijk ${secondsShareText(byTone.vriendelijk, seconds)}`,
        `neutraal ${formatSeconds(byTone.neutraal)}`,
        `onvriendelijk ${formatSeconds(byTone.onvriendelijk)}`,
        ...(withoutTone > 0 ? [`zonder toon ${formatSeconds(withoutTone)}`] : [])
    ].join(', ');
}
