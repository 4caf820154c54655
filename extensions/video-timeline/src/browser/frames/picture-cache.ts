/**
 * Decoded pictures by frame, within a number of bytes. When it is full the picture furthest from where the user is goes first;
 * held frames never go. Closes every picture it lets go.
 */
export class PictureCache<T extends { close(): void }> {
    protected readonly pictures = new Map<number, T>();
    protected centre = 0;
    protected heldStart = 0;
    protected heldEnd = 0;

    /** @param capacity pictures it may hold */
    constructor(readonly capacity: number) {}

    get size(): number {
        return this.pictures.size;
    }

    has(frame: number): boolean {
        return this.pictures.has(frame);
    }

    get(frame: number): T | undefined {
        return this.pictures.get(frame);
    }

    /** Where the user is now. */
    moveTo(frame: number): void {
        this.centre = frame;
    }

    /** Frames `[start, end)` stay whatever happens. */
    hold(start: number, end: number): void {
        this.heldStart = start;
        this.heldEnd = end;
    }

    /** Takes ownership of the picture. */
    put(frame: number, picture: T): void {
        this.pictures.get(frame)?.close();
        this.pictures.set(frame, picture);
        while (this.pictures.size > this.capacity && this.evictFurthest()) {
            // until it fits
        }
    }

    protected evictFurthest(): boolean {
        let furthest: number | undefined;
        let distance = -1;
        for (const frame of this.pictures.keys()) {
            const away = Math.abs(frame - this.centre);
            if (away > distance && !(frame >= this.heldStart && frame < this.heldEnd)) {
                distance = away;
                furthest = frame;
            }
        }
        if (furthest === undefined) {
            return false;
        }
        this.pictures.get(furthest)?.close();
        this.pictures.delete(furthest);
        return true;
    }

    clear(): void {
        this.pictures.forEach(picture => picture.close());
        this.pictures.clear();
    }
}
