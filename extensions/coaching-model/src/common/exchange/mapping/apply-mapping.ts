import { annotationIds } from '../../annotations/annotation-ids';
import { checkAnnotation } from '../../annotations/annotation-check';
import { allSteps, type Steps } from '../../collections/steps';
import { type Annotation, annotationSchema, type AnnotationsDocument, TIERS } from '../../documents/annotations';
import type { Codebook } from '../../documents/codebook';
import { gradeKeys, isGradeKey } from '../../documents/grade-free';
import type { FrameTimes } from '../../time/frame-times';
import { type ExchangeRemark, RemarkList } from '../exchange-remark';
import { type ForeignCoding, type ForeignEvent, type ForeignTier, participantOf } from '../foreign-coding';
import { joinParts } from '../own/annotation-parts';
import { eventFrames, secondsOfRecording } from './event-frames';
import type { ExchangeMapping, MappingRule, MappingTarget } from './exchange-mapping';
import { MAPPED_ATTRIBUTES, mappedValue } from './mapped-value';
import { fitsPattern } from './text-pattern';

/** Where a coding goes. */
export interface MappingContext {
    readonly recording: string;
    readonly coder: string;
    readonly times: FrameTimes;
    readonly codebook: Codebook;
    /** Names of the films of the recording: of several films in a coding the one with that name counts. */
    readonly media?: readonly string[];
    /** Suffix of the ids that are given out; absent: that of this session. */
    readonly suffix?: string;
}

/** What came of it. Every event of the coding is counted once. */
export interface MappedCoding {
    /** A document of its own; `mergeAnnotations` puts it beside what is there. */
    readonly document: AnnotationsDocument;
    readonly remarks: readonly ExchangeRemark[];
    readonly counts: {
        /** Annotations. */
        readonly taken: number;
        /** Events that became attributes of others. */
        readonly attributes: number;
        /** Left out because the mapping says so. */
        readonly skipped: number;
        /** No rule of the mapping fits. */
        readonly unmapped: number;
        /** Outside the recording, or not to be made into an annotation. */
        readonly refused: number;
    };
}

/**
 * Makes annotations of a coding. What is ours comes back as it was, also without a mapping; everything else follows the first
 * rule that fits. Nothing is left out without being counted and said.
 */
export function applyMapping(coding: ForeignCoding, mapping: ExchangeMapping | undefined, context: MappingContext): MappedCoding {
    return allSteps(applyMappingSteps(coding, mapping, context));
}

/** `applyMapping` in short steps, for where something else has to go on meanwhile. */
export function applyMappingSteps(
    coding: ForeignCoding,
    mapping: ExchangeMapping | undefined,
    context: MappingContext
): Steps<MappedCoding> {
    return new MappingRun(coding, mapping, context).run();
}

/** Events of one step. */
const STEP = 500;

class MappingRun {
    protected readonly remarks = new RemarkList();
    protected readonly tiers: ReadonlyMap<string, ForeignTier>;
    protected readonly decisions = new Map<string, MappingRule | undefined>();
    /** What `modifier 1`, `modifier 2` … of a value are called in the file. */
    protected readonly modifierNames: ReadonlyMap<string, readonly string[]>;
    protected readonly secondOf: (second: number) => number;
    protected readonly counts = { taken: 0, attributes: 0, skipped: 0, unmapped: 0, refused: 0 };

    constructor(
        protected readonly coding: ForeignCoding,
        protected readonly mapping: ExchangeMapping | undefined,
        protected readonly context: MappingContext
    ) {
        this.tiers = new Map(coding.tiers.map(tier => [tier.id, tier]));
        const vocabularies = new Map(coding.vocabularies.map(({ id, entries }) => [id, entries]));
        this.modifierNames = new Map(
            coding.tiers.flatMap(({ id, vocabulary = '' }) =>
                (vocabularies.get(vocabulary) ?? []).flatMap(({ value, modifiers }) =>
                    modifiers ? [[`${id}\n${value}`, modifiers] as const] : []
                )
            )
        );
        this.secondOf = secondsOfRecording(coding, context.times, context.media);
        this.remarks.addAll(coding.remarks);
    }

