import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { editCodebook } from '../codebook/codebook-edits';
import { documentTypeOf } from '../documents/document-types';
import { prepareCycle } from '../gates/prepare-cycle';
import { assembleFromDocuments } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding } from './rule';
import { checkTrajectory, RULES } from './rules';

const HELD = { number: 1, state: 'held', recordings: ['O1'], primaryQuestion: 'HV1' };
const MISSING_VERSION = { id: 'basis', version: '0.9' };

/** A traject with these documents beside an empty one, and the text of these notes. */
function trajectory(files: Readonly<Record<string, object>>, notes: Readonly<Record<string, string>> = {}): Trajectory {
    const all: Record<string, object> = {
        'traject.json': {},
        'opnames/O1/opname.json': { id: 'O1', frameCount: 4500, rate: { num: 25, den: 1 } },
        ...files
    };
    const documents = new Map(
        Object.entries(all).map(([path, value]) => [path, documentTypeOf(path)!.schema.parse({ schemaVersion: 1, ...value })])
    );
    return assembleFromDocuments({
        folder: '2026-proef',
        documents,
        noteTexts: new Map(Object.entries(notes)),
        otherPaths: Object.keys(notes)
    });
}

const found = (rule: string, on: Trajectory): readonly Finding[] => checkTrajectory(on).filter(finding => finding.rule === rule);
const messages = (rule: string, on: Trajectory): string[] => found(rule, on).map(({ message }) => message);
const places = (rule: string, on: Trajectory): string[] =>
    found(rule, on).map(({ file, path, severity }) => `${severity} ${file} ${path.join('.')}`);
const question = (more: object): object => ({ text: 'Hoe?', priority: 'primair', ...more });

it('S2-6 every rule has one row and one place in the list', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.every(({ id }) => /^(?:S[0-4]-\d+|8\.\d+)$/.test(id))).toBe(true);
    expect(checkTrajectory(trajectory({}))).toEqual([]);
});

describe('hulpvragen and actions', () => {
    it('S1-9 a hulpvraag names what solved it only when that exists and is solved', () => {
        const on = (...questions: object[]): Trajectory => trajectory({ 'plan/hulpvragen.json': { questions } });
        const first = question({ id: 'HV1', status: 'opgelost' });
        const second = { id: 'HV2', text: 'Rust?', priority: 'secundair', status: 'opgelost', resolvedBy: 'HV1' };
        expect(found('S1-9', on(first, second))).toEqual([]);
        expect(messages('S1-9', on(first, { ...second, resolvedBy: 'HV9' }))).toEqual([
            'HV2 is opgelost door HV9, maar die hulpvraag bestaat niet.'
        ]);
        expect(places('S1-9', on(question({ id: 'HV1' }), second))).toEqual(['error plan/hulpvragen.json questions.1.resolvedBy']);
        expect(places('S1-9', on(first, { ...second, status: 'open' }))).toEqual(['error plan/hulpvragen.json questions.1.status']);
        expect(found('S1-9', on({ ...first, resolvedBy: 'HV2' }, second))).toHaveLength(2);
    });

    it('S1-16 closing a cycle with an empty answer of the coachee gives a warning', () => {
        const on = (state: string, coacheeAnswer?: string): Trajectory =>
            trajectory({
                'traject.json': { cycles: [{ ...HELD, state }] },
                'plan/hulpvragen.json': { questions: [question({ id: 'HV1', coacheeAnswer })] }
            });
        expect(places('S1-16', on('reviewed'))).toEqual(['warning plan/hulpvragen.json questions.0.coacheeAnswer']);
        expect(found('S1-16', on('reviewed', 'Door haar aan te kijken.'))).toEqual([]);
        expect(found('S1-16', on('held'))).toEqual([]);
    });

    it('S2-14 an action of the coach gives a warning, and so does a talk without one of the coachee', () => {
        const on = (actions: object[]): Trajectory =>
            trajectory({ 'traject.json': { cycles: [HELD] }, 'plan/handelingsplan.json': { actions } });
        const ofCoach = on([{ id: 'A1', text: 'Materiaal bestellen', owner: 'coach' }]);
        expect(places('S2-14', ofCoach)).toEqual([
            'warning plan/handelingsplan.json actions.0.owner',
            'warning plan/handelingsplan.json actions'
        ]);
        expect(found('S2-14', on([{ id: 'A1', text: 'Ik kijk rond', cycle: 1 }]))).toEqual([]);
        expect(messages('S2-14', on([{ id: 'A1', text: 'Ik kijk rond', cycle: 2 }]))).toEqual([
            'Het nagesprek van cyclus 1 heeft nog geen actie van de coachee.'
        ]);
        const rule = RULES.find(({ id }) => id === 'S2-14')!;
        const fix = rule.fix?.(ofCoach, found('S2-14', ofCoach)[0], 'coachee:A1');
        expect((fix?.apply as unknown as (value: unknown) => unknown)(ofCoach.actionPlan)).toMatchObject({
            actions: [{ owner: 'coachee' }]
        });
    });

    it('S2-14 with children a talk ends with a wish for the next recording', () => {
        const on = (wishes: string[]): Trajectory =>
            trajectory({ 'traject.json': { kind: 'watchingWithChildren', cycles: [{ ...HELD, wishes }] } });
        expect(places('S2-14', on([]))).toEqual(['warning traject.json cycles.0.wishes']);
        expect(found('S2-14', on(['materiaal ligt klaar']))).toEqual([]);
    });

    it('S0-11 three leervragen linked to the group goal are saved, one without is an error', () => {
        const learning = (...texts: string[]): object[] =>
            texts.map((text, index) => ({ person: `L0${index + 1}`, text, groupGoalId: 'HV1' }));
        const on = (learningQuestions: object[]): Trajectory =>
            trajectory({ 'plan/hulpvragen.json': { questions: [question({ id: 'HV1', text: 'samenwerken' })], learningQuestions } });
        const three = learning('luisterhouding', 'notuleren', 'voorzitter zijn');
        expect(found('S0-11', on(three))).toEqual([]);
        expect(on(three).helpQuestions.learningQuestions).toHaveLength(3);
        expect(places('S0-11', on([...three, { person: 'L04', text: 'helpen' }]))).toEqual([
            'error plan/hulpvragen.json learningQuestions.3.groupGoalId'
        ]);
        expect(messages('S0-11', on([{ ...three[0], groupGoalId: 'HV2' }]))[0]).toContain('HV2');
    });
});

