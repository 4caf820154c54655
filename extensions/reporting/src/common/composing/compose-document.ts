import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { markdownText } from '../markdown/markdown-text';
import type { DocumentTemplate } from '../templates/document-template';
import { canonicalJson } from '../versions/canonical-json';
import { readFrontMatter, writeFrontMatter } from '../versions/front-matter';
import { type Digest, readBlocks, writeBlocks } from '../versions/generated-blocks';

/** What goes into a document beside the traject itself. */
export interface Composition {
    readonly trajectory: Trajectory;
    readonly template: DocumentTemplate;
    /** Text of the newest version, when there is one. */
    readonly previous: string | undefined;
    readonly version: number;
    /** ISO 8601 moment. */
    readonly generatedAt: string;
    readonly digest: Digest;
}

/** The name of everything a document would be made from. */
export function inputsHash(template: DocumentTemplate, trajectory: Trajectory, digest: Digest): string {
    return digest(canonicalJson(template.inputs(trajectory)));
}

/** Whether the newest version was made from just these inputs. */
export function isUpToDate(previous: string | undefined, template: DocumentTemplate, trajectory: Trajectory, digest: Digest): boolean {
    return previous !== undefined && readFrontMatter(previous)?.inputsHash === inputsHash(template, trajectory, digest);
}

/** The whole text of a document: head, generated parts, and the handwriting of the previous version (`domain/05`). */
export function composeDocument({ trajectory, template, previous, version, generatedAt, digest }: Composition): string {
    const { codebook, traject, folder } = trajectory;
    const cycle = template.cycle(trajectory);
    const blocks = template.sections(trajectory).map(({ id, content }) => ({ id, markdown: markdownText(content) }));
    const head = writeFrontMatter({
        docType: template.id,
        trajectoryId: traject.id ?? folder,
        ...(cycle !== undefined && { cycle }),
        version,
        generatedAt,
        inputsHash: inputsHash(template, trajectory, digest),
        codebookVersion: `${codebook.id}-${codebook.version}`,
        author: traject.coach?.code ?? 'onbekend',
        status: 'concept'
    });
    return `${head}\n${writeBlocks(blocks, previous === undefined ? undefined : readBlocks(previous, digest), digest)}`;
}
