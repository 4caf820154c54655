/** A version of the instrument: which form the numbers come from. */
export interface SdqVersion {
    readonly id: string;
    /** Dutch, with who fills it in and for which ages. */
    readonly label: string;
    readonly impactMax: number;
}

/**
 * The versions that are known (S4-15). The table of the article has an impact of at most 9, the published form for
 * teachers one of at most 6 (three items of 0-0-1-2); both are kept apart.
 */
export const SDQ_VERSIONS: readonly SdqVersion[] = [
    { id: 'T4-17', label: 'Leerkracht, 4-17 jaar (impact 0-0-1-2)', impactMax: 6 },
    { id: 'seed-S4', label: 'Leerkracht, tabel van «Met andere ogen»', impactMax: 9 }
];

export function sdqVersion(id: string, versions: readonly SdqVersion[] = SDQ_VERSIONS): SdqVersion | undefined {
    return versions.find(version => version.id === id);
}

/** There is no norm for impact: it is described, not placed (S4-15). */
export const IMPACT_LABEL = 'alleen kwalitatief';
