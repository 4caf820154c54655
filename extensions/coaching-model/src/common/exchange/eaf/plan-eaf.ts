import type { ForeignCoding, ForeignEvent } from '../foreign-coding';
import { recordText } from '../own/own-record';
import { type EafEntries, eafEntries } from './eaf-entries';
import { type EafLayout, type LaidTier, millisecondsOf } from './eaf-layout';
import type { EafReferences } from './eaf-references';
import { attributeType, DATA_TYPE } from './own-types';

/** One annotation as it will be written. */
export interface PlannedAnnotation {
    readonly id: string;
    /** Keys of `EafPlan.slots`; else it refers to another annotation. */
    readonly slots?: readonly [start: string, end: string];
    readonly ref?: string;
    readonly previous?: string;
    readonly value: string;
    readonly entry?: string;
    readonly language?: string;
    readonly external?: string;
}

export interface PlannedTier {
    readonly id: string;
    readonly type: string;
    readonly parent?: string;
    readonly participant?: string;
    readonly annotator?: string;
    readonly locale?: string;
    readonly language?: string;
    readonly external?: string;
    readonly annotations: readonly PlannedAnnotation[];
}

export interface PlannedType {
    readonly constraint?: string;
    readonly vocabulary?: string;
}

/** Everything of an EAF file but its XML. */
export interface EafPlan {
    readonly tiers: readonly PlannedTier[];
    readonly types: ReadonlyMap<string, PlannedType>;
    /** Milliseconds by key. */
    readonly slots: ReadonlyMap<string, number>;
    /** The values of each vocabulary with their ids, each value once. */
    readonly entries: ReadonlyMap<string, EafEntries>;
    readonly lastAnnotationId: number;
    /** There are tiers beside those of the coding. */
    readonly helpers: boolean;
}

/**
 * Decides what stands where in the file; the order of the tiers is that of the layout, each followed by its attributes.
 * Annotations of ELAN keep their ids.
 */
export function planEaf(coding: ForeignCoding, layout: EafLayout, references: EafReferences): EafPlan {
    return new EafPlanner(coding, layout, references).plan();
}

class EafPlanner {
    protected readonly types = new Map<string, PlannedType>();
    protected readonly slots = new Map<string, number>();
    protected readonly ids = new Map<string, string>();
    protected readonly names: Set<string>;
    protected readonly places: ReadonlyMap<string, number>;
    protected readonly events: ReadonlyMap<string, ForeignEvent>;
    protected readonly entries: ReadonlyMap<string, EafEntries>;

    constructor(
        protected readonly coding: ForeignCoding,
        protected readonly layout: EafLayout,
        protected readonly references: EafReferences
    ) {
        this.names = new Set(layout.tiers.map(({ id }) => id));
        this.places = new Map(coding.events.map(({ id }, n) => [id, n]));
        this.events = new Map(coding.events.map(event => [event.id, event]));
        this.entries = new Map(coding.vocabularies.map(vocabulary => [vocabulary.id, eafEntries(vocabulary)]));
    }

    plan(): EafPlan {
        let last = 0;
        const nextId = (): string => {
            do {
                last += 1;
            } while (!this.references.take(`a${last}`));
            return `a${last}`;
        };
        const all = this.layout.tiers.flatMap(({ events }) => events);
        if (this.coding.format === 'eaf') {
            for (const { id } of all.filter(({ own }) => !own)) {
                if (this.references.take(id)) {
                    this.ids.set(id, id);
                    last = Math.max(last, Number(/^a(\d{1,9})$/.exec(id)?.[1] ?? 0));
                }
            }
        }
        all.filter(({ id }) => !this.ids.has(id)).forEach(({ id }) => this.ids.set(id, nextId()));
        const tiers = this.layout.tiers.flatMap(tier => [this.mainTier(tier), ...this.helperTiers(tier, nextId)]);
        return {
            tiers,
            types: this.types,
            slots: this.slots,
            entries: this.entries,
            lastAnnotationId: last,
            helpers: tiers.length > this.layout.tiers.length
        };
    }

