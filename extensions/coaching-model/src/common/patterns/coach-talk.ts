import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { isPupil, isTeacher } from '../persons/person-code';
import { filmedClock } from '../time/frame-stretches';
import { codedOn } from './coded-tiers';
import { coachTalkSentences } from './coach-talk-sentences';
import { compareIds, type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { shownTime, shows, showsKind } from './pattern-filter';
import { perInput } from './per-input';
import { percentOf } from './statistics';

/** Who put something first into words. */
export interface FirstInsight extends Evidence {
    readonly by: 'coachee' | 'coach';
    readonly actor: string | undefined;
    readonly code: string;
}

/** Result of PT-14: how the coach talks in a guidance recording. */
export interface CoachTalk {
    /** What the coach says, by code, as often as it was coded. */
    readonly counts: Readonly<Record<string, number>>;
    readonly openQuestions: readonly Evidence[];
    readonly closedQuestions: readonly Evidence[];
    /** Open questions of all questions, 0–100; null without questions. */
    readonly openPercent: number | null;
    readonly advice: readonly Evidence[];
    /** Speaking time of the coach and of everybody; from the turns when these were coded, else from the talk. Null when no talk was coded. */
    readonly speaking: {
        readonly from: 'turn' | 'coachTalk';
        readonly coachSeconds: number;
        readonly seconds: number;
        /** 0–100; null without speaking time. */
        readonly percent: number | null;
    } | null;
    /** The earliest insight or solution of the coachee, or advice of the coach; null when neither came. */
    readonly firstInsight: FirstInsight | null;
    /** The earliest of each of the two. */
    readonly firstByCoachee: FirstInsight | null;
    readonly firstByCoach: FirstInsight | null;
}

const OPEN = 'vraag_open';
const CLOSED = 'vraag_gesloten';
const ADVICE = 'advies';
const SILENCE = 'stilte';
/** What the coachee puts into words; with the coach as actor it is the coach who does. */
const INSIGHTS: ReadonlySet<string> = new Set(['coachee_inzicht', 'coachee_oplossing']);

/** Talk that is not said to be of the coachee or a pupil is of the coach. */
function isOfCoach({ actor }: Pick<Annotation, 'actor'>): boolean {
    return !isTeacher(actor) && !isPupil(actor);
}

/** PT-14. Says something only of a guidance recording, where tier `coachTalk` is coded. O(n log n). */
export const coachTalk = perInput((input): CoachTalk => {
    const all = codedOn(input, 'coachTalk');
    const shown = all.filter(each => shows(input, each));
    const ofCoach = shown.filter(isOfCoach);
    const of = (code: string): readonly Evidence[] => ofCoach.filter(each => each.code === code).map(evidenceOf);
    const byCode = [...groupBy(ofCoach, ({ code }) => code)].sort(([a], [b]) => compareIds(a, b));
    const [openQuestions, closedQuestions] = [of(OPEN), of(CLOSED)];
    const insights = shown.flatMap(insightOf);
    return {
        counts: Object.fromEntries(byCode.map(([code, own]) => [code, own.length])),
        openQuestions,
        closedQuestions,
        openPercent: percentOf(openQuestions.length, openQuestions.length + closedQuestions.length),
        advice: of(ADVICE),
        speaking: all.length > 0 ? speakingOf(input, all) : null,
        firstInsight: insights[0] ?? null,
        firstByCoachee: insights.find(({ by }) => by === 'coachee') ?? null,
        firstByCoach: insights.find(({ by }) => by === 'coach') ?? null
    };
});

function insightOf(talk: Annotation): readonly FirstInsight[] {
    const { actor, code } = talk;
    if (INSIGHTS.has(code)) {
        // Without a person it is what its code says.
        return [{ ...evidenceOf(talk), by: actor === undefined || !isOfCoach(talk) ? 'coachee' : 'coach', actor, code }];
    }
    return code === ADVICE && isOfCoach(talk) ? [{ ...evidenceOf(talk), by: 'coach', actor, code }] : [];
}

function speakingOf(input: PatternInput, talk: readonly Annotation[]): CoachTalk['speaking'] {
    const clock = filmedClock(input.times);
    const time = shownTime(input);
    const turns = codedOn(input, 'turn');
    const spoken = (turns.length > 0 ? turns : talk.filter(({ code }) => code !== SILENCE)).filter(each => showsKind(input, each));
    const unitsOf = (list: readonly Annotation[]): number =>
        list.reduce((sum, { startFrame, endFrame }) => sum + time.unitsWithin(startFrame, endFrame), 0);
    const [coach, all] = [unitsOf(spoken.filter(isSpokenByCoach)), unitsOf(spoken)];
    return {
        from: turns.length > 0 ? 'turn' : 'coachTalk',
        coachSeconds: clock.secondsOf(coach),
        seconds: clock.secondsOf(all),
        percent: percentOf(coach, all)
    };
}

/** A turn says who speaks; talk without a person is of whom its code says. */
function isSpokenByCoach({ tier, actor, code }: Annotation): boolean {
    return actor === undefined ? tier === 'coachTalk' && !INSIGHTS.has(code) : /^CO\d*$/.test(actor);
}

/** PT-14 Gespreksstijl van de begeleider. */
export const COACH_TALK: Pattern<CoachTalk> = {
    id: 'PT-14',
    title: 'Gespreksstijl van de begeleider',
    description: 'Open vragen, adviezen, spreektijd en wie een inzicht als eerste verwoordt, in een begeleidingsopname.',
    compute: coachTalk,
    sentences: coachTalkSentences
};
