/** Counts what went wrong, and says when it was too often: at most `limit` times in any `windowMs` milliseconds. */
export class RateLimit {
    protected times: number[] = [];

    constructor(
        protected readonly limit: number,
        protected readonly windowMs: number,
        protected readonly now: () => number = Date.now
    ) {}

    get isExceeded(): boolean {
        const since = this.now() - this.windowMs;
        this.times = this.times.filter(time => time > since);
        return this.times.length >= this.limit;
    }

    count(): void {
        this.times.push(this.now());
    }
}
