import { REFLECTION_QUESTIONS } from '../clips/question-bank';
import type { ClipsDocument } from '../documents/clips';
import { shownClips } from '../trajectory/cycle-clips';
import { recordingOf } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { DocumentFix, Finding, Rule } from './rule';

/** S1-14: every shown fragment, parels included, has at least one question. */
export const QUESTION_PER_CLIP: Rule = {
    id: 'S1-14',
    check: trajectory =>
        trajectory.traject.cycles.flatMap(cycle =>
            shownClips(trajectory, cycle)
                .filter(({ clip }) => clip.questions.every(question => question.trim() === ''))
                .map(({ clip, index, file, recording }): Finding => ({
                    rule: 'S1-14',
                    severity: 'warning',
                    message: `Fragment ${clip.id}${clip.title ? ` «${clip.title}»` : ''} heeft nog geen vraag voor het nagesprek.`,
                    file,
                    path: ['clips', index, 'questions'],
                    moment: { recording, clip: clip.id },
                    blocks: [{ command: 'prepared', cycle: cycle.number, overridable: false }],
                    fixes: REFLECTION_QUESTIONS.map(({ text }, question) => ({
                        id: `vraag:${question}`,
                        title: `Vraag toevoegen: «${text}»`
                    }))
                }))
        ),
    fix
};

function fix(_trajectory: Trajectory, finding: Finding, fixId: string): DocumentFix | undefined {
    const question = REFLECTION_QUESTIONS[Number(/^vraag:(\d)$/.exec(fixId)?.[1])];
    const id = finding.moment?.clip;
    if (!question || id === undefined || recordingOf(finding.file) === undefined) {
        return undefined;
    }
    const apply = (value: ClipsDocument): ClipsDocument => ({
        ...value,
        clips: value.clips.map(clip =>
            clip.id === id ? { ...clip, questions: [...clip.questions.filter(text => text.trim() !== ''), question.text] } : clip
        )
    });
    return { file: finding.file, apply };
}
