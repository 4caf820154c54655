import { enumerate, formatNumber, formatSeconds } from '../language/dutch-number';
import type { LessonTransitions, Transition, UnfavourableRate } from './lesson-transition';
import type { PatternInput, Sentence } from './pattern';
import { momentsText, noteOf, sentence, shareText } from './sentences';

/** Each transition, then the rest of the lesson to compare it with, then how long each announcement took to land. */
export function transitionSentences(result: LessonTransitions, input: PatternInput): readonly Sentence[] {
    const { transitions, outside, unfavourable } = result;
    if (transitions.length === 0) {
        return [];
    }
    const facts = { actors: [], strength: false, ...noteOf(input, unfavourable, true) };
    const rest = {
        text: shareText(outside.initiatives.length, unfavourable),
        moments: outside.initiatives
    };
    return [
        ...transitions.map(({ id, startFrame, endFrame, seconds, inside }) =>
            sentence(
                'PT-9',
                [
                    'Lesovergang ',
                    {
                        text: `${momentsText(input.times.secondsOf(startFrame), input.times.endSecondsOf(endFrame))} (${formatSeconds(seconds)})`,
                        moments: [{ id, startFrame, endFrame }]
                    },
                    ': ongunstige initiatieven van leerlingen ',
                    { text: shareText(inside.initiatives.length, unfavourable), moments: inside.initiatives },
                    `, ${perMinute(inside)}; buiten lesovergangen ${perMinute(outside)}.`
                ],
                facts
            )
        ),
        sentence('PT-9', ['Buiten lesovergangen: ongunstige initiatieven van leerlingen ', rest, `, ${perMinute(outside)}.`], facts),
        ...transitions.flatMap(settlingSentence)
    ];
}

/** `1,50 per minuut (120,0 s te coderen)`. */
function perMinute({ perMinute: rate, codableSeconds }: UnfavourableRate): string {
    return rate === null ? 'niets te coderen' : `${formatNumber(rate, 2)} per minuut (${formatSeconds(codableSeconds)} te coderen)`;
}

function settlingSentence({ settling }: Transition): readonly Sentence[] {
    const { seconds, announcement, settledFrame, pupils } = settling;
    if (seconds === null || announcement === null || settledFrame === null) {
        return [];
    }
    const moment = { ...announcement, endFrame: Math.max(announcement.endFrame, settledFrame) };
    return [
        sentence(
            'PT-9',
            [
                'Van het einde van de aankondiging tot ',
                `${enumerate(pupils)} ten minste 10 s betrokken ${pupils.length === 1 ? 'is' : 'zijn'}: `,
                { text: formatSeconds(seconds), moments: [moment] },
                '.'
            ],
            { actors: pupils, strength: false }
        )
    ];
}
