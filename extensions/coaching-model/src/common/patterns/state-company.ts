import { codebookIndex } from '../codebook/codebook-index';
import { groupBy } from '../collections/group-by';
import { compareCodes } from '../persons/person-code';
import { filmedClock } from '../time/frame-stretches';
import { codedOn, isPoint } from './coded-tiers';
import { type Evidence, evidenceOf, type Pattern } from './pattern';
import { shownTime, showsKind, showsPerson } from './pattern-filter';
import { perInput } from './per-input';
import { stateCompanySentences } from './state-company-sentences';

/** How long a state lasted in one company. */
export interface StateDuration {
    /** Whose state it is; undefined when it is of nobody in particular. */
    readonly actor: string | undefined;
    readonly tier: 'context' | 'engagement';
    readonly code: string;
    /** Dutch. */
    readonly label: string;
    /** Codes of who took part, sorted. */
    readonly company: readonly string[];
    readonly seconds: number;
    readonly moments: readonly Evidence[];
}

/** Result of S4-28. */
export interface StateCompany {
    /** Sorted by person, state and company. */
    readonly states: readonly StateDuration[];
}

/**
 * S4-28: seconds of each state (tiers `context` and `engagement`, also with codes of a school's own such as `samenspel`) for
 * each group of `targets` in which it was coded. In full, uncodable or not: what was coded counts. O(n log n).
 */
export const stateCompany = perInput((input): StateCompany => {
    const clock = filmedClock(input.times);
    const time = shownTime(input);
    const codebook = codebookIndex(input.codebook);
    const rows = (['context', 'engagement'] as const).flatMap(tier =>
        codedOn(input, tier)
            .filter(each => !isPoint(each) && each.targets?.length && showsKind(input, each))
            .filter(each => showsPerson(input, each.actor, ...(each.targets ?? [])))
            .map(each => ({ tier, each, company: [...new Set(each.targets)].sort(compareCodes) }))
    );
    const groups = groupBy(rows, ({ tier, each, company }) => [tier, each.code, each.actor ?? '', ...company].join('\n'));
    const states = [...groups.values()].map((own): StateDuration => {
        const [{ tier, each, company }] = own;
        return {
            actor: each.actor,
            tier,
            code: each.code,
            label: codebook.label(each),
            company,
            seconds: clock.secondsOf(own.reduce((sum, row) => sum + time.unitsWithin(row.each.startFrame, row.each.endFrame), 0)),
            moments: own.map(row => evidenceOf(row.each))
        };
    });
    return { states: states.sort(byState) };
});

function byState(a: StateDuration, b: StateDuration): number {
    return (
        compareCodes(a.actor ?? '', b.actor ?? '') ||
        compareCodes(a.tier, b.tier) ||
        compareCodes(a.code, b.code) ||
        compareCodes(a.company.join(), b.company.join())
    );
}

/** S4-28 Duur naar gezelschap. */
export const STATE_COMPANY: Pattern<StateCompany> = {
    id: 'S4-28',
    title: 'Duur naar gezelschap',
    description: 'Hoe lang iets duurt, zoals samenspel, met wie erbij.',
    compute: stateCompany,
    sentences: stateCompanySentences
};
