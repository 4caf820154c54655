import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';

export type ImportPermission = { readonly allowed: true } | { readonly allowed: false; readonly message: UserFacingMessage };

/** The traject into which a film would be brought. */
export interface ImportGateRequest {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    /** The same folder on disk, absolute. */
    readonly folder: string;
}

/**
 * Contribution point, and the one place where filming can be refused: asked before the first byte is taken and once more
 * before the film gets its place. The first refusal counts. Without any gate every film is allowed.
 */
export const ImportGate = Symbol('ImportGate');
export interface ImportGate {
    mayImport(request: ImportGateRequest): Promise<ImportPermission>;
}