    *run(): Steps<MappedCoding> {
        const { own, events } = this.coding;
        const { recording, coder, codebook } = this.context;
        if (own && own.recording !== recording) {
            this.remarks.add(
                'info',
                `Deze codering is van opname ${own.recording}; de beelden zijn in ${recording} opgezocht op hun tijd.`
            );
        }
        if (own && (own.codebook.id !== codebook.id || own.codebook.version !== codebook.version)) {
            this.remarks.add(
                'info',
                `Er is gecodeerd met codeboek ${own.codebook.id} ${own.codebook.version}; het traject heeft ${codebook.id} ${codebook.version}.`
            );
        }
        const additions = yield* this.additions();
        const made: { readonly from: ForeignEvent; readonly annotation: Annotation }[] = [];
        for (const [at, event] of events.entries()) {
            if (!additions.used.has(event.id)) {
                made.push(...this.made(event, additions.of.get(event.id) ?? {}));
            }
            if (at % STEP === 0) {
                yield;
            }
        }
        const annotations = this.numbered(made);
        this.counts.taken = annotations.length;
        yield* this.completeness(annotations);
        const facts = own && own.recording === recording ? own : undefined;
        const document: AnnotationsDocument = {
            ...(facts && this.withoutGrades(facts.rest)),
            schemaVersion: 1,
            recording,
            coder,
            codebook: facts?.codebook ?? { id: codebook.id, version: codebook.version },
            annotations
        };
        return { document, remarks: this.remarks.list, counts: this.counts };
    }

    /** Attributes that events say of the one they belong to, by the id of that one. */
    protected *additions(): Steps<{ readonly of: ReadonlyMap<string, Record<string, string>>; readonly used: ReadonlySet<string> }> {
        const of = new Map<string, Record<string, string>>();
        const used = new Set<string>();
        for (const [at, event] of this.coding.events.entries()) {
            if (at % STEP === 0) {
                yield;
            }
            const attribute = event.own || event.parent === undefined ? undefined : this.decide(event)?.attribute;
            if (!attribute || event.parent === undefined) {
                continue;
            }
            used.add(event.id);
            this.counts.attributes += 1;
            const { values = {} } = attribute;
            const value = Object.hasOwn(values, event.value) ? values[event.value] : event.value;
            const known = of.get(event.parent) ?? {};
            of.set(event.parent, known);
            if (value !== '' && (MAPPED_ATTRIBUTES as readonly string[]).concat('observation').includes(attribute.name)) {
                known[attribute.name] = value;
            }
        }
        return { of, used };
    }

    /** The annotation of an event, with the id it had; none when it cannot be one. */
    protected made(
        event: ForeignEvent,
        added: Readonly<Record<string, string>>
    ): readonly { readonly from: ForeignEvent; readonly annotation: Annotation }[] {
        const parts = event.own ? this.withoutGrades(joinParts({ ...event, tier: this.ownTier(event) })) : this.mapped(event, added);
        if (!parts) {
            return [];
        }
        const frames = eventFrames(event, this.context.times, this.secondOf);
        if (!frames) {
            return this.refused('Een annotatie begint na het einde van de opname.', event);
        }
        if (frames.cut) {
            this.remarks.add('repaired', 'Een annotatie liep door na het einde van de opname en houdt nu daar op.', event.value);
        }
        if (frames.from === 'moved' && event.own) {
            this.remarks.add('info', 'Een annotatie is in het andere programma verplaatst; haar nieuwe tijd telt.', event.id);
        }
        const { startFrame, endFrame } = frames;
        const whole = { ...parts, startFrame, endFrame };
        const checked = annotationSchema.safeParse(whole);
        if (checked.success) {
            return [{ from: event, annotation: checked.data }];
        }
        // What does not fit the form of an annotation goes key by key; the annotation itself is kept where it can be.
        const wrong = new Set(checked.error.issues.map(({ path }) => String(path[0])));
        const mended = annotationSchema.safeParse(Object.fromEntries(Object.entries(whole).filter(([key]) => !wrong.has(key))));
        if (!mended.success) {
            return this.refused('Een annotatie heeft een laag of vorm die Beeldspoor niet kent.', event);
        }
        this.remarks.add('repaired', `Van een annotatie zijn kenmerken weggelaten die niet klopten: ${[...wrong].join(', ')}.`, event.id);
        return [{ from: event, annotation: mended.data }];
    }

    /** The tier of one of ours, also when its tier was renamed elsewhere. */
    protected ownTier({ tier }: ForeignEvent): string {
        const type = this.tiers.get(tier)?.type;
        return (TIERS as readonly string[]).includes(tier) || type === undefined ? tier : type;
    }

    protected refused(message: string, event: ForeignEvent): readonly never[] {
        this.counts.refused += 1;
        this.remarks.add('skipped', message, `${event.tier}: ${event.value}`);
        return [];
    }

