import { withoutUnwritable } from '../own/plain-text';

const ESCAPES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\r': '&#13;',
    '\n': '&#10;',
    '\t': '&#9;'
};

/** Writes the pieces of an XML document; characters that XML 1.0 does not have are left out and counted. */
export class XmlText {
    protected count = 0;

    /** How many characters were left out so far. */
    get dropped(): number {
        return this.count;
    }

    /** Text between tags. */
    text(value: string): string {
        return this.clean(value).replace(/[&<>\r]/g, char => ESCAPES[char]);
    }

    /** ` NAME="value"` for each that has a value. */
    attributes(values: Readonly<Record<string, string | number | undefined>>): string {
        return Object.entries(values)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => ` ${name}="${this.clean(String(value)).replace(/[&<>"\r\n\t]/g, char => ESCAPES[char])}"`)
            .join('');
    }

    protected clean(value: string): string {
        const { text, dropped } = withoutUnwritable(value);
        this.count += dropped;
        return text;
    }
}
