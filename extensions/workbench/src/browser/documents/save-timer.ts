/** A save waits this long (milliseconds) for the next edit ... */
export const SAVE_AFTER_LAST_EDIT = 400;
/** ... but never longer than this after the first edit that is not on disk. */
export const SAVE_AFTER_FIRST_EDIT = 900;

/** When the next save begins. */
export class SaveTimer {
    protected firstEditAt: number | undefined;
    protected timer: ReturnType<typeof setTimeout> | undefined;

    constructor(protected readonly save: () => void) {}

    /** @param delay another wait than edits have */
    schedule(delay?: number): void {
        const now = Date.now();
        this.firstEditAt ??= now;
        clearTimeout(this.timer);
        const wait = delay ?? Math.max(0, Math.min(SAVE_AFTER_LAST_EDIT, this.firstEditAt + SAVE_AFTER_FIRST_EDIT - now));
        this.timer = setTimeout(this.save, wait);
    }

    clear(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
        this.firstEditAt = undefined;
    }
}
