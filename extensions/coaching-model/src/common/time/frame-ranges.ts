/** Frames `[startFrame, endFrame)`. */
export interface FrameRange {
    readonly startFrame: number;
    /** Exclusive. */
    readonly endFrame: number;
}

/** Ranges in order of time that do not touch one another. */
export class FrameRanges {
    readonly list: readonly FrameRange[];
    /** Frames in the ranges before each one. */
    protected readonly framesBefore: readonly number[];

    protected constructor(list: readonly FrameRange[]) {
        this.list = list;
        let frames = 0;
        this.framesBefore = list.map(({ startFrame, endFrame }) => {
            const before = frames;
            frames += endFrame - startFrame;
            return before;
        });
    }

    /** Everything that lies in at least one of the given ranges; empty ones count for nothing. */
    static of(ranges: Iterable<FrameRange>): FrameRanges {
        const sorted = [...ranges]
            .filter(({ startFrame, endFrame }) => endFrame > startFrame)
            .sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame);
        const list: { startFrame: number; endFrame: number }[] = [];
        for (const { startFrame, endFrame } of sorted) {
            const last = list[list.length - 1];
            if (last && startFrame <= last.endFrame) {
                last.endFrame = Math.max(last.endFrame, endFrame);
            } else {
                list.push({ startFrame, endFrame });
            }
        }
        return new FrameRanges(list);
    }

    /** What of `whole` lies in none of these ranges. */
    outside(whole: FrameRange): FrameRanges {
        const free: FrameRange[] = [];
        let from = whole.startFrame;
        for (const { startFrame, endFrame } of this.within(whole)) {
            free.push({ startFrame: from, endFrame: startFrame });
            from = endFrame;
        }
        free.push({ startFrame: from, endFrame: whole.endFrame });
        return FrameRanges.of(free);
    }

    /** The pieces of these ranges that lie in `range`. O(log n + pieces). */
    within(range: FrameRange): readonly FrameRange[] {
        const pieces: FrameRange[] = [];
        for (let index = this.firstEndingAfter(range.startFrame); index < this.list.length; index += 1) {
            const { startFrame, endFrame } = this.list[index];
            if (startFrame >= range.endFrame) {
                break;
            }
            pieces.push({ startFrame: Math.max(startFrame, range.startFrame), endFrame: Math.min(endFrame, range.endFrame) });
        }
        return pieces.filter(({ startFrame, endFrame }) => endFrame > startFrame);
    }

    has(frame: number): boolean {
        const found = this.list[this.firstEndingAfter(frame)];
        return found !== undefined && found.startFrame <= frame;
    }

    /** How many frames of `range` lie in these ranges. O(log n). */
    framesIn({ startFrame, endFrame }: FrameRange): number {
        return endFrame <= startFrame ? 0 : this.framesUntil(endFrame) - this.framesUntil(startFrame);
    }

    protected framesUntil(frame: number): number {
        const index = this.firstEndingAfter(frame);
        const found = this.list[index];
        if (found) {
            return this.framesBefore[index] + Math.max(0, frame - found.startFrame);
        }
        const last = this.list[this.list.length - 1];
        return last ? this.framesBefore[this.list.length - 1] + last.endFrame - last.startFrame : 0;
    }

    protected firstEndingAfter(frame: number): number {
        let low = 0;
        let high = this.list.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.list[middle].endFrame > frame) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
