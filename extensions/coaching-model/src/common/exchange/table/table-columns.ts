import type { TimeUnit } from './parse-time';

/** What a column holds. `part`: the values of one tier, which is the name of the column. */
export type ColumnRole =
    | 'start'
    | 'end'
    | 'duration'
    | 'startFrame'
    | 'endFrame'
    | 'tier'
    | 'value'
    | 'participant'
    | 'comment'
    | 'status'
    | 'modifiers'
    | 'modifier'
    | 'observation'
    | 'media'
    | 'source'
    | 'timeOffset'
    | 'mediaLength'
    | 'rate'
    | 'id'
    | 'own'
    | 'facts'
    | 'attribute'
    | 'ignored'
    | 'part';

export interface Column {
    readonly role: ColumnRole;
    /** As it stands in the file. */
    readonly name: string;
    readonly unit?: TimeUnit;
}

/** Name of an attribute column of ours: `Kenmerk valence`. */
export const ATTRIBUTE_COLUMN = 'Kenmerk ';

/** Names by role, as BORIS, ELAN, other programs and people write them; compared without case, spaces and marks. */
const NAMES: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
    start: [
        'start',
        'start s',
        'begin',
        'begin s',
        'van',
        'starttijd',
        'begintijd',
        'start time',
        'begin time',
        'begin time ss msec',
        'begin time hh mm ss ms',
        'onset',
        'time',
        'tijd',
        'tijdstip',
        'moment',
        'timestamp',
        'time s',
        'tijd s',
        'start ms',
        'begin ms',
        'begin time msec'
    ],
    end: [
        'end',
        'end s',
        'eind',
        'einde',
        'einde s',
        'tot',
        'stop',
        'stop s',
        'eindtijd',
        'end time',
        'end time ss msec',
        'end time hh mm ss ms',
        'offset',
        'end ms',
        'stop ms',
        'einde ms',
        'end time msec'
    ],
    duration: ['duration', 'duration s', 'duur', 'duur s', 'duration ss msec', 'duration hh mm ss ms', 'duration ms', 'duration msec'],
    startFrame: [
        'frame',
        'frame start',
        'start frame',
        'startframe',
        'beeld',
        'beginbeeld',
        'begin beeld',
        'eerste beeld',
        'image index',
        'image index start',
        'onset frame'
    ],
    endFrame: ['frame stop', 'end frame', 'endframe', 'eindbeeld', 'einde beeld', 'image index stop', 'offset frame'],
    tier: ['tier', 'tier name', 'laag', 'categorie', 'category', 'behavioral category', 'behavioural category'],
    value: [
        'behavior',
        'behaviour',
        'gedrag',
        'code',
        'annotation',
        'annotatie',
        'value',
        'waarde',
        'label',
        'event',
        'gebeurtenis',
        'text',
        'tekst',
        'transcription',
        'transcriptie'
    ],
    participant: ['subject', 'participant', 'actor', 'wie', 'persoon', 'deelnemer', 'speaker', 'spreker'],
    comment: ['comment', 'comments', 'comment start', 'opmerking', 'opmerkingen', 'observatie', 'notitie', 'toelichting', 'note', 'notes'],
    status: ['behavior type', 'behaviour type', 'status', 'soort'],
    modifiers: ['modifiers', 'modifier'],
    observation: ['observation id', 'observation', 'observatie id', 'opname'],
    media: ['media file name', 'media file', 'media file path', 'bestand'],
    source: ['source'],
    timeOffset: ['time offset s', 'time offset'],
    mediaLength: ['media duration s', 'total length'],
    rate: ['fps', 'beelden per seconde'],
    id: ['id', 'nummer'],
    own: ['beeldspoor'],
    facts: ['beeldspoor document'],
    ignored: [
        'observation date',
        'description',
        'observation type',
        'observation duration',
        'coding duration',
        'image file path',
        'image file path start',
        'image file path stop',
        'comment stop',
        'observation duration by subject by observation',
        'betekenis'
    ]
};

const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.map(name => [name, role as ColumnRole] as const)));
/** Attributes of ours under the names that people give a column. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
    target: 'target',
    'naar wie': 'target',
    naar: 'target',
    doel: 'target',
    'aan wie': 'target'
};

/** Lower case, with one space for anything that is no letter or digit. */
export function plainName(name: string): string {
    return name
        .slice(0, 100)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
}

/** What a column of that name holds; `part` for a name that says nothing to us. */
export function columnOf(name: string): Column {
    if (name.startsWith(ATTRIBUTE_COLUMN)) {
        return { role: 'attribute', name: name.slice(ATTRIBUTE_COLUMN.length) };
    }
    const plain = plainName(name);
    if (/^modifier ?\d+$/.test(plain)) {
        return { role: 'modifier', name: `modifier ${/\d+/.exec(plain)?.[0]}` };
    }
    if (Object.hasOwn(ATTRIBUTES, plain)) {
        return { role: 'attribute', name: ATTRIBUTES[plain] };
    }
    const role = ROLES.get(plain) ?? 'part';
    const milliseconds = /(^| )(ms|msec)$/.test(plain) && !/(ss msec|ss ms)$/.test(plain);
    return { role, name: name.trim(), ...(milliseconds && { unit: 'milliseconds' }) };
}
