import { type DocumentVersion, documentVersions } from '../../common/versions/document-versions';
import type { TemplateSummary } from '../../common/report-service';

/** One kind of document in the list «Verslag», with its versions, newest first. */
export interface DocumentRow {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    /** False for a document that no template makes: it can be read but not made anew. */
    readonly makeable: boolean;
    readonly versions: readonly DocumentVersion[];
}

/** The templates in their own order, then documents that nobody here can make. */
export function documentRows(templates: readonly TemplateSummary[], paths: readonly string[]): readonly DocumentRow[] {
    const versions = documentVersions(paths);
    const of = (id: string): DocumentVersion[] => versions.filter(version => version.document === id).reverse();
    const known = templates.map(template => ({ ...template, makeable: true, versions: of(template.id) }));
    const others = [...new Set(versions.map(version => version.document))].filter(id => !templates.some(template => template.id === id));
    return [...known, ...others.map(id => ({ id, label: id, description: '', makeable: false, versions: of(id) }))];
}
