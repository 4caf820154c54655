import { describe, expect, it } from 'vitest';
import type { ClipsDocument } from '../documents/clips';
import { clipsSchema } from '../documents/clips';
import { type HelpQuestion, helpQuestionsSchema, type HelpQuestionsDocument } from '../documents/help-questions';
import { recordingSchema } from '../documents/recording';
import { type TrajectDocument, trajectSchema } from '../documents/traject';
import { assembleFromDocuments } from '../trajectory/assemble-trajectory';
import type { Trajectory } from '../trajectory/trajectory';
import { prepareCycle } from '../gates/prepare-cycle';
import type { Finding, Rule } from './rule';
import { ONE_PRIMARY_QUESTION } from './one-primary-question';
import { PEARL_RATIO } from './pearl-ratio';
import { QUESTION_PER_CLIP } from './question-per-clip';
import { checkTrajectory, problemFindings } from './rules';

type ClipInput = { mark?: 'parel' | 'puzzel' | null; shown?: boolean; questions?: string[]; title?: string };

interface Case {
    readonly traject?: object;
    readonly questions?: readonly Partial<HelpQuestion>[];
    readonly clips?: readonly ClipInput[];
}

function trajectory({ traject, questions = [], clips = [] }: Case): Trajectory {
    return assembleFromDocuments({
        folder: '2026-proef',
        documents: new Map<string, unknown>([
            [
                'traject.json',
                trajectSchema.parse({ schemaVersion: 1, phase: 'cycle', cycles: [{ number: 1, recordings: ['O1'] }], ...traject })
            ],
            [
                'plan/hulpvragen.json',
                helpQuestionsSchema.parse({
                    schemaVersion: 1,
                    questions: questions.map((each, index) => ({ id: `HV${index + 1}`, text: 'Hoe?', ...each }))
                })
            ],
            ['opnames/O1/opname.json', recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 4500, rate: { num: 25, den: 1 } })],
            [
                'opnames/O1/fragmenten.json',
                clipsSchema.parse({
                    schemaVersion: 1,
                    recording: 'O1',
                    clips: clips.map((clip, index) => ({ id: `C0${index + 1}`, startFrame: index, endFrame: index + 1, ...clip }))
                })
            ]
        ])
    });
}

const withQuestion = (mark: 'parel' | 'puzzel') => (): ClipInput => ({ mark, questions: ['Wat deed je hier?'] });
const marked = (pearls: number, puzzles: number): ClipInput[] => [
    ...Array.from({ length: pearls }, withQuestion('parel')),
    ...Array.from({ length: puzzles }, withQuestion('puzzel'))
];

/** The document after a quick fix. */
function fixed<T>(rule: Rule, on: Trajectory, finding: Finding, id: string, document: T): T {
    const fix = rule.fix?.(on, finding, id);
    expect(fix?.file).toBe(finding.file);
    return (fix?.apply as unknown as (value: T) => T)(document);
}

describe('S1-8: one hulpvraag comes first', () => {
    it('says nothing with one primair and two secundair, nor before the intake', () => {
        const priorities: Partial<HelpQuestion>[] = [{ priority: 'primair' }, { priority: 'secundair' }, { priority: 'secundair' }];
        expect(ONE_PRIMARY_QUESTION.check(trajectory({ questions: priorities }))).toEqual([]);
        expect(ONE_PRIMARY_QUESTION.check(trajectory({}))).toEqual([]);
    });

    it('names both of two primaire hulpvragen, as an error at the second, with two ways out', () => {
        const on = trajectory({ questions: [{ priority: 'primair' }, { priority: 'secundair' }, { priority: 'primair' }] });
        const [finding, ...rest] = ONE_PRIMARY_QUESTION.check(on);
        expect(rest).toEqual([]);
        expect(finding).toMatchObject({
            rule: 'S1-8',
            severity: 'error',
            message: 'HV1 en HV3 zijn alle primair. Eén hulpvraag komt eerst; andere lossen vaak mee op.',
            file: 'plan/hulpvragen.json',
            path: ['questions', 2, 'priority']
        });
        const after = (id: string): HelpQuestionsDocument => fixed(ONE_PRIMARY_QUESTION, on, finding, id, on.helpQuestions);
        expect(finding.fixes?.map(({ id }) => after(id).questions.map(({ priority }) => priority))).toEqual([
            ['primair', 'secundair', 'secundair'],
            ['secundair', 'secundair', 'primair']
        ]);
        expect(ONE_PRIMARY_QUESTION.check({ ...on, helpQuestions: after('primair:HV3') })).toEqual([]);
    });

    it('looks at the open ones only, and asks for one while cycles go on', () => {
        const solved: Partial<HelpQuestion>[] = [
            { priority: 'primair', status: 'opgelost' },
            { priority: 'secundair', status: 'open' }
        ];
        const [finding] = ONE_PRIMARY_QUESTION.check(trajectory({ questions: solved }));
        expect(finding.fixes).toEqual([{ id: 'primair:HV2', title: 'HV2 primair maken' }]);
        expect(ONE_PRIMARY_QUESTION.check(trajectory({ questions: solved, traject: { phase: 'finalEvaluation' } }))).toEqual([]);
        expect(
            ONE_PRIMARY_QUESTION.check(trajectory({ questions: [{ priority: 'primair', status: 'opgelost' }, { priority: 'primair' }] }))
        ).toEqual([]);
    });

    it('finds a cycle whose primaire hulpvraag does not exist', () => {
        const on = trajectory({ traject: { cycles: [{ number: 1, primaryQuestion: 'HV9' }] }, questions: [{ priority: 'primair' }] });
        expect(ONE_PRIMARY_QUESTION.check(on)).toMatchObject([
            { file: 'traject.json', path: ['cycles', 0, 'primaryQuestion'], severity: 'error' }
        ]);
    });
});

