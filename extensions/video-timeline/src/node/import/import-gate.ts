import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';

/** Allowed, with the facts as they are to be written when the gate adds to them (who can be seen). */
export type ImportPermission =
    { readonly allowed: true; readonly recording?: RecordingDocument } | { readonly allowed: false; readonly message: UserFacingMessage };

/** The traject into which a film would be brought. */
export interface ImportGateRequest {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    /** The same folder on disk, absolute. */
    readonly folder: string;
    /** The film is of the guidance itself (nagesprek, kijkles), not of a lesson. */
    readonly guidance?: boolean;
    /** Known when the film has come and was looked at. */
    readonly recording?: RecordingDocument;
    /** A file is added to this recording, which is there. */
    readonly addTo?: string;
}

/**
 * Contribution point, and the one place where filming can be refused: asked before the first byte is taken and once more
 * before the film gets its place. The first refusal counts. Without any gate every film is allowed.
 */
export const ImportGate = Symbol('ImportGate');
export interface ImportGate {
    mayImport(request: ImportGateRequest): Promise<ImportPermission>;
}
