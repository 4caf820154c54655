import { countOf } from '../language/dutch-number';
import type { CoachTalk } from './coach-talk';
import type { PatternInput, Sentence } from './pattern';
import { noteOf, secondsShareText, sentence, shareText } from './sentences';

/** What the coach does in the talk; numbers, no target. Nothing when no talk was coded. */
export function coachTalkSentences(result: CoachTalk, input: PatternInput): readonly Sentence[] {
    const { openQuestions, closedQuestions, advice, speaking, firstInsight } = result;
    if (!speaking) {
        return [];
    }
    const questions = openQuestions.length + closedQuestions.length;
    const facts = { actors: ['CO'], strength: false };
    const sentences: Sentence[] = [];
    if (questions > 0) {
        const share = { text: shareText(openQuestions.length, questions), moments: [...openQuestions, ...closedQuestions] };
        sentences.push(sentence('PT-14', ['Open vragen van de begeleider: ', share, '.'], { ...facts, ...noteOf(input, questions) }));
    }
    sentences.push(
        sentence('PT-14', [{ text: countOf(advice.length, 'advies', 'adviezen'), moments: advice }, ' van de begeleider.'], facts)
    );
    if (speaking.seconds > 0) {
        const share = secondsShareText(speaking.coachSeconds, speaking.seconds);
        sentences.push(sentence('PT-14', [`Spreektijd van de begeleider: ${share}.`], facts));
    }
    if (firstInsight) {
        const who = firstInsight.by === 'coachee' ? 'de coachee' : 'de begeleider';
        const { id, startFrame, endFrame } = firstInsight;
        sentences.push(
            sentence('PT-14', ['Het eerste inzicht of voorstel komt van ', { text: who, moments: [{ id, startFrame, endFrame }] }, '.'], {
                actors: ['CO', ...(firstInsight.actor === undefined || firstInsight.actor === 'CO' ? [] : [firstInsight.actor])],
                strength: firstInsight.by === 'coachee'
            })
        );
    }
    return sentences;
}
