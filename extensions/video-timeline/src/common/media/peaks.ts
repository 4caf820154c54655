/** Samples per second that peaks are made from. */
export const PEAK_SAMPLE_RATE = 16_000;
/** One pair of peaks lasts a hundredth of a second. */
export const SAMPLES_PER_PEAK = 160;
const HEADER_BYTES = 16;
const VERSION = 1;

/** Makes the waveform (`peaksRoute`) from 16-bit little-endian mono samples that come in pieces. */
export class PeaksBuilder {
    protected pairs = new Int8Array(1 << 16);
    protected length = 0;
    protected low = 32767;
    protected high = -32768;
    protected inPeak = 0;
    protected odd: number | undefined;

    /** Samples that there are so far. */
    protected count = 0;
    protected limit = Infinity;

    /**
     * Goes on at sample `from`, with silence before it where there was nothing yet, and takes nothing from sample `until` on: there
     * another piece begins.
     */
    moveTo(from: number, until = Infinity): void {
        this.odd = undefined;
        this.limit = Infinity;
        while (this.count < from) {
            this.sample(0);
        }
        this.limit = until;
    }

    append(bytes: Uint8Array): void {
        let at = 0;
        if (this.odd !== undefined && bytes.length > 0) {
            this.sample(this.odd | (bytes[0] << 8));
            at = 1;
            this.odd = undefined;
        }
        for (; at + 1 < bytes.length; at += 2) {
            this.sample(bytes[at] | (bytes[at + 1] << 8));
        }
        if (at < bytes.length) {
            this.odd = bytes[at];
        }
    }

    protected sample(unsigned: number): void {
        if (this.count >= this.limit) {
            return;
        }
        this.count += 1;
        const value = (unsigned << 16) >> 16;
        this.low = Math.min(this.low, value);
        this.high = Math.max(this.high, value);
        this.inPeak += 1;
        if (this.inPeak === SAMPLES_PER_PEAK) {
            this.endPeak();
        }
    }

    protected endPeak(): void {
        if (this.length + 2 > this.pairs.length) {
            const larger = new Int8Array(this.pairs.length * 2);
            larger.set(this.pairs);
            this.pairs = larger;
        }
        this.pairs[this.length] = this.low >> 8;
        this.pairs[this.length + 1] = this.high >> 8;
        this.length += 2;
        this.low = 32767;
        this.high = -32768;
        this.inPeak = 0;
    }

    /** The finished waveform; without any sample it counts 0 peaks. */
    finish(): Uint8Array {
        if (this.inPeak > 0) {
            this.endPeak();
        }
        const bytes = new Uint8Array(HEADER_BYTES + this.length);
        const view = new DataView(bytes.buffer);
        [VERSION, PEAK_SAMPLE_RATE, SAMPLES_PER_PEAK, this.length / 2].forEach((value, n) => view.setInt32(n * 4, value, true));
        bytes.set(new Uint8Array(this.pairs.buffer, 0, this.length), HEADER_BYTES);
        return bytes;
    }
}

/** Number of peaks that a stored waveform says it has; undefined when it is not one of this version. */
export function peakCount(bytes: Uint8Array): number | undefined {
    if (bytes.length < HEADER_BYTES) {
        return undefined;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getInt32(12, true);
    return view.getInt32(0, true) === VERSION && bytes.length === HEADER_BYTES + count * 2 ? count : undefined;
}
