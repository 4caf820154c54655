import { type AnalysisAnswer, AnalysisDesk, type AnalysisMessage } from '../../common/analysis/analysis-request';

/** Entry of the thread that computes the patterns of a recording with many codes. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<AnalysisMessage>) => void) | null;
    postMessage(message: AnalysisAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;
const desk = new AnalysisDesk();

scope.onmessage = ({ data }) => {
    const answer = desk.take(data);
    if (answer) {
        scope.postMessage(answer);
    }
};