describe('talks', () => {
    const talk = (more: object, traject: object = {}): Trajectory =>
        trajectory({ 'traject.json': traject, 'plan/nagesprek-1.json': { cycle: 1, ...more } });

    it('S0-20 a talk without any question cannot be prepared', () => {
        const on = (questions: string[]): Trajectory =>
            trajectory({
                'traject.json': { phase: 'cycle', cycles: [{ number: 1, recordings: ['O1'] }] },
                'opnames/O1/fragmenten.json': {
                    recording: 'O1',
                    clips: [{ id: 'C01', mark: 'parel', startFrame: 0, endFrame: 10, questions }]
                }
            });
        expect(prepareCycle(on([]), 1).kind).toBe('refused');
        expect(prepareCycle(on(['Wat zie je waarover je tevreden bent?']), 1).kind).toBe('done');
    });

    it('S0-23 with children leraargestuurd is refused', () => {
        const children = { kind: 'watchingWithChildren' };
        expect(messages('S0-23', talk({ steering: 'leraargestuurd' }, children))).toEqual([
            'Het gesprek van cyclus 1 is «leraargestuurd»; met kinderen is het leerlinggestuurd of gedeeld gestuurd.'
        ]);
        expect(found('S0-23', talk({ steering: 'gedeeld gestuurd' }, children))).toEqual([]);
        expect(found('S0-23', talk({ steering: 'leraargestuurd' }))).toEqual([]);
    });

    it('S4-4 a talk without the recording given beforehand gets a hint and no more', () => {
        const held = (more: object, sentBeforehandAt?: string, traject: object = {}): Trajectory =>
            talk({ sentBeforehandAt }, { ...traject, cycles: [{ number: 1, ...more }] });
        const on20 = { debrief: { date: '2026-01-20' } };
        expect(places('S4-4', held(on20))).toEqual(['info plan/nagesprek-1.json sentBeforehandAt']);
        expect(found('S4-4', held(on20, '2026-01-20'))).toHaveLength(1);
        expect(found('S4-4', held(on20, '2026-01-19'))).toEqual([]);
        expect(found('S4-4', held({ debriefOn: '2026-01-20' }))).toEqual([]);
        expect(found('S4-4', held({ debriefOn: '2026-01-20', state: 'held' }))).toHaveLength(1);
        expect(found('S4-4', held(on20, undefined, { kind: 'watchingWithChildren' }))).toEqual([]);
        expect(found('S4-4', held(on20)).some(({ blocks }) => blocks)).toBe(false);
    });

    it('S4-23 open viewing needs no question, a kijkvraag does', () => {
        const viewing = (more: object): Trajectory => talk({}, { cycles: [{ number: 1, ...more }] });
        expect(found('S4-23', viewing({ viewingMode: 'open' }))).toEqual([]);
        expect(places('S4-23', viewing({ viewingMode: 'kijkvraag' }))).toEqual(['warning traject.json cycles.0.viewingQuestion']);
        expect(found('S4-23', viewing({ viewingMode: 'kijkvraag', viewingQuestion: 'Wat doet L07?' }))).toEqual([]);
    });
});

