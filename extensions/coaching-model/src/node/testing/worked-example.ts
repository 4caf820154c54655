import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import type { RecordingDocument } from '../../common/documents/recording';
import type { TrajectDocument } from '../../common/documents/traject';
import type { PatternInput } from '../../common/patterns/pattern';
import { recordingFacts } from '../../common/patterns/pattern-request';
import { constantFrameTimes } from '../../common/time/frame-times';

const EXAMPLE = join(__dirname, '../../../voorbeeld/2026-bart-g6');

/** Bart and Sandra, recording O1, as the traject that comes with the program has it (`domain/04` §4.4). */
export function workedExample(): PatternInput {
    const read = <T>(path: string): T => JSON.parse(readFileSync(join(EXAMPLE, path), 'utf8')) as T;
    const recording = read<RecordingDocument>('opnames/O1/opname.json');
    return {
        annotations: read<AnnotationsDocument>('opnames/O1/annotaties.MV.json').annotations,
        codebook: read<Codebook>('codeboek.json'),
        times: constantFrameTimes(recording.frameCount, recording.rate ?? { num: 25, den: 1 }),
        recording: recordingFacts(recording, read<TrajectDocument>('traject.json').persons)
    };
}
