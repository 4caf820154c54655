import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** The head of every document that Beeldspoor makes (`domain/05`). */
export const frontMatterSchema = z.looseObject({
    docType: z.string(),
    trajectoryId: z.string(),
    cycle: z.int().optional(),
    version: z.int().positive(),
    generatedAt: z.string(),
    inputsHash: z.string(),
    codebookVersion: z.string(),
    author: z.string(),
    status: z.enum(['concept', 'vastgesteld'])
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const BLOCK = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** The head of a document, or undefined when there is none that can be read. */
export function readFrontMatter(document: string): FrontMatter | undefined {
    const match = BLOCK.exec(document);
    if (!match) {
        return undefined;
    }
    try {
        return frontMatterSchema.parse(parse(match[1]));
    } catch {
        return undefined;
    }
}

export function writeFrontMatter(head: FrontMatter): string {
    return `---\n${stringify(head)}---\n`;
}

/** The document without its head. */
export function withoutFrontMatter(document: string): string {
    return document.replace(BLOCK, '');
}
