/** A `<video>` that has its first picture. */
export interface LoadedVideo {
    readonly video: HTMLVideoElement;
    /** What the element calls the time of its first picture, in seconds; not always 0. */
    readonly firstMediaTime: number;
}

/**
 * Loads a film into a new `<video>` that is in no document.
 * @throws Error when the browser cannot show its picture (it may play sound and show nothing without any error of its own)
 */
export async function loadedVideo(url: string): Promise<LoadedVideo> {
    const video = document.createElement('video');
    video.preload = 'auto';
    video.playsInline = true;
    video.disablePictureInPicture = true;
    const firstMediaTime = await new Promise<number>((resolve, reject) => {
        video.onerror = () => reject(new Error(video.error?.message || 'the browser cannot play this film'));
        video.requestVideoFrameCallback((_now, metadata) => resolve(metadata.mediaTime));
        video.onloadeddata = () => {
            if (video.videoWidth === 0) {
                reject(new Error('the browser plays only the sound of this film'));
            }
        };
        video.src = url;
    })
        .catch((error: unknown) => {
            unload(video);
            throw error;
        })
        .finally(() => {
            video.onerror = null;
            video.onloadeddata = null;
        });
    return { video, firstMediaTime };
}

/** Lets go of the film and its connection. */
export function unload(video: HTMLMediaElement): void {
    video.pause();
    video.removeAttribute('src');
    video.load();
}
