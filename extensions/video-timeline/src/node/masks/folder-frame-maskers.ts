import { MASKS_DOCUMENT } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { parseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { isMissing } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { injectable } from '@theia/core/shared/inversify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingPlace } from '../media/media-store';
import type { FrameMasker, FrameMaskers } from '../pictures/frame-masker';
import { YuvFrameMasker } from './yuv-frame-masker';

/** The masks that lie in `maskers.json` in the folder of the recording; read anew each time. */
@injectable()
export class FolderFrameMaskers implements FrameMaskers {
    async of({ folder, document }: RecordingPlace): Promise<FrameMasker | undefined> {
        let text: string;
        try {
            text = await readFile(join(folder, 'maskers.json'), 'utf8');
        } catch (error) {
            if (isMissing(error)) {
                return undefined;
            }
            throw unreadable(document.id, 'Het bestand kan niet worden geopend.', error);
        }
        const parsed = parseDocument(MASKS_DOCUMENT, text);
        switch (parsed.kind) {
            case 'ok':
                return parsed.value.masks.length > 0 ? new YuvFrameMasker(parsed.value.masks) : undefined;
            case 'newer':
                // A newer program may hide what this one does not know.
                throw unreadable(document.id, 'Het bestand is gemaakt met een nieuwere Beeldspoor.');
            case 'invalid':
                throw unreadable(document.id, parsed.message);
        }
    }
}

function unreadable(recording: string, reason: string, cause?: unknown): UserFacingError {
    return new UserFacingError(
        {
            happened: `De maskers van opname ${recording} kunnen niet worden gelezen. ${reason}`,
            kept: 'Er is niets van deze film gemaakt, zodat niemand onbedoeld herkenbaar is; film en maskers zijn niet veranderd.',
            todo: `Herstel opnames/${recording}/maskers.json in de teksteditor of zet een oudere versie terug, en probeer het opnieuw.`
        },
        { cause }
    );
}
