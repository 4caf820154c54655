import { type ReadingAnswer, readingAnswers, type ReadingQuestion } from '../../common/exchange/reading-desk';

/** Entry of the thread that reads a large file of another program. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<ReadingQuestion>) => void) | null;
    postMessage(message: ReadingAnswer): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
    for (const answer of readingAnswers(data)) {
        scope.postMessage(answer);
    }
};
