import { allSteps, inTurns, type Steps } from '../../common/collections/steps';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import type { ForeignFile } from '../../common/exchange/foreign-file';
import type { Importer } from '../../common/exchange/importer';
import { applyMappingSteps, type MappedCoding } from '../../common/exchange/mapping/apply-mapping';
import type { ExchangeMapping, MappingRule, MappingTarget } from '../../common/exchange/mapping/exchange-mapping';
import { personCode } from '../../common/exchange/mapping/mapped-value';
import { type MergedAnnotations, mergeSteps } from '../../common/exchange/mapping/merge-annotations';
import { suggestMapping } from '../../common/exchange/mapping/suggest-mapping';
import { fitsPattern } from '../../common/exchange/mapping/text-pattern';
import { importerFor, readForeignFile } from '../../common/exchange/read-foreign-file';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { type ContentRow, type ImportContents, importContents } from './import-contents';

/** What becomes of the events of a row. */
export type RowChoice =
    | { readonly kind: 'code'; readonly into: MappingTarget }
    | { readonly kind: 'attribute'; readonly name: string }
    | { readonly kind: 'skip' };

/** One line of the table, and what was chosen for it. */
export interface ImportRow extends ContentRow {
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
    protected search = 0;
    protected found: { readonly coding: ForeignCoding; readonly contents: ImportContents } | undefined;

    /**
     * @param recording the one that is in front, when it is known
     * @param codings what is in the file, when it was read already
     * @throws UserFacingError when the file cannot be read
     */
    constructor(
        readonly file: ForeignFile,
        protected readonly importers: readonly Importer[],
        protected readonly trajectory: Trajectory,
        recording: string | undefined,
        protected chosenCoder: string,
        codings?: readonly ForeignCoding[]
    ) {
        const known = trajectory.recordings.map(dossier => dossier.recording.id);
        this.chosenRecording = recording !== undefined && known.includes(recording) ? recording : (known[0] ?? '');
        this.codings = codings ?? this.read();
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
        return this.rows.length === 0 && this.contents.hasOwn;
    }

    /** Names in the file that are no code of a person here already. */
    get people(): readonly ImportPerson[] {
        return this.contents.names
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
        this.made ??= allSteps(this.makePreview());
        return this.made;
    }

    /** The preview when it is known already; a change makes it unknown again. */
    get knownPreview(): ImportPreview | string | undefined {
        return this.made;
    }

    /**
     * Finds the preview a little at a time, so that a large file does not hold up whoever is choosing. Asked again, it begins
     * again, and what was begun before stops.
     * @param pause lets the page go on
     */
    async findPreview(pause: () => Promise<void>): Promise<ImportPreview | string | undefined> {
        this.search += 1;
        const { search } = this;
        if (this.made === undefined) {
            const made = await inTurns(this.makePreview(), pause, () => search !== this.search);
            if (made !== undefined && search === this.search) {
                this.made = made;
            }
        }
        return search === this.search ? this.made : undefined;
    }

    chooseObservation(at: number): void {
        this.at = Math.min(Math.max(at, 0), this.codings.length - 1);
        this.suggest();
    }

    /** @throws UserFacingError when the file cannot be read with the times of that recording */
    chooseRecording(id: string): void {
        this.chosenRecording = id;
        this.made = undefined;
        if (importerFor(this.file, this.importers)?.timeless !== true) {
            this.codings = this.read();
            this.at = Math.min(this.at, this.codings.length - 1);
            this.changed();
        }
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

    /** What does not depend on any choice, found once for a coding. */
    protected get contents(): ImportContents {
        const { coding } = this;
        if (this.found?.coding !== coding) {
            this.found = { coding, contents: importContents(coding) };
        }
        return this.found.contents;
    }

    protected makeRows(): readonly ImportRow[] {
        return this.contents.rows.map(row => ({
            ...row,
            choice:
                this.own.get(row.key) ??
                choiceOf(this.base.rules.find(rule => fitsPattern(rule.tier, row.tier) && fitsRow(rule, row.value)))
        }));
    }

    protected *makePreview(): Steps<ImportPreview | string> {
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
        const { id, media } = dossier.recording;
        const mapped = yield* applyMappingSteps(this.coding, this.mapping, {
            recording: id,
            coder: this.chosenCoder,
            times: times.times,
            codebook: trajectory.codebook,
            media
        });
        const existing = dossier.annotations.find(({ coder }) => coder === this.chosenCoder);
        const merged = yield* mergeSteps(existing ?? { ...mapped.document, annotations: [] }, mapped.document);
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
