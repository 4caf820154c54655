import type { Remark } from '../../common/gates/remark';
import {
    ACTION_PLAN_PATH,
    CONSOLIDATION_PATH,
    HELP_QUESTIONS_PATH,
    recordingOf,
    REGISTER_PATH,
    TIME_LOG_PATH
} from '../../common/trajectory/document-paths';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { FOCUS_CLIPS, TrajectCommands } from '../traject-view/traject-commands';

/** Where something of the traject is filled in. */
export type Lead =
    | { readonly kind: 'section'; readonly section: 'questions' | 'persons' | 'recordings' | 'findings' }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'command'; readonly command: string }
    | { readonly kind: 'recording'; readonly recording: string }
    /** The note of the talk of a cycle. */
    | { readonly kind: 'debriefNote'; readonly cycle: number }
    /** A recording goes along with the leerkracht (S2-5). */
    | { readonly kind: 'takeHome'; readonly cycle: number; readonly recording: string };

/** Documents whose fields stand in the step itself. */
const IN_THE_STEP: readonly string[] = [ACTION_PLAN_PATH, CONSOLIDATION_PATH, TIME_LOG_PATH];

/** Where a need is set right; undefined: in the fields of the step itself. */
export function leadOf({ file, rule, place }: Remark, { traject }: Trajectory): Lead | undefined {
    if (file === undefined || IN_THE_STEP.includes(file)) {
        return undefined;
    }
    if (file === REGISTER_PATH && rule === '03-3.2') {
        // The protocol: its field stands above.
        return undefined;
    }
    if (file === REGISTER_PATH) {
        return { kind: 'command', command: TrajectCommands.OPEN_REGISTER.id };
    }
    if (file === HELP_QUESTIONS_PATH) {
        return traject.phase === 'finalEvaluation' ? undefined : { kind: 'section', section: 'questions' };
    }
    if (/^(vragenlijsten|plan|kijkwijzers|sdq)\//.test(file)) {
        return { kind: 'file', path: file };
    }
    const recording = recordingOf(file);
    if (recording !== undefined) {
        return file.endsWith('/fragmenten.json') ? { kind: 'command', command: FOCUS_CLIPS } : { kind: 'recording', recording };
    }
    if (place === 'persons') {
        return { kind: 'section', section: 'persons' };
    }
    if (place === 'recording') {
        const current = traject.cycles.find(({ state }) => state !== 'reviewed')?.recordings[0];
        return current === undefined ? undefined : { kind: 'recording', recording: current };
    }
    return undefined;
}
