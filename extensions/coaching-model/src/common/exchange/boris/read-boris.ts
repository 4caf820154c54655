import { formatExactSeconds } from '../../language/dutch-number';
import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import type { ForeignAside, ForeignCoding, ForeignEvent, ForeignTier, ForeignVocabulary } from '../foreign-coding';
import { checkSize, type ForeignFile, MAX_EVENTS } from '../foreign-file';
import { isGzip } from '../gunzip-text';
import type { Importer } from '../importer';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json/json-fields';
import { pairStates } from '../pair-states';
import { type BorisMedia, borisMedia } from './boris-media';
import { type Behaviour, behavioursOf, categoryOf, observationAsides, parseProject, projectAsides, variablesOf } from './boris-project';
import { modifiersOf } from './modifiers';

/** Reads projects of BORIS, packed or not. */
export const BORIS_IMPORTER: Importer = {
    id: 'boris',
    label: 'BORIS (.boris)',
    extensions: ['.boris', '.boris.gz'],
    timeless: true,
    recognises: ({ name, bytes }) =>
        isGzip(bytes)
            ? /\.boris\.gz$/i.test(name)
            : /\.boris$/i.test(name) || /"(behaviors_conf|project_format_version)"/.test(ends(bytes)),
    read: readBoris
};

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
    const project = parseProject(file.bytes);
    const behaviours = behavioursOf(project);
    const observations = Object.entries(fieldsOf(project.observations));
    if (observations.length === 0) {
        throw refuseFile('In dit project van BORIS staan geen observaties.', 'Kies een project waarin al is gecodeerd.');
    }
    const asides = projectAsides(project);
    return observations.map(([name, value]) => observation(name, fieldsOf(value), behaviours, asides));
}

function observation(
    name: string,
    fields: Fields,
    behaviours: ReadonlyMap<string, Behaviour>,
    whole: readonly ForeignAside[]
): ForeignCoding {
    const remarks = new RemarkList();
    const { media, first, secondOf } = borisMedia(fields, remarks);
    const raw = rawEvents(fields, secondOf, remarks);
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
                `${code} op ${formatExactSeconds(time)}`
            );
        }
        const comment = [start.comment, end?.comment ?? ''].filter(text => text !== '').join(' / ');
        const attributes = modifiersOf(start.modifiers);
        return {
            id: `b${at + 1}`,
            tier: categoryOf(behaviours.get(code)),
            start: time,
            end: end?.time ?? time,
            ...(frame !== undefined && first < 2 && { startFrame: frame, endFrame: Math.max(end?.frame ?? 0, frame + 1) }),
            value: code,
            ...(subject !== '' && { participant: subject }),
            ...(comment !== '' && { comment }),
            ...(attributes && { attributes })
        };
    });
    const used = new Set(events.map(({ tier }) => tier));
    const tiers = [...new Set([...[...behaviours.values()].map(({ category }) => category), ...used])].filter(tier => used.has(tier));
    const asides = [...whole, ...observationAsides(fields)];
    const variables = Object.keys(variablesOf(asides));
    remarks.add(
        'info',
        'De observatie heeft gegevens over het geheel (onafhankelijke variabelen); die gaan alleen naar een ander project van BORIS mee.',
        variables.join(', '),
        variables.length > 0 ? 1 : 0
    );
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
                .map(({ code, description, modifiers }) => ({
                    value: code,
                    ...(description && { description }),
                    ...(modifiers.length > 0 && { modifiers })
                }))
        })),
        events,
        ...(asides.length > 0 && { asides }),
        remarks: remarks.list
    };
}

function rawEvents({ events }: Fields, secondOf: BorisMedia['secondOf'], remarks: RemarkList): readonly RawEvent[] {
    const list = listOf(events);
    if (list.length > MAX_EVENTS) {
        throw refuseFile(`Een observatie heeft meer dan ${MAX_EVENTS} gebeurtenissen.`, 'Verdeel haar in BORIS over meer observaties.');
    }
    const raw = list.flatMap((event, at): RawEvent[] => {
        const [time, subject, code, modifiers, comment, frame] = listOf(event);
        const seconds = numberOf(time);
        const index = numberOf(frame);
        if (seconds === undefined && index !== undefined && listOf(event).length > 6) {
            remarks.add(
                'skipped',
                'Een gebeurtenis hoort bij een losse foto zonder tijd; die heeft in een opname geen plaats.',
                `foto ${index}`
            );
            return [];
        }
        if (seconds === undefined || textOf(code) === '') {
            remarks.add('skipped', 'Een gebeurtenis heeft geen tijd of geen gedrag.', `gebeurtenis ${at + 1}`);
            return [];
        }
        return [
            {
                time: secondOf(seconds),
                subject: textOf(subject) === 'No focal subject' ? '' : textOf(subject),
                code: textOf(code),
                modifiers: textOf(modifiers),
                comment: textOf(comment).trim(),
                frame: index !== undefined && listOf(event).length < 7 && Number.isInteger(index) && index >= 0 ? index : undefined
            }
        ];
    });
    return raw.sort((a, b) => a.time - b.time);
}

/** Begin and end of a file as text: a project names its parts in no fixed order. */
function ends(bytes: Uint8Array): string {
    return decodeText(bytes.subarray(0, 20_000)).text + decodeText(bytes.subarray(-20_000)).text;
}
