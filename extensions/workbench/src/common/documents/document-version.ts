/** A version of a document that was kept while somebody worked on it. */
export interface DocumentVersion {
    /** SHA-256 of its bytes, as in `DocumentContent`. */
    readonly revision: string;
    /** Milliseconds since 1970 at which it stood on disk. */
    readonly at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How close versions of a certain age may lie: `[age up to, one in this long]`. */
const STEPS: readonly (readonly [number, number])[] = [
    [HOUR, 5 * MINUTE],
    [DAY, HOUR],
    [Infinity, DAY]
];
/** More versions of one document are not kept. */
const MOST = 120;

/**
 * Which versions go: the newest of every five minutes of the last hour stays, of every hour of the last day, and of every day before.
 * @param versions in any order
 * @param now milliseconds since 1970
 */
export function superfluousVersions(versions: readonly DocumentVersion[], now: number): DocumentVersion[] {
    const kept = new Set<string>();
    const newestFirst = [...versions].sort((a, b) => b.at - a.at);
    return newestFirst.filter((version, index) => {
        const [, length] = STEPS.find(([age]) => now - version.at < age) ?? STEPS[STEPS.length - 1];
        const slot = `${length} ${Math.floor(version.at / length)}`;
        if (index > 0 && (kept.has(slot) || kept.size >= MOST)) {
            return true;
        }
        kept.add(slot);
        return false;
    });
}
