import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { resolveInside } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { ExportResult, ReportService, TemplateSummary } from '../../common/report-service';
import { DocumentExporter } from './document-exporter';

/** Documents for the views, within the trajectories folder. */
@injectable()
export class ReportServiceImpl implements ReportService {
    @inject(DocumentExporter) protected readonly exporter: DocumentExporter;
    @inject(TrajectoriesFolder) protected readonly folder: TrajectoriesFolder;

    async templates(): Promise<TemplateSummary[]> {
        return this.exporter.templates.map(({ id, label, description }) => ({ id, label, description }));
    }

    async export(trajectUri: string, template: string, coder?: string): Promise<ExportResult> {
        return this.exporter.export(await resolveInside(this.folder.path, trajectUri), template, coder);
    }
}
