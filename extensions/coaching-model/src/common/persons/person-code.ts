/** A teacher: `LK` and digits (F11). */
export function isTeacher(code: string | undefined): boolean {
    return code !== undefined && /^LK\d+$/.test(code);
}

/** A pupil: `L` and digits (F11). */
export function isPupil(code: string | undefined): boolean {
    return code !== undefined && /^L\d+$/.test(code);
}

/** A person, known (`Lnn`, `LKn`, `COn`) or not (`ON`), as against the group, material or something else (F10). */
export function isPersonCode(code: string | undefined): boolean {
    return code !== undefined && /^(LK?\d+|CO\d*|ON)$/.test(code);
}

/** Order of codes and ids for readers: numbers by value (`L2` before `L10`, `O2` before `O10`). */
export function compareCodes(a: string, b: string): number {
    const left = a.match(/\d+|\D+/g) ?? [];
    const right = b.match(/\d+|\D+/g) ?? [];
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
        const difference = Number(left[index]) - Number(right[index]);
        if (difference < 0 || difference > 0) {
            return difference;
        }
        if (left[index] !== right[index]) {
            return left[index] < right[index] ? -1 : 1;
        }
    }
    return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
