import { mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { injectable } from '@theia/core/shared/inversify';

/** The one folder under which everything lies that Beeldspoor may read and write. */
export const TrajectoriesFolder = Symbol('TrajectoriesFolder');
export interface TrajectoriesFolder {
    /** Absolute, links resolved. */
    readonly path: string;
    /** Settings, sign-in and lock: `<path>/.beeldspoor`. */
    readonly config: string;
}

/** Name of the folder for settings in the trajectories folder, and of what is derived in each traject. */
export const CONFIG_FOLDER_NAME = '.beeldspoor';

/** The trajectories folder that the environment names (`BEELDSPOOR_ROOT`), `Beeldspoor` in the home folder otherwise. Made when missing. */
@injectable()
export class EnvironmentTrajectoriesFolder implements TrajectoriesFolder {
    readonly path: string;
    readonly config: string;

    constructor() {
        const wanted = resolve(process.env['BEELDSPOOR_ROOT'] || join(homedir(), 'Beeldspoor'));
        mkdirSync(wanted, { recursive: true });
        this.path = realpathSync(wanted);
        this.config = join(this.path, CONFIG_FOLDER_NAME);
        mkdirSync(this.config, { recursive: true, mode: 0o700 });
    }
}
