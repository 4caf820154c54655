import { open, type FileHandle } from 'node:fs/promises';
import { boxAt, hasName, LARGEST_HEADER, parseMovie, type Mp4Movie } from '../../common/media/mp4-movie';

/** What the boxes of an MP4 or MOV file say about how its index may be read. */
export interface Mp4Structure extends Mp4Movie {
    /** A box says that it is longer than the file. */
    readonly overrun: boolean;
}

/** Reads the boxes; undefined when the file does not look like MP4 at all or its headers are odd. */
export async function readMp4Structure(file: string): Promise<Mp4Structure | undefined> {
    const handle = await open(file, 'r');
    try {
        const { size } = await handle.stat();
        let fragmented = false;
        let overrun = false;
        let movie: Buffer | undefined;
        for (let position = 0; position + 8 <= size;) {
            const header = await read(handle, position, Math.min(16, size - position));
            const box = boxAt(new DataView(header.buffer, header.byteOffset, header.byteLength), 0, size - position);
            if (!hasName(box)) {
                return undefined;
            }
            overrun ||= box.end > size - position;
            fragmented ||= box.type === 'moof';
            if (box.type === 'moov') {
                if (overrun || box.end - box.start > LARGEST_HEADER) {
                    return undefined;
                }
                movie = await read(handle, position + box.start, box.end - box.start);
            }
            position += box.end;
        }
        const parsed = movie && parseMovie(movie);
        return parsed && { ...parsed, fragmented: fragmented || parsed.fragmented, overrun };
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    } finally {
        await handle.close();
    }
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
}
