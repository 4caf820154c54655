/** Lets actions with the same key wait for each other; a failure of one does not touch the next. */
export class KeyedMutex {
    protected readonly tails = new Map<string, Promise<unknown>>();

    run<T>(key: string, action: () => Promise<T>): Promise<T> {
        const before = this.tails.get(key) ?? Promise.resolve();
        const result = before.then(action, action);
        const done = result.then(
            () => undefined,
            () => undefined
        );
        this.tails.set(key, done);
        void done.then(() => {
            if (this.tails.get(key) === done) {
                this.tails.delete(key);
            }
        });
        return result;
    }
}
