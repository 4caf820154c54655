import { UserFacingError, type UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { recordingTimes } from '../patterns/recording-times';
import type { RecordingDossier } from '../trajectory/trajectory';
import type { ForeignCoding, ForeignEvent } from './foreign-coding';
import type { ForeignFile } from './foreign-file';
import { IMPORTERS } from './formats';
import { readForeignFile } from './read-foreign-file';

/** What is asked of a thread of its own: one file, and the recording whose times it may need. */
export interface ReadingQuestion {
    readonly file: ForeignFile;
    readonly dossier?: Pick<RecordingDossier, 'recording' | 'frameTable'>;
}

/** What it answers, piece by piece, so that none of them holds up the page that receives it. */
export type ReadingAnswer =
    /** A coding without its events; those that follow are of it. */
    | { readonly kind: 'coding'; readonly coding: ForeignCoding }
    | { readonly kind: 'events'; readonly events: readonly ForeignEvent[] }
    | { readonly kind: 'done' }
    | { readonly kind: 'refused'; readonly parts: UserFacingMessage };

/** Events that go at once: a few milliseconds of whoever receives them. */
const PIECE = 3000;

/** Reads a file with our own importers; what refuses it is told as it would be told to a user. */
export function* readingAnswers({ file, dossier }: ReadingQuestion): Generator<ReadingAnswer, void> {
    try {
        const times = dossier && recordingTimes(dossier);
        for (const { events, ...coding } of readForeignFile(file, IMPORTERS, times?.kind === 'ok' ? { times: times.times } : {})) {
            yield { kind: 'coding', coding: { ...coding, events: [] } };
            for (let from = 0; from < events.length; from += PIECE) {
                yield { kind: 'events', events: events.slice(from, from + PIECE) };
            }
        }
        yield { kind: 'done' };
    } catch (error) {
        if (!(error instanceof UserFacingError)) {
            throw error;
        }
        yield { kind: 'refused', parts: error.parts };
    }
}

/** Puts the answers together again. */
export class CodingReceiver {
    protected readonly codings: (ForeignCoding & { events: ForeignEvent[] })[] = [];

    /**
     * @returns all codings once the last piece is there
     * @throws UserFacingError when the file was refused
     */
    take(answer: ReadingAnswer): readonly ForeignCoding[] | undefined {
        switch (answer.kind) {
            case 'coding':
                this.codings.push({ ...answer.coding, events: [] });
                return undefined;
            case 'events':
                this.codings.at(-1)?.events.push(...answer.events);
                return undefined;
            case 'done':
                return this.codings;
            case 'refused':
                throw new UserFacingError(answer.parts);
        }
    }
}
