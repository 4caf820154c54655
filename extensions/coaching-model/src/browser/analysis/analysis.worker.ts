import { type AnalysisAnswer, AnalysisDesk, type AnalysisMessage } from '../../common/analysis/analysis-request';

/** Entry of the thread that computes the patterns of a recording with many codes. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<AnalysisMessage>) => void) | null;
    postMessage(message: AnalysisAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;
const desk = new AnalysisDesk();

/**
 * A program is fast after it ran a while. So that the first edits are answered as fast as later ones, what is read once is read
 * again, a small part at a time, while nobody asks.
 */
const REHEARSALS = 60;
let rehearsed = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

function rehearse(): void {
    pause = rehearsed < REHEARSALS && desk.rehearse() ? setTimeout(rehearse, 0) : undefined;
    rehearsed += 1;
}

scope.onmessage = ({ data }) => {
    const answer = desk.take(data);
    if (answer) {
        scope.postMessage(answer);
        pause ??= setTimeout(rehearse, 0);
    }
};
