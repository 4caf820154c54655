import { enumerate, formatNumber, formatSeconds } from '../language/dutch-number';
import type { LessonTransitions, Transition } from './lesson-transition';
import type { PatternInput, Sentence } from './pattern';
import { momentsText, noteOf, sentence, shareText } from './sentences';

/** Each transition beside the rest of the lesson, then how long the announcement took to land. */
export function transitionSentences({ transitions, outside }: LessonTransitions, input: PatternInput): readonly Sentence[] {
    return transitions.flatMap(transition => {
        const { inside, startFrame, endFrame, seconds } = transition;
        const span = momentsText(input.times.secondsOf(startFrame), input.times.endSecondsOf(endFrame));
        const all = inside.initiatives.length + outside.initiatives.length;
        const rest =
            outside.perMinute === null
                ? []
                : [
                      '; buiten lesovergangen ',
                      { text: shareText(outside.initiatives.length, all), moments: outside.initiatives },
                      `, ${perMinute(outside.perMinute)} in ${formatSeconds(outside.codableSeconds)}`
                  ];
        const rate = sentence(
            'PT-9',
            [
                'Lesovergang ',
                { text: `${span} (${formatSeconds(seconds)})`, moments: [{ id: transition.id, startFrame, endFrame }] },
                ': ongunstige initiatieven van leerlingen ',
                { text: shareText(inside.initiatives.length, all), moments: inside.initiatives },
                inside.perMinute === null ? '' : `, ${perMinute(inside.perMinute)}`,
                ...rest,
                '.'
            ],
            { actors: [], strength: false, ...noteOf(input, all, true) }
        );
        return [rate, ...settlingSentence(transition)];
    });
}

function perMinute(rate: number): string {
    return `${formatNumber(rate, 2)} per minuut`;
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
