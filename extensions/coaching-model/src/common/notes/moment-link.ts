/**
 * A link from a note into the film: `[00:44:00](beeld:O1#f=1100)`, or with its end exclusive for a stretch of more than one
 * frame `[00:44:00](beeld:O1#f=1100-1225)`.
 *
 * @param timecode the moment as a reader reads it.
 */
export function momentLink(timecode: string, recording: string, startFrame: number, endFrame?: number): string {
    return `[${timecode}](beeld:${recording}#f=${startFrame}${endFrame !== undefined && endFrame > startFrame + 1 ? `-${endFrame}` : ''})`;
}

/** Scheme of links into the film. */
export const MOMENT_SCHEME = 'beeld';

/** Where a link into the film leads: `beeld:O1#f=1100-1225`; undefined: it is none. */
export function parseMomentTarget(
    target: string
): { readonly recording: string; readonly startFrame: number; readonly endFrame?: number } | undefined {
    const match = /^beeld:\/*([^#()\s/]+)#f=(\d+)(?:-(\d+))?$/.exec(target);
    return match
        ? { recording: match[1], startFrame: Number(match[2]), ...(match[3] !== undefined && { endFrame: Number(match[3]) }) }
        : undefined;
}

/** A link found in a note, with where it stands in the text. */
export interface FoundMoment {
    readonly label: string;
    /** As it stands between the brackets. */
    readonly target: string;
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
    return [...markdown.matchAll(/\[([^\]\n]*)\]\((beeld:[^()\s]+)\)/g)].flatMap((match): FoundMoment[] => {
        const found = parseMomentTarget(match[2]);
        return found ? [{ label: match[1], target: match[2], ...found, start: match.index, end: match.index + match[0].length }] : [];
    });
}