    protected mainTier({ id, from, participant, parent, events }: LaidTier): PlannedTier {
        const vocabulary = from.vocabulary !== undefined && this.entries.has(from.vocabulary) ? from.vocabulary : undefined;
        const constraint = parent === undefined ? undefined : (from.constraint ?? 'Symbolic_Association');
        const entries = this.entries.get(vocabulary ?? '');
        const symbolic = constraint?.startsWith('Symbolic');
        const before = new Map<string, string>();
        const annotations = events.map((event): PlannedAnnotation => {
            const own = {
                id: this.ids.get(event.id) ?? '',
                value: event.value,
                entry: entries?.idOf(event),
                language: event.language === undefined ? undefined : this.references.language(event.language),
                external: this.references.external(event.external)
            };
            const ref = event.parent === undefined ? undefined : this.ids.get(event.parent);
            if (!symbolic || ref === undefined) {
                return { ...own, slots: this.slotsOf(event, parent === undefined) };
            }
            const previous = constraint === 'Symbolic_Subdivision' ? before.get(ref) : undefined;
            before.set(ref, own.id);
            return { ...own, ref, previous };
        });
        return {
            id,
            type: this.typeId(from.type ?? from.id, { constraint, vocabulary }),
            parent,
            participant,
            annotator: from.annotator,
            locale: this.references.locale(from.locale),
            language: from.language === undefined ? undefined : this.references.language(from.language),
            external: this.references.external(from.external),
            annotations
        };
    }

    /** A tier for the comment, for each attribute, and for what else has to come back. */
    protected helperTiers({ id: parent, events, participant, from }: LaidTier, nextId: () => string): readonly PlannedTier[] {
        const rows = new Map<string, PlannedAnnotation[]>();
        const add = (type: string, event: ForeignEvent, value: string | undefined): void => {
            if (value !== undefined) {
                const row = rows.get(type) ?? [];
                rows.set(type, row);
                row.push({ id: nextId(), ref: this.ids.get(event.id), value });
            }
        };
        for (const event of events) {
            add(attributeType(undefined), event, event.comment);
            Object.entries(event.attributes ?? {}).forEach(([name, value]) => add(attributeType(name), event, value));
            add(DATA_TYPE, event, recordText(event, this.places.get(event.id) ?? 0));
        }
        return [...rows].map(([type, annotations]) => ({
            id: this.freeName(`${parent} ${type.replace(/^kenmerk /, '')}`),
            type: this.typeId(type, { constraint: 'Symbolic_Association' }),
            parent,
            participant,
            annotator: from.annotator,
            annotations
        }));
    }

    protected freeName(wished: string): string {
        let name = wished;
        for (let number = 2; this.names.has(name); number += 1) {
            name = `${wished} (${number})`;
        }
        this.names.add(name);
        return name;
    }

    /** A type of that name and kind; one more with a number when the name means something else already. */
    protected typeId(wished: string, type: PlannedType): string {
        for (let number = 1; ; number += 1) {
            const id = number === 1 ? wished : `${wished} ${number}`;
            const known = this.types.get(id);
            if (!known) {
                this.types.set(id, type);
            }
            if (!known || (known.constraint === type.constraint && known.vocabulary === type.vocabulary)) {
                return id;
            }
        }
    }

    /** Every annotation has time slots of its own; those below another share them with the outermost one, as in ELAN. */
    protected slotsOf(event: ForeignEvent, alone: boolean): readonly [string, string] {
        let root = event;
        for (let steps = 0; !alone && root.parent !== undefined && steps < 50; steps += 1) {
            root = this.events.get(root.parent) ?? { ...root, parent: undefined };
        }
        const [start, end] = millisecondsOf(event).map(time => {
            const key = `${root.id}\n${time}`;
            this.slots.set(key, time);
            return key;
        });
        return [start, end];
    }
}
