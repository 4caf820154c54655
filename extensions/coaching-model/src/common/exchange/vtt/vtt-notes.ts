/** Begin of a note that says which document of ours the file was made from. */
export const FACTS_NOTE = 'beeldspoor ';
/** Begin of a note that holds all of the annotation whose cue comes after it. */
export const RECORD_NOTE = 'beeldspoor-annotatie ';
