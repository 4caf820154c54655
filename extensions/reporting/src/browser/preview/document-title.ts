import { fileTitle } from '@beeldspoor/coaching-model/lib/browser/traject-view/file-titles';
import { nls } from '@theia/core';

/** How a document or note is called on its tab: «Handelingsplan, versie 1». */
export function documentTitle(path: string): string {
    const { title, version } = fileTitle(path);
    return version === undefined ? title : nls.localize('beeldspoor/reporting/titleOfVersion', '{0}, versie {1}', title, version.slice(1));
}
