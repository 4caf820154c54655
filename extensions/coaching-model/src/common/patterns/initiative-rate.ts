import type { PatternInput } from './pattern';
import { codableSeconds, uncodableTime } from './uncodable-time';

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
export function initiativeRate({ annotations, times }: PatternInput): InitiativeRate {
    const uncodable = uncodableTime(annotations, times);
    const seconds = codableSeconds(annotations, times);
    const count = annotations.filter(({ tier, startFrame }) => {
        const onset = times.secondsOf(startFrame);
        return tier === 'initiative' && !uncodable.list.some(({ from, to }) => from <= onset && onset < to);
    }).length;
    return { codableSeconds: seconds, initiatives: count, perTenMinutes: seconds > 0 ? (count * 600) / seconds : null };
}
