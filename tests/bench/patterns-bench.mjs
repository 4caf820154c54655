// The patterns on the coding of one recording of three hours, in one thread. Against the definitions read aloud, each annotation beside
// every other, at a size where that ends; and against ourselves at a tenth of the size, grown as n log n. CPU time, as other work on
// the same machine must not count; it includes the helpers of the garbage collector. The packages are CommonJS, of which esbuild knows
// no names: each is written out.
import { build } from 'esbuild';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const PLAIN = 10_000;
const SIZES = [10_000, 100_000, 1_000_000];
const COMPARED = ['PT-1', 'PT-5', 'PT-6', 'PT-10'];
const ROUNDS = 5;

async function load() {
    const { outputFiles } = await build({
        stdin: {
            contents: `
                export * from '../generators/lesson-annotations';
                export { readAnalysis } from '@beeldspoor/coaching-model/lib/common/analysis/analysis-summary';
                export { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
                export { computePatterns, PATTERNS } from '@beeldspoor/coaching-model/lib/common/patterns/patterns';
                export { plainEpisodes, plainOutcomes, plainSeries, plainSpirals } from '@beeldspoor/coaching-model/lib/common/patterns/testing/plain-reading';
                export { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';`,
            loader: 'ts',
            resolveDir: here
        },
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of CPU. */
function timed(work) {
    const began = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(began);
    return { time: (user + system) / 1000, result };
}

export default async function measure() {
    const { BASIS_CODEBOOK, computePatterns, constantFrameTimes, PATTERNS, readAnalysis, ...rest } = await load();
    const { lessonAnnotations, LESSON_FRAMES, LESSON_PERSONS, LESSON_RATE } = rest;
    const { plainEpisodes, plainOutcomes, plainSeries, plainSpirals } = rest;
    // Read back from text, as annotations come from a file.
    const coded = count => JSON.parse(JSON.stringify(lessonAnnotations(count)));
    // A new input each time: what was computed for one is not computed again.
    const input = annotations => ({
        annotations,
        codebook: BASIS_CODEBOOK,
        times: constantFrameTimes(LESSON_FRAMES, LESSON_RATE),
        recording: { persons: LESSON_PERSONS }
    });
    const compared = PATTERNS.filter(({ id }) => COMPARED.includes(id));
    const annotations = coded(PLAIN);
    const ours = Array.from({ length: ROUNDS }, () => timed(() => computePatterns(input(annotations), compared)));
    const { num, den } = LESSON_RATE;
    const reading = { annotations, rate: num / den, frameCount: LESSON_FRAMES, window: 5, spiralGap: 15, episodeGap: 10 };
    const plain = timed(() => [plainOutcomes(reading), plainSpirals(reading), plainSeries(reading), plainEpisodes(reading)]);
    const [outcomes, spirals, series, episodes] = plain.result;
    const found = ours[0].result;
    const equal =
        [...outcomes].every(([id, { outcome }]) => found['PT-1'].outcomes[id] === outcome) &&
        spirals.length === found['PT-5'].spirals.length &&
        series.length === found['PT-6'].series.length &&
        episodes.length === found['PT-10'].episodes.length;
    const rows = [
        {
            name: `patterns, ${PLAIN} annotations, ${COMPARED.join(' ')}`,
            ours: median(ours.map(({ time }) => time)),
            peer: plain.time,
            peerName: 'each beside every other',
            unit: 'ms',
            note: `CPU time; ${equal ? 'same results' : 'RESULTS DIFFER'}`
        }
    ];
    const times = [];
    const allOf = lesson => {
        const results = computePatterns(input(lesson));
        // Made when somebody asks for it.
        return { results, outcomes: results['PT-1'].outcomes };
    };
    for (const size of SIZES) {
        const lesson = coded(size);
        // Only the times are kept: what was found in a million annotations would fill the memory of the next round.
        const rounds = Array.from({ length: 3 }, () => timed(() => allOf(lesson)).time);
        times.push(median(rounds));
        const said = Array.from({ length: size > 100_000 ? 1 : ROUNDS }, () => timed(() => readAnalysis(input(lesson), PATTERNS).summary));
        rows.push({
            name: `what the panel says of ${size} annotations`,
            ours: median(said.map(({ time }) => time)),
            peer: times[times.length - 1],
            peerName: 'the patterns alone',
            unit: 'ms',
            note: `CPU time, ${JSON.stringify(said[0].result).length} characters to send to the page`
        });
        if (times.length > 1) {
            const smaller = SIZES[times.length - 2];
            const growth = (size * Math.log(size)) / (smaller * Math.log(smaller));
            rows.push({
                name: `patterns, ${size} annotations, all ${PATTERNS.length}`,
                ours: times[times.length - 1],
                peer: times[times.length - 2] * growth,
                peerName: `${smaller}, grown as n log n`,
                unit: 'ms',
                note: `CPU time, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB; wanted: a million under 10 s, a ratio of at most 1`
            });
        }
    }
    return rows.map(row => ({ ...row, ratio: row.ours / row.peer }));
}
