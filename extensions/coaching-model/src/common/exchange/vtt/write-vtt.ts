import type { ExportedFile, Exporter } from '../exporter';
import { type ForeignCoding, type ForeignEvent, participantOf } from '../foreign-coding';
import { eventText, factsText } from '../own/own-record';
import { withoutUnwritable } from '../own/plain-text';
import { cueText } from './cue-text';
import { FACTS_NOTE, RECORD_NOTE } from './vtt-notes';

/** Writes the annotations as subtitles that any player shows with the film. */
export const VTT_EXPORTER: Exporter = {
    id: 'vtt',
    label: 'Ondertitels (WebVTT, .vtt)',
    extension: '.vtt',
    mimeType: 'text/vtt',
    write: writeVtt
};

/** A cue ends after it begins. */
const LEAST_MILLISECONDS = 1;

/**
 * A cue for each event, in order of time: who, what and the observation. What belongs to an annotation of ours stands in a
 * note before its cue, which players pass over, so that `readVtt` gives it back whole.
 */
export function writeVtt(coding: ForeignCoding): ExportedFile {
    const tiers = new Map(coding.tiers.map(tier => [tier.id, tier]));
    const labels = new Map(
        coding.vocabularies.flatMap(({ id, entries }) => entries.map(({ value, description }) => [`${id}\n${value}`, description]))
    );
    const places = new Map(coding.events.map(({ id }, n) => [id, n]));
    const inTime = [...coding.events].sort((a, b) => a.start - b.start || a.end - b.end);
    const cue = (event: ForeignEvent, at: number): string => {
        const tier = tiers.get(event.tier);
        const who = participantOf(event, tier);
        const label = labels.get(`${tier?.vocabulary}\n${event.value}`) ?? event.value;
        const target = event.attributes?.target ?? event.attributes?.targets;
        const said = [`${label}${target === undefined ? '' : ` → ${target}`}`, event.comment].filter(text => text).join('\n');
        const start = Math.max(0, Math.round(event.start * 1000));
        const end = Math.max(start + LEAST_MILLISECONDS, Math.round(event.end * 1000));
        return [
            ...(event.own ? [`NOTE ${RECORD_NOTE}${places.get(event.id)} ${eventText(event)}\n`] : []),
            String(at + 1),
            `${timestamp(start)} --> ${timestamp(end)}`,
            `${who === undefined ? '' : `<v ${cueText(oneLine(who))}>`}${cueText(withoutUnwritable(said).text)}`,
            ''
        ].join('\n');
    };
    const head = coding.own ? [`WEBVTT\n\nNOTE ${FACTS_NOTE}${factsText(coding.own)}\n`] : ['WEBVTT\n'];
    return { bytes: new TextEncoder().encode([...head, ...inTime.map(cue)].join('\n')), remarks: [] };
}

function oneLine(text: string): string {
    return withoutUnwritable(text).text.replace(/\s+/g, ' ');
}

/** `01:02:03.500` */
function timestamp(milliseconds: number): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    const seconds = Math.floor(milliseconds / 1000);
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
    return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
