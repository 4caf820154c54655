/** The part after (1) or before (-1) the current one, round the corner; from outside, the first or the last. */
export function nextPart<T>(parts: readonly T[], isCurrent: (part: T) => boolean, step: 1 | -1): T | undefined {
    const at = parts.findIndex(isCurrent);
    if (at < 0) {
        return step > 0 ? parts[0] : parts.at(-1);
    }
    return parts[(at + step + parts.length) % parts.length];
}