describe('S1-13: parels and puzzels', () => {
    it.each([
        [4, 2],
        [2, 1],
        [5, 1],
        [1, 0]
    ])('%i : %i is enough', (pearls, puzzles) => {
        expect(PEARL_RATIO.check(trajectory({ clips: marked(pearls, puzzles) }))).toEqual([]);
    });

    it.each([
        [3, 2, 'warning', true, 'nog 1 parel nodig'],
        [1, 1, 'warning', true, 'nog 1 parel nodig'],
        [0, 2, 'error', false, 'nog 4 parels nodig'],
        [0, 0, 'info', false, 'nog 1 parel nodig']
    ] as const)('%i : %i is %s', (pearls, puzzles, severity, overridable, text) => {
        const [finding] = PEARL_RATIO.check(trajectory({ clips: marked(pearls, puzzles) }));
        expect(finding).toMatchObject({
            severity,
            file: 'opnames/O1/fragmenten.json',
            blocks: [{ command: 'prepared', cycle: 1, overridable }]
        });
        expect(finding.message).toContain(text);
    });

    it('is silent before there is a recording and told with the reason after one was given', () => {
        expect(PEARL_RATIO.check(trajectory({ traject: { cycles: [{ number: 1 }] } }))).toEqual([]);
        const overrides = [{ rule: 'S1-13', reason: 'Bart wil beide puzzels zien', at: '2026-01-19' }];
        const [finding] = PEARL_RATIO.check(
            trajectory({ traject: { cycles: [{ number: 1, recordings: ['O1'], overrides }] }, clips: marked(3, 2) })
        );
        expect(finding.severity).toBe('info');
        expect(finding.blocks).toBeUndefined();
        expect(finding.message).toContain('«Bart wil beide puzzels zien»');
    });
});

describe('S1-14: a question with every fragment that is shown', () => {
    it('names the sixth fragment when five have a question', () => {
        const clips = [...marked(4, 1), { mark: 'puzzel' as const, title: 'Roept', questions: ['  '] }];
        const on = trajectory({ clips });
        const [finding, ...rest] = QUESTION_PER_CLIP.check(on);
        expect(rest).toEqual([]);
        expect(finding).toMatchObject({
            severity: 'warning',
            message: 'Fragment C06 «Roept» heeft nog geen vraag voor het nagesprek.',
            path: ['clips', 5, 'questions'],
            moment: { recording: 'O1', clip: 'C06' }
        });
        const document: ClipsDocument = on.recordings[0].clips;
        expect(finding.fixes?.map(({ id }) => fixed(QUESTION_PER_CLIP, on, finding, id, document).clips[5].questions)).toEqual([
            ['Wat deed je hier?'],
            ['Hoe kreeg je dat voor elkaar?'],
            ['Zijn er dingen die je nu anders zou doen?']
        ]);
        expect(QUESTION_PER_CLIP.fix?.(on, finding, 'vraag:9')).toBeUndefined();
    });

    it('asks nothing of a fragment that is not shown', () => {
        expect(QUESTION_PER_CLIP.check(trajectory({ clips: [{ mark: 'parel', shown: false }] }))).toEqual([]);
    });
});