    /** What the mapping makes of an event that is not ours. */
    protected mapped(event: ForeignEvent, added: Readonly<Record<string, string>>): Record<string, unknown> | undefined {
        const rule = this.decide(event);
        if (!rule?.into) {
            if (rule) {
                this.counts.skipped += 1;
                this.remarks.add('skipped', 'De koppeling laat dit weg.', `${event.tier}: ${event.value}`);
            } else {
                this.counts.unmapped += 1;
                this.remarks.add('skipped', 'Voor deze codes is nog geen code gekozen.', `${event.tier}: ${event.value}`);
            }
            return undefined;
        }
        const { into } = rule;
        const told = withAdditions(event, added);
        const persons = this.mapping?.persons ?? {};
        const participant = participantOf(event, this.tiers.get(event.tier));
        const value = (name: string, otherwise: string): readonly (readonly [string, string])[] => {
            const text = (into[name] as string | undefined) ?? otherwise;
            const found = mappedValue(name, text, told, participant, persons, this.remarks);
            return found === undefined ? [] : [[name, found]];
        };
        this.unused(told, rule);
        return {
            id: event.id,
            tier: into.tier,
            code: into.code,
            ...Object.fromEntries([
                ...value('actor', '$participant'),
                ...MAPPED_ATTRIBUTES.flatMap(name => value(name, `$${name}`)),
                ...this.observation(value('observation', '$comment')[0]?.[1], told, into)
            ])
        };
    }

    /** A comment goes along with whatever else the mapping makes the observation. */
    protected observation(
        text: string | undefined,
        { comment }: ForeignEvent,
        { observation }: MappingTarget
    ): readonly (readonly [string, string])[] {
        const whole = observation === undefined || observation === '$comment' ? [text] : [text, comment];
        const said = whole.filter(part => part !== undefined && part !== '').join(' ');
        return said === '' ? [] : [['observation', said]];
    }

    /** Says which attributes of an event come nowhere. */
    protected unused(event: ForeignEvent, { into = { tier: 'turn', code: '' }, modifiers }: MappingRule): void {
        const { attributes = {} } = event;
        const used = new Set<unknown>([...Object.values(into), ...MAPPED_ATTRIBUTES.map(name => `$${name}`)]);
        for (const name of Object.keys(attributes)) {
            if (!used.has(`$${name}`) && !(modifiers !== '*' && name.startsWith('modifier '))) {
                const label = this.modifierNames.get(`${event.tier}\n${event.value}`)?.[Number(/^modifier (\d+)$/.exec(name)?.[1]) - 1];
                this.remarks.add('skipped', `Voor «${label || name}» is hier geen plaats gekozen; dat is weggelaten.`, attributes[name]);
            }
        }
    }

    protected decide(event: ForeignEvent): MappingRule | undefined {
        const participant = participantOf(event, this.tiers.get(event.tier)) ?? '';
        const modifiers = modifierText(event);
        const key = JSON.stringify([event.tier, event.value, participant, modifiers]);
        if (!this.decisions.has(key)) {
            const rule = this.mapping?.rules.find(
                each =>
                    fitsPattern(each.tier, event.tier) &&
                    fitsPattern(each.value, event.value) &&
                    fitsPattern(each.participant, participant) &&
                    fitsPattern(each.modifiers, modifiers)
            );
            this.decisions.set(key, rule);
        }
        return this.decisions.get(key);
    }

    /** Ours keep their ids; what came from elsewhere, or came twice, gets the next free one of its tier. */
    protected numbered(made: readonly { readonly from: ForeignEvent; readonly annotation: Annotation }[]): Annotation[] {
        const kept = made.filter(({ from }) => from.own && !from.id.includes('#')).map(({ annotation }) => annotation);
        const nextId = annotationIds(kept, this.context.suffix);
        const keep = new Set(kept);
        return made.map(({ annotation }) => (keep.has(annotation) ? annotation : { ...annotation, id: nextId(annotation.tier) }));
    }

    /** Says what is still to be filled in, for what came from elsewhere. */
    protected *completeness(annotations: readonly Annotation[]): Steps<void> {
        if (this.coding.own) {
            return;
        }
        for (const [at, annotation] of annotations.entries()) {
            if (at % STEP === 0) {
                yield;
            }
            for (const { message } of checkAnnotation(annotation, this.context.codebook)) {
                this.remarks.add('info', message, annotation.id);
            }
        }
    }

    protected withoutGrades(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
        return Object.fromEntries(
            Object.entries(values).filter(([key, value]) => {
                const grade = isGradeKey(key) || (typeof value === 'object' && gradeKeys(value).length > 0);
                this.remarks.add('skipped', 'Een oordeel of cijfer is weggelaten; dat hoort hier niet.', key, grade ? 1 : 0);
                return !grade;
            })
        );
    }
}

function withAdditions(event: ForeignEvent, added: Readonly<Record<string, string>>): ForeignEvent {
    const { observation, ...attributes } = added;
    return {
        ...event,
        attributes: { ...event.attributes, ...attributes },
        ...(observation !== undefined && { comment: [event.comment, observation].filter(text => text).join(' ') })
    };
}

/** Modifiers of BORIS, with `|` between them. */
export function modifierText({ attributes = {} }: Pick<ForeignEvent, 'attributes'>): string {
    return Object.entries(attributes)
        .filter(([name]) => /^modifier \d+$/.test(name))
        .map(([, value]) => value)
        .join('|');
}
