/** The loudness of a recording over time: smallest and largest sample of equal stretches (`peaksRoute`). */
export interface WaveformPeaks {
    readonly count: number;
    /** Seconds that one pair stands for. */
    readonly secondsPerPeak: number;
    /** `count` pairs (min, max), −128 … 127. */
    readonly data: Int8Array;
}

const HEADER_BYTES = 16;

/** Reads the answer of `peaksRoute`; undefined when it is not what that route gives. */
export function readWaveformPeaks(buffer: ArrayBuffer): WaveformPeaks | undefined {
    if (buffer.byteLength < HEADER_BYTES) {
        return undefined;
    }
    const view = new DataView(buffer);
    const version = view.getInt32(0, true);
    const samplesPerSecond = view.getInt32(4, true);
    const samplesPerPeak = view.getInt32(8, true);
    const count = view.getInt32(12, true);
    if (version !== 1 || samplesPerSecond <= 0 || samplesPerPeak <= 0 || count < 0 || buffer.byteLength < HEADER_BYTES + 2 * count) {
        return undefined;
    }
    return { count, secondsPerPeak: samplesPerPeak / samplesPerSecond, data: new Int8Array(buffer, HEADER_BYTES, 2 * count) };
}

/** The same waveform in coarser and coarser steps (each a quarter of the one before), so that a view of hours costs no more than one of seconds. */
export function peakPyramid(peaks: WaveformPeaks): readonly WaveformPeaks[] {
    const levels = [peaks];
    let level = peaks;
    while (level.count > 4096) {
        const count = Math.ceil(level.count / 4);
        const data = new Int8Array(2 * count);
        for (let i = 0; i < count; i++) {
            let min = 127;
            let max = -128;
            for (let j = 4 * i; j < Math.min(4 * i + 4, level.count); j++) {
                min = Math.min(min, level.data[2 * j]);
                max = Math.max(max, level.data[2 * j + 1]);
            }
            data[2 * i] = min;
            data[2 * i + 1] = max;
        }
        level = { count, secondsPerPeak: level.secondsPerPeak * 4, data };
        levels.push(level);
    }
    return levels;
}

/** The coarsest level that still has a peak for every pixel. */
export function levelFor(levels: readonly WaveformPeaks[], secondsPerPixel: number): WaveformPeaks {
    let best = levels[0];
    for (const level of levels) {
        if (level.secondsPerPeak <= secondsPerPixel) {
            best = level;
        }
    }
    return best;
}

/** Smallest and largest value in `[from, to)` seconds; `[0, 0]` where there is no sound. */
export function peakBetween(level: WaveformPeaks, from: number, to: number): readonly [min: number, max: number] {
    const first = Math.max(0, Math.floor(from / level.secondsPerPeak));
    const last = Math.min(level.count, Math.max(first + 1, Math.ceil(to / level.secondsPerPeak)));
    if (first >= last) {
        return [0, 0];
    }
    let min = 127;
    let max = -128;
    for (let i = first; i < last; i++) {
        min = Math.min(min, level.data[2 * i]);
        max = Math.max(max, level.data[2 * i + 1]);
    }
    return [min, max];
}
