import type { Annotation } from '../../documents/annotations';

/**
 * The definitions of `domain/04` §4.5 read aloud: every annotation beside every other, frame by frame, no index, nothing
 * shared with the patterns. What the specs compare with, and the plain program that `npm run bench` measures against.
 */
export interface PlainReading {
    readonly annotations: readonly Annotation[];
    /** Frames per second. */
    readonly rate: number;
    readonly frameCount: number;
    readonly window: number;
    readonly spiralGap: number;
    readonly episodeGap: number;
}

/** Rounding that is not a moment: far less than a frame. */
const HAIR = 1e-6;
const OUTCOMES: Readonly<Record<string, string | undefined>> = { afwijzen: 'afgewezen', negeren: 'niet_ontvangen', opvolgen: undefined };

const outcomeOf = (response: Annotation): string | undefined => (response.code in OUTCOMES ? OUTCOMES[response.code] : 'ontvangen');
const pupil = (code = ''): boolean => /^L[0-9]+$/.test(code);
const teacher = (code = ''): boolean => /^LK[0-9]+$/.test(code);
const state = (each: Annotation): boolean => each.endFrame - each.startFrame > 1;
const byTimeThenId = (a: Annotation, b: Annotation): number => a.startFrame - b.startFrame || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What became of one initiative, and the answer that decided. */
export interface PlainOutcome {
    readonly outcome: string;
    readonly answer: Annotation | undefined;
    /** Second at which its window ends. */
    readonly until: number;
}

/** PT-1, by id. */
export function plainOutcomes({ annotations, rate, frameCount, window }: PlainReading): Map<string, PlainOutcome> {
    const initiatives = annotations.filter(each => each.tier === 'initiative');
    const ids = new Set(initiatives.map(each => each.id));
    const hidden = annotations.filter(each => each.tier === 'codability');
    const responses = annotations.filter(each => each.tier === 'response').sort(byTimeThenId);
    const result = new Map<string, PlainOutcome>();
    for (const i of initiatives) {
        const from = i.startFrame / rate;
        const until = (state(i) ? i.endFrame : i.startFrame) / rate + window;
        const group = i.target === 'GR';
        const candidates = responses.filter(
            r =>
                outcomeOf(r) !== undefined &&
                r.target === i.actor &&
                (group ? r.actor !== i.actor && (!i.targets?.length || i.targets.includes(r.actor ?? '')) : r.actor === i.target) &&
                r.startFrame >= i.startFrame &&
                r.startFrame / rate <= until + HAIR &&
                (r.responseTo === undefined || r.responseTo === i.id || !ids.has(r.responseTo))
        );
        const answer = group
            ? (candidates.find(r => outcomeOf(r) === 'ontvangen') ?? candidates[0])
            : (candidates.find(r => r.responseTo === i.id) ?? candidates[0]);
        const covered = hidden.some(u => u.startFrame / rate < until - HAIR && u.endFrame / rate > from + HAIR);
        const unseen = covered || until > frameCount / rate + HAIR ? 'onbepaald' : 'niet_ontvangen';
        result.set(i.id, { outcome: (answer as Annotation | undefined) ? (outcomeOf(answer) ?? unseen) : unseen, answer, until });
    }
    return result;
}

export interface PlainSpiral {
    readonly pupil: string;
    readonly teacher: string;
    readonly startFrame: number;
    readonly endFrame: number;
    readonly moves: number;
    readonly missed: readonly string[];
}

interface PlainEvent {
    readonly at: number;
    readonly frame: number;
    /** 0 pupil, 1 teacher, 2 reception (A21). */
    readonly side: number;
    readonly id: string;
    readonly unfavourable: boolean;
    readonly opportunity: boolean;
}

