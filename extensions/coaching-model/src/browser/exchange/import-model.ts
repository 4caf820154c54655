import { groupBy } from '../../common/collections/group-by';
import type { ForeignCoding, ForeignEvent, ForeignTier } from '../../common/exchange/foreign-coding';
import type { ForeignFile } from '../../common/exchange/foreign-file';
import type { Importer } from '../../common/exchange/importer';
import { applyMapping, type MappedCoding } from '../../common/exchange/mapping/apply-mapping';
import type { ExchangeMapping, MappingRule, MappingTarget } from '../../common/exchange/mapping/exchange-mapping';
import { personCode } from '../../common/exchange/mapping/mapped-value';
import { mergeAnnotations, type MergedAnnotations } from '../../common/exchange/mapping/merge-annotations';
import { suggestMapping } from '../../common/exchange/mapping/suggest-mapping';
import { fitsPattern } from '../../common/exchange/mapping/text-pattern';
import { participantsOf } from '../../common/exchange/own/to-foreign-coding';
import { readForeignFile } from '../../common/exchange/read-foreign-file';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';

/** Different values of one tier up to which each gets a row of its own. */
const MOST_VALUES = 40;
/** Rows beyond which tiers are shown as one row each. */
const MOST_ROWS = 250;

/** What becomes of the events of a row. */
export type RowChoice =
    | { readonly kind: 'code'; readonly into: MappingTarget }
    | { readonly kind: 'attribute'; readonly name: string }
    | { readonly kind: 'skip' };

/** One line of the table: a value of a tier, or all that a tier has beside those. */
export interface ImportRow {
    readonly key: string;
    readonly tier: string;
    /** Undefined: every value of the tier. */
    readonly value: string | undefined;
    readonly count: number;
    /** Some values, for a row that has them all. */
    readonly examples: readonly string[];
    /** The events of this tier belong to those of another, and may say something of them. */
    readonly dependent: boolean;
    readonly choice: RowChoice;
}

/** A name in the file and the code that it gets; empty: none. */
export interface ImportPerson {
    readonly name: string;
    readonly code: string;
}

/** What the import would be, as it is chosen now. */
export interface ImportPreview {
    readonly mapped: MappedCoding;
    readonly merged: MergedAnnotations;
}

/**
 * What a user chooses while taking over the coding of another program: the observation, the recording, the coder, a code for
 * every value and person. Nothing is changed; `preview` says what would come of it.
 */
export class ImportModel {
    protected codings: readonly ForeignCoding[];
    protected at = 0;
    protected chosenRecording: string;
    protected base: ExchangeMapping = { schemaVersion: 1, persons: {}, rules: [] };
    protected readonly own = new Map<string, RowChoice>();
    protected readonly persons = new Map<string, string>();
    protected rowsOf: readonly ImportRow[] | undefined;
    protected made: ImportPreview | string | undefined;

    /**
     * @param recording the one that is in front, when it is known
     * @throws UserFacingError when the file cannot be read
     */
    constructor(
        readonly file: ForeignFile,
        protected readonly importers: readonly Importer[],
        protected readonly trajectory: Trajectory,
        recording: string | undefined,
        protected chosenCoder: string
    ) {
        const known = trajectory.recordings.map(dossier => dossier.recording.id);
        this.chosenRecording = recording !== undefined && known.includes(recording) ? recording : (known[0] ?? '');
        this.codings = this.read();
        const told = this.coding.own;
        if (told && known.includes(told.recording)) {
            this.chosenRecording = told.recording;
        }
        this.chosenCoder = told?.coder ?? chosenCoder;
        this.suggest();
    }

    /** Names of the observations in the file. */
    get observations(): readonly string[] {
        return this.codings.map(({ name }, at) => name ?? String(at + 1));
    }

    get observation(): number {
        return this.at;
    }

    get coding(): ForeignCoding {
        return this.codings[this.at];
    }

    get recordings(): readonly string[] {
        return this.trajectory.recordings.map(({ recording }) => recording.id);
    }

    get recording(): string {
        return this.chosenRecording;
    }

    get coder(): string {
        return this.chosenCoder;
    }

    /** The file is one of ours: everything comes back by itself, and there is nothing to choose. */
    get isOwn(): boolean {
        return this.rows.length === 0 && this.coding.events.some(({ own }) => own);
    }

    /** Names in the file that are no code of a person here already. */
    get people(): readonly ImportPerson[] {
        return participantsOf(this.coding)
            .filter(name => personCode(name, {}) === undefined)
            .map(name => ({ name, code: this.persons.get(name) ?? '' }));
    }

    get rows(): readonly ImportRow[] {
        this.rowsOf ??= this.makeRows();
        return this.rowsOf;
    }

    /** Everything that was chosen, as it can be kept. */
    get mapping(): ExchangeMapping {
        const changed = this.rows.flatMap(row => {
            const choice = this.own.get(row.key);
            return choice ? [ruleOf(row, choice)] : [];
        });
        const persons = [...this.persons].filter(([, code]) => code !== '');
        return { ...this.base, format: this.coding.format, persons: Object.fromEntries(persons), rules: [...changed, ...this.base.rules] };
    }

    /** What would come of it, or why nothing can (Dutch). */
    get preview(): ImportPreview | string {
        this.made ??= this.makePreview();
        return this.made;
    }

