/** What is used of the parser `saxen`, which comes without types. */
declare module 'saxen' {
    /** Where the parser is: both counted from 0. */
    export interface ParserContext {
        readonly line: number;
        readonly column: number;
    }

    /** Texts and values are given as they stand, their references not decoded. */
    export class Parser {
        on(event: 'openTag', listener: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void): this;
        on(event: 'closeTag', listener: (name: string) => void): this;
        on(event: 'text' | 'cdata' | 'attention', listener: (text: string) => void): this;
        on(event: 'error' | 'warn', listener: (error: Error, context: () => ParserContext) => void): this;
        parse(xml: string): Error | undefined;
    }
}
