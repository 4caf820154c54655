import { isTeacher } from '../persons/person-code';
import type { PatternInput, Sentence } from './pattern';
import { noteOf, person, secondsShareText, sentence, shareText } from './sentences';
import type { TurnDistribution } from './turn-distribution';

/** The pupils who had a turn, then each person beside all turns, teachers first. */
export function turnSentences(result: TurnDistribution, input: PatternInput): readonly Sentence[] {
    const { actors, turns, seconds, pupilsWithTurn, pupilsPresent } = result;
    if (turns === 0) {
        return [];
    }
    const rows = [...actors.filter(({ actor }) => isTeacher(actor)), ...actors.filter(({ actor }) => !isTeacher(actor))];
    const ofPupils = actors.filter(({ actor }) => pupilsWithTurn.includes(actor)).flatMap(({ moments }) => moments);
    const everybody =
        pupilsPresent === null
            ? []
            : [
                  sentence(
                      'PT-7',
                      ['Leerlingen met een beurt: ', { text: shareText(pupilsWithTurn.length, pupilsPresent), moments: ofPupils }, '.'],
                      { actors: pupilsWithTurn, strength: false }
                  )
              ];
    return [
        ...everybody,
        ...rows.map(row =>
            sentence(
                'PT-7',
                [
                    `Beurten van ${person(row.actor)}: `,
                    { text: shareText(row.turns, turns), moments: row.moments },
                    `; spreektijd ${secondsShareText(row.seconds, seconds)}.`
                ],
                { actors: [row.actor], strength: false, ...noteOf(input, turns) }
            )
        )
    ];
}
