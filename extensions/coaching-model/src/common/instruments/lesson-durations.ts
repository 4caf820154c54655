import { countOf, formatNumber, formatPercent } from '../language/dutch-number';
import { recordingTimes } from '../patterns/recording-times';
import type { Trajectory } from '../trajectory/trajectory';

/** How long one recording of a cycle lasts. */
export interface LessonDuration {
    readonly cycle: number;
    readonly recording: string;
    readonly seconds: number;
    /** The lesson as it was planned or written with the recording. */
    readonly lesson: string | undefined;
}

/** The recordings of a traject beside each other, as numbers and without a judgement. */
export interface LessonDurations {
    readonly rows: readonly LessonDuration[];
    /** Dutch: `412 → 305 → 176 s`. */
    readonly text: string;
    /** Last against first, Dutch: `−236 s, −57,3 %`; undefined with one recording. */
    readonly change: string | undefined;
    /** What a reader must know before comparing. */
    readonly note: string;
}

const MINUS = '−';

/** Durations from cycle to cycle with the difference, and the context that belongs with them. Only recordings whose times are known. */
export function lessonDurations(trajectory: Trajectory): LessonDurations {
    const { traject, recordings } = trajectory;
    const rows = traject.cycles.flatMap(cycle =>
        cycle.recordings.flatMap((id): LessonDuration[] => {
            const dossier = recordings.find(({ recording }) => recording.id === id);
            const found = dossier && dossier.recording.medium !== 'foto' ? recordingTimes(dossier) : undefined;
            if (!dossier || found?.kind !== 'ok' || dossier.recording.frameCount === 0) {
                return [];
            }
            const seconds = found.times.secondsOf(dossier.recording.frameCount);
            return [
                {
                    cycle: cycle.number,
                    recording: id,
                    seconds,
                    lesson: dossier.recording.lesson ?? cycle.lesson ?? traject.agreements?.lesson
                }
            ];
        })
    );
    const [first, last] = [rows[0], rows[rows.length - 1]];
    const lessons = new Set(rows.map(({ lesson }) => lesson?.trim().toLowerCase() ?? ''));
    return {
        rows,
        text: `${rows.map(({ seconds }) => formatNumber(seconds)).join(' → ')} s`,
        change: rows.length > 1 && first.seconds > 0 ? changeText(Math.round(first.seconds), Math.round(last.seconds)) : undefined,
        note: noteOf(rows.length, lessons.size > 1)
    };
}

function changeText(first: number, last: number): string {
    const seconds = last - first;
    const sign = seconds > 0 ? '+' : seconds < 0 ? MINUS : '';
    return `${sign}${formatNumber(Math.abs(seconds))} s, ${sign}${formatPercent((Math.abs(seconds) / first) * 100)}`;
}

function noteOf(count: number, different: boolean): string {
    return [
        `${countOf(count, 'opname', 'opnames')}: dit is hoe lang de opname duurt, van het eerste tot het laatste beeld.`,
        different
            ? 'De lessen zijn niet dezelfde; vergelijk de tijden dan niet zonder meer.'
            : 'Dag, taak en wie er was kunnen verschillen; het verschil zegt niet waardoor het komt.'
    ].join(' ');
}
