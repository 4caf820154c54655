import { compareIds } from '../patterns/pattern';
import { before, notAfter } from '../time/instant';
import { type AgreementTable, agreementTable } from './agreement-table';

/** Something coded, in seconds; a point has `start === stop`. */
export interface TimedCode {
    /** Empty: nobody in particular. */
    readonly actor: string;
    readonly code: string;
    readonly start: number;
    readonly stop: number;
}

/**
 * What is one category of a sample: the set of codes in it, or the list of them. With lists two events in one window are
 * another category than one of the same code, so that the table falls apart as the window grows.
 */
export type WindowSemantics = 'set' | 'list';

/**
 * Kappa by scan sampling, as users of other coding programs know it: from the first begin on, every `windowSeconds`, per
 * actor the codes of that moment (states that are on, points at most half a window away), one coder against the other. The
 * samples lie on a fixed grid, so that events further apart than nothing can fall in different samples, and a wider window
 * is another grid, on which kappa may be lower; `matchEvents` and `toleranceAgreement` have no grid and no such cliff.
 *
 * @param windowSeconds more than zero
 * @param actors who is looked at, also when nothing was coded of them; absent: everyone of whom something was
 */
export function windowAgreement(
    a: readonly TimedCode[],
    b: readonly TimedCode[],
    windowSeconds: number,
    semantics: WindowSemantics = 'set',
    actors?: readonly string[]
): AgreementTable {
    const all = [...a, ...b].filter(({ actor }) => actors?.includes(actor) ?? true);
    if (all.length === 0 || !(windowSeconds > 0)) {
        return agreementTable([], compareIds);
    }
    const first = all.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = all.reduce((most, { stop }) => Math.max(most, stop), -Infinity);
    const samples = Math.floor((last - first) / windowSeconds + 1e-9) + 1;
    const looked = actors ?? [...new Set(all.map(({ actor }) => actor))].sort(compareIds);
    const scan = { first, windowSeconds, samples, semantics };
    return agreementTable(
        looked.flatMap(actor => {
            const rows = categories(a, actor, scan);
            const columns = categories(b, actor, scan);
            return rows.map((row, index) => ({ a: row, b: columns[index], count: 1 }));
        }),
        compareIds
    );
}

interface Scan {
    readonly first: number;
    readonly windowSeconds: number;
    readonly samples: number;
    readonly semantics: WindowSemantics;
}

/** The category of each sample of one actor: his codes, or nothing at all (which is the same for every actor). */
function categories(codes: readonly TimedCode[], actor: string, { first, windowSeconds, samples, semantics }: Scan): string[] {
    const found = Array.from({ length: samples }, (): string[] => []);
    const own = codes.filter(code => code.actor === actor);
    // States before points, each in the order of time.
    const isState = ({ start, stop }: TimedCode): boolean => stop > start;
    const ordered = [...own].sort((one, two) => Number(isState(two)) - Number(isState(one)) || one.start - two.start);
    for (const { code, start, stop } of ordered) {
        const margin = stop > start ? 0 : windowSeconds / 2;
        const from = Math.max(0, Math.floor((start - margin - first) / windowSeconds) - 1);
        for (let index = from; index < samples; index += 1) {
            const at = first + index * windowSeconds;
            if (!notAfter(at, stop + margin)) {
                break;
            }
            if (!before(at, start - margin)) {
                found[index].push(code);
            }
        }
    }
    return found.map(names => {
        const category = semantics === 'set' ? [...new Set(names)].sort(compareIds) : names;
        return category.length === 0 ? '' : JSON.stringify([actor, ...category]);
    });
}
