import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import type { ForeignCoding, ForeignEvent, OwnDocumentFacts } from '../foreign-coding';
import { checkSize, type ForeignFile, MAX_EVENTS } from '../foreign-file';
import type { Importer } from '../importer';
import { parseEvent, parseFacts } from '../own/own-record';
import { withoutUnwritable } from '../own/plain-text';
import { cueSpans, cueText, jsonCue, plainCue } from './cue-text';
import { FACTS_NOTE, RECORD_NOTE } from './vtt-notes';

const RECORD = new RegExp(`^${RECORD_NOTE}(\\d{1,9}) (\\{.*)$`);

/** Reads subtitles, chapters and metadata in WebVTT; SubRip too, which differs in little. */
export const VTT_IMPORTER: Importer = {
    id: 'vtt',
    label: 'Ondertitels (WebVTT, .vtt)',
    extensions: ['.vtt', '.srt'],
    timeless: true,
    recognises: ({ name, bytes }) => {
        const text = decodeText(bytes.subarray(0, 2000)).text;
        return /^WEBVTT(\s|$)/.test(text) || (/\.(srt|vtt)$/i.test(name) && text.includes('-->'));
    },
    read: file => [readVtt(file)]
};

/** A part of the file between empty lines. */
interface Block {
    readonly line: number;
    readonly lines: readonly string[];
}

/**
 * The cues of a WebVTT file, in the order of the file. A cue that is not right is left out with its line; the rest is kept.
 * Who speaks (`<v …>`) is the participant; JSON in a cue is its value, and its simple fields are attributes.
 * @throws UserFacingError when there is no cue in it
 */
export function readVtt(file: ForeignFile): ForeignCoding {
    checkSize(file);
    const remarks = new RemarkList();
    const { text } = decodeText(file.bytes);
    if (!/^WEBVTT(\s|$)/.test(text)) {
        remarks.add('repaired', 'Het bestand begint niet met WEBVTT; het is toch als ondertitels gelezen.');
    }
    const tier = /chapter|hoofdstuk/i.test(file.name) ? 'hoofdstukken' : /meta/i.test(file.name) ? 'metadata' : 'ondertitels';
    const reader = new CueReader(tier, remarks);
    blocksOf(text).forEach(block => reader.read(block));
    if (reader.events.length === 0) {
        throw refuseFile(
            'In dit bestand staan geen ondertitels die te lezen zijn.',
            'Kies een bestand met tijden als 00:01:02.500 --> 00:01:04.000.'
        );
    }
    const tiers = [...new Set(reader.events.map(event => event.tier))];
    return {
        format: 'vtt',
        ...(reader.facts && { own: reader.facts, name: reader.facts.recording }),
        media: [],
        tiers: tiers.map(id => ({ id, type: id })),
        vocabularies: [],
        events: reader.inOrder,
        remarks: remarks.list
    };
}

/** A block ends at an empty line, and where a second time begins in it: an empty line was forgotten there. */
function blocksOf(text: string): readonly Block[] {
    const blocks: Block[] = [];
    let lines: string[] = [];
    let timed = false;
    const all = text.split(/\r\n|\r|\n/);
    const end = (next: number): void => {
        if (lines.length > 0) {
            blocks.push({ line: next - lines.length + 1, lines });
        }
        lines = [];
        timed = false;
    };
    for (const [at, line] of all.entries()) {
        const time = line.includes('-->') && !NOTE.test(lines[0] ?? line);
        if (line.trim() === '' || (time && timed)) {
            end(at);
        }
        if (line.trim() !== '') {
            lines.push(line);
            timed ||= time;
        }
    }
    end(all.length);
    return blocks;
}

const NOTE = /^NOTE(\s|$)/;
const STAMP = String.raw`(?:(\d{1,5}):)?(\d{1,2}):(\d{2})[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${STAMP}\s*-->\s*${STAMP}(?!\d)`);

class CueReader {
    readonly events: ForeignEvent[] = [];
    facts: OwnDocumentFacts | undefined;
    protected record: { readonly n: number; readonly event: ForeignEvent } | undefined;
    protected readonly ids = new Set<string>();
    protected readonly places = new Map<string, number>();

    constructor(
        protected readonly tier: string,
        protected readonly remarks: RemarkList
    ) {}

    /** In the order of the file; what we wrote in the order that it had. */
    get inOrder(): readonly ForeignEvent[] {
        const place = ({ id }: ForeignEvent): number => this.places.get(id) ?? Number.MAX_SAFE_INTEGER;
        return [...this.events].sort((a, b) => place(a) - place(b));
    }

