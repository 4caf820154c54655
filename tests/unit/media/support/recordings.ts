import type { MediaServer } from './media-server';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A recording as an import leaves it: the film, its frame table and its facts. @returns its folder */
export async function placeRecording(
    server: MediaServer,
    traject: string,
    id: string,
    film: string,
    facts: Record<string, unknown> = {}
): Promise<string> {
    const folder = join(server.traject(traject), 'opnames', id);
    mkdirSync(folder);
    const name = `${id}${extname(film)}`;
    copyFileSync(film, join(folder, name));
    const { index } = await server.indexer.index(film);
    writeFileSync(join(folder, 'frames.json'), JSON.stringify(index));
    const { frameCount, rate, timebase, projection } = index;
    const recording = { schemaVersion: 1, id, media: [name], frameCount, rate, timebase, projection, ...facts };
    writeFileSync(join(folder, 'opname.json'), JSON.stringify(recording));
    return folder;
}
