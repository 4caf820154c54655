import type { Adapter } from 'lowdb';
import { parseJson, serialiseDocument } from '../../common/documents/parse-document';
import { decodeUtf8 } from './decode-utf8';
import { CurrentFile, durableWrite, DurableWriteOptions, DurableWriteResult, readCurrent } from './durable-write';

/** A file that is there but cannot be read as JSON. Its bytes are untouched; never write over it. */
export class UnreadableFileError extends Error {
    constructor(
        /** Dutch, says where. */
        readonly reason: string
    ) {
        super(reason);
        this.name = 'UnreadableFileError';
    }
}

/**
 * Reads and writes the JSON of a lowdb database durably: `new Low(new DurableJsonAdapter(path), initial)`. lowdb's own adapters
 * acknowledge before the bytes are on disk, and a bad file would be overwritten by the default at the next write.
 */
export class DurableJsonAdapter<T> implements Adapter<T> {
    /** What the last write gave. */
    written: DurableWriteResult | undefined;

    constructor(
        protected readonly path: string,
        protected readonly options: DurableWriteOptions = {}
    ) {}

    /** @throws UnreadableFileError for bytes that are not UTF-8 or not JSON. */
    async read(): Promise<T | null> {
        const current: CurrentFile | undefined = await readCurrent(this.path);
        if (!current) {
            return null;
        }
        const text = decodeUtf8(current.bytes);
        if (text === undefined) {
            throw new UnreadableFileError('Dit bestand is geen UTF-8.');
        }
        const json = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
        if (json.kind === 'invalid') {
            throw new UnreadableFileError(json.message);
        }
        return json.value as T;
    }

    async write(data: T): Promise<void> {
        this.written = await durableWrite(this.path, serialiseDocument(data), this.options);
    }
}
