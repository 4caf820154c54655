/** Why something may not be done, or what is worth knowing before it is. */
export interface Remark {
    /** Requirement row or invariant it comes from: `S0-3`, `INV-1`; `03-3.2` is a section of `domain/03`. */
    readonly rule: string;
    /** Dutch: what stands in the way. */
    readonly message: string;
    /** Dutch: what opens it. */
    readonly opens: string;
    /** Codes of the persons it is about, for the coach; never for a class screen. */
    readonly persons?: readonly string[];
    /** File inside the traject folder in which it is set right. */
    readonly file?: string;
    /** Where in the traject it is set right, when that is not the file itself: in the list of persons, or in the recording. */
    readonly place?: 'persons' | 'recording';
    /** A reason in words is enough to go on. */
    readonly overridable?: boolean;
}

/** A gate as it stands now; never kept (INV-6). */
export interface Gate {
    readonly open: boolean;
    /** Empty exactly when it is open. */
    readonly reasons: readonly Remark[];
}

/** The gate that these reasons make. */
export function gateOf(reasons: readonly Remark[]): Gate {
    return { open: reasons.length === 0, reasons };
}
