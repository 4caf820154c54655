import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { formatDate } from '@beeldspoor/coaching-model/lib/common/language/dutch-date';
import { isPersonCode } from '@beeldspoor/coaching-model/lib/common/persons/person-code';

/** Seconds of a day. */
const DAY = 86_400;

/** A code that was tapped during the lesson. */
export interface LiveCode {
    readonly tier: TierId;
    readonly code: string;
}

/** Something noted while the lesson was going on (S1-7): the time on the clock, and what was seen. */
export interface LiveNote {
    /** Seconds since midnight, as the clock of the tablet said. */
    readonly clock: number;
    readonly actor?: string;
    readonly target?: string;
    readonly coded?: LiveCode;
    readonly text: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds since midnight as `10:05:30`. */
export function clockText(seconds: number): string {
    const whole = Math.floor(seconds);
    return `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** `10:05:30` or `10:05` as seconds since midnight; undefined for anything else. */
export function parseClock(text: string): number | undefined {
    const match = /^\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*$/.exec(text);
    if (!match) {
        return undefined;
    }
    const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
    return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : undefined;
}

/** The wall clock in an ISO moment, as written: seconds since midnight. */
export function clockOf(iso: string): number | undefined {
    const match = /T(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?/.exec(iso);
    const whole = match ? parseClock(match[1]) : undefined;
    return whole === undefined ? undefined : whole + Number(match?.[2] ?? 0);
}

/** Path inside the traject of the live notes of a day (ISO date). */
export function liveNotesPath(day: string): string {
    return `notities/live-${day}.md`;
}

/** Whether a note holds live notes. */
export function isLiveNotesPath(path: string): boolean {
    return /^notities\/live-\d{4}-\d{2}-\d{2}(?:-\d+)?\.md$/.test(path);
}

/** Heading of a new file of live notes. */
export function liveNotesHeading(day: string): string {
    return `Live notities ${formatDate(day)}`;
}

/** A note as one line of Markdown: `- 10:05:30 · Contactinitiatief · L07 → LK1 · kijkt op`. */
export function liveNoteLine(note: LiveNote, codebook: Codebook): string {
    const label = note.coded && codebookIndex(codebook).label(note.coded);
    const persons = note.actor && note.target ? `${note.actor} → ${note.target}` : note.actor;
    const parts = [
        clockText(note.clock),
        label,
        persons,
        note.text
            .trim()
            .replace(/\s*\n\s*/g, ' ')
            .replaceAll(' · ', ', ')
    ];
    return `- ${parts.filter(part => part).join(' · ')}`;
}

/**
 * The live notes in a Markdown file: every list item that begins with a time on the clock, also those typed by hand
 * (`- 10:05 vinger`). What is no such item is left out.
 */
export function parseLiveNotes(markdown: string, codebook: Codebook): readonly LiveNote[] {
    return markdown.split(/\r?\n/).flatMap(line => {
        const match = /^\s*[-*+]\s+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:\s+·)?\s*(.*)$/.exec(line);
        const clock = match ? parseClock(match[1]) : undefined;
        return match && clock !== undefined ? [noteOf(clock, match[2], codebook)] : [];
    });
}

function noteOf(clock: number, rest: string, codebook: Codebook): LiveNote {
    const parts = rest.split(' · ').map(part => part.trim());
    const coded = codeNamed(parts[0] ?? '', codebook);
    if (coded) {
        parts.shift();
    }
    const persons = /^(\S+)(?:\s*(?:→|->)\s*(\S+))?$/.exec(parts[0] ?? '');
    const dyad = persons && isWho(persons[1]) && (persons[2] === undefined || isWho(persons[2])) ? persons : undefined;
    if (dyad) {
        parts.shift();
    }
    return {
        clock,
        ...(coded && { coded }),
        ...(dyad && { actor: dyad[1] }),
        ...(dyad?.[2] !== undefined && { target: dyad[2] }),
        text: parts.join(' · ')
    };
}

/** A person or the group. */
const isWho = (code: string): boolean => isPersonCode(code) || code === 'GR';

function codeNamed(name: string, codebook: Codebook): LiveCode | undefined {
    const wanted = name.toLowerCase();
    if (wanted === '') {
        return undefined;
    }
    for (const tier of codebook.tiers) {
        const code = tier.codes.find(each => each.label.toLowerCase() === wanted || each.id === wanted);
        if (code) {
            return { tier: tier.id, code: code.id };
        }
    }
    return undefined;
}

/**
 * Seconds from frame 0 to the moment of a note: time on the clock, minus the begin of the recording, plus by how much the clock of
 * the camera is ahead (S1-7). Round midnight the nearest day is meant.
 */
export function secondsOfNote(clock: number, recordingStart: number, offsetSeconds: number): number {
    const difference = clock - recordingStart;
    const nearest = difference > DAY / 2 ? difference - DAY : difference < -DAY / 2 ? difference + DAY : difference;
    return nearest + offsetSeconds;
}
