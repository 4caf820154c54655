import { groupBy } from '../collections/group-by';
import type { ClosingEpisodes, Episode } from './closing-episodes';
import type { Evidence, PatternInput, Sentence } from './pattern';
import { enumerateParts, momentsText, noteOf, numberPart, sentence, shareText } from './sentences';

/** How many contacts were rounded off, then those of each pupil and teacher. */
export function closingSentences({ episodes }: ClosingEpisodes, input: PatternInput): readonly Sentence[] {
    if (episodes.length === 0) {
        return [];
    }
    const closed = episodes.filter(each => each.closed);
    const total = sentence(
        'PT-10',
        ['Contacten afgerond: ', numberPart(shareText(closed.length, episodes.length), episodes.length, () => episodes.map(wholeOf)), '.'],
        { actors: [], strength: false, ...noteOf(input, episodes.length) }
    );
    const dyads = groupBy(episodes, ({ pupil, teacher }) => `${pupil}\n${teacher}`);
    return [
        total,
        ...[...dyads.values()].map(own => {
            const [{ pupil, teacher }] = own;
            const done = own.filter(each => each.closed);
            return sentence(
                'PT-10',
                [
                    `Contact van ${pupil} en ${teacher} afgerond: `,
                    numberPart(shareText(done.length, own.length), done.length, () => done.map(wholeOf)),
                    '; ',
                    ...enumerateParts(own, each => ({ text: spanText(each, input), moments: [wholeOf(each)] })),
                    '.'
                ],
                { actors: [pupil, teacher], strength: done.length === own.length, ...noteOf(input, own.length) }
            );
        })
    ];
}

function spanText({ startFrame, endFrame, closed }: Episode, { times }: PatternInput): string {
    return `${momentsText(times.secondsOf(startFrame), times.secondsOf(endFrame))}${closed ? '' : ' (open)'}`;
}

/** The first event, played to the end of the contact. */
function wholeOf({ events }: Episode): Evidence {
    return { ...events[0], endFrame: events.reduce((end, event) => Math.max(end, event.endFrame), events[0].endFrame) };
}