describe('instruments', () => {
    it('S1-19 a kijkwijzer names fragments that exist', () => {
        const on = (clips: string[]): Trajectory =>
            trajectory({
                'opnames/O1/fragmenten.json': { recording: 'O1', clips: [{ id: 'C01', startFrame: 0, endFrame: 10, questions: ['Wat?'] }] },
                'kijkwijzers/O1.LK1.json': guide('LK1', 'coachee', { clips })
            });
        expect(found('S1-19', on(['C01']))).toEqual([]);
        expect(places('S1-19', on(['C01', 'C09']))).toEqual(['warning kijkwijzers/O1.LK1.json items.0.clips.1']);
    });

    it('S4-21 coach and coachee each fill in their own', () => {
        const on = (coach: string): Trajectory =>
            trajectory({
                'kijkwijzers/O1.LK1.json': guide('LK1', 'coachee'),
                [`kijkwijzers/O2.${coach}.json`]: guide(coach, 'coach', {}, 'O2')
            });
        expect(found('S4-21', on('MV'))).toEqual([]);
        expect(places('S4-21', on('LK1'))).toEqual(['error kijkwijzers/O2.LK1.json author']);
        expect(messages('S4-21', trajectory({ 'kijkwijzers/O1.MV.json': guide('LK1', 'coachee') }))[0]).toContain('naam van het bestand');
    });

    it('S4-7 names the recording whose questionnaire is still open after the talk', () => {
        const on = (state: string, answers: object): Trajectory =>
            trajectory({
                'traject.json': { cycles: [{ ...HELD, state }] },
                'vragenlijsten/O1.json': { recording: 'O1', filledAt: '2026-01-21', answers }
            });
        expect(messages('S4-7', on('held', {}))).toEqual(['De vragenlijst na opname O1 is nog niet ingevuld (0 van 1 ingevuld).']);
        expect(found('S4-7', on('held', { plezierig: { text: 'ja' } }))).toEqual([]);
        expect(found('S4-7', on('prepared', {}))).toEqual([]);
    });

    it('S4-9 time is logged for recordings that exist', () => {
        const entry = { date: '2026-01-15', activity: 'gesprek', minutes: 45 };
        const on = trajectory({ 'tijdlog.json': { entries: [entry, { ...entry, recording: 'O1' }, { ...entry, recording: 'O9' }] } });
        expect(places('S4-9', on)).toEqual(['warning tijdlog.json entries.2.recording']);
    });

    it('S3-13 a session that went on before all accepted is an error that names them', () => {
        const on = (step: number): Trajectory =>
            trajectory({ 'intervisie/I1.json': { id: 'I1', step, participants: [{ code: 'LK1', acceptedAt: 'x' }, { code: 'LK2' }] } });
        expect(messages('S3-13', on(2))[0]).toContain('nog niet aangenomen door LK2');
        expect(found('S3-13', on(1))).toEqual([]);
    });

    it('S3-14 the third session about the same theme gives a hint', () => {
        const on = (...themes: string[]): Trajectory =>
            trajectory(
                Object.fromEntries(
                    themes.map((theme, index) => [
                        `intervisie/I${index}.json`,
                        { id: `I${index}`, date: `2026-0${index + 1}-03`, theme, ownTheme: 'taal' }
                    ])
                )
            );
        expect(places('S3-14', on('interactie', 'interactie', 'interactie'))).toEqual(['info intervisie/I2.json theme']);
        expect(found('S3-14', on('interactie', 'leesdidactiek', 'interactie', 'interactie'))).toEqual([]);
        expect(found('S3-14', on('eigen', 'eigen', 'eigen'))).toHaveLength(1);
    });

    it('S3-19 only a verbeterpunt that suits film has recordings', () => {
        const on = (suitableForVideo: boolean): Trajectory =>
            trajectory({ 'plan/teamplan.json': { improvements: [{ id: 'V1', text: 'Modelen', suitableForVideo, recordings: ['O1'] }] } });
        expect(found('S3-19', on(true))).toEqual([]);
        expect(places('S3-19', on(false))).toEqual(['error plan/teamplan.json improvements.0.recordings']);
    });
});

