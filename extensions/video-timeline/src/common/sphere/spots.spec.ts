import { recordingSchema } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { describe, expect, it } from 'vitest';
import { oppositeOfSpot, spotOf, viewOfSpot, withoutSpot, withSpot } from './spots';

const recording = recordingSchema.parse({ schemaVersion: 1, id: 'O1', frameCount: 10, rate: null, projection: 'equirectangular' });

describe('spots in the room', () => {
    it('get an id of their own; a person has one spot', () => {
        const two = withSpot(withSpot(recording, { label: 'L07', person: 'L07', yaw: 135, pitch: -10, vfov: 60 }), {
            label: 'bord',
            yaw: 0,
            pitch: 5
        });
        expect(two.spots?.map(({ id, label }) => `${id} ${label}`)).toEqual(['P01 L07', 'P02 bord']);
        const moved = withSpot(two, { label: 'L07 bij het raam', person: 'L07', yaw: 140, pitch: -8 });
        expect(moved.spots).toHaveLength(2);
        expect(spotOf(moved, 'L07')).toMatchObject({ id: 'P01', label: 'L07 bij het raam', yaw: 140 });
        expect(spotOf(moved, 'L03')).toBeUndefined();
        expect(spotOf(moved, undefined)).toBeUndefined();
    });

    it('leave no empty list behind', () => {
        const one = withSpot(recording, { label: 'bord', yaw: 0, pitch: 5 });
        expect('spots' in withoutSpot(one, 'P01')).toBe(false);
        expect(withoutSpot(one, 'P09').spots).toHaveLength(1);
    });

    it('are looked at, or from about: the other way', () => {
        const spot = { id: 'P01', label: 'L07', yaw: 135, pitch: -10, vfov: 60 };
        expect(viewOfSpot(spot)).toEqual({ yaw: 135, pitch: -10, vfov: 60 });
        expect(oppositeOfSpot(spot)).toEqual({ yaw: -45, pitch: 0, vfov: 75 });
        expect(viewOfSpot({ id: 'P01', label: 'bord', yaw: 3, pitch: 4 })).toEqual({ yaw: 3, pitch: 4 });
    });

    it('are kept by the schema', () => {
        expect(
            recordingSchema.parse({ ...recording, spots: [{ id: 'P01', label: 'L07', person: 'L07', yaw: 135, pitch: -10 }] }).spots
        ).toHaveLength(1);
    });
});
