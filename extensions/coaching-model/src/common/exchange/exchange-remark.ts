/** Something a user is to know of an exchange; nothing is left out or changed without one. */
export interface ExchangeRemark {
    /** `repaired`: taken over, but not as it stood; `skipped`: not taken over; `info`: good to know. */
    readonly kind: 'repaired' | 'skipped' | 'info';
    /** Dutch, a whole sentence without the count. */
    readonly message: string;
    /** How often. */
    readonly count: number;
    /** The first few places: a line, an id, a name of a tier. */
    readonly places: readonly string[];
}

const MOST_PLACES = 3;
/** Different messages; a hostile file does not fill the memory. */
const MOST_REMARKS = 200;

/** Collects remarks; the same message again only counts. */
export class RemarkList {
    protected readonly found = new Map<string, { kind: ExchangeRemark['kind']; message: string; count: number; places: string[] }>();

    add(kind: ExchangeRemark['kind'], message: string, place?: string, count = 1): void {
        if (count < 1) {
            return;
        }
        let remark = this.found.get(message);
        if (!remark) {
            if (this.found.size >= MOST_REMARKS) {
                return this.add('info', 'Er zijn meer opmerkingen dan hier staan.');
            }
            remark = { kind, message, count: 0, places: [] };
            this.found.set(message, remark);
        }
        remark.count += count;
        if (place !== undefined && remark.places.length < MOST_PLACES) {
            remark.places.push(place.length > 60 ? `${place.slice(0, 59)}…` : place);
        }
    }

    addAll(remarks: readonly ExchangeRemark[]): void {
        for (const { kind, message, count, places } of remarks) {
            places.slice(0, count - 1).forEach(place => this.add(kind, message, place));
            const said = Math.min(places.length, count - 1);
            this.add(kind, message, places[said], count - said);
        }
    }

    get list(): readonly ExchangeRemark[] {
        return [...this.found.values()];
    }
}

const KIND_LABELS: Readonly<Record<ExchangeRemark['kind'], string>> = {
    repaired: 'hersteld',
    skipped: 'niet overgenomen',
    info: 'ter info'
};

/** One line for a reader: `hersteld: … (3 keer: regel 4, regel 9)`. */
export function remarkText({ kind, message, count, places }: ExchangeRemark): string {
    const times = count > 1 ? `${count} keer` : '';
    const where = places.length > 0 ? `${places.join(', ')}${count > places.length ? ' …' : ''}` : '';
    const more = [times, where].filter(part => part).join(': ');
    return `${KIND_LABELS[kind]}: ${message}${more && ` (${more})`}`;
}
