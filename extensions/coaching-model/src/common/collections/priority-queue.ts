/** Gives its items back smallest first; both `add` and `take` cost O(log n). */
export class PriorityQueue<T> {
    protected readonly heap: T[] = [];

    /** @param compare negative: the first goes before the second. */
    constructor(protected readonly compare: (a: T, b: T) => number) {}

    add(item: T): void {
        const { heap } = this;
        let at = heap.length;
        heap.push(item);
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (this.compare(heap[parent], item) <= 0) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = item;
    }

    /** The smallest, taken out; undefined when there is none. */
    take(): T | undefined {
        const { heap } = this;
        const [smallest] = heap;
        const last = heap.pop();
        if (last === undefined || heap.length === 0) {
            return smallest;
        }
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= heap.length) {
                break;
            }
            if (child + 1 < heap.length && this.compare(heap[child + 1], heap[child]) < 0) {
                child += 1;
            }
            if (this.compare(last, heap[child]) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return smallest;
    }
}