describe('prepareCycle', () => {
    const prepare = (pearls: number, puzzles: number, reason?: string): ReturnType<typeof prepareCycle> =>
        prepareCycle(trajectory({ clips: marked(pearls, puzzles) }), 1, reason, '2026-01-19T09:00:00+01:00');
    const cycleAfter = (result: ReturnType<typeof prepareCycle>): TrajectDocument['cycles'][number] | undefined =>
        result.kind === 'done' ? result.traject.cycles[0] : undefined;

    it('prepares 4 : 2, 2 : 1 and 5 : 1 without a reason', () => {
        for (const [pearls, puzzles] of [
            [4, 2],
            [2, 1],
            [5, 1]
        ]) {
            expect(cycleAfter(prepare(pearls, puzzles))).toMatchObject({ state: 'prepared', overrides: [] });
        }
    });

    it('prepares 3 : 2 and 1 : 1 only with a reason, which is kept', () => {
        for (const [pearls, puzzles] of [
            [3, 2],
            [1, 1]
        ]) {
            const refused = prepare(pearls, puzzles);
            expect(refused.kind === 'refused' && refused.findings.map(({ message }) => message)[0]).toContain('nog 1 parel nodig');
            expect(prepare(pearls, puzzles, '   ').kind).toBe('refused');
            expect(cycleAfter(prepare(pearls, puzzles, ' Bart koos zelf '))).toMatchObject({
                state: 'prepared',
                overrides: [{ rule: 'S1-13', reason: 'Bart koos zelf', at: '2026-01-19T09:00:00+01:00' }]
            });
        }
    });

    it('never prepares 0 : 0 or 0 : 2', () => {
        expect([prepare(0, 0).kind, prepare(0, 0, 'toch').kind, prepare(0, 2).kind, prepare(0, 2, 'toch').kind]).toEqual([
            'refused',
            'refused',
            'refused',
            'refused'
        ]);
    });

    it('is refused for a fragment without a question, whatever the reason', () => {
        const on = trajectory({ clips: [...marked(2, 0), { mark: 'puzzel', questions: [] }] });
        const result = prepareCycle(on, 1, 'haast');
        expect(result.kind === 'refused' && result.findings.map(({ rule, message }) => [rule, message.includes('C03')])).toEqual([
            ['S1-14', true]
        ]);
    });

    it('is refused for a cycle that is not there, has no recording, or was held', () => {
        const refused = (cycles: object[], number: number): string => {
            const result = prepareCycle(trajectory({ traject: { cycles }, clips: marked(2, 1) }), number);
            return result.kind === 'refused' ? result.findings[0].message : '';
        };
        expect(refused([], 1)).toBe('Cyclus 1 bestaat niet in dit traject.');
        expect(refused([{ number: 2 }], 2)).toContain('nog geen opname');
        expect(refused([{ number: 1, recordings: ['O1'], state: 'held' }], 1)).toContain('al gehouden');
    });

    it('changes neither the trajectory nor other cycles', () => {
        const on = trajectory({
            traject: { cycles: [{ number: 1, recordings: ['O1'] }, { number: 2 }], eigen: 'sleutel' },
            clips: marked(2, 1)
        });
        const before = JSON.stringify(on);
        const result = prepareCycle(on, 1);
        expect(JSON.stringify(on)).toBe(before);
        expect(result.kind === 'done' && [result.traject.cycles[1], result.traject.eigen]).toEqual([on.traject.cycles[1], 'sleutel']);
    });
});

it('takes rules of others beside its own', () => {
    const own: Rule = { id: 'X-1', check: () => [{ rule: 'X-1', severity: 'info', message: 'Gezien.', file: 'traject.json', path: [] }] };
    expect(checkTrajectory(trajectory({ clips: marked(1, 0) }), [PEARL_RATIO, own]).map(({ rule }) => rule)).toEqual(['X-1']);
});

it('a rule that fails is a finding itself, and the others go on', () => {
    const broken: Rule = {
        id: 'X-1',
        check: () => {
            throw new Error('kapot');
        }
    };
    const failed: string[] = [];
    const found = checkTrajectory(
        trajectory({ questions: [{ priority: 'primair' }, { priority: 'primair' }] }),
        [broken, ONE_PRIMARY_QUESTION],
        ({ id }, error) => failed.push(`${id} ${String(error)}`)
    );
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['X-1', 'warning'],
        ['S1-8', 'error']
    ]);
    expect(failed).toEqual(['X-1 Error: kapot']);
});

it('what cannot be read is an error, what a newer program made a warning', () => {
    const problems = [
        { path: 'tijdlog.json', message: 'Tijdlog: leeg.' },
        { path: 'traject.json', message: 'Nieuwer.', readOnly: true }
    ];
    expect(problemFindings({ problems }).map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
        ['document', 'error', 'tijdlog.json'],
        ['document', 'warning', 'traject.json']
    ]);
});
