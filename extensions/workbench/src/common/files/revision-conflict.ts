/** Code of the error with which the file system refuses a save over a version that the editor has not seen. */
export const FILE_MODIFIED_SINCE_CODE = 'BeeldspoorFileModifiedSince';

/** What an editor adds to the options of a save: when the version that it last read was written, in milliseconds. */
export interface ExpectedVersion {
    readonly expectedMtime?: number;
}
