import type { CameraAttention } from './camera-attention';
import type { PatternInput, Sentence } from './pattern';
import { person, secondsShareText, sentence, shareText } from './sentences';

/** Where the camera of a pupil pointed, and which places of a 360° picture were looked at. */
export function cameraSentences({ targets, seconds, viewed }: CameraAttention, _input: PatternInput): readonly Sentence[] {
    const looked = viewed.reduce((sum, { moments }) => sum + moments.length, 0);
    return [
        ...targets
            .filter(target => target.seconds > 0)
            .map(target =>
                sentence(
                    'PT-15',
                    [
                        `De camera was gericht op ${person(target.target)}: `,
                        { text: secondsShareText(target.seconds, seconds), moments: target.moments },
                        '.'
                    ],
                    { actors: [target.target], strength: false }
                )
            ),
        ...viewed.map(({ spot, person: who, moments }) =>
            sentence(
                'PT-15',
                [
                    `Gecodeerde momenten waarbij is gekeken naar ${spot === null ? 'een plek zonder naam' : `«${spot}»`}: `,
                    { text: shareText(moments.length, looked), moments },
                    '.'
                ],
                { actors: who === undefined ? [] : [who], strength: false }
            )
        )
    ];
}