    read({ line, lines }: Block): void {
        const [first] = lines;
        if (NOTE.test(first)) {
            const hidden = lines.slice(1).findIndex(each => TIMING.test(each));
            if (hidden >= 0) {
                this.remarks.add('skipped', 'Een ondertitel staat in een opmerking (NOTE).', `regel ${line + hidden + 1}`);
            }
            this.note(lines.join('\n').slice(5));
            return;
        }
        const at = lines.findIndex(each => each.includes('-->'));
        if (at < 0) {
            if (!/^(WEBVTT|STYLE|REGION)(\s|$)/.test(first)) {
                this.remarks.add('skipped', 'Een stuk tekst heeft geen tijd.', `regel ${line}`);
            }
            return;
        }
        if (at > 1 && !first.startsWith('WEBVTT')) {
            this.remarks.add('skipped', 'Een stuk tekst heeft geen tijd.', `regel ${line}`);
        }
        const record = this.record;
        this.record = undefined;
        const time = TIMING.exec(lines[at]);
        const [start, end] = time ? [secondsOf(time.slice(1, 5)), secondsOf(time.slice(5, 9))] : [undefined, undefined];
        if (start === undefined || end === undefined || end < start) {
            this.remarks.add('skipped', 'Een ondertitel heeft een tijd die niet klopt.', `regel ${line + at}`);
            return;
        }
        this.add(start, end, lines.slice(at + 1).join('\n'), record);
    }

    protected note(text: string): void {
        const record = RECORD.exec(text);
        if (record) {
            const event = parseEvent(record[2]);
            this.record = event && { n: Number(record[1]), event };
        } else if (text.startsWith(FACTS_NOTE)) {
            this.facts = parseFacts(text.slice(FACTS_NOTE.length));
        }
    }

    protected add(start: number, end: number, payload: string, record: CueReader['record']): void {
        if (this.events.length >= MAX_EVENTS) {
            throw refuseFile(`Dit bestand heeft meer dan ${MAX_EVENTS} ondertitels.`, 'Verdeel het over meer bestanden.');
        }
        const id = `c${this.events.length + 1}`;
        const json = jsonCue(payload);
        if (record) {
            const { n, event } = record;
            const own = this.ids.has(event.id) ? `${event.id}#${id}` : event.id;
            this.ids.add(own);
            this.places.set(own, n);
            const comment = observationIn(event, payload);
            if (comment !== event.comment) {
                this.remarks.add('info', 'De tekst van een ondertitel is elders veranderd; die is nu de observatie.', event.id);
            }
            this.events.push({ ...event, id: own, comment, ...(isSameTime(event, start, end) ? {} : { start, end }) });
        } else if (json) {
            this.events.push({ id, tier: this.tier, start, end, value: payload.trim(), ...json });
        } else {
            for (const { voice, text } of cueSpans(payload)) {
                const each = `c${this.events.length + 1}`;
                this.events.push({
                    id: each,
                    tier: this.tier,
                    start,
                    end,
                    value: text,
                    ...(voice !== undefined && { participant: voice })
                });
            }
        }
    }
}

/** Whether a cue is where it was written: whole milliseconds, and at least one of them long. */
function isSameTime(event: ForeignEvent, start: number, end: number): boolean {
    return Math.abs(event.start - start) <= 0.0006 && Math.abs(Math.max(event.end, event.start) - end) <= 0.0016;
}

/**
 * What was observed, by the text of a cue of ours: what the annotation says, unless somebody wrote something else there. Before it stands
 * the code and to whom, in as many lines as these have.
 */
function observationIn({ value, attributes, comment }: ForeignEvent, payload: string): string | undefined {
    const target = attributes?.target ?? attributes?.targets;
    const code = cueText(withoutUnwritable(target === undefined ? value : `${value} → ${target}`).text);
    const lines = plainCue(payload).split('\n');
    const says = lines
        .slice(code === '' ? 0 : code.split('\n').length)
        .join('\n')
        .trim();
    const wrote = plainCue(cueText(withoutUnwritable(comment ?? '').text));
    return says === wrote || lines.join('\n').endsWith(`\n${wrote}`) ? comment : says || undefined;
}

/** Hours, minutes, seconds, milliseconds; undefined beyond 59 minutes or seconds. */
function secondsOf([hours = '0', minutes, seconds, milliseconds]: readonly (string | undefined)[]): number | undefined {
    const [h, m, s, ms] = [hours, minutes, seconds, milliseconds].map(Number);
    return m < 60 && s < 60 ? (h * 3_600_000 + m * 60_000 + s * 1000 + ms) / 1000 : undefined;
}
