import { type ClassView, classView } from '../consent/class-view';
import type { NOTE_MODES } from '../documents/individual-notes';
import type { Cycle } from '../documents/traject';
import { proposedModelStop } from '../clips/model-stop';
import { focusPointsFor } from '../instruments/carry-over';
import { discussionLock, noteModeOf } from '../instruments/individual-notes';
import { STRONG_QUESTIONS } from '../clips/question-bank';
import { shownClips } from '../trajectory/cycle-clips';
import type { Trajectory } from '../trajectory/trajectory';

/** All that the screen of a kijkles may know. It has no place for a code, an annotation, a title of the begeleider or a path. */
export interface ClassLesson {
    /** Which kijkles it is. */
    readonly number: number;
    readonly view: ClassView;
    /** The stop that is proposed in the first fragment, half a minute after it begins (S0-19). */
    readonly stop: { readonly recording: string; readonly clip: string; readonly frame: number } | undefined;
    /** What the group looks and listens for. */
    readonly focusPoints: readonly string[];
    /** Questions for the talk: those with the fragments, then the strong ones that are not among them (S0-20). */
    readonly questions: readonly string[];
    /** How this group notes (S0-28). */
    readonly mode: (typeof NOTE_MODES)[number];
    /** Whether the talk may begin (S0-9); `text` counts and names nobody. */
    readonly lock: { readonly locked: boolean; readonly text: string };
}

/** The kijkles of a cycle, as the class sees it (S0-8, S0-9, S0-15). */
export function classLesson(trajectory: Trajectory, cycle: Cycle, today: string): ClassLesson {
    const { traject, helpQuestions, instruments } = trajectory;
    const view = classView(trajectory, cycle, today);
    const proposed = proposedModelStop(trajectory, cycle);
    const [first] = view.clips;
    const shown = new Set(view.clips.map(({ recording, clip }) => `${recording}/${clip}`));
    const asked = shownClips(trajectory, cycle)
        .filter(({ recording, clip }) => shown.has(`${recording}/${clip.id}`))
        .flatMap(({ clip }) => clip.questions);
    const notes = instruments.individualNotes.find(({ value }) => value.cycle === cycle.number)?.value;
    const { locked, text } = discussionLock(trajectory, notes);
    const points = focusPointsFor(cycle.number, {
        cycles: traject.cycles,
        debriefs: instruments.debriefs.map(({ value }) => value),
        questions: helpQuestions.questions
    });
    return {
        number: cycle.number,
        view,
        stop: proposed && first && proposed.recording === first.recording && proposed.clip === first.clip ? proposed : undefined,
        focusPoints: points.map(point => withoutCodes(point.text)),
        questions: [...new Set([...asked, ...STRONG_QUESTIONS.map(question => question.text)].map(withoutCodes))],
        mode: noteModeOf(traject.group),
        lock: { locked, text }
    };
}

/** Words for the class in which nobody is pointed at: a code becomes «een kind» or «de leerkracht». */
export function withoutCodes(text: string): string {
    return text
        .replace(/\bLK\d*\b/g, 'de leerkracht')
        .replace(/\bL\d+\b/g, 'een kind')
        .replace(/\bGR\b/g, 'de groep');
}