/** PT-5. */
export function plainSpirals(reading: PlainReading): PlainSpiral[] {
    const { annotations, rate, spiralGap, frameCount } = reading;
    const outcomes = plainOutcomes(reading);
    const hidden = annotations.filter(each => each.tier === 'codability');
    const spirals: PlainSpiral[] = [];
    for (const [p, t] of pairsIn(annotations)) {
        const events: PlainEvent[] = [];
        const add = (at: number, side: number, id: string, more: Partial<PlainEvent> = {}): void => {
            const frame = Math.min(Math.floor(at * rate + HAIR), frameCount - 1);
            events.push({ at, frame, side, id, unfavourable: false, opportunity: false, ...more });
        };
        for (const each of annotations) {
            const at = each.startFrame / rate;
            if (each.tier === 'initiative' && each.actor === p && each.target === t) {
                const { outcome, answer, until } = outcomes.get(each.id) as PlainOutcome;
                const unfavourable = each.valence === 'ongunstig';
                const opportunity = each.valence === 'positief' && (outcome === 'niet_ontvangen' || outcome === 'afgewezen');
                if (unfavourable || opportunity) {
                    add(at, 0, each.id, { unfavourable, opportunity });
                    if (outcome === 'niet_ontvangen' && !answer) {
                        add(until, 1, each.id);
                    }
                }
            } else if (each.tier === 'response' && each.actor === t && each.target === p && outcomeOf(each) !== undefined) {
                add(at, outcomeOf(each) === 'ontvangen' ? 2 : 1, each.id);
            } else if (each.tier === 'leading' && each.actor === t && each.target === p && /^(gebod|correctie)$/.test(each.code)) {
                add(at, 1, each.id);
            }
        }
        events.sort((a, b) => (Math.abs(a.at - b.at) > HAIR ? a.at - b.at : a.side - b.side || (a.id < b.id ? -1 : 1)));
        for (const chain of splitWhere(events, (a, b) => {
            const gap = b.at - a.at > spiralGap + HAIR;
            return gap || hidden.some(u => u.startFrame / rate < b.at - HAIR && u.endFrame / rate > a.at + HAIR);
        })) {
            const sides = chain.map(({ side }) => side);
            const moves = sides.filter((side, index) => index === 0 || sides[index - 1] !== side);
            const first = sides.indexOf(1);
            if (
                moves.length >= 4 &&
                moves.filter(side => side === 0).length >= 2 &&
                moves.filter(side => side === 1).length >= 2 &&
                chain.some((event, index) => event.unfavourable && index > first)
            ) {
                spirals.push({
                    pupil: p,
                    teacher: t,
                    startFrame: chain[0].frame,
                    endFrame: chain[chain.length - 1].frame,
                    moves: moves.length,
                    missed: chain.filter(({ opportunity }) => opportunity).map(({ id }) => id)
                });
            }
        }
    }
    return spirals;
}

/** Runs of events without a reception and without two neighbours between which the chain breaks. */
function splitWhere(events: readonly PlainEvent[], breaks: (a: PlainEvent, b: PlainEvent) => boolean): PlainEvent[][] {
    const runs: PlainEvent[][] = [[]];
    events.forEach((event, index) => {
        if (index > 0 && (events[index - 1].side === 2 || event.side === 2 || breaks(events[index - 1], event))) {
            runs.push([]);
        }
        if (event.side !== 2) {
            runs[runs.length - 1].push(event);
        }
    });
    return runs.filter(run => run.length > 0);
}

/** Every pupil with every teacher. */
function pairsIn(annotations: readonly Annotation[]): (readonly [string, string])[] {
    const codes = [...new Set(annotations.flatMap(({ actor, target }) => [actor ?? '', target ?? '']))];
    return codes.filter(pupil).flatMap(p => codes.filter(teacher).map(t => [p, t] as const));
}

export interface PlainSeries {
    readonly from: string;
    readonly to: string;
    readonly startFrame: number;
    readonly endFrame: number;
    readonly pairs: number;
}

/** PT-6. */
export function plainSeries(reading: PlainReading): PlainSeries[] {
    const { annotations, rate, episodeGap } = reading;
    const outcomes = plainOutcomes(reading);
    const initiatives = annotations.filter(each => each.tier === 'initiative').sort(byTimeThenId);
    const series: PlainSeries[] = [];
    for (const key of new Set(initiatives.map(({ actor, target }) => `${actor}>${target}`))) {
        const own = initiatives.filter(({ actor, target }) => `${actor}>${target}` === key);
        const received = own.map(each => outcomes.get(each.id)?.outcome === 'ontvangen');
        const onset = own.map(each => outcomes.get(each.id)?.answer?.startFrame ?? 0);
        const follows = (n: number): boolean =>
            n > 0 && received[n - 1] && received[n] && own[n].startFrame / rate - onset[n - 1] / rate <= episodeGap + HAIR;
        for (let n = 0; n < own.length; n += 1) {
            if (received[n] && !follows(n)) {
                let last = n;
                while (last + 1 < own.length && follows(last + 1)) {
                    last += 1;
                }
                if (last - n + 1 >= 3) {
                    const frames = own.slice(n, last + 1).flatMap((each, index) => [each.startFrame, onset[n + index]]);
                    const [from, to] = key.split('>');
                    series.push({ from, to, startFrame: own[n].startFrame, endFrame: Math.max(...frames), pairs: last - n + 1 });
                }
            }
        }
    }
    return series;
}

