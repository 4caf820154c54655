import { groupBy } from '../collections/group-by';
import type { Annotation, TierId, View } from '../documents/annotations';
import type { Spot } from '../documents/recording';
import { compareCodes, isPupil } from '../persons/person-code';
import { filmedClock } from '../time/frame-stretches';
import { cameraSentences } from './camera-sentences';
import { codedOn } from './coded-tiers';
import { byMoment, type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { shownCodable, shows, showsKind } from './pattern-filter';
import { perInput } from './per-input';
import { percentOf } from './statistics';

/** Time in which the camera was pointed at one target. */
export interface CameraTarget {
    readonly target: string;
    readonly seconds: number;
    /** Of all time in which it was coded where the camera pointed; adds up to 100 (S2-11). */
    readonly percent: number | null;
    readonly moments: readonly Evidence[];
}

/** Coded moments at which a place of a 360° picture was looked at. */
export interface ViewedSpot {
    /** Label of the spot; null: none of the named places was in view. */
    readonly spot: string | null;
    readonly person: string | undefined;
    /** Of all coded moments with a view, 0–100. */
    readonly percent: number | null;
    readonly moments: readonly Evidence[];
}

/** Result of PT-15. */
export interface CameraAttention {
    /** Sorted by code. */
    readonly targets: readonly CameraTarget[];
    readonly seconds: number;
    /** In the order of the spots, elsewhere last; empty without named spots. */
    readonly viewed: readonly ViewedSpot[];
}

/**
 * Attention that tells where the camera pointed and not where a teacher looked: all attention of a recording that a pupil
 * filmed (S2-11), and attention of a pupil in any other, since tier `attention` is of teachers.
 */
export function isCameraAttention({ recording }: PatternInput, { actor }: Annotation): boolean {
    return recording?.filmedBy === 'leerling' || isPupil(actor);
}

/**
 * PT-15. Of a recording that a pupil filmed: codable seconds per target. Of a 360° recording nobody keeps a log of where was
 * looked while watching; what there is are the views kept with the coded moments, so these are counted per named spot:
 * moments, not seconds. O(n log n).
 */
export const cameraAttention = perInput((input): CameraAttention => {
    const clock = filmedClock(input.times);
    const codable = shownCodable(input);
    const coded = codedOn(input, 'attention').filter(each => isCameraAttention(input, each) && showsKind(input, each));
    const rows = [...groupBy(coded, ({ target }) => target ?? 'anders')]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([target, own]) => ({
            target,
            units: own.reduce((sum, { startFrame, endFrame }) => sum + codable.unitsWithin(startFrame, endFrame), 0),
            moments: own.map(evidenceOf)
        }));
    const units = rows.reduce((sum, row) => sum + row.units, 0);
    return {
        targets: rows.map(row => ({
            target: row.target,
            seconds: clock.secondsOf(row.units),
            percent: percentOf(row.units, units),
            moments: row.moments
        })),
        seconds: clock.secondsOf(units),
        viewed: viewedSpots(input)
    };
});

/** What is said about other moments, or about what could not be seen. */
const NOT_LOOKED_AT: ReadonlySet<TierId> = new Set(['need', 'codability']);

function viewedSpots(input: PatternInput): readonly ViewedSpot[] {
    const spots = input.recording?.spots ?? [];
    if (spots.length === 0) {
        return [];
    }
    const looked = input.annotations.filter(each => each.view !== undefined && !NOT_LOOKED_AT.has(each.tier) && shows(input, each));
    const bySpot = groupBy(looked.sort(byMoment), ({ view }) => view && nearestSpot(spots, view));
    return [...spots, undefined].flatMap(spot => {
        const moments = bySpot.get(spot)?.map(evidenceOf) ?? [];
        return moments.length === 0
            ? []
            : [{ spot: spot?.label ?? null, person: spot?.person, percent: percentOf(moments.length, looked.length), moments }];
    });
}

/** The spot nearest to the middle of the picture, if it lies in the picture: within half of its height of the middle. */
function nearestSpot(spots: readonly Spot[], view: View): Spot | undefined {
    let nearest: Spot | undefined;
    let least = view.vfov / 2;
    for (const spot of spots) {
        const distance = degreesBetween(spot, view);
        if (distance <= least) {
            nearest = spot;
            least = distance;
        }
    }
    return nearest;
}

/** Angle between two directions of looking, degrees. */
function degreesBetween(a: Pick<View, 'yaw' | 'pitch'>, b: Pick<View, 'yaw' | 'pitch'>): number {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const cosine =
        Math.sin(radians(a.pitch)) * Math.sin(radians(b.pitch)) +
        Math.cos(radians(a.pitch)) * Math.cos(radians(b.pitch)) * Math.cos(radians(a.yaw - b.yaw));
    return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

/** PT-15 Waar de camera keek. */
export const CAMERA_ATTENTION: Pattern<CameraAttention> = {
    id: 'PT-15',
    title: 'Waar de camera keek',
    description: 'Waar de camera op gericht was als een leerling filmde, en waar in een 360°-opname is gekeken.',
    compute: cameraAttention,
    sentences: cameraSentences
};
