import { describe, expect, it } from 'vitest';
import { attentionDistribution } from './attention-distribution';
import { CAMERA_ATTENTION, cameraAttention } from './camera-attention';
import type { PatternInput } from './pattern';
import { attention, initiative, lesson, textsOf, uncodable } from './testing/coded-lesson';

describe('PT-15', () => {
    const coded = [attention('LK1', 0, 400), attention('groep', 400, 750), attention('bord', 750, 1000)];
    const filmedByPupil = (input: PatternInput): PatternInput => ({ ...input, recording: { filmedBy: 'leerling' } });

    it('S2-11 shares the time of a film made by a pupil over what the camera pointed at; together 100 %', () => {
        const { targets, seconds } = cameraAttention(filmedByPupil(lesson(...coded)));
        expect(targets.map(({ target, seconds: own, percent }) => [target, own, percent])).toEqual([
            ['LK1', 40, 40],
            ['bord', 25, 25],
            ['groep', 35, 35]
        ]);
        expect(seconds).toBe(100);
    });

    it('leaves uncodable time out, and then still adds up to 100 %', () => {
        const { targets } = cameraAttention(filmedByPupil(lesson(...coded, uncodable(0, 300))));
        expect(targets.map(({ seconds }) => seconds)).toEqual([10, 25, 35]);
        expect(targets.reduce((sum, { percent }) => sum + (percent ?? 0), 0)).toBeCloseTo(100, 9);
    });

    it('is attention of a camera, not of a teacher: either of the two patterns counts it, never both', () => {
        const ofPupil = coded.map(each => ({ ...each, actor: 'L04' }));
        for (const input of [filmedByPupil(lesson(...coded)), lesson(...ofPupil)]) {
            expect(cameraAttention(input).targets).toHaveLength(3);
            expect(attentionDistribution(input).targets).toEqual([]);
        }
        expect(cameraAttention(lesson(...coded)).targets).toEqual([]);
        expect(attentionDistribution(lesson(...coded)).targets).toHaveLength(3);
    });

    it('counts the coded moments of a 360° recording per named spot that was in the picture', () => {
        const view = (yaw: number, pitch = 0): { yaw: number; pitch: number; roll: number; vfov: number } => ({
            yaw,
            pitch,
            roll: 0,
            vfov: 60
        });
        const spots = [
            { id: 'P1', label: 'bord', person: 'LK1', yaw: 170, pitch: 0 },
            { id: 'P2', label: 'raam', yaw: -140, pitch: 0 }
        ];
        const marks = [view(175), view(-178), view(-150), view(0), view(170, 29), view(170, 31)].map((each, index) =>
            initiative(`E${index}`, index * 10, { view: each })
        );
        const input = { ...lesson(...marks, { ...marks[0], id: 'N', tier: 'need' as const }), recording: { spots } };
        expect(cameraAttention(input).viewed.map(({ spot, person, percent, moments }) => [spot, person, percent, moments.length])).toEqual([
            ['bord', 'LK1', 50, 3],
            ['raam', undefined, 100 / 6, 1],
            [null, undefined, 200 / 6, 2]
        ]);
        expect(textsOf(CAMERA_ATTENTION, input)).toEqual([
            'Gecodeerde momenten waarbij is gekeken naar «bord»: 3 van 6 (50,0 %).',
            'Gecodeerde momenten waarbij is gekeken naar «raam»: 1 van 6 (16,7 %).',
            'Gecodeerde momenten waarbij is gekeken naar een plek zonder naam: 2 van 6 (33,3 %).'
        ]);
        expect(cameraAttention(lesson(...marks)).viewed).toEqual([]);
    });

    it('says where the camera of a pupil pointed', () => {
        expect(textsOf(CAMERA_ATTENTION, filmedByPupil(lesson(...coded)))[0]).toBe(
            'De camera was gericht op LK1: 40,0 van 100,0 s (40,0 %).'
        );
    });
});
