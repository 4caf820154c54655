/** What the page asks of the worker that decodes sound. */
export type SoundRequest =
    | { readonly kind: 'open'; readonly url: string }
    /** Sound between two seconds of the film, its first shown frame at 0; what was asked before is dropped. */
    | { readonly kind: 'want'; readonly id: number; readonly start: number; readonly end: number };

/** What the worker answers. */
export type SoundAnswer =
    | { readonly kind: 'opened' }
    /** No sound that can be decoded here; `reason` is for the log. */
    | { readonly kind: 'unusable'; readonly reason: string }
    /** Samples of each channel; no channels where there is silence. */
    | { readonly kind: 'sound'; readonly id: number; readonly rate: number; readonly channels: readonly Float32Array[] };
