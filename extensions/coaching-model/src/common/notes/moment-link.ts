/**
 * A link from a note into the film: `[00:44:00](beeld:O1#f=1100)`, or with its end exclusive for a stretch of more than one
 * frame `[00:44:00](beeld:O1#f=1100-1225)`.
 *
 * @param timecode the moment as a reader reads it.
 */
export function momentLink(timecode: string, recording: string, startFrame: number, endFrame?: number): string {
    return `[${timecode}](beeld:${recording}#f=${startFrame}${endFrame !== undefined && endFrame > startFrame + 1 ? `-${endFrame}` : ''})`;
}

/** A link found in a note, with where it stands in the text. */
export interface FoundMoment {
    readonly label: string;
    readonly recording: string;
    readonly startFrame: number;
    /** Exclusive; absent: one moment. */
    readonly endFrame?: number;
    /** Characters of the whole link, end exclusive. */
    readonly start: number;
    readonly end: number;
}

/** All links into the film in a Markdown text. */
export function momentLinks(markdown: string): readonly FoundMoment[] {
    return [...markdown.matchAll(/\[([^\]\n]*)\]\(beeld:([^#()\s]+)#f=(\d+)(?:-(\d+))?\)/g)].map(match => ({
        label: match[1],
        recording: match[2],
        startFrame: Number(match[3]),
        ...(match[4] !== undefined && { endFrame: Number(match[4]) }),
        start: match.index,
        end: match.index + match[0].length
    }));
}