export interface PlainEpisode {
    readonly pupil: string;
    readonly teacher: string;
    readonly startFrame: number;
    readonly endFrame: number;
    readonly closed: boolean;
}

/** PT-10. */
export function plainEpisodes(reading: PlainReading): PlainEpisode[] {
    const { annotations, rate, episodeGap } = reading;
    const outcomes = plainOutcomes(reading);
    const closes = (each: Annotation): boolean => each.tier === 'leading' && each.code === 'afronding';
    const episodes: PlainEpisode[] = [];
    for (const [p, t] of pairsIn(annotations)) {
        const events = annotations
            .filter(({ tier }) => tier === 'initiative' || tier === 'response' || tier === 'leading')
            .filter(({ actor, target }) => (actor === p && target === t) || (actor === t && target === p))
            .sort((a, b) => a.startFrame - b.startFrame || Number(closes(a)) - Number(closes(b)) || byTimeThenId(a, b));
        let chain: Annotation[] = [];
        events.forEach((event, index) => {
            chain.push(event);
            const next = events[index + 1] as Annotation | undefined;
            if (!next || closes(event) || (next.startFrame - event.startFrame) / rate > episodeGap + HAIR) {
                if (chain.some(i => outcomes.get(i.id)?.outcome === 'ontvangen' && chain.some(r => r === outcomes.get(i.id)?.answer))) {
                    episodes.push({
                        pupil: p,
                        teacher: t,
                        startFrame: chain[0].startFrame,
                        endFrame: event.startFrame,
                        closed: closes(event)
                    });
                }
                chain = [];
            }
        });
    }
    return episodes;
}

const covers =
    (frame: number) =>
    ({ startFrame, endFrame }: Annotation): boolean =>
        startFrame <= frame && frame < endFrame;

/** PT-8: seconds by target and tone, frame by frame. */
export function plainAttention({ annotations, rate, frameCount }: PlainReading): Map<string, Map<string, number>> {
    const hidden = annotations.filter(({ tier }) => tier === 'codability');
    const frames = new Map<string, Map<string, number>>();
    for (const each of annotations.filter(({ tier, actor }) => tier === 'attention' && teacher(actor))) {
        const own = frames.get(each.target ?? '') ?? new Map<string, number>();
        frames.set(each.target ?? '', own);
        for (let frame = each.startFrame; frame < Math.min(each.endFrame, frameCount); frame += 1) {
            if (!hidden.some(covers(frame))) {
                own.set(each.tone ?? 'geen', (own.get(each.tone ?? 'geen') ?? 0) + 1);
            }
        }
    }
    return new Map([...frames].map(([target, own]) => [target, new Map([...own].map(([tone, count]) => [tone, count / rate]))]));
}

export interface PlainTransition {
    readonly startFrame: number;
    readonly endFrame: number;
    readonly seconds: number;
    readonly inside: number | null;
    readonly outside: number | null;
}

/** PT-9, frame by frame. */
export function plainTransitions({ annotations, rate, frameCount }: PlainReading): PlainTransition[] {
    const hidden = annotations.filter(({ tier }) => tier === 'codability');
    const transitions = annotations.filter(({ tier, code }) => tier === 'context' && code === 'lesovergang');
    const perMinute = (lies: (frame: number) => boolean): number | null => {
        const inside = (frame: number): boolean => lies(frame) && !hidden.some(covers(frame));
        const frames = Array.from({ length: frameCount }, (_, frame) => frame).filter(inside).length;
        const count = annotations.filter(
            ({ tier, valence, actor, startFrame }) =>
                tier === 'initiative' && valence === 'ongunstig' && pupil(actor) && startFrame < frameCount && inside(startFrame)
        ).length;
        return frames === 0 ? null : (count * 60) / (frames / rate);
    };
    return transitions.map(transition => ({
        startFrame: transition.startFrame,
        endFrame: transition.endFrame,
        seconds: (transition.endFrame - transition.startFrame) / rate,
        inside: perMinute(frame => covers(frame)(transition)),
        outside: perMinute(frame => !transitions.some(covers(frame)))
    }));
}
