export const reportServicePath = '/services/beeldspoor/reports';

/** What a template is, for a list. */
export interface TemplateSummary {
    readonly id: string;
    readonly label: string;
    readonly description: string;
}

export interface ExportResult {
    /** Inside the traject folder. */
    readonly path: string;
    readonly version: number;
    /** False: nothing changed since this version, so no new file was made. */
    readonly created: boolean;
}

export const ReportService = Symbol('ReportService');
export interface ReportService {
    templates(): Promise<TemplateSummary[]>;
    /**
     * Makes the next version of a document, or gives the last when nothing it is made from changed. Older versions are
     * never touched. @throws UserFacingError, Dutch, when the traject cannot be read or the file cannot be written.
     * @param coder initials of who makes it: as long as somebody codes blind, codes of others are left out
     */
    export(trajectUri: string, template: string, coder?: string): Promise<ExportResult>;
}
