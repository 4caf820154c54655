import { codedOn } from './coded-tiers';
import type { PatternInput } from './pattern';
import { shownCodable, shows } from './pattern-filter';

/** How often initiatives were seen. */
export interface InitiativeRate {
    /** Gaps between files and uncodable stretches left out (S1-24). */
    readonly codableSeconds: number;
    /** Initiatives with their onset in codable time (A37). */
    readonly initiatives: number;
    /** In ten minutes of codable time; null when nothing could be coded (F07). */
    readonly perTenMinutes: number | null;
}

/** Initiatives of everybody to everybody over the time in which they could be seen (PT-12 counts in tens of minutes). */
export function initiativeRate(input: PatternInput): InitiativeRate {
    const codable = shownCodable(input);
    const count = codedOn(input, 'initiative').filter(each => shows(input, each) && codable.has(each.startFrame)).length;
    return {
        codableSeconds: codable.seconds,
        initiatives: count,
        perTenMinutes: codable.seconds > 0 ? (count * 600) / codable.seconds : null
    };
}
