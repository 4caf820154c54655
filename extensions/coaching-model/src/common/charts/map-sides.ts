import { groupBy } from '../collections/group-by';

/**
 * Divides people over the two sides of a map, each side in the given order. Who have contact with each other stand on one side
 * as long as that side does not get much longer than the other.
 *
 * @param contacts pairs of the people
 */
export function mapSides(
    people: readonly string[],
    contacts: readonly (readonly [string, string])[]
): { readonly left: readonly string[]; readonly right: readonly string[] } {
    const head = new Map(people.map(person => [person, person]));
    const headOf = (person: string): string => {
        const next = head.get(person) ?? person;
        return next === person ? person : headOf(next);
    };
    for (const [a, b] of contacts) {
        head.set(headOf(b), headOf(a));
    }
    const most = Math.ceil(people.length / 2) + 1;
    const groups = [...groupBy(people, headOf).values()].flatMap(group => (group.length > most ? group.map(person => [person]) : [group]));
    const half = people.length / 2;
    const onLeft = new Set<string>();
    let onRight = 0;
    for (const group of groups) {
        if (onLeft.size + group.length <= Math.ceil(half) || onLeft.size <= onRight) {
            group.forEach(person => onLeft.add(person));
        } else {
            onRight += group.length;
        }
    }
    return { left: people.filter(person => onLeft.has(person)), right: people.filter(person => !onLeft.has(person)) };
}
