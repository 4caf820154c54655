const CAPACITY = 2000;

/**
 * Remembers the revision that a file had when it was read, by the time of change that went with it. An editor that saves says only
 * that time; two versions may share it (a restored backup, a clock that was set back), their contents may not.
 */
export class ContentMemory {
    protected readonly revisions = new Map<string, string>();

    remember(path: string, mtime: number, revision: string): void {
        const key = this.key(path, mtime);
        this.revisions.delete(key);
        this.revisions.set(key, revision);
        if (this.revisions.size > CAPACITY) {
            const [oldest] = this.revisions.keys();
            this.revisions.delete(oldest);
        }
    }

    /** The revision that was last read with this time; undefined when it was never read here. */
    recall(path: string, mtime: number): string | undefined {
        return this.revisions.get(this.key(path, mtime));
    }

    protected key(path: string, mtime: number): string {
        return `${mtime}\0${path}`;
    }
}
