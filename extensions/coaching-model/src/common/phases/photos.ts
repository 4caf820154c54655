import type { ClipsDocument } from '../documents/clips';
import { filesOf, type RecordingDocument } from '../documents/recording';
import { mediaPath } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';

/** A photo is a recording of one picture that has no time. */
const ONE_PICTURE = { frameCount: 1, rate: { num: 1, den: 1 } } as const;

export const PHOTO_FILES = /\.(?:jpe?g|png|webp)$/i;

export function isPhoto({ medium }: Pick<RecordingDocument, 'medium'>): boolean {
    return medium === 'foto';
}

/**
 * The facts of a photo and its one fragment, the whole picture: it goes through the same command (`importRecording`) and
 * with that through the same gates, selection, freezing and destruction as a film (S0-25).
 */
export function photoRecording(
    id: string,
    file: { readonly name: string; readonly sha256: string },
    facts: Partial<RecordingDocument> = {}
): { readonly recording: RecordingDocument; readonly clips: ClipsDocument } {
    return {
        recording: {
            kind: 'lesson',
            projection: 'flat',
            ...facts,
            ...ONE_PICTURE,
            schemaVersion: 1,
            id,
            medium: 'foto',
            media: [file.name],
            sha256: [file.sha256],
            mediaState: 'present'
        },
        clips: {
            schemaVersion: 1,
            recording: id,
            clips: [{ id: 'C01', title: '', startFrame: 0, endFrame: 1, mark: null, shown: true, questions: [] }]
        }
    };
}

/** Whether the fragments of a recording have a begin and an end to read: those of a photo have none. */
export function hasTimeRange(recording: Pick<RecordingDocument, 'medium'>): boolean {
    return !isPhoto(recording);
}

/** What has to be destroyed: every file of film, sound and photo that is still there (S0-16, S0-25). */
export function footageOf({ recordings }: Pick<Trajectory, 'recordings'>): {
    readonly films: number;
    readonly photos: number;
    /** Inside the traject folder. */
    readonly files: readonly string[];
} {
    const present = recordings.map(({ recording }) => recording).filter(({ mediaState }) => mediaState !== 'destroyed');
    const withFiles = present.filter(recording => filesOf(recording).length > 0);
    return {
        films: withFiles.filter(recording => !isPhoto(recording)).length,
        photos: withFiles.filter(isPhoto).length,
        files: present.flatMap(recording => filesOf(recording).map(file => mediaPath(recording.id, file)))
    };
}
