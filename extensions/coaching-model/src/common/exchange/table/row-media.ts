import type { ForeignMedia } from '../foreign-coding';
import { parseDecimal } from './parse-time';

/** What a row says of the films, as text. */
export interface MediaCells {
    /** All films of BORIS 8: `player #1:a.mp4;b.mp4|player #2:c.mp4`. */
    readonly source: string;
    /** The film that the row is about; several with `;` between them. */
    readonly media: string;
    /** In seconds, divided as the films are; so is the rate. */
    readonly length: string;
    readonly rate: string;
    /** Seconds that BORIS added to every time of the row. */
    readonly offset: string;
}

const MOST_FILMS = 50;

/** The films of a row; none when it names none. */
export function mediaOfRow({ source, media, length, rate, offset }: MediaCells): readonly ForeignMedia[] {
    const players = /^player #\d/i.test(source) ? source.split('|') : [media === 'NA' ? '' : media];
    const shift = parseDecimal(offset) ?? 0;
    const parts = (text: string, player: number): readonly string[] => text.split('|')[player]?.split(';') ?? [];
    return players.flatMap((listed, at) => {
        const [, number = '1', names] = /^player #(\d+):\s*(.*)$/is.exec(listed) ?? [undefined, '1', listed];
        return names
            .split(';', MOST_FILMS)
            .map((url, place): ForeignMedia => {
                const lengthSeconds = parseDecimal(parts(length, at)[place] ?? '');
                const framesPerSecond = parseDecimal(parts(rate, at)[place] ?? '');
                return {
                    url: url.trim(),
                    ...(shift !== 0 && { originSeconds: -shift }),
                    ...(lengthSeconds !== undefined && { lengthSeconds }),
                    ...(framesPerSecond !== undefined && { framesPerSecond }),
                    ...(at > 0 && { player: number })
                };
            })
            .filter(({ url }) => url !== '');
    });
}
