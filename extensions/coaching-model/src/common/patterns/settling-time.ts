import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes } from '../persons/person-code';
import { commonOf, type FrameStretch, unionOf } from '../time/frame-stretches';
import { secondsBetween } from '../time/frame-times';
import { before } from '../time/instant';
import { codedOn, isPoint } from './coded-tiers';
import { type Evidence, evidenceOf, type PatternInput } from './pattern';
import { perInput } from './per-input';

/** How long it took after an announcement until the focus pupils were engaged. */
export interface Settling {
    /** Null without announcement, without engagement coded, and when it did not come before the next transition. */
    readonly seconds: number | null;
    /** The first announcement (`aankondigen`) of the transition. */
    readonly announcement: Evidence | null;
    /** Frame from which all focus pupils are engaged for at least ten seconds. */
    readonly settledFrame: number | null;
    /** Whose engagement was coded, sorted. */
    readonly pupils: readonly string[];
}

const ANNOUNCE = 'aankondigen';
const ENGAGED = 'betrokken';
const SETTLED_SECONDS = 10;

interface SharedEngagement {
    readonly pupils: readonly string[];
    /** When all of them are engaged for at least ten seconds, in order of time. */
    readonly stretches: readonly FrameStretch[];
}

/** Engagement is coded per focus pupil (T8), so the focus pupils are those for whom it was coded. */
const sharedEngagement = perInput((input): SharedEngagement => {
    const byPupil = [...groupBy(codedOn(input, 'engagement'), ({ actor }) => actor ?? 'ON')].sort(([a], [b]) => compareCodes(a, b));
    const engaged = byPupil.map(([, states]) => unionOf(states.filter(({ code }) => code === ENGAGED)));
    const together = engaged.length === 0 ? [] : engaged.reduce((common, own) => commonOf(common, own));
    return {
        pupils: byPupil.map(([pupil]) => pupil),
        stretches: together.filter(stretch => lastsLongEnough(input, stretch.startFrame, stretch.endFrame))
    };
});

function lastsLongEnough({ times }: PatternInput, from: number, to: number): boolean {
    return !before(secondsBetween(times, from, to), SETTLED_SECONDS);
}

/**
 * PT-9, settling time of each transition: from the end of its first announcement until all focus pupils are engaged for at
 * least ten seconds. Pupils who were engaged already settle at once. O(n log n).
 *
 * @param transitions in order of time
 */
export function settlingTimes(input: PatternInput, transitions: readonly Annotation[]): readonly Settling[] {
    const { pupils } = sharedEngagement(input);
    const announcements = codedOn(input, 'leading').filter(({ code }) => code === ANNOUNCE);
    return transitions.map((transition, index) => {
        const limit = (transitions[index + 1] as Annotation | undefined)?.startFrame ?? input.times.frameCount;
        const announcement = announcementOf(transition, announcements);
        const from = announcement && (isPoint(announcement) ? announcement.startFrame : announcement.endFrame);
        const settledFrame = from === undefined ? undefined : settledFrom(input, from, limit);
        return {
            seconds: from === undefined || settledFrame === undefined ? null : secondsBetween(input.times, from, settledFrame),
            announcement: announcement ? evidenceOf(announcement) : null,
            settledFrame: settledFrame ?? null,
            pupils
        };
    });
}

/** The first that lies at least partly in the transition. */
function announcementOf({ startFrame, endFrame }: Annotation, announcements: readonly Annotation[]): Annotation | undefined {
    const next = firstIndex(announcements, each => each.startFrame >= startFrame);
    return [announcements[next - 1], announcements[next]].find(
        (each: Annotation | undefined) => each !== undefined && each.endFrame > startFrame && each.startFrame < endFrame
    );
}

/** The first frame from `from` on, and before `limit`, with which ten engaged seconds begin. */
function settledFrom(input: PatternInput, from: number, limit: number): number | undefined {
    const { stretches } = sharedEngagement(input);
    const found = stretches[firstIndex(stretches, ({ endFrame }) => endFrame > from && lastsLongEnough(input, from, endFrame))] as
        FrameStretch | undefined;
    const frame = found && Math.max(found.startFrame, from);
    return frame !== undefined && frame < limit ? frame : undefined;
}

/** The first index of a list for which `holds`, once it holds; the length of the list for none. O(log n). */
function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(list[middle])) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}
