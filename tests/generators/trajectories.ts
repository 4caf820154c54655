import { newTrajectoryFiles, pupilCode } from '@beeldspoor/coaching-model/lib/common/trajectory/new-trajectory';
import type { NewTrajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory-service';
import { Dice } from './dice';

/** A traject folder: text by path. The same seed gives the same bytes. */
export interface GeneratedTrajectory {
    readonly name: string;
    readonly kind: string;
    readonly files: ReadonlyMap<string, string | Uint8Array>;
    /** What was done to it on purpose. */
    readonly faults: readonly string[];
}

type Files = Map<string, string | Uint8Array>;
type Json = Record<string, unknown>;

const KINDS: readonly Pick<NewTrajectory, 'kind' | 'innerKind' | 'trainer' | 'teacherCount' | 'theme'>[] = [
    { kind: 'individual' },
    { kind: 'team', teacherCount: 3, theme: 'differentiatie' },
    { kind: 'watchingWithChildren' },
    { kind: 'practice', innerKind: 'individual', trainer: 'JT' },
    { kind: 'practice', innerKind: 'watchingWithChildren', trainer: 'JT' },
    { kind: 'practice', innerKind: 'team', trainer: 'JT' }
];
const STATES = ['planned', 'recorded', 'preselected', 'analysed', 'prepared', 'held', 'reviewed'] as const;
const WORDS = ['kijkt op', 'is lastig', 'wacht', 'heeft ADHD', 'zegt «stout»', 'lacht', 'is brutaal', 'loopt weg', 'autistisch', 'knikt'];
const CODES = ['contactinitiatief', 'ontvangst_nonverbaal', 'bestaat_niet'] as const;

/** One traject of the kind whose turn it is, with what people write in it and, more often than not, something wrong. */
export function generateTrajectory(seed: number): GeneratedTrajectory {
    const dice = new Dice(seed * 7919 + 17);
    const kind = KINDS[seed % KINDS.length];
    const name = `traject-${String(seed).padStart(4, '0')}`;
    const pupilCount = 3 + dice.below(25);
    const request: NewTrajectory = {
        ...kind,
        title: `Traject ${seed}`,
        coachCode: 'MV',
        group: String(1 + dice.below(8)),
        pupilCount,
        focusPupils: dice.chance(0.4) ? [pupilCode(1 + dice.below(pupilCount))] : [],
        ...(dice.chance(0.9) && { primaryQuestion: `Hoe ${dice.one(WORDS)} de groep?` })
    };
    const files: Files = new Map(newTrajectoryFiles(request, '2026-01-12', name));
    const recordings = dice.times(3, index => `O${index + 1}`);
    recordings.forEach(id => addRecording(files, dice, id));
    addTalks(files, dice, recordings);
    addInstruments(files, dice, recordings);
    addNotes(files, dice);
    return { name, kind: request.kind, files, faults: damage(files, dice) };
}

function change(files: Files, path: string, recipe: (value: Json) => Json): void {
    const text = files.get(path);
    if (typeof text === 'string') {
        put(files, path, recipe(JSON.parse(text) as Json));
    }
}

function put(files: Files, path: string, value: object): void {
    files.set(path, `${JSON.stringify(value, null, 2)}\n`);
}

function addRecording(files: Files, dice: Dice, id: string): void {
    const frameCount = 1000 + dice.below(8000);
    const variable = dice.chance(0.1);
    put(files, `opnames/${id}/opname.json`, {
        schemaVersion: 1,
        id: dice.chance(0.03) ? 'O9' : id,
        media: [`${id}.mp4`],
        frameCount,
        rate: variable
            ? null
            : dice.one([
                  { num: 25, den: 1 },
                  { num: 30000, den: 1001 },
                  { num: 50, den: 1 }
              ]),
        kind: dice.chance(0.1) ? 'guidance' : 'lesson'
    });
    files.set(`opnames/${id}/${id}.mp4`, 'geen film');
    if (variable && dice.chance(0.5)) {
        const pts = Array.from({ length: 50 }, (_, frame) => frame * 40);
        put(files, `opnames/${id}/frames.json`, { frameCount: 50, constant: false, timebase: { num: 1, den: 1000 }, rate: null, pts });
    }
    const at = (): { startFrame: number; endFrame: number } => {
        const startFrame = dice.below(frameCount - 20);
        return { startFrame, endFrame: startFrame + 1 + dice.below(20) };
    };
    const clips = dice.times(6, index => ({
        id: `C0${index + 1}`,
        title: dice.one(WORDS),
        ...at(),
        mark: dice.one(['parel', 'puzzel', null]),
        shown: dice.chance(0.8),
        questions: dice.chance(0.6) ? [dice.one(['Wat zie je?', 'Waarom heb je dat niet gedaan?'])] : [],
        ...(dice.chance(0.1) && { unsuitable: 'gênant' })
    }));
    put(files, `opnames/${id}/fragmenten.json`, { schemaVersion: 1, recording: id, clips });
    for (const coder of dice.chance(0.3) ? ['MV', 'JT'] : ['MV']) {
        const annotations = dice.times(60, index => ({
            id: `E${index + 1}`,
            tier: dice.one(['initiative', 'response']),
            code: dice.one(CODES),
            actor: dice.one(['LK1', 'L01', 'L02', 'GR', 'ON']),
            target: 'LK1',
            ...at(),
            observation: `L01 ${dice.one(WORDS)} en ${dice.one(WORDS)}`,
            ...(dice.chance(0.2) && { interpretation: dice.one(WORDS) })
        }));
        const version = dice.chance(0.1) ? '0.9' : '1.0';
        put(files, `opnames/${id}/annotaties.${coder}.json`, {
            schemaVersion: 1,
            recording: dice.chance(0.05) ? 'O8' : id,
            coder,
            codebook: { id: 'basis', version },
            annotations
        });
    }
}

function addTalks(files: Files, dice: Dice, recordings: readonly string[]): void {
    change(files, 'traject.json', traject => ({
        ...traject,
        phase: recordings.length > 0 ? 'cycle' : traject.phase,
        cycles: (traject.cycles as Json[]).map((cycle, index) => ({
            ...cycle,
            ...(recordings[index] !== undefined && { recordings: [recordings[index]], state: dice.one(STATES) }),
            ...(dice.chance(0.2) && { viewingMode: 'kijkvraag' }),
            ...(dice.chance(0.3) && { debriefOn: '2026-02-01', wishes: ['rust'] })
        }))
    }));
    change(files, 'plan/hulpvragen.json', document => ({
        ...document,
        questions: [
            ...(document.questions as Json[]),
            ...dice.times(3, index => ({
                id: `HV${index + 2}`,
                text: `Hoe ${dice.one(WORDS)}?`,
                priority: dice.one(['primair', 'secundair']),
                status: dice.one(['open', 'deels', 'opgelost']),
                focusPoints: dice.times(2, () => dice.one(WORDS)),
                ...(dice.chance(0.2) && { resolvedBy: dice.one(['HV1', 'HV9']) })
            }))
        ],
        ...(dice.chance(0.2) && { learningQuestions: [{ person: 'L01', text: 'Stil werken', groupGoalId: dice.one(['HV1', 'HV7']) }] })
    }));
    change(files, 'plan/handelingsplan.json', plan => ({
        ...plan,
        actions: dice.times(3, index => ({ id: `A${index + 1}`, text: dice.one(WORDS), owner: dice.one(['coachee', 'coach', 'samen']) })),
        stimulating: dice.times(2, () => dice.one(WORDS))
    }));
    recordings.forEach((_, index) => {
        if (dice.chance(0.5)) {
            put(files, `plan/nagesprek-${index + 1}.json`, {
                schemaVersion: 1,
                cycle: index + 1,
                steering: dice.one(['leerlinggestuurd', 'gedeeld gestuurd', 'leraargestuurd']),
                insights: dice.times(2, () => ({ text: dice.one(WORDS), by: dice.one(['coachee', 'coach', 'samen']) }))
            });
        }
    });
    change(files, 'tijdlog.json', log => ({
        ...log,
        entries: dice.times(4, () => ({
            date: '2026-01-20',
            recording: dice.one(['O1', 'O2', 'O7']),
            activity: 'analyse',
            minutes: dice.below(90),
            remark: dice.one(WORDS)
        }))
    }));
}

function addInstruments(files: Files, dice: Dice, recordings: readonly string[]): void {
    dice.times(4, index =>
        put(files, `intervisie/${index + 1}.json`, {
            schemaVersion: 1,
            id: String(index + 1),
            date: `2026-02-0${index + 1}`,
            theme: dice.one(['interactie', 'interactie', 'leesdidactiek']),
            participants: ['LK1', 'LK2'].map(code => ({ code, ...(dice.chance(0.7) && { acceptedAt: '2026-02-01T10:00:00Z' }) })),
            step: 1 + dice.below(10),
            observations: [{ by: 'LK2', text: dice.one(WORDS) }]
        })
    );
    for (const pupil of dice.times(2, index => pupilCode(index + 1))) {
        put(files, `sdq/${pupil}.json`, {
            schemaVersion: 1,
            pupil: dice.chance(0.1) ? 'L09' : pupil,
            measurements: dice.times(2, () => ({
                occasion: dice.one(['begin', 'eind']),
                version: dice.one(['T4-17', 'onbekend']),
                scales: { hyperactivity: dice.below(13), peer: 2, conduct: 1, emotional: 0, prosocial: 7 },
                total: dice.below(25)
            }))
        });
    }
    for (const recording of recordings) {
        if (dice.chance(0.3)) {
            put(files, `vragenlijsten/${recording}.json`, { schemaVersion: 1, recording, minutes: dice.below(60), filledAt: '2026-02-02' });
        }
        for (const [author, filledBy] of [
            ['MV', 'coach'],
            ['LK1', dice.one(['coachee', 'coach'])]
        ] as const) {
            if (dice.chance(0.3)) {
                put(files, `kijkwijzers/${recording}.${author}.json`, {
                    schemaVersion: 1,
                    recording,
                    author,
                    filledBy,
                    instrument: { id: 'voorbeeld', name: 'Voorbeeld', version: '1.0' },
                    items: [
                        { id: 'I1', domain: 'interactie', behaviour: 'Kijkt.', seen: 'gezien', remark: dice.one(WORDS), clips: ['C09'] }
                    ]
                });
            }
        }
    }
    if (dice.chance(0.2)) {
        const codebook = JSON.parse(files.get('codeboek.json') as string) as Json;
        put(files, 'codeboeken/basis-1.0.json', { ...codebook, ...(dice.chance(0.5) && { tiers: [] }) });
    }
}

function addNotes(files: Files, dice: Dice): void {
    dice.times(4, index =>
        files.set(
            `notities/${dice.one(['gesprek', 'b/gesprek', 'b'])}-${index}.md`,
            `${dice.chance(0.2) ? '\uFEFF' : ''}# Gesprek\r\n\r\nL01 ${dice.one(WORDS)}, en later ${dice.one(WORDS)}.\n`
        )
    );
    files.set('notities/schets.txt', 'is lastig');
}

/** Up to three things that go wrong in folders: by hand, by a disk, by another program. */
function damage(files: Files, dice: Dice): readonly string[] {
    const documents = [...files.keys()].filter(path => path.endsWith('.json'));
    return dice.times(3, () => {
        const path = dice.one(documents);
        const before = files.get(path);
        const text = typeof before === 'string' ? before : '';
        const [fault, after] = dice.one<readonly [string, string | Uint8Array | undefined]>([
            ['half', text.slice(0, text.length >> 1)],
            ['leeg', ''],
            ['geen JSON', 'zomaar tekst'],
            ['nieuwer', text.replace('"schemaVersion": 1', '"schemaVersion": 99')],
            ['versie is een woord', text.replace('"schemaVersion": 1', '"schemaVersion": "een"')],
            ['lijst', '[]'],
            ['cijfer', text.replace('{', '{ "cijfer": 7,')],
            ['geen UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
            ['BOM en CRLF', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
            ['weg', undefined]
        ]);
        if (after === undefined) {
            files.delete(path);
        } else {
            files.set(path, after);
        }
        return `${path}: ${fault}`;
    });
}
