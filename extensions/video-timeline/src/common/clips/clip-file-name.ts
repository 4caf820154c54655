/** How a fragment of a 360° film is saved: as it was filmed, or as flat film in the direction in which one looks. */
export type ClipLook = 'filmed' | 'view';

/** A fragment by its ids. */
export interface ClipAddress {
    readonly recording: string;
    readonly fragment: string;
}

/** Letters, digits and dashes of an id; ids hold no names, whatever a hand wrote in the file. */
const plain = (id: string): string => id.replace(/[^A-Za-z0-9_-]+/g, '').slice(0, 32) || 'x';

/** Name of the file of one fragment or of several behind each other: ids only, never a title or a name (S0-17, domain/06). */
export function clipFileName(clips: readonly ClipAddress[], look: ClipLook): string {
    const recordings = [...new Set(clips.map(({ recording }) => plain(recording)))];
    const [first] = clips;
    const what =
        clips.length === 1
            ? `${plain(first.recording)}-${plain(first.fragment)}`
            : `${recordings.slice(0, 3).join('-')}-${clips.length}-fragmenten`;
    return `${what}${look === 'view' ? '-kijkrichting' : ''}.mp4`;
}

/** Name of the file of one picture. */
export function stillFileName(recording: string, frame: number, format: 'png' | 'jpg'): string {
    return `${plain(recording)}-beeld-${frame}.${format}`;
}

/** Whether a name is one that is made here; nothing else in the folder is handed out. */
export function isClipFileName(name: string): boolean {
    return /^[A-Za-z0-9_-]{1,160}\.mp4$/.test(name);
}
