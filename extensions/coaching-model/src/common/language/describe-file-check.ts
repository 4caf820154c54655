import type { FileCheck } from '../documents/file-check';
import { formatNumber } from './dutch-number';

/** One line of a check report: what, and what was found. */
export interface CheckLine {
    readonly label: string;
    readonly value: string;
}

/** Gives the text in the language of the user: a key of its own, the Dutch, and what is filled in for {0}, {1}. */
export type Say = (key: string, dutch: string, ...values: readonly (string | number)[]) => string;

/** Plain Dutch, for the command line. */
export const sayDutch: Say = (_key, dutch, ...values) => dutch.replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ''));

const NAMES: Readonly<Record<string, string>> = {
    h264: 'H.264',
    hevc: 'HEVC (H.265)',
    av1: 'AV1',
    vp8: 'VP8',
    vp9: 'VP9',
    mpeg4: 'MPEG-4 deel 2',
    mpeg2video: 'MPEG-2',
    mjpeg: 'Motion-JPEG',
    prores: 'ProRes',
    aac: 'AAC',
    mp3: 'MP3',
    ac3: 'AC-3',
    opus: 'Opus',
    vorbis: 'Vorbis',
    flac: 'FLAC'
};

const nameOf = (codec: string): string => NAMES[codec] ?? codec.toUpperCase();
const seconds = (value: number): string => `${formatNumber(value, 3).replace(/,?0+$/, '')} s`;

/** A check report as lines that a user reads: what the film is first, then what is odd about it, its hash last. */
export function describeFileCheck(file: FileCheck, say: Say = sayDutch): readonly CheckLine[] {
    const lines: CheckLine[] = [];
    const add = (key: string, label: string, value: string | undefined): void => {
        if (value !== undefined) {
            lines.push({ label: say(`label.${key}`, label), value });
        }
    };
    const { frames, picture, sound } = file;
    add('frames', 'Beelden', `${frames.count}, ${seconds(frames.seconds)}`);
    add('rate', 'Tempo', rateText(file, say));
    if (picture) {
        const { width, height, pixelShape, rotation, bitDepth } = picture;
        add('picture', 'Beeld', `${nameOf(picture.codec)}, ${width} × ${height}`);
        add('rotation', 'Gedraaid', rotation === 0 ? undefined : `${rotation}°`);
        add('pixels', 'Pixels', pixelShape && say('pixels', 'niet vierkant: {0} : {1}', pixelShape.num, pixelShape.den));
        add('depth', 'Kleurdiepte', bitDepth === undefined ? undefined : say('bits', '{0} bits', bitDepth));
        add('projection', 'Soort beeld', projectionText(picture, say));
    }
    add('sound', 'Geluid', soundText(sound, say));
    // Nearly every camera writes one: it says where the film begins, and is nothing to tell.
    add('edits', 'Opgebouwd uit', frames.edits > 1 ? say('edits', '{0} stukken die na elkaar worden getoond', frames.edits) : undefined);
    add('hidden', 'Verborgen beelden', frames.hidden > 0 ? say('hidden', '{0}, worden nergens getoond', frames.hidden) : undefined);
    add('remarks', 'Bijzonderheden', remarksText(file, say));
    add('decoding', 'Nagekeken', decodingText(file, say));
    add('created', 'Gefilmd volgens camera', file.createdAt);
    add('bytes', 'Grootte', say('bytes', '{0} bytes', String(file.bytes).replace(/\B(?=(\d{3})+$)/g, '.')));
    add('sha256', 'SHA-256', file.sha256);
    return lines;
}

function rateText({ frames: { rate, shortestStep, longestStep } }: FileCheck, say: Say): string {
    if (rate) {
        const perSecond = formatNumber(rate.num / rate.den, 3).replace(/,?0+$/, '');
        return say('constant', '{0} beelden per seconde, gelijkmatig', perSecond);
    }
    return shortestStep === undefined || longestStep === undefined
        ? say('oneFrame', 'één beeld')
        : say('variable', 'wisselend: {0} tot {1} tussen twee beelden', seconds(shortestStep), seconds(longestStep));
}

function projectionText({ projection, projectionFrom }: NonNullable<FileCheck['picture']>, say: Say): string {
    if (projection === 'flat') {
        return say('flat', 'gewoon');
    }
    switch (projectionFrom) {
        case 'answer':
            return say('sphereAnswer', '360°, zoals u zei bij het toevoegen');
        case 'lens':
            return say('sphereLens', '360°, samengevoegd uit twee lenzen (voorbeeldkwaliteit)');
        default:
            return say('sphere', '360°, volgens het bestand');
    }
}

function soundText(sound: FileCheck['sound'], say: Say): string {
    if (!sound) {
        return say('noSound', 'geen');
    }
    const rate = sound.sampleRate === undefined ? '' : `, ${formatNumber(sound.sampleRate / 1000, 1)} kHz`;
    const begin = sound.startsAfterPicture ?? 0;
    const late = say('late', ', begint {0} na het beeld', seconds(begin));
    const early = say('early', ', begint {0} voor het beeld', seconds(-begin));
    return `${nameOf(sound.codec)}${rate}${begin > 0.0005 ? late : begin < -0.0005 ? early : ''}`;
}

function remarksText({ remarks }: FileCheck, say: Say): string | undefined {
    const texts: Readonly<Record<string, string>> = {
        readByPacket: say('readByPacket', 'beeld voor beeld uit het bestand gelezen'),
        readByDecoding: say('readByDecoding', 'alle beelden uitgepakt om hun tijd te vinden'),
        wrongLength: say('wrongLength', 'het bestand noemt een verkeerde lengte; beeld en geluid zijn heel'),
        needsProxy: say('needsProxy', 'omgezet om te bekijken; het origineel is bewaard'),
        otherStreams: say('otherStreams', 'er zit nog ander beeld of geluid in, dat niet wordt gebruikt'),
        interlaced: say('interlaced', 'in halve beelden opgenomen'),
        virtualFrames: say('virtualFrames', 'geen beeld: geteld in 25 beelden per seconde')
    };
    const told = remarks.flatMap(remark => texts[remark] ?? []);
    return told.length > 0 ? told.join('; ') : undefined;
}

function decodingText({ decoding }: FileCheck, say: Say): string | undefined {
    if (!decoding) {
        return undefined;
    }
    if (decoding.state === 'running') {
        return say('decodingEnds', 'begin en einde zijn goed; de rest wordt nog nagekeken');
    }
    if (decoding.state === 'damaged') {
        const places = decoding.damagedAt.map(at => seconds(Math.round(at))).join(', ');
        return places === ''
            ? say('damaged', 'beschadigd: niet elk beeld kan worden getoond')
            : say('damagedAt', 'beschadigd, rond {0}; de rest is te gebruiken', places);
    }
    if (decoding.extent === 'ends') {
        return say('decodedEnds', 'begin en einde: goed');
    }
    return decoding.extent === 'all'
        ? say('decodedAll', 'alle beelden, van het eerste tot het laatste: goed')
        : say('decodedKeys', 'begin, einde en alle sleutelbeelden: goed');
}
