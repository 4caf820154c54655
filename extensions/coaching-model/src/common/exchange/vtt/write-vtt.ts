import { formatExactSeconds } from '../../language/dutch-number';
import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter } from '../exporter';
import { filmOf, type ForeignCoding, type ForeignEvent, participantOf } from '../foreign-coding';
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
 * A cue for each event, in order of time: who, what and the observation. Everything of the event stands in a note before its
 * cue, which players pass over, so that `readVtt` gives it back whole. The times are those of the film, wherever the coding
 * begins in it.
 */
export function writeVtt(coding: ForeignCoding): ExportedFile {
    const remarks = new RemarkList();
    const origin = filmOf(coding.media)?.originSeconds ?? 0;
    let dropped = 0;
    const clean = (text: string): string => {
        const cleaned = withoutUnwritable(text);
        dropped += cleaned.dropped;
        return cleaned.text;
    };
    const tiers = new Map(coding.tiers.map(tier => [tier.id, tier]));
    const labels = new Map(
        coding.vocabularies.flatMap(({ id, entries }) => entries.map(({ value, description }) => [`${id}\n${value}`, description]))
    );
    const places = new Map(coding.events.map(({ id }, n) => [id, n]));
    const shifted =
        origin === 0 ? coding.events : coding.events.map(event => ({ ...event, start: event.start + origin, end: event.end + origin }));
    const inTime = [...shifted].sort((a, b) => a.start - b.start || a.end - b.end);
    remarks.add(
        'info',
        'De tijden zijn die van de film, die op een ander moment begint dan de codering.',
        formatExactSeconds(origin),
        origin === 0 ? 0 : 1
    );
    const early = shifted.filter(({ start }) => start < 0).length;
    remarks.add('repaired', 'Annotaties van voor het begin van de film staan nu aan het begin.', undefined, early);
    const cue = (event: ForeignEvent, at: number): string => {
        const tier = tiers.get(event.tier);
        const who = participantOf(event, tier);
        const label = labels.get(`${tier?.vocabulary}\n${event.value}`) || event.value;
        const target = event.attributes?.target ?? event.attributes?.targets;
        const said = [`${label}${target === undefined ? '' : ` → ${target}`}`, event.comment].filter(text => text).join('\n');
        const start = Math.max(0, Math.round(event.start * 1000));
        const end = Math.max(start + LEAST_MILLISECONDS, Math.round(event.end * 1000));
        return [
            `NOTE ${RECORD_NOTE}${places.get(event.id)} ${eventText(event)}\n`,
            String(at + 1),
            `${timestamp(start)} --> ${timestamp(end)}`,
            `${who === undefined ? '' : `<v ${cueText(clean(who).replace(/\s+/g, ' '))}>`}${cueText(clean(said))}`,
            ''
        ].join('\n');
    };
    const head = coding.own ? [`WEBVTT\n\nNOTE ${FACTS_NOTE}${factsText(coding.own)}\n`] : ['WEBVTT\n'];
    const bytes = new TextEncoder().encode([...head, ...inTime.map(cue)].join('\n'));
    remarks.add('skipped', 'Tekens die in ondertitels niet kunnen staan zijn weggelaten.', undefined, dropped);
    return { bytes, remarks: remarks.list };
}

/** `01:02:03.500` */
function timestamp(milliseconds: number): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    const seconds = Math.floor(milliseconds / 1000);
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
    return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
