import { attentionDistribution, isIndividual } from '../patterns/attention-distribution';
import { closingEpisodes } from '../patterns/closing-episodes';
import { negativeSpirals } from '../patterns/negative-spiral';
import { byMoment, type Evidence } from '../patterns/pattern';
import { percentOf } from '../patterns/statistics';
import { turnDistribution } from '../patterns/turn-distribution';
import { isTeacher } from '../persons/person-code';
import type { ComparedMetric, MetricInput, MetricValue } from './compared-metric';

const isOfScope = ({ scope }: MetricInput, pupil: string, teacher: string): boolean =>
    (scope.pupil === undefined || scope.pupil === pupil) && (scope.teacher === undefined || scope.teacher === teacher);

/** Turns of the teacher, of all turns that were coded (PT-7). */
function teacherTurns({ input, scope }: MetricInput): MetricValue {
    const { actors, turns } = turnDistribution(input);
    const own = actors.filter(({ actor }) => (scope.teacher === undefined ? isTeacher(actor) : actor === scope.teacher));
    const moments = own.flatMap(row => row.moments);
    return {
        value: percentOf(moments.length, turns),
        count: moments.length,
        n: turns,
        perTenMinutes: null,
        evidence: [...moments].sort(byMoment)
    };
}

/** Seconds of attention for the pupil, or for pupils, as a share of codable time (PT-8); `friendly` only with that tone. */
function attention(friendly: boolean): ComparedMetric['of'] {
    return ({ input, scope }) => {
        const { actors, codableSeconds } = attentionDistribution(input);
        const own = actors.filter(({ actor }) => scope.teacher === undefined || actor === scope.teacher);
        const rows = own
            .flatMap(({ targets }) => targets)
            .filter(({ target }) => (scope.pupil === undefined ? isIndividual(target) : target === scope.pupil));
        const seconds = rows.reduce((sum, row) => sum + (friendly ? row.byTone.vriendelijk : row.seconds), 0);
        const moments = rows.flatMap(row => row.moments);
        return {
            value: percentOf(seconds, codableSeconds * own.length),
            count: moments.length,
            n: moments.length,
            perTenMinutes: null,
            evidence: friendly ? [] : [...moments].sort(byMoment)
        };
    };
}

/** Contacts that were rounded off, of all contacts with something received (PT-10). */
function roundedOff(metric: MetricInput): MetricValue {
    const episodes = closingEpisodes(metric.input).episodes.filter(({ pupil, teacher }) => isOfScope(metric, pupil, teacher));
    const closed = episodes.filter(each => each.closed);
    return {
        value: percentOf(closed.length, episodes.length),
        count: closed.length,
        n: episodes.length,
        perTenMinutes: null,
        evidence: episodes.flatMap(({ events }) => events.slice(0, 1))
    };
}

/** Negative spirals (PT-5), in ten minutes of codable time. */
function spirals(metric: MetricInput): MetricValue {
    const found = negativeSpirals(metric.input).spirals.filter(({ pupil, teacher }) => isOfScope(metric, pupil, teacher));
    const { seconds } = metric.codable;
    const value = seconds > 0 ? (found.length * 600) / seconds : null;
    const begins = found.flatMap(({ chain, endFrame }): Evidence[] => {
        const [first] = chain[0]?.events ?? [];
        return first ? [{ id: first.id, startFrame: first.startFrame, endFrame: endFrame + 1 }] : [];
    });
    return { value, count: found.length, n: found.length, perTenMinutes: value, evidence: begins };
}

/** Rows of other patterns than those of initiatives. A share of attention is never shown without its tone. */
export const PATTERN_METRICS: readonly ComparedMetric[] = [
    { id: 'attention', label: 'Aandacht', unit: 'timeShare', duration: true, of: attention(false) },
    { id: 'friendlyAttention', label: 'Vriendelijke aandacht', unit: 'timeShare', duration: true, of: attention(true) },
    { id: 'spirals', label: 'Negatieve spiralen', unit: 'perTenMinutes', of: spirals },
    { id: 'roundedOff', label: 'Afgeronde contacten', unit: 'percent', of: roundedOff },
    { id: 'teacherTurns', label: 'Beurten van de leerkracht', unit: 'percent', of: teacherTurns }
];
