/** One line of a note with its link into the film: `- [00:49:00](beeld:O1#f=1225) tekst`. */
export function momentLine(recording: string, frame: number, timecode: string, text: string): string {
    return `- [${timecode}](beeld:${recording}#f=${frame}) ${text.trim().replace(/\s*\n\s*/g, ' ')}`;
}

/** The note with the line at its end; a new note begins with a heading. */
export function withMomentLine(note: string | undefined, heading: string, line: string): string {
    if (note === undefined || note.trim() === '') {
        return `# ${heading}\n\n${line}\n`;
    }
    const body = note.replace(/\s+$/, '');
    const last = body.slice(body.lastIndexOf('\n') + 1);
    return `${body}${/^[-*] /.test(last) ? '\n' : '\n\n'}${line}\n`;
}
