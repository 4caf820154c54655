const ADDRESS = /^beeld:([^#]+)#f=(\d+)(?:-(\d+))?$/;

/** A moment address in parts, or undefined when it is none. Frames; `endFrame` exclusive. */
export function parseMomentAddress(address: string): { recording: string; frame: number; endFrame?: number } | undefined {
    const match = ADDRESS.exec(address);
    return match ? { recording: match[1], frame: Number(match[2]), ...(match[3] && { endFrame: Number(match[3]) }) } : undefined;
}
