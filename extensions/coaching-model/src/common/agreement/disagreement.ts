import type { Annotation } from '../documents/annotations';
import type { InitiativeReception } from '../patterns/initiative-reception';
import type { InitiativeOutcome } from '../patterns/receptions';
import { type Evidence, evidenceOf } from '../patterns/pattern';
import { compareCodes } from '../persons/person-code';
import type { EventPair } from './match-events';

/** In what two coders of one event differ; `outcome`: in what became of the initiative (PT-1). */
export type DisagreementReason = 'code' | 'target' | 'valence' | 'mode' | 'outcome';

/** One coder's side of a disagreement, with its frames. */
export interface DisagreeingEvent extends Evidence {
    readonly code: string;
    readonly target: string | null;
    readonly valence: Annotation['valence'] | null;
    readonly mode: Annotation['mode'] | null;
    /** Of an initiative: what became of it by this coder's own answers. */
    readonly outcome: InitiativeOutcome | null;
}

/** One event that two coders both saw and did not code alike: something to look at together, never a mistake. */
export interface Disagreement {
    readonly tier: Annotation['tier'];
    readonly actor: string | null;
    /** In the order of `DisagreementReason`. */
    readonly reasons: readonly DisagreementReason[];
    readonly a: DisagreeingEvent;
    readonly b: DisagreeingEvent;
}

interface Answers {
    readonly a: InitiativeReception;
    readonly b: InitiativeReception;
}

/**
 * What to look at together among the matched pairs: another code or target (A47), another valence or mode where both
 * gave one, another outcome. When an outcome differs because the two coders coded one and the same answer differently, it is
 * the pair of answers that is listed, with the reason `outcome` as well: one difference is one line. What only one coder
 * saw is not here but among the unmatched. In order of the pairs.
 */
export function disagreementsOf(pairs: readonly EventPair[], receptions: Answers): readonly Disagreement[] {
    const outcomes = { a: decided(receptions.a), b: decided(receptions.b) };
    const partners = new Map(pairs.map(pair => [pair.a.id, pair]));
    const reasons = new Map<EventPair, DisagreementReason[]>(pairs.map(pair => [pair, ownReasons(pair)]));
    for (const pair of pairs) {
        const one = outcomes.a.get(pair.a.id);
        const two = outcomes.b.get(pair.b.id);
        if (pair.a.tier !== 'initiative' || one?.outcome === two?.outcome) {
            continue;
        }
        const answers = one?.answer && partners.get(one.answer.id);
        const shared = answers && answers.b.id === two?.answer?.id ? reasons.get(answers) : undefined;
        const told = shared?.includes('code') ? shared : reasons.get(pair);
        if (told && !told.includes('outcome')) {
            told.push('outcome');
        }
    }
    return pairs.flatMap(pair => {
        const found = reasons.get(pair) ?? [];
        const side = (coder: 'a' | 'b'): DisagreeingEvent => ({
            ...evidenceOf(pair[coder]),
            code: pair[coder].code,
            target: targetOf(pair[coder]) ?? null,
            valence: pair[coder].valence ?? null,
            mode: pair[coder].mode ?? null,
            outcome: outcomes[coder].get(pair[coder].id)?.outcome ?? null
        });
        return found.length === 0 ? [] : [{ tier: pair.a.tier, actor: pair.a.actor ?? null, reasons: found, a: side('a'), b: side('b') }];
    });
}

function decided({ receptions }: InitiativeReception): Map<string, InitiativeReception['receptions'][number]> {
    return new Map(receptions.map(reception => [reception.id, reception]));
}

function ownReasons({ a, b }: EventPair): DisagreementReason[] {
    const differs = (key: 'valence' | 'mode'): boolean => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key];
    return [
        ...(a.code === b.code ? [] : ['code' as const]),
        ...(targetOf(a) === targetOf(b) ? [] : ['target' as const]),
        ...(differs('valence') ? ['valence' as const] : []),
        ...(differs('mode') ? ['mode' as const] : [])
    ];
}

/** Whom an event is meant for, in whatever order they were named. */
function targetOf({ target, targets }: Annotation): string | undefined {
    return target ?? (targets && targets.length > 0 ? [...targets].sort(compareCodes).join('+') : undefined);
}
