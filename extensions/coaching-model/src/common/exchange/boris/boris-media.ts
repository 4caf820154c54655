import { formatExactSeconds } from '../../language/dutch-number';
import type { RemarkList } from '../exchange-remark';
import type { ForeignMedia } from '../foreign-coding';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json/json-fields';

/** The films of an observation, and when something was coded in them. */
export interface BorisMedia {
    readonly media: readonly ForeignMedia[];
    /** Films of the first player; its frames are counted only when it is one film. */
    readonly first: number;
    /** Second of the coding for a time as it stands in the project. */
    secondOf(time: number): number;
}

/**
 * The films of all players. Times in a project count the films of the first player one after another, with the observation's
 * `time offset` added; another player shows its film `offset` seconds later. Where the time of day of the films was added
 * instead (`media_creation_date_as_offset`), it is taken off again.
 */
export function borisMedia(observation: Fields, remarks: RemarkList): BorisMedia {
    const { media_info: info, 'time offset': timeOffset } = observation;
    const { length, fps, offset } = fieldsOf(info);
    const shift = numberOf(timeOffset) ?? 0;
    const players = playersOf(observation.file);
    const [[first = '1', films = []] = []] = players;
    const media = players.flatMap(([player, names]) => {
        const origin = -shift - (player === first ? 0 : (numberOf(fieldsOf(offset)[player]) ?? 0));
        return names.map((url): ForeignMedia => {
            const lengthSeconds = numberOf(fieldsOf(length)[url]);
            const framesPerSecond = numberOf(fieldsOf(fps)[url]);
            return {
                url,
                ...(origin !== 0 && { originSeconds: origin }),
                ...(lengthSeconds !== undefined && { lengthSeconds }),
                ...(framesPerSecond !== undefined && { framesPerSecond }),
                ...(player !== first && { player })
            };
        });
    });
    if (shift !== 0) {
        remarks.add('info', 'De observatie heeft een tijdverschil met de film; daar is rekening mee gehouden.', formatExactSeconds(shift));
    }
    if (players.length > 1) {
        remarks.add('info', 'De observatie heeft films naast elkaar; de tijden zijn die van de eerste.', films.join(', '));
    }
    if (observation.type === 'LIVE') {
        remarks.add('info', 'Er is live gecodeerd, zonder film. Kijk of de eerste annotaties op de goede plaats in de opname staan.');
    }
    return { media, first: films.length, secondOf: clockOf(observation, films, shift, remarks) };
}

/** The films of each player that has any, the first player first. Before version 3 of BORIS a plain list. */
function playersOf(file: unknown): readonly (readonly [player: string, films: readonly string[]])[] {
    const lists = Array.isArray(file) ? file.map((name, at) => [String(at + 1), [name]] as const) : Object.entries(fieldsOf(file));
    return lists
        .map(([player, names]) => [player, listOf(names).map(textOf)] as const)
        .filter(([, names]) => names.length > 0)
        .sort(([a], [b]) => Number(a) - Number(b));
}

/** Takes off the time of day at which the film began in which something was coded. */
function clockOf(observation: Fields, films: readonly string[], shift: number, remarks: RemarkList): BorisMedia['secondOf'] {
    const { length, media_creation_time: created } = fieldsOf(observation.media_info);
    if (observation.media_creation_date_as_offset !== true) {
        return time => time;
    }
    let before = 0;
    const parts = films.map(name => {
        const lasts = numberOf(fieldsOf(length)[name]) ?? Infinity;
        const part = { begin: numberOf(fieldsOf(created)[name]), before, lasts };
        before += Number.isFinite(lasts) ? lasts : 0;
        return part;
    });
    remarks.add('info', 'In BORIS telde de tijd van de klok; die is teruggerekend naar het begin van de film.');
    return time => {
        const found = parts.find(({ begin, lasts }) => begin !== undefined && time - shift >= begin && time - shift <= begin + lasts);
        if (found?.begin === undefined) {
            remarks.add(
                'repaired',
                'Een gebeurtenis viel in geen van de films; haar tijd staat er zoals in BORIS.',
                formatExactSeconds(time)
            );
            return time;
        }
        return time - found.begin + found.before;
    };
}
