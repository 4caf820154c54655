/** Milliseconds after a seek was done in which a late picture is waited for. */
const GRACE = 300;
/** Milliseconds in which a seek must be done: a film that stalls is not waited for for ever. */
const PATIENCE = 10_000;

/**
 * A `<video>` that is only ever sought in, and that knows which picture it really shows: the media time of the last picture the
 * browser presented, never the place it was asked to go to.
 */
export class SeekingVideo {
    /** Media time (seconds) of the picture that is shown. */
    protected shown: number;
    protected callback = 0;
    protected onPicture: (() => void) | undefined;

    /** @param shown media time of the picture it shows now */
    constructor(
        readonly video: HTMLVideoElement,
        shown: number
    ) {
        this.shown = shown;
        this.listen();
    }

    protected listen(): void {
        this.callback = this.video.requestVideoFrameCallback((_now, metadata) => {
            this.shown = metadata.mediaTime;
            this.listen();
            this.onPicture?.();
        });
    }

    /**
     * Seeks, and resolves with the media time of the picture that is then shown: as soon as that is one that `isWanted`, otherwise
     * when the browser is done and presents no other any more.
     */
    async seek(seconds: number, isWanted: (mediaTime: number) => boolean): Promise<number> {
        const { video } = this;
        await new Promise<void>(resolve => {
            const settle = (): void => {
                window.clearTimeout(timer);
                this.onPicture = undefined;
                video.removeEventListener('seeked', onSeeked);
                video.removeEventListener('error', settle);
                resolve();
            };
            const settleWhenWanted = (): void => {
                if (!video.seeking && isWanted(this.shown)) {
                    settle();
                }
            };
            const onSeeked = (): void => {
                window.clearTimeout(timer);
                timer = window.setTimeout(settle, GRACE);
                settleWhenWanted();
            };
            let timer = window.setTimeout(settle, PATIENCE);
            this.onPicture = settleWhenWanted;
            video.addEventListener('seeked', onSeeked);
            video.addEventListener('error', settle);
            video.currentTime = seconds;
        });
        return this.shown;
    }

    dispose(): void {
        this.onPicture = undefined;
        this.video.cancelVideoFrameCallback(this.callback);
    }
}
