/** How many elements lists have in common at their begin and at their end; together no more than the shortest has. */
export interface SharedEnds {
    readonly first: number;
    readonly last: number;
}

/**
 * What lists begin and end with in common, by identity: an edit of a long list leaves all but a few elements the very same objects.
 * O(length), for lists of a million.
 */
export function sharedEnds([one, ...others]: readonly (readonly unknown[])[]): SharedEnds {
    const most = Math.min(one.length, ...others.map(({ length }) => length));
    let first = most;
    for (const other of others) {
        let count = 0;
        while (count < first && one[count] === other[count]) {
            count += 1;
        }
        first = count;
    }
    let last = most - first;
    for (const other of others) {
        let count = 0;
        while (count < last && one[one.length - 1 - count] === other[other.length - 1 - count]) {
            count += 1;
        }
        last = count;
    }
    return { first, last };
}
