import { parseJson } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import type { ForeignCoding, ForeignEvent, ForeignMedia, ForeignTier, ForeignVocabulary } from '../foreign-coding';
import { checkSize, type ForeignFile, MAX_EVENTS } from '../foreign-file';
import { gunzip, isGzip } from '../gunzip-text';
import type { Importer } from '../importer';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json/json-fields';
import { pairStates } from '../pair-states';
import { modifiersOf } from './modifiers';

/** Reads projects of BORIS, packed or not. */
export const BORIS_IMPORTER: Importer = {
    id: 'boris',
    label: 'BORIS (.boris)',
    extensions: ['.boris', '.boris.gz'],
    recognises: ({ name, bytes }) =>
        isGzip(bytes)
            ? /\.boris\.gz$/i.test(name)
            : /\.boris$/i.test(name) || /"(behaviors_conf|project_format_version)"/.test(ends(bytes)),
    read: readBoris
};

/** Tier of behaviours without a category. */
const NO_CATEGORY = 'gedrag';

/** What the project says of one behaviour. */
interface Behaviour {
    readonly code: string;
    readonly isState: boolean;
    readonly category: string;
    readonly description: string;
}

/** One event as BORIS keeps it: a begin, an end, or a point. */
interface RawEvent {
    readonly time: number;
    readonly subject: string;
    readonly code: string;
    readonly modifiers: string;
    readonly comment: string;
    readonly frame: number | undefined;
}

/**
 * Every observation of a BORIS project (`project_format_version` up to 7.0, also the older events of five parts) as a
 * coding. The behavioural category is the tier; modifiers are attributes `modifier 1`, `modifier 2` …
 * @throws UserFacingError when it is no project or has no observations
 */
export function readBoris(file: ForeignFile): readonly ForeignCoding[] {
    checkSize(file);
    const json = parseJson(decodeText(isGzip(file.bytes) ? gunzip(file.bytes) : file.bytes).text);
    if (json.kind === 'invalid') {
        throw refuseFile(
            `Dit project van BORIS is niet te lezen. ${json.message}`,
            'Zet in BORIS een eerdere versie van het project terug.'
        );
    }
    const project = fieldsOf(json.value);
    if (!('observations' in project) || !('behaviors_conf' in project)) {
        throw refuseFile('Dit is geen project van BORIS.', 'Kies een bestand dat BORIS als .boris heeft bewaard.');
    }
    const behaviours = new Map(
        Object.values(fieldsOf(project.behaviors_conf)).map(value => {
            const { code, type, category, description } = fieldsOf(value);
            const behaviour: Behaviour = {
                code: textOf(code),
                isState: /state/i.test(textOf(type)),
                category: textOf(category) || NO_CATEGORY,
                description: textOf(description)
            };
            return [behaviour.code, behaviour] as const;
        })
    );
    const observations = Object.entries(fieldsOf(project.observations));
    if (observations.length === 0) {
        throw refuseFile('In dit project van BORIS staan geen observaties.', 'Kies een project waarin al is gecodeerd.');
    }
    return observations.map(([name, value]) => observation(name, fieldsOf(value), behaviours));
}

