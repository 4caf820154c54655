import { type AnalysisAnswer, AnalysisDesk, type AnalysisMessage } from '../../common/analysis/analysis-request';

/** Entry of the thread that computes the patterns of a recording with many codes. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<AnalysisMessage>) => void) | null;
    postMessage(message: AnalysisAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;
const desk = new AnalysisDesk();

/**
 * A program is fast after it ran a while, and what did not run for some time is forgotten. So that an edit after a minute of looking is
 * answered as fast as the one before, what is read once is read again, a small part at a time, while nobody asks: often at first, then
 * now and then until it is a while ago that somebody asked.
 */
const REHEARSALS = 60;
/** Milliseconds between later ones; each takes about 15. */
const REHEARSED_EVERY = 4_000;
/** Milliseconds since the last question. */
const REHEARSED_FOR = 600_000;
let rehearsed = 0;
let asked = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

function rehearse(): void {
    pause = undefined;
    if (Date.now() - asked < REHEARSED_FOR && desk.rehearse()) {
        rehearsed += 1;
        pause = setTimeout(rehearse, rehearsed < REHEARSALS ? 0 : REHEARSED_EVERY);
    }
}

scope.onmessage = ({ data }) => {
    const answer = desk.take(data);
    if (answer) {
        scope.postMessage(answer);
        asked = Date.now();
        pause ??= setTimeout(rehearse, 0);
    }
};
