import { expect, it } from 'vitest';
import { actionPlanSchema } from '../documents/action-plan';
import { debriefSchema, insightSchema } from '../documents/debrief';
import { recordingSchema } from '../documents/recording';
import { coacheeActions, insightCounts, lessonGoalLines, otherInsights, steeringsFor } from './debrief';

it('S3-10 keeps insights and solutions with their speaker and counts coachee 3 / coach 1', () => {
    const by = (speaker: string): ReturnType<typeof insightSchema.parse> => insightSchema.parse({ text: 'x', by: speaker });
    expect(insightCounts(['coachee', 'coach', 'coachee', 'coachee'].map(by)).text).toBe('coachee 3 / coach 1');
    expect(insightCounts([by('samen')])).toEqual({ counts: [{ by: 'samen', count: 1 }], text: 'samen 1' });
    expect(insightSchema.safeParse({ text: 'x', by: 'trainer' }).success).toBe(false);
    expect(insightSchema.safeParse({ text: 'x' }).success).toBe(false);
});

it('S3-12 prints other insights in the order of the talks, and none is fine', () => {
    const talks = [
        debriefSchema.parse({ schemaVersion: 1, cycle: 2, otherInsights: ['ook L12 zoekt contact'] }),
        debriefSchema.parse({ schemaVersion: 1, cycle: 1, otherInsights: ['ik praat snel', ' '] })
    ];
    expect(otherInsights(talks)).toEqual(['ik praat snel', 'ook L12 zoekt contact']);
    expect(otherInsights([debriefSchema.parse({ schemaVersion: 1, cycle: 1 })])).toEqual([]);
});

it('S0-23 does not offer leraargestuurd with children', () => {
    expect(steeringsFor({ kind: 'watchingWithChildren' })).toEqual(['leerlinggestuurd', 'gedeeld gestuurd']);
    expect(steeringsFor({ kind: 'individual' })).toContain('leraargestuurd');
});

it('S2-14 actions are the coachee’s; an old action without a cycle counts for each', () => {
    const plan = actionPlanSchema.parse({
        schemaVersion: 1,
        actions: [
            { id: 'A1', text: 'Ik reageer binnen een paar tellen' },
            { id: 'A2', text: 'Ik kijk rond', owner: 'coachee', cycle: 2 },
            { id: 'A3', text: 'Materiaal bestellen', owner: 'coach', cycle: 1 },
            { id: 'A4', text: ' ', cycle: 1 }
        ]
    });
    expect(coacheeActions(plan, 1).map(({ id }) => id)).toEqual(['A1']);
    expect(coacheeActions(plan, 2).map(({ id }) => id)).toEqual(['A1', 'A2']);
    expect(coacheeActions(undefined, 1)).toEqual([]);
});

it('S1-20 shows lesson goal and evaluation with the pupils, or «niet ingevuld»', () => {
    const recording = recordingSchema.parse({
        schemaVersion: 1,
        id: 'O1',
        frameCount: 1,
        rate: null,
        lessonGoal: 'Wij ruimen in 3 minuten op'
    });
    expect(lessonGoalLines(recording)).toEqual([
        'Lesdoel met de leerlingen: Wij ruimen in 3 minuten op',
        'Evaluatie met de leerlingen: niet ingevuld'
    ]);
});
