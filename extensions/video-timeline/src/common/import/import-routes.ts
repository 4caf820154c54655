import { PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { z } from 'zod';

/** Bringing in recordings: GET asks whether it may and what to propose, POST sends the bytes of one film as they are. */
export const IMPORT_ROUTE = '/beeldspoor/opname';

/** `traject`: path of the traject folder inside the trajectories folder. */
export function importRoute(traject: string): string {
    return `${IMPORT_ROUTE}/${encodeURIComponent(traject)}`;
}

/** Header of the POST with the facts: JSON, percent-encoded. */
export const IMPORT_FACTS_HEADER = 'X-Beeldspoor-Opname';

/** What is asked of the user about a film (S1-5). Placement and venue must be given. */
export const importFactsSchema = z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
    title: z.string().max(200).optional(),
    kind: z.enum(['lesson', 'guidance']).optional(),
    placement: z.enum(PLACEMENTS),
    venue: z.enum(VENUES),
    /** ISO 8601 with offset. */
    recordedAt: z.iso.datetime({ offset: true }).optional()
});
export type ImportFacts = z.infer<typeof importFactsSchema>;

/** Answer to GET. */
export interface ImportPreparation {
    /** Undefined: a film may be brought in. */
    readonly refusal: UserFacingMessage | undefined;
    /** Id for the next recording, for example `O2`. */
    readonly proposedId: string;
    readonly takenIds: readonly string[];
    /** Bytes free on the disk of the trajectories folder. */
    readonly freeBytes: number;
}

/** Answer to POST: what was brought in, or why not. Nothing is ever half there. */
export type ImportAnswer =
    | { readonly kind: 'added'; readonly recording: string; readonly frameCount: number }
    /** These very bytes are in the traject already, as that recording. */
    | { readonly kind: 'duplicate'; readonly recording: string; readonly message: UserFacingMessage }
    | { readonly kind: 'refused'; readonly message: UserFacingMessage };

/** The next free id: one more than the highest number behind an O. */
export function nextRecordingId(taken: readonly string[]): string {
    const numbers = taken.map(id => /^O(\d{1,6})$/.exec(id)?.[1]).map(text => Number(text ?? 0));
    return `O${Math.max(0, ...numbers) + 1}`;
}