    chooseObservation(at: number): void {
        this.at = Math.min(Math.max(at, 0), this.codings.length - 1);
        this.suggest();
    }

    /** @throws UserFacingError when the file cannot be read with the times of that recording */
    chooseRecording(id: string): void {
        this.chosenRecording = id;
        this.codings = this.read();
        this.at = Math.min(this.at, this.codings.length - 1);
        this.made = undefined;
    }

    chooseCoder(coder: string): void {
        this.chosenCoder = coder.trim();
        this.made = undefined;
    }

    choose(key: string, choice: RowChoice): void {
        this.own.set(key, choice);
        this.changed();
    }

    choosePerson(name: string, code: string): void {
        this.persons.set(name, code);
        this.changed();
    }

    /** Reads the file by a mapping that was kept; what is chosen in it counts, the rest stays proposed. */
    useMapping(mapping: ExchangeMapping): void {
        this.own.clear();
        const proposed = suggestMapping(this.coding, this.trajectory.codebook, this.codes);
        this.base = { ...mapping, rules: [...mapping.rules, ...proposed.rules] };
        Object.entries(mapping.persons).forEach(([name, code]) => this.persons.set(name, code));
        this.changed();
    }

    protected get codes(): readonly string[] {
        return this.trajectory.traject.persons.map(({ code }) => code);
    }

    protected get dossier(): RecordingDossier | undefined {
        return this.trajectory.recordings.find(({ recording }) => recording.id === this.chosenRecording);
    }

    protected read(): readonly ForeignCoding[] {
        const times = this.dossier && recordingTimes(this.dossier);
        return readForeignFile(this.file, this.importers, times?.kind === 'ok' ? { times: times.times } : {});
    }

    protected suggest(): void {
        this.own.clear();
        this.persons.clear();
        this.base = suggestMapping(this.coding, this.trajectory.codebook, this.codes);
        Object.entries(this.base.persons).forEach(([name, code]) => this.persons.set(name, code));
        this.changed();
    }

    protected changed(): void {
        this.rowsOf = undefined;
        this.made = undefined;
    }

    protected makeRows(): readonly ImportRow[] {
        const byTier = groupBy(
            this.coding.events.filter(({ own }) => !own),
            ({ tier }) => tier
        );
        const tiers = this.coding.tiers.filter(({ id }) => byTier.has(id));
        const distinct = (tier: ForeignTier): number => new Set(byTier.get(tier.id)?.map(({ value }) => value)).size;
        const many = tiers.reduce((sum, tier) => sum + Math.min(distinct(tier), MOST_VALUES), 0) > MOST_ROWS;
        return tiers.flatMap(tier => this.tierRows(tier, byTier.get(tier.id) ?? [], many));
    }

    protected tierRows(tier: ForeignTier, events: readonly ForeignEvent[], many: boolean): readonly ImportRow[] {
        const values = groupBy(events, ({ value }) => value);
        const whole = many || values.size > MOST_VALUES || tier.parent !== undefined;
        const groups = whole ? [[undefined, events] as const] : [...values];
        return groups.map(([value, own]): ImportRow => {
            const key = JSON.stringify([tier.id, value ?? null]);
            return {
                key,
                tier: tier.id,
                value,
                count: own.length,
                examples: value === undefined ? [...values.keys()].filter(each => each.trim() !== '').slice(0, 3) : [],
                dependent: tier.parent !== undefined,
                choice: this.own.get(key) ?? choiceOf(this.base.rules.find(rule => fitsPattern(rule.tier, tier.id) && fitsRow(rule, value)))
            };
        });
    }

    protected makePreview(): ImportPreview | string {
        const { dossier, trajectory } = this;
        if (!dossier) {
            return 'Dit traject heeft nog geen opname. Voeg eerst een opname toe.';
        }
        if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(this.chosenCoder)) {
            return 'Vul de letters in van wie heeft gecodeerd, bijvoorbeeld MV.';
        }
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            return times.message;
        }
        const { id } = dossier.recording;
        const mapped = applyMapping(this.coding, this.mapping, {
            recording: id,
            coder: this.chosenCoder,
            times: times.times,
            codebook: trajectory.codebook
        });
        const existing = dossier.annotations.find(({ coder }) => coder === this.chosenCoder);
        const merged = mergeAnnotations(existing ?? { ...mapped.document, annotations: [] }, mapped.document);
        return { mapped, merged };
    }
}

/** A rule for one value speaks only of that value; one for all of a tier of everything. */
function fitsRow(rule: MappingRule, value: string | undefined): boolean {
    return value === undefined ? rule.value === '*' : fitsPattern(rule.value, value);
}

function choiceOf(rule: MappingRule | undefined): RowChoice {
    if (rule?.into) {
        return { kind: 'code', into: rule.into };
    }
    return rule?.attribute ? { kind: 'attribute', name: rule.attribute.name } : { kind: 'skip' };
}

function ruleOf({ tier, value }: ImportRow, choice: RowChoice): MappingRule {
    const pattern = { tier, value: value ?? '*', participant: '*', modifiers: '*' };
    switch (choice.kind) {
        case 'code':
            return { ...pattern, into: choice.into };
        case 'attribute':
            return { ...pattern, attribute: { name: choice.name } };
        case 'skip':
            return pattern;
    }
}