function observation(name: string, fields: Fields, behaviours: ReadonlyMap<string, Behaviour>): ForeignCoding {
    const remarks = new RemarkList();
    const raw = rawEvents(fields, remarks);
    const media = mediaOf(fields, remarks);
    const paired = pairStates(
        raw,
        ({ subject, code, modifiers }) => JSON.stringify([subject, code, modifiers]),
        ({ code }) => (behaviours.get(code)?.isState ? 'toggle' : 'point')
    );
    const events = paired.map(({ start, end, kind }, at): ForeignEvent => {
        const { subject, code, time, frame } = start;
        if (!behaviours.has(code)) {
            remarks.add('info', 'Gedrag dat niet in het ethogram staat, is als moment gelezen.', code);
        }
        if (kind === 'unpaired') {
            remarks.add(
                'repaired',
                'Een toestand heeft geen einde (of geen begin); die staat er nu als een moment.',
                `${code} op ${time} s`
            );
        }
        const comment = [start.comment, end?.comment ?? ''].filter(text => text !== '').join(' / ');
        const attributes = modifiersOf(start.modifiers);
        return {
            id: `b${at + 1}`,
            tier: behaviours.get(code)?.category ?? NO_CATEGORY,
            start: time,
            end: end?.time ?? time,
            ...(frame !== undefined && media.length < 2 && { startFrame: frame, endFrame: Math.max(end?.frame ?? 0, frame + 1) }),
            value: code,
            ...(subject !== '' && { participant: subject }),
            ...(comment !== '' && { comment }),
            ...(attributes && { attributes })
        };
    });
    const used = new Set(events.map(({ tier }) => tier));
    const tiers = [...new Set([...[...behaviours.values()].map(({ category }) => category), ...used])].filter(tier => used.has(tier));
    return {
        format: 'boris',
        name,
        ...(textOf(fields.date) && { date: textOf(fields.date) }),
        media,
        tiers: tiers.map((id): ForeignTier => ({ id, vocabulary: id })),
        vocabularies: tiers.map((id): ForeignVocabulary => ({
            id,
            entries: [...behaviours.values()]
                .filter(({ category }) => category === id)
                .map(({ code, description }) => ({ value: code, ...(description && { description }) }))
        })),
        events,
        remarks: remarks.list
    };
}

function rawEvents({ events }: Fields, remarks: RemarkList): readonly RawEvent[] {
    const list = listOf(events);
    if (list.length > MAX_EVENTS) {
        throw refuseFile(`Een observatie heeft meer dan ${MAX_EVENTS} gebeurtenissen.`, 'Verdeel haar in BORIS over meer observaties.');
    }
    const raw = list.flatMap((event, at): RawEvent[] => {
        const [time, subject, code, modifiers, comment, frame] = listOf(event);
        const seconds = numberOf(time);
        if (seconds === undefined || textOf(code) === '') {
            remarks.add('skipped', 'Een gebeurtenis heeft geen tijd of geen gedrag.', `gebeurtenis ${at + 1}`);
            return [];
        }
        const index = numberOf(frame);
        return [
            {
                time: seconds,
                subject: textOf(subject) === 'No focal subject' ? '' : textOf(subject),
                code: textOf(code),
                modifiers: textOf(modifiers),
                comment: textOf(comment).trim(),
                frame: index !== undefined && Number.isInteger(index) && index >= 0 ? index : undefined
            }
        ];
    });
    return raw.sort((a, b) => a.time - b.time);
}

/** The films of the first player, one after another. What is seen at second 0 follows from the offsets that BORIS keeps. */
function mediaOf({ file, media_info: info, 'time offset': timeOffset }: Fields, remarks: RemarkList): readonly ForeignMedia[] {
    const { length, fps, offset } = fieldsOf(info);
    const [first = '1'] = Object.keys(fieldsOf(file)).sort();
    const shift = (numberOf(timeOffset) ?? 0) + (numberOf(fieldsOf(offset)[first]) ?? 0);
    if (shift !== 0) {
        remarks.add('info', 'De observatie heeft een tijdverschil met de film; daar is rekening mee gehouden.', `${shift} s`);
    }
    return listOf(fieldsOf(file)[first]).map((url): ForeignMedia => {
        const name = textOf(url);
        const lengthSeconds = numberOf(fieldsOf(length)[name]);
        const framesPerSecond = numberOf(fieldsOf(fps)[name]);
        return {
            url: name,
            ...(shift !== 0 && { originSeconds: -shift }),
            ...(lengthSeconds !== undefined && { lengthSeconds }),
            ...(framesPerSecond !== undefined && { framesPerSecond })
        };
    });
}

/** Begin and end of a file as text: a project names its parts in no fixed order. */
function ends(bytes: Uint8Array): string {
    return decodeText(bytes.subarray(0, 20_000)).text + decodeText(bytes.subarray(-20_000)).text;
}
