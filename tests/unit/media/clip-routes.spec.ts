import { clipExportRoute, clipFileRoute, stillRoute, type ClipMessage } from '@beeldspoor/video-timeline/lib/common/clips/clip-routes';
import { CliUsageError, CliVerb } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { ContributionProvider, bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Container } from '@theia/core/shared/inversify';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import videoTimeline from '@beeldspoor/video-timeline/lib/node/video-timeline-cli-module';
import { FILMS, film } from '../../generators/films';
import { MediaServer } from './support/media-server';
import { numbersIn, probe, range } from './support/read-film';

const TRAJECT = '2026-LK1';
let server: MediaServer;
let folder: string;

beforeAll(async () => {
    server = await MediaServer.start();
    folder = server.traject(TRAJECT);
    const recording = join(folder, 'opnames', 'O1');
    mkdirSync(recording, { recursive: true });
    copyFileSync(await film(FILMS.cfr25), join(recording, 'O1.mp4'));
    const document = { schemaVersion: 1, id: 'O1', media: ['O1.mp4'], frameCount: 750, rate: { num: 25, den: 1 } };
    writeFileSync(join(recording, 'opname.json'), JSON.stringify(document));
    const clips = [
        { id: 'C01', startFrame: 120, endFrame: 132 },
        { id: 'C02', startFrame: 0, endFrame: 700 }
    ];
    writeFileSync(join(recording, 'fragmenten.json'), JSON.stringify({ schemaVersion: 1, recording: 'O1', clips }));
}, 120_000);
afterAll(() => server.stop());

const made = (): string[] => {
    const place = join(folder, '.beeldspoor', 'fragmenten');
    return existsSync(place) ? readdirSync(place).sort() : [];
};

describe('films of fragments over HTTP', { timeout: 240_000 }, () => {
    it('says how far it is, and hands out exactly the fragment under a name of ids', async () => {
        const route = clipExportRoute(TRAJECT, [{ recording: 'O1', fragment: 'C01' }], 'filmed');
        const response = await fetch(server.url + route, { method: 'POST' });
        const said = (await response.text())
            .trim()
            .split('\n')
            .map(line => JSON.parse(line) as ClipMessage);
        expect(said[0]).toMatchObject({ kind: 'progress' });
        expect(said.at(-1)).toMatchObject({ kind: 'done', name: 'O1-C01.mp4', frames: 12, duration: 0.48, overGap: false, masked: false });
        const download = await fetch(server.url + clipFileRoute(TRAJECT, 'O1-C01.mp4'));
        expect(download.headers.get('Content-Disposition')).toBe('attachment; filename="O1-C01.mp4"');
        expect(download.headers.get('Cache-Control')).toContain('no-store');
        const file = join(server.root, 'download.mp4');
        writeFileSync(file, new Uint8Array(await download.arrayBuffer()));
        expect(await numbersIn(file, 640, 360)).toEqual(range(120, 132));
    });

    it('a request that is broken off leaves nothing', async () => {
        const stop = new AbortController();
        const route = clipExportRoute(TRAJECT, [{ recording: 'O1', fragment: 'C02' }], 'filmed');
        const response = await fetch(server.url + route, { method: 'POST', signal: stop.signal });
        await response.body!.getReader().read();
        stop.abort();
        await expect.poll(made, { timeout: 60_000, interval: 200 }).toEqual(['O1-C01.mp4']);
    });

    it('hands out nothing else, and refuses in words', async () => {
        for (const name of ['..%2F..%2Ftraject.json', 'O1-C77.mp4', 'fragmenten.json', '.mp4']) {
            expect((await fetch(`${server.url}/beeldspoor/clips/${TRAJECT}/film/${name}`)).status).toBe(404);
        }
        const wrong = clipExportRoute(TRAJECT, [{ recording: '../O1', fragment: 'C01' }], 'filmed');
        expect((await fetch(server.url + wrong, { method: 'POST' })).status).toBe(400);
        const none = clipExportRoute(TRAJECT, [{ recording: 'O9', fragment: 'C01' }], 'filmed');
        const said = JSON.parse((await (await fetch(server.url + none, { method: 'POST' })).text()).trim()) as ClipMessage;
        expect(said).toMatchObject({ kind: 'refused', message: { kept: expect.stringContaining('niets gemaakt') as string } });
    });

    it('hands out exactly one frame as a picture', async () => {
        const response = await fetch(server.url + stillRoute(TRAJECT, 'O1', 123));
        expect(response.headers.get('Content-Type')).toBe('image/png');
        expect(response.headers.get('Content-Disposition')).toContain('O1-beeld-123.png');
        const file = join(server.root, 'still.png');
        writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
        expect(await numbersIn(file, 640, 360)).toEqual([123]);
        expect((await fetch(server.url + stillRoute(TRAJECT, 'O1', 750))).status).toBe(422);
    });
});

describe('the verb clip', { timeout: 240_000 }, () => {
    it('prints the film; wrong use and refusals are told apart', async () => {
        const container = new Container();
        bindRootContributionProvider(container, CliVerb);
        container.load(videoTimeline);
        const verb = container
            .getNamed<ContributionProvider<CliVerb>>(ContributionProvider, CliVerb)
            .getContributions()
            .find(({ name }) => name === 'clip')!;
        const results: string[] = [];
        const output = { result: (text: string) => void results.push(text), message: (text: string) => void results.push(text) };
        const run = (values: Record<string, string>, json = true) =>
            verb.run({ positionals: [TRAJECT], values, json, cwd: server.root }, output);
        const out = join(server.root, 'uit', 'fragment.mp4');
        expect(await run({ fragment: 'C01', out })).toBe(0);
        expect(JSON.parse(results[0])).toMatchObject({ file: out, frames: 12, width: 640, height: 360 });
        expect(await numbersIn(out, 640, 360)).toEqual(range(120, 132));
        expect(probe<{ streams: object[] }>(out, '-show_streams').streams).toHaveLength(2);
        await expect(run({})).rejects.toBeInstanceOf(CliUsageError);
        await expect(run({ fragment: 'C99' })).rejects.toThrow('geen fragment C99');
    });
});
