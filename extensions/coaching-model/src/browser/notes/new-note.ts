/**
 * Path and first text of a new note.
 *
 * @param notes paths of the notes that are there.
 * @param today ISO date (yyyy-mm-dd).
 * @param dateText the date as a reader reads it.
 */
export function newNote(
    notes: readonly string[],
    today: string,
    dateText: (iso: string) => string
): { readonly path: string; readonly text: string } {
    const taken = new Set(notes.map(note => note.toLowerCase()));
    let path = `notities/notitie-${today}.md`;
    for (let number = 2; taken.has(path); number += 1) {
        path = `notities/notitie-${today}-${number}.md`;
    }
    return { path, text: `# Notitie ${dateText(today)}\n\n` };
}
