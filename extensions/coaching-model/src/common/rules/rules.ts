import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { CODEBOOK_VERSIONS } from './codebook-versions';
import { CODING_FRAMES } from './coding-frames';
import { COACHEE_ACTIONS } from './coachee-actions';
import { COACHEE_ANSWER } from './coachee-answer';
import { DEBRIEF_STEERING } from './debrief-steering';
import { DIAGNOSIS_LABEL } from './diagnosis-label';
import { INTERVISION_PROTOCOL } from './intervision-protocol';
import { INTERVISION_THEME } from './intervision-theme';
import { JUDGING_WORDS } from './judging-words';
import { LEARNING_QUESTION_GOAL } from './learning-question-goal';
import { ONE_PRIMARY_QUESTION } from './one-primary-question';
import { PEARL_RATIO } from './pearl-ratio';
import { QUESTION_PER_CLIP } from './question-per-clip';
import { QUESTIONNAIRE_PER_RECORDING } from './questionnaire-per-recording';
import type { Finding, Rule } from './rule';
import { SDQ_EXTRA_HELP } from './sdq-extra-help';
import { SDQ_SCALES_FIT, SDQ_VERSION_FITS } from './sdq-numbers';
import { SDQ_OCCASIONS } from './sdq-occasions';
import { SENT_BEFOREHAND } from './sent-beforehand';
import { SOLVED_THROUGH } from './solved-through';
import { SUITABLE_FOR_VIDEO } from './suitable-for-video';
import { TIME_LOG_RECORDINGS } from './time-log-recordings';
import { GUIDE_CLIPS, GUIDES_APART } from './viewing-guides';
import { VIEWING_QUESTION } from './viewing-question';

/** The rules of this package. Others come by the contribution point `Rule`. */
export const RULES: readonly Rule[] = [
    ONE_PRIMARY_QUESTION,
    PEARL_RATIO,
    QUESTION_PER_CLIP,
    LEARNING_QUESTION_GOAL,
    DEBRIEF_STEERING,
    SOLVED_THROUGH,
    COACHEE_ANSWER,
    GUIDE_CLIPS,
    COACHEE_ACTIONS,
    JUDGING_WORDS,
    INTERVISION_PROTOCOL,
    INTERVISION_THEME,
    SUITABLE_FOR_VIDEO,
    DIAGNOSIS_LABEL,
    SENT_BEFOREHAND,
    QUESTIONNAIRE_PER_RECORDING,
    TIME_LOG_RECORDINGS,
    SDQ_SCALES_FIT,
    SDQ_VERSION_FITS,
    SDQ_OCCASIONS,
    SDQ_EXTRA_HELP,
    GUIDES_APART,
    VIEWING_QUESTION,
    CODEBOOK_VERSIONS,
    CODING_FRAMES
];

/**
 * Everything that the rules find in a traject, in the order of the rules. A rule that fails is a finding itself and does
 * not silence the others.
 *
 * @param failed told of every rule that failed, for a log.
 */
export function checkTrajectory(
    trajectory: Trajectory,
    rules: readonly Rule[] = RULES,
    failed: (rule: Rule, error: unknown) => void = () => undefined
): readonly Finding[] {
    return rules.flatMap(rule => {
        try {
            return rule.check(trajectory);
        } catch (error) {
            failed(rule, error);
            return [failedRule(rule)];
        }
    });
}

/** What stands in the way of reading the traject, as findings: the Problems view and `check` show the same. */
export function problemFindings({ problems }: Pick<Trajectory, 'problems'>): readonly Finding[] {
    return problems.map(({ path, message, readOnly, severity }) => ({
        rule: DOCUMENT_RULE,
        severity: severity ?? (readOnly ? 'warning' : 'error'),
        message,
        file: path,
        path: []
    }));
}

/** Stands for the rule in findings about files that could not be read. */
export const DOCUMENT_RULE = 'document';

function failedRule({ id }: Rule): Finding {
    return {
        rule: id,
        severity: 'warning',
        message: `De regel ${id} kon niet worden nagekeken; de andere regels wel. Meld dit bij wie deze regel heeft gemaakt.`,
        file: TRAJECT_PATH,
        path: []
    };
}
