import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { RecordingDocument, Spot } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { wrapDegrees } from './view';

/** Where one looks to see a spot; without a field of view of its own that one stays as it is. */
export function viewOfSpot({ yaw, pitch, vfov }: Spot): Partial<View> {
    return { yaw, pitch, ...(vfov !== undefined && { vfov }) };
}

/**
 * What a person at a spot has before him, about: from the camera the other way. With one camera nobody can look from another place
 * in the room; the further the person sits from the camera, the rougher this is.
 */
export function oppositeOfSpot({ yaw, vfov }: Spot): Partial<View> {
    return { yaw: wrapDegrees(yaw + 180), pitch: 0, ...(vfov !== undefined && { vfov: Math.max(vfov, 75) }) };
}

/** The spot of a person. */
export function spotOf(recording: Pick<RecordingDocument, 'spots'>, person: string | undefined): Spot | undefined {
    return person === undefined ? undefined : recording.spots?.find(spot => spot.person === person);
}

/** A spot before it has an id. */
export type NewSpot = Pick<Spot, 'label' | 'person' | 'yaw' | 'pitch' | 'vfov'>;

/** With a spot added at the end; a spot of the same person, or with the same label, is replaced where it stands. */
export function withSpot(recording: RecordingDocument, spot: NewSpot): RecordingDocument {
    const spots = recording.spots ?? [];
    const same = spots.find(each => (spot.person !== undefined && each.person === spot.person) || each.label === spot.label);
    if (same) {
        return { ...recording, spots: spots.map(each => (each === same ? { ...each, ...spot, id: each.id } : each)) };
    }
    const highest = spots.reduce((most, { id }) => Math.max(most, Number(/^P(\d+)$/.exec(id)?.[1] ?? 0)), 0);
    return { ...recording, spots: [...spots, { id: `P${String(highest + 1).padStart(2, '0')}`, ...spot }] };
}

/** Without a spot; without the last one the document has no list any more. */
export function withoutSpot(recording: RecordingDocument, id: string): RecordingDocument {
    const { spots, ...rest } = recording;
    const left = (spots ?? []).filter(each => each.id !== id);
    return left.length === 0 ? rest : { ...rest, spots: left };
}
