import { footageGate } from '@beeldspoor/coaching-model/lib/common/consent/footage-gate';
import type { Gate } from '@beeldspoor/coaching-model/lib/common/gates/remark';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { recordingPath, REGISTER_PATH, TRAJECT_PATH } from '@beeldspoor/coaching-model/lib/common/trajectory/document-paths';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { readTrajectory } from '@beeldspoor/coaching-model/lib/node/trajectories/read-trajectory';
import { injectable } from '@theia/core/shared/inversify';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

interface Known {
    readonly stamp: string;
    readonly trajectory: Promise<Trajectory>;
}

/** Trajects of which the documents are kept in memory. */
const MOST_KNOWN = 8;

/**
 * The gate at every opening of footage, asked on the documents as they lie on disk at that moment: also for a player that
 * was open before somebody withdrew, another tab, or a program that asks the server itself (INV-2, INV-6).
 */
@injectable()
export class FootageAccess {
    protected readonly known = new Map<string, Known>();

    /** @param trajectFolder absolute */
    async gate(trajectFolder: string, recording: string): Promise<Gate> {
        const trajectory = await this.read(trajectFolder, recording);
        const unreadable = trajectory.problems.filter(({ path }) => path === TRAJECT_PATH || path === REGISTER_PATH);
        if (unreadable.length > 0) {
            // Nobody is known to have agreed.
            return {
                open: false,
                reasons: unreadable.map(({ path, message }) => ({ rule: 'INV-6', message, opens: 'Herstel dit bestand.', file: path }))
            };
        }
        return footageGate(trajectory, recording, localDate(new Date()));
    }

    /** Read again only when one of the three files that decide changed: a player asks many parts of a film. */
    protected async read(folder: string, recording: string): Promise<Trajectory> {
        const deciding = [TRAJECT_PATH, REGISTER_PATH, recordingPath(recording)];
        const stamps = await Promise.all(
            deciding.map(path =>
                stat(join(folder, path)).then(
                    ({ mtimeMs, size, ino }) => `${mtimeMs}/${size}/${ino}`,
                    () => '-'
                )
            )
        );
        const key = join(folder, recording);
        const stamp = stamps.join(' ');
        const found = this.known.get(key);
        if (found?.stamp === stamp) {
            return found.trajectory;
        }
        const trajectory = readTrajectory(folder, path => deciding.includes(path));
        this.known.delete(key);
        this.known.set(key, { stamp, trajectory });
        if (this.known.size > MOST_KNOWN) {
            this.known.delete([...this.known.keys()][0]);
        }
        return trajectory;
    }
}
