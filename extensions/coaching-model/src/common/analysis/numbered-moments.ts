import type { Evidence } from '../patterns/pattern';

/** The moments behind the numbers of a text, each number by its key; moments are sought when somebody asks for them. */
export class NumberedMoments {
    protected readonly finders = new Map<string, () => readonly Evidence[]>();

    /** @returns the key of the number. */
    add(number: string, find: () => readonly Evidence[]): string {
        this.finders.set(number, find);
        return number;
    }

    /** In the order in which they are told; empty for a number that is not there. */
    of(number: string): readonly Evidence[] {
        return this.finders.get(number)?.() ?? [];
    }
}
