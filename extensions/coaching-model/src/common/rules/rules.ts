import type { Trajectory } from '../trajectory/trajectory';
import { ONE_PRIMARY_QUESTION } from './one-primary-question';
import { PEARL_RATIO } from './pearl-ratio';
import { QUESTION_PER_CLIP } from './question-per-clip';
import type { Finding, Rule } from './rule';

/** The rules of this package. Others come by the contribution point `Rule`. */
export const RULES: readonly Rule[] = [ONE_PRIMARY_QUESTION, PEARL_RATIO, QUESTION_PER_CLIP];

/** Everything that the rules find in a traject, in the order of the rules. */
export function checkTrajectory(trajectory: Trajectory, rules: readonly Rule[] = RULES): readonly Finding[] {
    return rules.flatMap(rule => rule.check(trajectory));
}
