import type { Cycle } from '../../common/documents/traject';
import { fivePhaseNote, growNote, type NoteClip } from '../../common/notes/note-templates';
import { coacheesOf } from '../../common/persons/coachees';
import { recordingTimes } from '../../common/patterns/recording-times';
import { timecode } from '../../common/time/timecode';
import { shownClips } from '../../common/trajectory/cycle-clips';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** Path and first text of the note of a talk: with the class in GROW (S0-12), else in five phases (S4-20), the fragments that are shown in it. */
export function debriefNote(trajectory: Trajectory, cycle: Cycle, today: string): { readonly path: string; readonly text: string } {
    const { traject, helpQuestions } = trajectory;
    const children = isWatchingWithChildren(traject);
    const question = helpQuestions.questions.find(({ id }) => id === cycle.primaryQuestion) ?? helpQuestions.questions[0];
    const request = {
        title: children ? `Kijkles ${cycle.number}` : `Nagesprek ${cycle.number}`,
        date: cycle.debrief?.date ?? today,
        present: cycle.debrief?.present ?? [...coacheesOf(traject).map(({ code }) => code), ...(traject.coach ? [traject.coach.code] : [])],
        ...(cycle.debrief?.minutes !== undefined && { minutes: cycle.debrief.minutes }),
        focusPoints: cycle.viewingQuestion ? [cycle.viewingQuestion] : (question?.focusPoints ?? []),
        clips: clipsOf(trajectory, cycle)
    };
    return {
        path: `notities/${children ? 'kijkles' : 'nagesprek'}-${cycle.number}.md`,
        text: children ? growNote(request) : fivePhaseNote(request)
    };
}

function clipsOf(trajectory: Trajectory, cycle: Cycle): readonly NoteClip[] {
    return shownClips(trajectory, cycle).flatMap(({ recording, clip: { startFrame, endFrame, title, mark, questions } }): NoteClip[] => {
        const dossier = trajectory.recordings.find(each => each.recording.id === recording);
        const found = dossier && recordingTimes(dossier);
        // Without times the frame number still leads there.
        const moment = found?.kind === 'ok' ? timecode(found.times, startFrame) : `beeld ${startFrame}`;
        return [{ recording, startFrame, endFrame, timecode: moment, title, mark, questions }];
    });
}