describe('SDQ', () => {
    const form = (occasion: string, more: object = {}): object => ({
        occasion,
        version: 'T4-17',
        scales: { hyperactivity: 8, peer: 4, conduct: 2, emotional: 5, prosocial: 3 },
        ...more
    });
    const on = (measurements: object[], more: object = {}): Trajectory =>
        trajectory({ 'sdq/L07.json': { pupil: 'L07', measurements, ...more } });

    it('S4-12 a subscale of 11 and a total by hand that is no sum are errors at their place', () => {
        const wrong = on([form('begin', { total: 20 }), form('eind', { scales: { peer: 11 } })]);
        expect(places('S4-12', wrong)).toEqual([
            'error sdq/L07.json measurements.0.total',
            'error sdq/L07.json measurements.1.scales.peer'
        ]);
        expect(found('S4-12', on([form('begin', { total: 19 })]))).toEqual([]);
    });

    it('S4-13 a missing measurement is no finding', () => {
        expect(checkTrajectory(on([form('eind')], { normTable: 'uk-4band-teacher' }))).toEqual([]);
    });

    it('S4-15 an impact of 8 is refused in the version with at most 6', () => {
        expect(places('S4-15', on([form('eind', { impact: 8 })]))).toEqual(['error sdq/L07.json measurements.0.impact']);
        expect(found('S4-15', on([form('eind', { impact: 8, version: 'seed-S4' })]))).toEqual([]);
    });

    it('S4-18 an occasion is there once, in the file of its pupil', () => {
        expect(places('S4-18', on([form('begin'), form('begin')]))).toEqual(['error sdq/L07.json measurements.1.occasion']);
        expect(places('S4-18', trajectory({ 'sdq/L08.json': { pupil: 'L07' } }))).toEqual(['error sdq/L08.json pupil']);
    });

    it('S4-19 large problems that do not go down give a hint, only with a chosen table', () => {
        const forms = [form('begin'), form('eind', { scales: { hyperactivity: 9, peer: 4, conduct: 1, emotional: 6 } })];
        expect(messages('S4-19', on(forms, { normTable: 'uk-4band-teacher' }))).toEqual([
            'L07: bespreek aanvullende hulp met ib’er/ouders (tabel «UK 4-band, leerkracht», 4-17 jaar).'
        ]);
        expect(found('S4-19', on(forms))).toEqual([]);
    });
});

describe('words', () => {
    const annotated = (observation: string, interpretation = ''): Trajectory =>
        trajectory({
            'opnames/O1/annotaties.MV.json': {
                recording: 'O1',
                coder: 'MV',
                codebook: { id: 'basis', version: '1.0' },
                annotations: [
                    { id: 'E01', tier: 'initiative', code: 'contactinitiatief', startFrame: 0, endFrame: 1, observation, interpretation }
                ]
            }
        });

    it('S3-4 two hints with their places in an observation, none for what is seen, and never a block', () => {
        const hints = found('S3-4', annotated('L07 is lastig en brutaal'));
        expect(
            hints.map(({ severity, file, path, range, moment, blocks }) => [severity, file, path.join('.'), range, moment, blocks])
        ).toEqual([
            [
                'info',
                'opnames/O1/annotaties.MV.json',
                'annotations.0.observation',
                { start: 7, end: 13 },
                { recording: 'O1', annotation: 'E01' },
                undefined
            ],
            [
                'info',
                'opnames/O1/annotaties.MV.json',
                'annotations.0.observation',
                { start: 17, end: 24 },
                { recording: 'O1', annotation: 'E01' },
                undefined
            ]
        ]);
        expect(found('S3-4', annotated("L07 staat op en roept 'meester'"))).toEqual([]);
        expect(found('S3-4', annotated('staat op', 'misschien lastig'))).toEqual([]);
    });

    it('S3-4 looks at notes, titles of fragments and remarks of a kijkwijzer, not at what people say themselves', () => {
        const note = '# Notitie\n\nL07 is lastig.\n';
        const on = trajectory(
            {
                'opnames/O1/fragmenten.json': {
                    recording: 'O1',
                    clips: [{ id: 'C01', title: 'brutaal', startFrame: 0, endFrame: 1, questions: ['Waarom keek je niet?'] }]
                },
                'kijkwijzers/O1.LK1.json': guide('LK1', 'coachee', { remark: 'lui' }),
                'plan/hulpvragen.json': { questions: [question({ id: 'HV1', text: 'Hoe ga ik om met lastig gedrag?' })] }
            },
            { 'notities/a.md': note }
        );
        expect(found('S3-4', on).map(({ file, path, range }) => [file, path.join('.'), range])).toEqual([
            ['opnames/O1/fragmenten.json', 'clips.0.title', { start: 0, end: 7 }],
            ['kijkwijzers/O1.LK1.json', 'items.0.remark', { start: 0, end: 3 }],
            ['notities/a.md', '', { start: 18, end: 24 }],
            ['opnames/O1/fragmenten.json', 'clips.0.questions.0', undefined]
        ]);
        expect(note.slice(18, 24)).toBe('lastig');
    });

    it('S3-21 «ADHD» in a plan gives a hint with the advice, wherever it stands, and never a block', () => {
        const on = trajectory(
            {
                'plan/handelingsplan.json': { pupilNeeds: [{ pupil: 'L07', text: 'rust, want zij heeft ADHD' }] },
                'opnames/O1/opname.json': { id: 'O1', frameCount: 1, rate: { num: 25, den: 1 }, media: ['les-dyslexie.mp4'] }
            },
            { 'notities/a.md': 'autisme' }
        );
        expect(
            found('S3-21', on).map(({ severity, message, file, path, range, blocks }) => [
                severity,
                message,
                file,
                path.join('.'),
                range,
                blocks
            ])
        ).toEqual([
            [
                'info',
                '«ADHD»: bijzonder persoonsgegeven; beschrijf de onderwijsbehoefte.',
                'plan/handelingsplan.json',
                'pupilNeeds.0.text',
                { start: 21, end: 25 },
                undefined
            ],
            ['info', expect.stringContaining('dyslexie') as unknown, 'opnames/O1/opname.json', 'media.0', { start: 4, end: 12 }, undefined],
            ['info', expect.stringContaining('autisme') as unknown, 'notities/a.md', '', { start: 0, end: 7 }, undefined]
        ]);
        expect(found('S3-21', annotated('kijkt op', 'past bij autisme'))).toHaveLength(1);
    });
});

