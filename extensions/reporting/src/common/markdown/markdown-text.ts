import type { RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const processor = remark().use(remarkGfm, { tablePipeAlign: false }).data('settings', { bullet: '-', emphasis: '*', rule: '-' }).freeze();

/** Markdown text of mdast nodes; the same nodes always give the same text, without a newline at the end. */
export function markdownText(content: readonly RootContent[]): string {
    return processor.stringify({ type: 'root', children: [...content] }).replace(/\n+$/, '');
}
