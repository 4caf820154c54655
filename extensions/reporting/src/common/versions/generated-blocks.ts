/** A short name for a text: the same text, the same name. Given by the caller, so that this stays pure. */
export type Digest = (text: string) => string;

/** A part that Beeldspoor wrote, as Markdown. */
export interface GeneratedBlock {
    readonly id: string;
    readonly markdown: string;
}

/** What was found in a document: its parts, and what a person wrote after each (`''`: before the first). */
export interface ReadBlocks {
    readonly blocks: readonly (GeneratedBlock & { /** A person changed it. */ readonly edited: boolean })[];
    readonly handwritten: ReadonlyMap<string, string>;
}

const BEGIN = /^<!-- beeldspoor:begin ([a-z0-9-]+) ([0-9a-f]+) -->$/;
const END = /^<!-- beeldspoor:end ([a-z0-9-]+) -->$/;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Reads the parts of a document back. Lines of a begin without its end count as handwriting: nothing is lost. */
export function readBlocks(document: string, digest: Digest): ReadBlocks {
    const lines = document.replace(/\r\n/g, '\n').replace(FRONT_MATTER, '').split('\n');
    const blocks: (GeneratedBlock & { edited: boolean })[] = [];
    const handwriting = new Map<string, string[]>();
    let owner = '';
    for (let at = 0; at < lines.length; at += 1) {
        const begin = BEGIN.exec(lines[at]);
        const end = begin ? lines.findIndex((line, index) => index > at && END.exec(line)?.[1] === begin[1]) : -1;
        if (begin && end > 0) {
            const markdown = lines
                .slice(at + 1, end)
                .join('\n')
                .trim();
            blocks.push({ id: begin[1], markdown, edited: digest(markdown) !== begin[2] });
            owner = begin[1];
            at = end;
        } else {
            handwriting.set(owner, [...(handwriting.get(owner) ?? []), lines[at]]);
        }
    }
    const handwritten = new Map<string, string>();
    for (const [id, written] of handwriting) {
        const kept = written.join('\n').trim();
        if (kept) {
            handwritten.set(id, kept);
        }
    }
    return { blocks, handwritten };
}

/**
 * The body of a document: the new parts, and under each what a person wrote there in the previous version. A part that a
 * person changed is not lost either: their text follows the new part, as a quotation that says where it comes from.
 */
export function writeBlocks(blocks: readonly GeneratedBlock[], previous: ReadBlocks | undefined, digest: Digest): string {
    const parts: string[] = [];
    const handwritten = new Map(previous?.handwritten);
    const take = (id: string): void => {
        const text = handwritten.get(id);
        if (text) {
            parts.push(text);
            handwritten.delete(id);
        }
    };
    take('');
    for (const { id, markdown } of blocks) {
        parts.push(`<!-- beeldspoor:begin ${id} ${digest(markdown)} -->\n${markdown}\n<!-- beeldspoor:end ${id} -->`);
        const old = previous?.blocks.find(block => block.id === id);
        if (old?.edited && old.markdown !== markdown) {
            const quoted = old.markdown.replace(/^/gm, '> ');
            parts.push(`> **Met de hand aangepast in de vorige versie:**\n>\n${quoted}`);
        }
        take(id);
    }
    for (const text of handwritten.values()) {
        parts.push(text);
    }
    return `${parts.join('\n\n')}\n`;
}
