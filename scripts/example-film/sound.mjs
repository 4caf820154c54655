// The sound of a class at work: murmur, steps, voices without words while somebody talks, a chair, a page, the bell. Always the same.
import { talks } from './turns.mjs';

export const SAMPLE_RATE = 22050;

/** A generator of numbers from 0 to 1 that gives the same row every time. */
function random(seed) {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 4294967296;
    };
}

/** Two poles around one pitch: a cheap vowel. */
function resonator(frequency, width) {
    const r = Math.exp((-Math.PI * width) / SAMPLE_RATE);
    const a1 = 2 * r * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
    const a2 = -r * r;
    let y1 = 0;
    let y2 = 0;
    return x => {
        const y = (1 - r) * x + a1 * y1 + a2 * y2;
        y2 = y1;
        y1 = y;
        return y;
    };
}

const VOICES = { LK1: [118, 0.3], L07: [262, 0.32], L03: [232, 0.22], L12: [246, 0.2] };
/** Chairs that scrape, pages that turn: frames. */
const CHAIRS = [62, 92, 446, 632, 1209, 1866, 2000, 2182, 2422, 4041, 4361];
const PAGES = [1455, 1485, 1515, 1560, 1620, 1680, 1740, 1800, 2020, 2050];
const BELL = 2975;

const at = frame => Math.round((frame / 25) * SAMPLE_RATE);

/** Adds `length` seconds of `value(seconds)` from a frame on. */
function add(mix, frame, length, value) {
    const from = at(frame);
    const until = Math.min(mix.length, from + Math.round(length * SAMPLE_RATE));
    for (let n = from; n < until; n += 1) {
        mix[n] += value((n - from) / SAMPLE_RATE);
    }
}

/** 16-bit mono samples. `steps`: frames at which a foot comes down, with loudness. */
export function drawSound(frames, steps) {
    const mix = new Float64Array(at(frames));
    const noise = random(7);
    const murmur = [resonator(310, 160), resonator(620, 240), resonator(1150, 400)];
    let room = 1;
    for (let n = 0; n < mix.length; n += 1) {
        const frame = Math.floor((n * 25) / SAMPLE_RATE);
        const swell = 0.75 + 0.25 * Math.sin((2 * Math.PI * n) / (SAMPLE_RATE * 7.3));
        room += ((frame < 3000 ? 1 : 0.45) - room) * 0.00005;
        const white = noise() * 2 - 1;
        mix[n] = murmur.reduce((sum, filter) => sum + filter(white), 0) * 0.045 * swell * room;
    }
    Object.entries(VOICES).forEach(([code, [pitch, loudness]], n) => addVoice(mix, code, pitch, loudness, n));
    const thud = random(31);
    for (const { frame, loud } of steps) {
        add(mix, frame, 0.12, s => loud * (0.16 * Math.sin(2 * Math.PI * 92 * s) + 0.05 * (thud() - 0.5)) * Math.exp(-s * 42));
    }
    const wood = random(47);
    for (const frame of CHAIRS) {
        const scrape = resonator(430, 90);
        add(mix, frame, 0.35, s => scrape(wood() - 0.5) * 0.5 * Math.sin(Math.PI * Math.min(1, s / 0.35)) ** 2);
    }
    for (const frame of PAGES) {
        add(mix, frame, 0.22, s => (wood() - 0.5) * 0.09 * Math.sin(Math.PI * Math.min(1, s / 0.22)) ** 3);
    }
    for (const [frame, pitch] of [
        [BELL, 784],
        [BELL + 14, 659]
    ]) {
        add(mix, frame, 1.6, s => {
            const ring = [1, 2.01, 3.02].reduce((sum, part, n) => sum + Math.sin(2 * Math.PI * pitch * part * s) / (n + 1) ** 2, 0);
            return 0.17 * ring * Math.exp(-s * 3) * Math.min(1, s * 200);
        });
    }
    return Int16Array.from(mix, value => Math.max(-32767, Math.min(32767, Math.round(value * 32767))));
}

function addVoice(mix, code, pitch, loudness, index) {
    const open = resonator(560 + index * 60, 130);
    const ring = resonator(1500 + index * 130, 220);
    const syllable = random(100 + index);
    let [phase, level, length, beat, tone] = [0, 0, 0, 0, 1];
    for (let n = 0; n < mix.length; n += 1) {
        if (beat <= 0) {
            length = Math.round(SAMPLE_RATE * (0.11 + 0.13 * syllable()));
            beat = length;
            tone = 0.9 + 0.22 * syllable();
        }
        beat -= 1;
        const target = talks(code, Math.floor((n * 25) / SAMPLE_RATE)) ? Math.sin(Math.PI * (beat / length)) : 0;
        level += (target - level) * 0.002;
        phase += (pitch * tone) / SAMPLE_RATE;
        const saw = (phase % 1) * 2 - 1;
        mix[n] += (open(saw) + 0.5 * ring(saw)) * level * loudness;
    }
}

/** The samples as a WAV file. */
export function wav(samples) {
    const header = Buffer.alloc(44);
    header.write('RIFF', 0, 'latin1');
    header.writeUInt32LE(36 + samples.byteLength, 4);
    header.write('WAVEfmt ', 8, 'latin1');
    header.writeUInt32LE(16, 16);
    header.writeUInt16LE(1, 20);
    header.writeUInt16LE(1, 22);
    header.writeUInt32LE(SAMPLE_RATE, 24);
    header.writeUInt32LE(SAMPLE_RATE * 2, 28);
    header.writeUInt16LE(2, 32);
    header.writeUInt16LE(16, 34);
    header.write('data', 36, 'latin1');
    header.writeUInt32LE(samples.byteLength, 40);
    return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
