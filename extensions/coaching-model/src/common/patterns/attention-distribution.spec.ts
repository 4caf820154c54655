import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { ATTENTION_DISTRIBUTION, attentionDistribution } from './attention-distribution';
import { answer, attention, initiative, lesson, lessonOf24, textsOf, uncodable, unfavourable } from './testing/coded-lesson';

describe('PT-8', () => {
    const coded = [
        attention('groep', 0, 500),
        attention('L07', 500, 560, 'onvriendelijk'),
        attention('L03', 600, 640, 'vriendelijk'),
        attention('L07', 700, 740, 'neutraal'),
        attention('ON', 800, 860, 'neutraal'),
        attention('materiaal', 900, 1000)
    ];

    it('gives seconds per target and tone, and shares of codable time and of the attention for pupils (F10)', () => {
        const { targets, ...all } = attentionDistribution(lessonOf24(...coded));
        expect(targets.map(({ target, seconds }) => [target, seconds])).toEqual([
            ['L03', 4],
            ['L07', 10],
            ['ON', 6],
            ['groep', 50],
            ['materiaal', 10]
        ]);
        const [, own, unknown, group] = targets;
        expect(own.byTone).toEqual({ vriendelijk: 0, neutraal: 4, onvriendelijk: 6 });
        expect(own).toMatchObject({ withoutTone: 0, percent: 5, percentOfIndividual: 50 });
        expect(own.timesEvenShare).toBeCloseTo(12, 9);
        expect(unknown).toMatchObject({ percentOfIndividual: 30, timesEvenShare: null });
        expect(group).toMatchObject({ withoutTone: 50, percentOfIndividual: null, timesEvenShare: null });
        expect(all).toMatchObject({ codableSeconds: 200, individualSeconds: 20, evenPercent: 100 / 24, pupilsPresent: 24, notSeen: [] });
    });

    it('A33: leaves uncodable time out, of seconds, of tones and of what they are a share of', () => {
        const { targets, codableSeconds } = attentionDistribution(lesson(attention('L07', 100, 200, 'neutraal'), uncodable(150, 1150)));
        expect(codableSeconds).toBe(100);
        expect(targets).toMatchObject([{ seconds: 5, byTone: { neutraal: 5 }, percent: 5, timesEvenShare: null }]);
    });

    it('A34: adds up all teachers, over the codable time of each; beside it each teacher', () => {
        const other: Annotation = { ...attention('L07', 600, 700, 'vriendelijk'), id: 'x', actor: 'LK2' };
        const { targets, actors } = attentionDistribution(lesson(attention('L07', 500, 600, 'neutraal'), other));
        expect(targets).toMatchObject([{ target: 'L07', seconds: 20, percent: 5, byTone: { vriendelijk: 10, neutraal: 10 } }]);
        expect(actors.map(({ actor, targets: [own] }) => [actor, own.seconds, own.percent])).toEqual([
            ['LK1', 10, 5],
            ['LK2', 10, 5]
        ]);
    });

    it('names who was not seen: 0 s of attention and at least one initiative; nobody when no attention was coded', () => {
        const asks = [initiative('E1', 100, { actor: 'L12' }), initiative('E2', 120), initiative('E3', 50, { actor: 'L12' })];
        expect(attentionDistribution(lesson(...coded, ...asks)).notSeen).toEqual([
            {
                pupil: 'L12',
                initiatives: [
                    { id: 'E3', startFrame: 50, endFrame: 51 },
                    { id: 'E1', startFrame: 100, endFrame: 101 }
                ]
            }
        ]);
        expect(attentionDistribution(lesson(...asks)).notSeen).toEqual([]);
    });

    it('S3-6 gives the tone of attention to a pupil also outside difficult moments', () => {
        const spiral = [
            unfavourable('E1', 500),
            answer('R1', 510, { code: 'afwijzen' }),
            unfavourable('E2', 540),
            answer('R2', 550, { code: 'afwijzen' })
        ];
        const { actors } = attentionDistribution(lesson(...coded, ...spiral));
        const own = actors[0].targets.find(({ target }) => target === 'L07');
        expect(own?.outsideSpirals).toEqual({
            seconds: 5,
            byTone: { vriendelijk: 0, neutraal: 4, onvriendelijk: 1 },
            withoutTone: 0
        });
        expect(textsOf(ATTENTION_DISTRIBUTION, lesson(...coded, ...spiral))[1]).toContain(
            '; buiten de spiralen vriendelijk 0,0 van 5,0 s (0,0 %), neutraal 4,0 s, onvriendelijk 1,0 s.'
        );
    });

    it('is never said as a share without the tone', () => {
        const texts = textsOf(
            ATTENTION_DISTRIBUTION,
            lessonOf24(...coded, attention('L09', 1100, 1150), initiative('E1', 30, { actor: 'L12' }))
        );
        expect(texts).toEqual([
            'Aandacht van LK1 voor L03: 4,0 van 200,0 s (2,0 %); vriendelijk 4,0 van 4,0 s (100,0 %), neutraal 0,0 s, onvriendelijk 0,0 s; ' +
                '4,0 van 25,0 s (16,0 %) van de aandacht voor leerlingen, 3,8 keer een gelijk deel (4,2 %).',
            'Aandacht van LK1 voor L07: 10,0 van 200,0 s (5,0 %); vriendelijk 0,0 van 10,0 s (0,0 %), neutraal 4,0 s, onvriendelijk 6,0 s; ' +
                '10,0 van 25,0 s (40,0 %) van de aandacht voor leerlingen, 9,6 keer een gelijk deel (4,2 %).',
            'Aandacht van LK1 voor L09: 5,0 s; de toon is niet gecodeerd.',
            'Aandacht van LK1 voor een leerling zonder code: 6,0 van 200,0 s (3,0 %); vriendelijk 0,0 van 6,0 s (0,0 %), neutraal 6,0 s, ' +
                'onvriendelijk 0,0 s; 6,0 van 25,0 s (24,0 %) van de aandacht voor leerlingen.',
            'Nog zonder aandacht: L12, wel 1 initiatief.'
        ]);
        for (const text of texts) {
            expect(text.includes('%') && !/toon|vriendelijk/.test(text)).toBe(false);
        }
        const input = lesson(...coded);
        const [, own] = ATTENTION_DISTRIBUTION.sentences?.(attentionDistribution(input), input) ?? [];
        expect(own.parts.flatMap(({ text, moments }) => (moments ? [[text, moments.map(({ startFrame }) => startFrame)]] : []))).toEqual([
            ['10,0 van 200,0 s (5,0 %)', [500, 700]],
            ['vriendelijk 0,0 van 10,0 s (0,0 %)', []],
            ['neutraal 4,0 s', [700]],
            ['onvriendelijk 6,0 s', [500]]
        ]);
    });
});
