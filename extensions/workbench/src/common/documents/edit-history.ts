/** One edit that can be undone: the snapshots around it and what the user calls it. */
export interface HistoryEntry<T> {
    readonly label: string;
    /** Later edits of any document have a higher number. */
    readonly order: number;
    readonly before: T;
    readonly after: T;
}

/** Undo and redo stacks of snapshots, bounded: the oldest edit is forgotten first. */
export class EditHistory<T> {
    protected readonly done: HistoryEntry<T>[] = [];
    protected readonly undone: HistoryEntry<T>[] = [];

    constructor(protected readonly limit = 200) {}

    get nextUndo(): HistoryEntry<T> | undefined {
        return this.done.at(-1);
    }

    get nextRedo(): HistoryEntry<T> | undefined {
        return this.undone.at(-1);
    }

    /** A new edit: what was undone before can no longer be redone. */
    push(entry: HistoryEntry<T>): void {
        this.done.push(entry);
        this.forgetUndone();
        if (this.done.length > this.limit) {
            this.done.shift();
        }
    }

    undo(): HistoryEntry<T> | undefined {
        return move(this.done, this.undone);
    }

    redo(): HistoryEntry<T> | undefined {
        return move(this.undone, this.done);
    }

    /** What was undone can no longer be redone. */
    forgetUndone(): void {
        this.undone.length = 0;
    }
}

function move<E>(from: E[], to: E[]): E | undefined {
    const entry = from.pop();
    if (entry) {
        to.push(entry);
    }
    return entry;
}
