/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
    constructor(protected state: number) {}

    next(): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let word = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
        return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
    }

    /** 0 up to and not including `count`. */
    below(count: number): number {
        return Math.floor(this.next() * count);
    }

    chance(part: number): boolean {
        return this.next() < part;
    }

    one<T>(choices: readonly T[]): T {
        return choices[this.below(choices.length)];
    }

    times<T>(most: number, make: (index: number) => T): T[] {
        return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
    }
}
