import { parseJson, serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter } from '../exporter';
import type { ForeignCoding } from '../foreign-coding';
import { checkSize, type ForeignFile, MAX_EVENTS } from '../foreign-file';
import type { Importer } from '../importer';
import { foreignCodingSchema, type NeutralFile } from './foreign-coding-schema';

/** Writes a coding as JSON that scripts can read: times in seconds and frames, everything else by name. */
export const JSON_EXPORTER: Exporter = {
    id: 'json',
    label: 'JSON voor eigen programma’s (.json)',
    extension: '.json',
    mimeType: 'application/json',
    write: writeNeutral
};

/** Reads what `JSON_EXPORTER` wrote. */
export const JSON_IMPORTER: Importer = {
    id: 'json',
    label: 'JSON van Beeldspoor (.json)',
    extensions: ['.json'],
    timeless: true,
    recognises: ({ bytes }) => /^\s*\{\s*"beeldspoor":\s*"uitwisseling"/.test(decodeText(bytes.subarray(0, 200)).text),
    read: file => [readNeutral(file)]
};

export function writeNeutral(coding: ForeignCoding): ExportedFile {
    const { remarks: _remarks, ...rest } = coding;
    const file: NeutralFile = { beeldspoor: 'uitwisseling', version: 1, ...rest };
    return { bytes: new TextEncoder().encode(serialiseDocument(file)), remarks: [] };
}

/** @throws UserFacingError when it is not what `writeNeutral` writes */
export function readNeutral(file: ForeignFile): ForeignCoding {
    checkSize(file);
    const json = parseJson(decodeText(file.bytes).text);
    if (json.kind === 'invalid') {
        throw refuseFile(`Dit bestand is niet te lezen. ${json.message}`, 'Maak het bestand opnieuw.');
    }
    const checked = foreignCodingSchema.safeParse(json.value);
    if (!checked.success) {
        const [issue] = checked.error.issues;
        throw refuseFile(
            `Dit bestand heeft niet de vorm die Beeldspoor schrijft (bij ${issue.path.join(' › ') || 'het begin'}).`,
            'Maak het bestand opnieuw met «Annotaties exporteren».'
        );
    }
    const { beeldspoor: _mark, version: _version, ...coding } = checked.data;
    if (coding.events.length > MAX_EVENTS) {
        throw refuseFile(`Dit bestand heeft meer dan ${MAX_EVENTS} annotaties.`, 'Verdeel het over meer bestanden.');
    }
    const remarks = new RemarkList();
    const ids = new Set<string>();
    const events = coding.events.map(event => {
        const id = ids.has(event.id) ? `${event.id}#${ids.size + 1}` : event.id;
        ids.add(id);
        if (id !== event.id) {
            remarks.add('repaired', 'Twee annotaties hadden hetzelfde nummer; de tweede kreeg een nieuw.', event.id);
        }
        return event.end < event.start ? { ...event, id, start: event.end, end: event.start } : { ...event, id };
    });
    return { ...coding, events, remarks: remarks.list };
}
