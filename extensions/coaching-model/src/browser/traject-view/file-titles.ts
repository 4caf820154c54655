/** What a reader sees of a note or document: its name without folder and extension, `-v2` as version. */
export interface FileTitle {
    readonly title: string;
    /** `v2`, of a document with versions. */
    readonly version: string | undefined;
    /** Upper-case extension where it says something: `PDF`, `DOCX`. */
    readonly format: string | undefined;
}

/** @param path inside the traject folder, with `/`. */
export function fileTitle(path: string): FileTitle {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    const base = dot > 0 ? name.slice(0, dot) : name;
    const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
    const match = /^(.*)-(v\d+)$/.exec(base);
    const words = (match?.[1] ?? base)
        .replace(/(?<!\d)-|-(?!\d)/g, ' ')
        .replace(/_/g, ' ')
        .trim();
    return {
        title: words.charAt(0).toUpperCase() + words.slice(1),
        version: match?.[2],
        format: extension === 'md' || extension === '' ? undefined : extension.toUpperCase()
    };
}
