// The sound of a class at work: soft murmur, voices without words while somebody talks, a chair, a page. Always the same.
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

const VOICES = { LK1: [118, 0.3], L07: [262, 0.3], L03: [232, 0.22], L12: [246, 0.2] };

/** 16-bit mono samples. `talks(code, frame)` says who talks. */
export function drawSound(frames, talks) {
    const samples = new Int16Array(Math.round((frames / 25) * SAMPLE_RATE));
    const noise = random(7);
    const murmur = [resonator(310, 160), resonator(620, 240), resonator(1150, 400)];
    const voices = Object.entries(VOICES).map(([code, [pitch, loudness]], n) => ({
        code,
        pitch,
        loudness,
        phase: 0,
        level: 0,
        open: resonator(560 + n * 60, 130),
        ring: resonator(1500 + n * 130, 220),
        syllable: random(100 + n),
        length: 0,
        beat: 0,
        tone: 1
    }));
    const knocks = [1215, 1868, 2000].map(frame => Math.round((frame / 25) * SAMPLE_RATE));
    for (let n = 0; n < samples.length; n += 1) {
        const frame = Math.floor((n * 25) / SAMPLE_RATE);
        const swell = 0.75 + 0.25 * Math.sin((2 * Math.PI * n) / (SAMPLE_RATE * 7.3));
        const white = noise() * 2 - 1;
        let value = murmur.reduce((sum, filter) => sum + filter(white), 0) * 0.05 * swell * (frame < 3000 ? 1 : 0.55);
        for (const voice of voices) {
            if (voice.beat <= 0) {
                voice.length = Math.round(SAMPLE_RATE * (0.11 + 0.13 * voice.syllable()));
                voice.beat = voice.length;
                voice.tone = 0.9 + 0.22 * voice.syllable();
            }
            voice.beat -= 1;
            const target = talks(voice.code, frame) ? Math.sin(Math.PI * (voice.beat / voice.length)) : 0;
            voice.level += (target - voice.level) * 0.002;
            voice.phase += (voice.pitch * voice.tone) / SAMPLE_RATE;
            const saw = (voice.phase % 1) * 2 - 1;
            const sung = voice.open(saw) + 0.5 * voice.ring(saw);
            value += sung * voice.level * voice.loudness;
        }
        for (const knock of knocks) {
            if (n >= knock && n < knock + 4000) {
                value += (noise() - 0.5) * 0.35 * Math.exp(-(n - knock) / 500);
            }
        }
        samples[n] = Math.max(-32767, Math.min(32767, Math.round(value * 32767)));
    }
    return samples;
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
