import type { ProbedFile } from './import-routes';

/** What several files, or one file beside what is there, are to each other. */
export const FILE_ROLES = ['one', 'parts', 'separate', 'camera', 'sound', 'lensPair'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A file that was chosen or dropped, with what is known of it before sending. */
export interface ChosenFile {
    readonly name: string;
    readonly extension: string;
    readonly probed: ProbedFile | undefined;
}

const SOUND_EXTENSIONS = ['mp3', 'm4a', 'wav', 'ogg', 'flac', 'aac', 'wma', 'opus'];

/** Sound without picture, as far as can be told. */
export function isSound({ extension, probed }: ChosenFile): boolean {
    return probed ? probed.kind === 'sound' : SOUND_EXTENSIONS.includes(extension);
}

/** Insta360 keeps two lenses in two files: `VID_…_00_….insv` and `VID_…_10_….insv`. */
export function isLensPair(files: readonly ChosenFile[]): boolean {
    const [left, right] = files.map(({ name }) => name);
    return files.length === 2 && /_00_.*\.insv$/i.test(left) && right.toLowerCase() === left.replace(/_00_/, '_10_').toLowerCase();
}

/** In the order of time: by the camera's clock when every file has one, else by name, numbers by value. */
export function inOrder<T extends ChosenFile>(files: readonly T[]): readonly T[] {
    const dated = files.every(({ probed }) => probed?.createdAt !== undefined);
    const byName = new Intl.Collator('nl', { numeric: true }).compare;
    return [...files].sort(
        (a, b) => (dated ? Date.parse(a.probed!.createdAt!) - Date.parse(b.probed!.createdAt!) : 0) || byName(a.name, b.name)
    );
}

/** The roles that can be chosen, the likeliest first; `known`: there are recordings already. */
export function rolesFor(files: readonly ChosenFile[], known: boolean): readonly FileRole[] {
    const sounds = files.filter(isSound).length;
    if (files.length === 1) {
        const sound = sounds === 1;
        return known ? (sound ? ['one', 'sound'] : ['one', 'camera']) : ['one'];
    }
    if (isLensPair(files)) {
        return ['lensPair', 'separate'];
    }
    if (sounds === 1) {
        return ['sound', 'separate'];
    }
    if (sounds > 0) {
        return sounds === files.length ? ['parts', 'separate'] : ['separate'];
    }
    return overlap(files) ? ['camera', 'separate', 'parts'] : ['parts', 'separate', 'camera'];
}

/** Filmed at the same time: the camera's clocks say so. */
function overlap(files: readonly ChosenFile[]): boolean {
    const spans = inOrder(files).map(({ probed }) =>
        probed?.createdAt === undefined ? undefined : { from: Date.parse(probed.createdAt) / 1000, seconds: probed.seconds ?? 0 }
    );
    // Chapters of one film may all carry the time at which the first began.
    return spans.some((span, n) => {
        const before = spans[n - 1];
        return !!span && !!before && span.from > before.from + 1 && span.from < before.from + before.seconds - 5;
    });
}

/**
 * Seconds at which each file began, counted from the first, by the cameras' clocks; a clock counts whole seconds, so less
 * than two of them is no gap. Undefined: nothing is known, or not every length, and the files follow each other.
 */
export function startsByClock(files: readonly ChosenFile[]): readonly number[] | undefined {
    const begins = files.map(({ probed }) => (probed?.createdAt === undefined ? NaN : Date.parse(probed.createdAt) / 1000));
    const lengths = files.map(({ probed }) => probed?.seconds ?? NaN);
    if ([...begins, ...lengths].some(Number.isNaN)) {
        return undefined;
    }
    const starts: number[] = [];
    let end = 0;
    for (const [n, begin] of begins.entries()) {
        const wanted = begin - begins[0];
        starts.push(n > 0 && wanted - end >= 2 ? wanted : end);
        end = starts[n] + lengths[n];
    }
    return starts;
}

/** Where each file begins when it follows the one before it directly. */
export function startsInRow(files: readonly ChosenFile[]): readonly number[] {
    let end = 0;
    return files.map(({ probed }) => {
        const start = end;
        end += probed?.seconds ?? 0;
        return start;
    });
}

/** `5:00`, `1:02:03`: a moment in whole seconds. */
export function clockText(seconds: number): string {
    const whole = Math.round(seconds);
    const two = (value: number): string => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** Seconds of what was typed as `5:00`, `1:02:03` or `4,5`; undefined when it is none of these. */
export function parseClock(text: string): number | undefined {
    const typed = text.trim().replace(',', '.');
    if (!/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(typed)) {
        return undefined;
    }
    return typed.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
