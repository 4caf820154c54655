import type { DocumentService } from '../../common/documents/document-service';
import type { DocumentType } from '../../common/documents/document-type';
import { parseDocument } from '../../common/documents/parse-document';

/** The newest version of a document that was kept and can still be read; undefined when there is none. */
export async function lastGoodVersion<T>(
    uri: string,
    type: DocumentType<T>,
    service: Pick<DocumentService, 'versions' | 'versionText'>
): Promise<{ readonly value: T; readonly at: number } | undefined> {
    for (const { revision, at } of await service.versions(uri)) {
        const text = await service.versionText(uri, revision);
        const reading = text === undefined ? undefined : parseDocument(type, text);
        if (reading?.kind === 'ok') {
            return { value: reading.value, at };
        }
    }
    return undefined;
}

/** A moment (milliseconds since 1970) as a user reads it: the time, and the day when it is not today. */
export function momentText(at: number): string {
    const date = new Date(at);
    const time = date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
    const isToday = date.toDateString() === new Date().toDateString();
    return isToday ? time : `${date.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long' })} ${time}`;
}
