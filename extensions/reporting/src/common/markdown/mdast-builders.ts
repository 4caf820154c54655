import type {
    AlignType,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    PhrasingContent,
    RootContent,
    Strong,
    Table,
    TableCell,
    Text
} from 'mdast';

/** Small words for building mdast trees; each gives one node. */
type Inline = string | PhrasingContent;

export const text = (value: string): Text => ({ type: 'text', value });

const inline = (parts: readonly Inline[]): PhrasingContent[] => parts.map(part => (typeof part === 'string' ? text(part) : part));

export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });

export const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] });

export const link = (url: string, label: string): Link => ({ type: 'link', url, children: [text(label)] });

export const heading = (depth: Heading['depth'], title: string): Heading => ({ type: 'heading', depth, children: [text(title)] });

export const paragraph = (...parts: readonly Inline[]): Paragraph => ({ type: 'paragraph', children: inline(parts) });

export const item = (...parts: readonly Inline[]): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...parts)] });

/** An item with a list of its own under it. */
export const nestedItem = (first: readonly Inline[], nested: List): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...first), nested]
});

export const list = (items: readonly ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children: [...items] });

export const quote = (...parts: readonly Inline[]): RootContent => ({ type: 'blockquote', children: [paragraph(...parts)] });

const cell = (content: Inline | readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: inline(Array.isArray(content) ? (content as readonly Inline[]) : [content as Inline])
});

/** A table with a heading row. */
export const table = (
    head: readonly string[],
    rows: readonly (readonly (Inline | readonly Inline[])[])[],
    align: AlignType[] = []
): Table => ({
    type: 'table',
    align,
    children: [head, ...rows].map(row => ({ type: 'tableRow', children: row.map(cell) }))
});
