import { groupBy } from '../collections/group-by';
import type { Annotation, TierId } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { compareCodes } from '../persons/person-code';
import { compareIds } from '../patterns/pattern';
import { uncodableFrames } from '../patterns/uncodable-time';
import { commonOf, FRAME_CLOCK, type FrameStretch, outsideOf, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { type AgreementCount, type AgreementTable, agreementTable } from './agreement-table';
import { codeOrder } from '../codebook/code-order';

/** What stands for a frame in which a coder coded nothing on a tier (A49). */
export const NO_CODE = 'none';

/** How often two coders had the same code on screen, counted in frames. */
export interface TimeBasedAgreement extends AgreementTable {
    readonly tier: TierId;
    /** Null: states of nobody in particular, such as the situation of the lesson. */
    readonly actor: string | null;
    /** Frames that both leave codable: the sum of the matrix. */
    readonly frames: number;
    /** For `attention`, which has one code: the same of who or what was looked at. */
    readonly targets?: AgreementTable;
}

export interface TimeBasedInput {
    readonly a: readonly Annotation[];
    readonly b: readonly Annotation[];
    readonly codebook: Codebook;
    readonly frameCount: number;
    /** Only these frames; absent: all. */
    readonly segment?: FrameStretch | undefined;
}

/**
 * The time-based kappa: per state tier of the codebook and actor the code of both coders in every frame that both leave
 * codable; where a coder has no state the code is `none` (A49). Two states of one tier and actor at once count as one code of
 * their names together, in the same order whoever coded first (`betrokken+wisselend`). One row for each tier and actor that
 * at least one of the two coded. Time O(n log n).
 */
export function timeBasedAgreement({ a, b, codebook, frameCount, segment }: TimeBasedInput): readonly TimeBasedAgreement[] {
    const whole = {
        startFrame: Math.max(0, segment?.startFrame ?? 0),
        endFrame: Math.min(frameCount, segment?.endFrame ?? frameCount)
    };
    const codable = stretchMeasure(commonOf(outsideOf(uncodableFrames([...a, ...b]), frameCount), unionOf([whole])), FRAME_CLOCK);
    const frames = codable.unitsWithin(whole.startFrame, whole.endFrame);
    const tiers = codebook.tiers.filter(({ id, type }) => type === 'state' && id !== 'codability').map(({ id }) => id);
    return tiers.flatMap(tier => {
        const own = statesByActor(a, tier);
        const other = statesByActor(b, tier);
        const byCode = codeOrder(codebook, [tier], [NO_CODE]);
        return [...new Set([...own.keys(), ...other.keys()])].sort(compareCodes).map((actor): TimeBasedAgreement => {
            const states = { a: own.get(actor) ?? [], b: other.get(actor) ?? [] };
            const counts = (nameOf: (state: Annotation) => string): AgreementCount[] => frameCounts(states, codable, whole, nameOf);
            return {
                tier,
                actor: actor === '' ? null : actor,
                frames,
                ...agreementTable(
                    counts(state => state.code),
                    byCode
                ),
                ...(tier === 'attention' && { targets: agreementTable(counts(targetOf), targetOrder) })
            };
        });
    });
}

function statesByActor(annotations: readonly Annotation[], tier: TierId): Map<string, Annotation[]> {
    return groupBy(
        annotations.filter(state => state.tier === tier && state.endFrame > state.startFrame),
        ({ actor }) => actor ?? ''
    );
}

function targetOf({ target, targets }: Annotation): string {
    return target ?? [...(targets ?? [])].sort(compareCodes).join('+');
}

function targetOrder(one: string, two: string): number {
    return Number(one === NO_CODE) - Number(two === NO_CODE) || compareCodes(one, two);
}

/** Where a state of one coder begins (+1) or is over (-1). */
interface Change {
    readonly frame: number;
    readonly coder: 'a' | 'b';
    readonly name: string;
    readonly by: 1 | -1;
}

function frameCounts(
    states: { readonly a: readonly Annotation[]; readonly b: readonly Annotation[] },
    codable: StretchMeasure,
    { startFrame: from, endFrame: until }: FrameStretch,
    nameOf: (state: Annotation) => string
): AgreementCount[] {
    const changes = (['a', 'b'] as const)
        .flatMap(coder =>
            states[coder].flatMap((state): Change[] => [
                { frame: state.startFrame, coder, name: nameOf(state), by: 1 },
                { frame: state.endFrame, coder, name: nameOf(state), by: -1 }
            ])
        )
        .sort((one, two) => one.frame - two.frame);
    const active = { a: new Map<string, number>(), b: new Map<string, number>() };
    const counts: AgreementCount[] = [];
    let at = from;
    const count = (frame: number): void => {
        const end = Math.min(frame, until);
        if (end > at) {
            counts.push({ a: nameOfAll(active.a), b: nameOfAll(active.b), count: codable.unitsWithin(at, end) });
            at = end;
        }
    };
    for (const { frame, coder, name, by } of changes) {
        count(frame);
        const left = (active[coder].get(name) ?? 0) + by;
        if (left === 0) {
            active[coder].delete(name);
        } else {
            active[coder].set(name, left);
        }
    }
    count(until);
    return counts;
}

function nameOfAll(active: ReadonlyMap<string, number>): string {
    return active.size === 0 ? NO_CODE : [...active.keys()].sort(compareIds).join('+');
}
