/** A version of a document in `documenten/`. */
export interface DocumentVersion {
    /** Inside the traject folder, for example `documenten/handelingsplan-v2.md`. */
    readonly path: string;
    readonly document: string;
    readonly version: number;
}

const VERSION = /^documenten\/(.+)-v(\d+)\.md$/;

/** The versions among these paths, by document and number, oldest first. */
export function documentVersions(paths: readonly string[]): DocumentVersion[] {
    return paths
        .flatMap(path => {
            const match = VERSION.exec(path);
            return match ? [{ path, document: match[1], version: Number(match[2]) }] : [];
        })
        .sort((a, b) => (a.document === b.document ? a.version - b.version : a.document < b.document ? -1 : 1));
}

export const versionPath = (document: string, version: number): string => `documenten/${document}-v${version}.md`;
