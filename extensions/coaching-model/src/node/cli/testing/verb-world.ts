import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFolder } from '../../trajectories/example-folder';
import { runVerb, type VerbRun } from './run-verb';

export type { VerbRun };

export type Json = Record<string, unknown>;

/** A folder of its own with the example traject as `bart`, and the verbs of this package. */
export class VerbWorld {
    protected constructor(readonly root: string) {}

    static async make(): Promise<VerbWorld> {
        const root = await mkdtemp(join(tmpdir(), 'beeldspoor-opdrachten-'));
        await cp(exampleFolder() ?? '', join(root, 'bart'), { recursive: true });
        return new VerbWorld(root);
    }

    dispose(): Promise<void> {
        return rm(this.root, { recursive: true, force: true });
    }

    path(file: string): string {
        return join(this.root, 'bart', ...file.split('/'));
    }

    async read(file: string): Promise<Json> {
        return JSON.parse(await readFile(this.path(file), 'utf8')) as Json;
    }

    async write(file: string, value: unknown): Promise<void> {
        await writeFile(this.path(file), JSON.stringify(value));
    }

    async change(file: string, recipe: (value: Json) => unknown): Promise<void> {
        await this.write(file, recipe(await this.read(file)));
    }

    /** Runs a verb of this package as the command line does: wrong use is status 2, a refusal 1. */
    run(name: string, ...argv: string[]): Promise<VerbRun> {
        return runVerb(this.root, name, ...argv);
    }
}
