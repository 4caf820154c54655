import { applyAnnotationEdit } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-edits';
import { nextAnnotationId } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-ids';
import { isPersonCode } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import type { Annotation, AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Code, Codebook, Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { proposedInitiative } from './open-initiative';

type Attributes = Pick<Annotation, 'valence' | 'mode' | 'tone' | 'certainty' | 'view'>;

/** Everything that decides what a press of a code makes. */
export interface CodePress {
    readonly document: AnnotationsDocument;
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    readonly tier: Tier;
    readonly code: Code;
    /** The frame on screen. */
    readonly frame: number;
    readonly actor: string | undefined;
    readonly target: string | undefined;
    /** Chosen before the code (one key each); used once. */
    readonly attributes: Attributes;
    /** Ids of the states that are running. */
    readonly running: ReadonlySet<string>;
    /** Id of the annotation that is selected: what a need is about. */
    readonly selected: string | undefined;
}

/** What a press made of the document. */
export interface CodePressResult {
    readonly document: AnnotationsDocument;
    /** Annotation to select: the new one, or the state that was closed. */
    readonly id: string;
    readonly action: 'point' | 'opened' | 'closed';
    readonly running: ReadonlySet<string>;
}

/**
 * One press: a point becomes one frame; a state opens (one frame long until it is closed) or, when the same state is
 * running, closes at this frame. States of an exclusive tier close the one that runs (per actor where the tier has one).
 */
export function pressCode(press: CodePress): CodePressResult {
    return press.tier.type === 'state' ? pressState(press) : pressPoint(press);
}

/** The frame on screen so many seconds later (negative: earlier), within the recording; exact at the begin of a frame. */
function frameAfter(times: FrameTimes, frame: number, seconds: number): number {
    return seconds === 0 ? frame : times.frameAt(times.secondsOf(frame) + seconds + 1e-6);
}

/**
 * Frames of what is coded by this press: it begins the lead of its code earlier; where a tier takes both points and states, a lag
 * makes it last until so long after the press. Otherwise it is one frame long.
 */
function framesOf({ times, tier, code, frame }: CodePress): { readonly startFrame: number; readonly endFrame: number } {
    const startFrame = Math.min(Math.max(frameAfter(times, frame, -(code.leadSeconds ?? 0)), 0), Math.max(times.frameCount - 1, 0));
    const lasts = tier.type === 'either' && (code.lagSeconds ?? 0) > 0;
    const last = lasts ? Math.max(frameAfter(times, frame, code.lagSeconds ?? 0), startFrame) : startFrame;
    return { startFrame, endFrame: last + 1 };
}

function pressPoint(press: CodePress): CodePressResult {
    const added = annotationOf(press);
    return { document: add(press, press.document, added), id: added.id, action: 'point', running: press.running };
}

function pressState(press: CodePress): CodePressResult {
    const { tier, code, frame, document } = press;
    const actor = tier.required.includes('actor') ? press.actor : undefined;
    const target = tier.required.includes('target') ? press.target : undefined;
    const running = document.annotations.filter(other => press.running.has(other.id) && other.tier === tier.id && other.actor === actor);
    const same = running.find(other => other.code === code.id && (!tier.required.includes('target') || other.target === target));
    if (same) {
        return {
            document: closeStates(document, [same], frameAfter(press.times, frame, code.lagSeconds ?? 0)),
            id: same.id,
            action: 'closed',
            running: without(press.running, [same])
        };
    }
    const added = annotationOf(press);
    const ended = [...(tier.exclusive ? running : []), ...excludedBy(press)];
    const open = new Set([...without(press.running, ended), added.id]);
    return { document: add(press, closeStates(document, ended, added.startFrame), added), id: added.id, action: 'opened', running: open };
}

/** Running states that the code says cannot go together with it: of the same actor, where they have one. */
function excludedBy({ code, document, running, actor }: CodePress): readonly Annotation[] {
    const names = new Set(code.excludes ?? []);
    return document.annotations.filter(
        other => running.has(other.id) && names.has(`${other.tier}/${other.code}`) && (other.actor === undefined || other.actor === actor)
    );
}

/** Ends states at `frame` (exclusive); one that began there or later keeps one frame. */
export function closeStates(document: AnnotationsDocument, states: readonly Annotation[], frame: number): AnnotationsDocument {
    return states.reduce(
        (changed, { id, startFrame }) =>
            applyAnnotationEdit(changed, { kind: 'change', id, changes: { endFrame: Math.max(frame, startFrame + 1) } }),
        document
    );
}

function add(press: CodePress, document: AnnotationsDocument, annotation: Annotation): AnnotationsDocument {
    return applyAnnotationEdit(document, { kind: 'add', annotation }, { frameCount: press.times.frameCount });
}

function without(running: ReadonlySet<string>, ended: readonly Annotation[]): ReadonlySet<string> {
    const left = new Set(running);
    ended.forEach(state => left.delete(state.id));
    return left;
}

function annotationOf(press: CodePress): Annotation {
    const { document, tier, code, attributes } = press;
    const needs = (name: Tier['required'][number]): boolean => tier.required.includes(name);
    const dyad = tier.id === 'response' ? answerDyad(press) : { actor: press.actor, target: press.target };
    const about = tier.id === 'need' ? press.selected : undefined;
    const tone = needs('tone') || (tier.id === 'attention' && isPersonCode(dyad.target)) ? attributes.tone : undefined;
    const fields: Record<string, unknown> = {
        id: nextAnnotationId(document.annotations, tier.id),
        tier: tier.id,
        code: code.id,
        ...framesOf(press),
        actor: needs('actor') ? dyad.actor : undefined,
        target: needs('target') ? dyad.target : undefined,
        targets: needs('targets') && dyad.target !== undefined ? [dyad.target] : undefined,
        responseTo: tier.id === 'response' ? responseTo(press, dyad) : undefined,
        valence: needs('valence') ? attributes.valence : undefined,
        mode: needs('mode') ? attributes.mode : undefined,
        tone,
        cell: tier.id === 'need' ? code.id : undefined,
        about,
        certainty: attributes.certainty,
        view: attributes.view
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Annotation;
}

/**
 * Who answers whom: the persons chosen, or the other way round when the chosen actor has just taken an initiative
 * towards the chosen target and no open one comes from there. So initiative and answer are coded with one choice.
 */
export function answerDyad(press: Pick<CodePress, 'document' | 'codebook' | 'times' | 'frame' | 'actor' | 'target'>): {
    readonly actor: string | undefined;
    readonly target: string | undefined;
} {
    const { actor, target } = press;
    const turned = { actor: target, target: actor };
    return !open(press, { actor, target }) && open(press, turned) ? turned : { actor, target };
}

function responseTo(press: CodePress, dyad: { actor: string | undefined; target: string | undefined }): string | undefined {
    // A code without an outcome answers a leading act, not an initiative (A05).
    return press.code.outcome ? open(press, dyad)?.id : undefined;
}

function open(
    press: Pick<CodePress, 'document' | 'codebook' | 'times' | 'frame'>,
    dyad: { actor: string | undefined; target: string | undefined }
): Annotation | undefined {
    const { document, times, frame, codebook } = press;
    return proposedInitiative(document.annotations, times, frame, codebook.parameters.responseWindowSeconds, dyad);
}
