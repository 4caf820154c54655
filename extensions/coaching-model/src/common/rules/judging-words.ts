import { isBlaming } from '../questions/question-choice';
import { ACTION_PLAN_PATH, clipsPath } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { judgingWords } from '../wording/judging-words';
import type { Finding, Rule } from './rule';
import { type PlacedHint, textSearch } from './written-texts';

/** S3-4: an observation tells what is seen and heard. Hints with a place, never a refusal. */
export const JUDGING_WORDS: Rule = { id: 'S3-4', check };

const search = textSearch(judgingWords);

/** Where observations are written; answers in somebody's own words are left alone. */
const OBSERVING: readonly (string | number)[] = ['startSituation', 'stimulating', 'hindering'];

function check(trajectory: Trajectory): readonly Finding[] {
    const { actionPlan, recordings, instruments } = trajectory;
    const hints: PlacedHint[] = [
        ...search.inAnnotations(trajectory, ['observation']),
        ...(actionPlan ? search.in(actionPlan, ACTION_PLAN_PATH, path => OBSERVING.includes(path[0])) : []),
        ...recordings.flatMap(({ recording, clips }) =>
            search
                .in(clips, clipsPath(recording.id), path => path[2] === 'title')
                .map(hint => ({ ...hint, moment: { recording: recording.id, clip: clips.clips[Number(hint.path[1])].id } }))
        ),
        ...instruments.viewingGuides.flatMap(({ file, value }) => search.in(value, file, path => path[2] === 'remark')),
        ...instruments.intervisions.flatMap(({ file, value }) =>
            search.in(value, file, path => path[0] === 'observations' && path[2] === 'text')
        ),
        ...search.inNotes(trajectory)
    ];
    return [
        ...hints.map(({ file, path, hint, moment }): Finding => ({
            rule: 'S3-4',
            severity: 'info',
            message: `«${hint.word}» is een oordeel. Schrijf op wat er te zien of te horen is.`,
            file,
            path,
            range: { start: hint.start, end: hint.end },
            ...(moment && { moment })
        })),
        ...blamingQuestions(trajectory)
    ];
}

/** Questions with a fragment that blame (`domain/06` §6.2). */
function blamingQuestions({ recordings }: Trajectory): readonly Finding[] {
    return recordings.flatMap(({ recording, clips }) =>
        clips.clips.flatMap((clip, index) =>
            clip.questions.flatMap((question, number): Finding[] =>
                isBlaming(question)
                    ? [
                          {
                              rule: 'S3-4',
                              severity: 'info',
                              message: `«${question}» vraagt naar wat niet is gedaan. Vraag naar wat er te zien is of wat de coachee wilde.`,
                              file: clipsPath(recording.id),
                              path: ['clips', index, 'questions', number],
                              moment: { recording: recording.id, clip: clip.id }
                          }
                      ]
                    : []
            )
        )
    );
}
