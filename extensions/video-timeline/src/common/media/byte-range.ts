/** Part of a file: bytes `start` to `end`, both included, as HTTP counts. */
export interface ByteRange {
    readonly start: number;
    readonly end: number;
}

/**
 * The part that a `Range` header asks for of a file of `size` bytes. `whole`: no header, one that is not understood, or several
 * parts at once (RFC 9110 §14.2 allows to send everything then). `unsatisfiable`: nothing of it lies in the file (status 416).
 */
export function parseByteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
    const match = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
    if (!match || (match[1] === '' && match[2] === '')) {
        return 'whole';
    }
    if (match[1] === '') {
        const length = Math.min(Number(match[2]), size);
        return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
    }
    const start = Number(match[1]);
    const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
    if (match[2] !== '' && Number(match[2]) < start) {
        return 'whole';
    }
    return start >= size ? 'unsatisfiable' : { start, end };
}
