/** Offsets in a text, `[start, end)`. */
export interface TextRange {
    readonly start: number;
    readonly end: number;
}

/**
 * Where the value at a path stands in the text of valid JSON. When the path leads to something that is not there (a missing
 * key), the range of the deepest part that is; of an object or array only its opening bracket, so that a squiggle stays small.
 */
export function locateJson(text: string, path: readonly PropertyKey[]): TextRange {
    const scanner = new Scanner(text);
    return scanner.find(path) ?? { start: 0, end: Math.min(1, text.length) };
}

class Scanner {
    protected at = 0;

    constructor(protected readonly text: string) {}

    /** Reads one value; gives the range that the path points to inside it. */
    find(path: readonly PropertyKey[] | undefined): TextRange | undefined {
        this.space();
        const start = this.at;
        const open = this.text[start];
        if (open === '{' || open === '[') {
            this.at += 1;
            const inner = this.members(open === '{', path);
            return path && (inner ?? { start, end: start + 1 });
        }
        if (open === '"') {
            this.string();
        } else {
            while (this.at < this.text.length && !/[\s,\]}]/.test(this.text[this.at])) {
                this.at += 1;
            }
        }
        return path && { start, end: this.at };
    }

    protected members(isObject: boolean, path: readonly PropertyKey[] | undefined): TextRange | undefined {
        let found: TextRange | undefined;
        for (let index = 0; ; index += 1) {
            this.space();
            if (this.at >= this.text.length || this.text[this.at] === '}' || this.text[this.at] === ']') {
                this.at += 1;
                return found;
            }
            let key: PropertyKey = index;
            if (isObject) {
                key = this.string();
                this.space();
                this.at += 1;
            }
            const onPath = path !== undefined && path.length > 0 && String(path[0]) === String(key);
            found = this.find(onPath ? path.slice(1) : undefined) ?? found;
            this.space();
            if (this.text[this.at] === ',') {
                this.at += 1;
            }
        }
    }

    /** Reads a string with its quotes; gives what it says. */
    protected string(): string {
        const start = this.at;
        this.at += 1;
        while (this.at < this.text.length && this.text[this.at] !== '"') {
            this.at += this.text[this.at] === '\\' ? 2 : 1;
        }
        this.at += 1;
        try {
            return JSON.parse(this.text.slice(start, this.at)) as string;
        } catch {
            return '';
        }
    }

    protected space(): void {
        while (this.at < this.text.length && /\s/.test(this.text[this.at])) {
            this.at += 1;
        }
    }
}