describe('codebook', () => {
    it('8.24 a codebook changed under the same version is an error, one with a new version is none', () => {
        const changed = editCodebook(BASIS_CODEBOOK, { kind: 'removeCode', tier: 'response', code: 'negeren' });
        expect(places('8.24', trajectory({ 'codeboek.json': changed }))).toEqual(['error codeboek.json version']);
        expect(found('8.24', trajectory({ 'codeboek.json': { ...changed, version: '2.0' } }))).toEqual([]);
        expect(found('8.24', trajectory({ 'codeboek.json': BASIS_CODEBOOK }))).toEqual([]);
    });

    it('8.24 coding with a version that is not in the folder is named', () => {
        const coding = { recording: 'O1', coder: 'MV', codebook: MISSING_VERSION, annotations: [] };
        const on = trajectory({ 'opnames/O1/annotaties.MV.json': coding });
        expect(places('8.24', on)).toEqual(['warning opnames/O1/annotaties.MV.json codebook.version']);
        const kept = trajectory({
            'opnames/O1/annotaties.MV.json': coding,
            'codeboeken/basis-0.9.json': { ...BASIS_CODEBOOK, version: '0.9' }
        });
        expect(found('8.24', kept)).toEqual([]);
    });

    it('8.24 what is broken in the codebook is told at its place', () => {
        const doubled = editCodebook(BASIS_CODEBOOK, { kind: 'changeCode', tier: 'response', code: 'negeren', changes: { key: '1' } });
        expect(places('8.24', trajectory({ 'codeboek.json': doubled }))[0]).toMatch(/^error codeboek\.json tiers\.4\.codes\.\d+\.key$/);
    });
});

describe('coding', () => {
    it('8.19 an annotation that is over before it begins, or whose id is taken, is an error at its place', () => {
        const initiative = { id: 'E1', tier: 'initiative', code: 'contactinitiatief', startFrame: 10, endFrame: 11 };
        const annotations = [initiative, { ...initiative, endFrame: 5 }];
        const coding = { recording: 'O1', coder: 'MV', codebook: { id: 'basis', version: '1.0' }, annotations };
        const on = trajectory({ 'opnames/O1/annotaties.MV.json': coding });
        expect(places('8.19', on)).toEqual([
            'error opnames/O1/annotaties.MV.json annotations.1.id',
            'error opnames/O1/annotaties.MV.json annotations.1.endFrame'
        ]);
        expect(found('8.19', trajectory({ 'opnames/O1/annotaties.MV.json': { ...coding, annotations: [initiative] } }))).toEqual([]);
    });
});

function guide(author: string, filledBy: 'coach' | 'coachee', item: object = {}, recording = 'O1'): object {
    return {
        recording,
        author,
        filledBy,
        instrument: { id: 'eigen', name: 'Eigen', version: '1.0' },
        items: [{ id: 'I1', domain: 'interactie', behaviour: 'kijkt rond', ...item }]
    };
}
