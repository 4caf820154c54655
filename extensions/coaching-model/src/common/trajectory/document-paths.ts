/** Places of the documents inside a traject folder (`design.md`, "A trajectory on disk"); always with `/`. */
export const TRAJECT_PATH = 'traject.json';
export const REGISTER_PATH = 'toestemming/register.json';
export const HELP_QUESTIONS_PATH = 'plan/hulpvragen.json';
export const ACTION_PLAN_PATH = 'plan/handelingsplan.json';
export const CONSOLIDATION_PATH = 'plan/borging.json';
export const CODEBOOK_PATH = 'codeboek.json';
export const TIME_LOG_PATH = 'tijdlog.json';
export const TEAM_PLAN_PATH = 'plan/teamplan.json';
export const QUESTION_BANK_PATH = 'vragenbank.json';

export const debriefPath = (cycle: number): string => `plan/nagesprek-${cycle}.json`;
export const individualNotesPath = (cycle: number): string => `kijklessen/${cycle}.json`;
export const intervisionPath = (session: string): string => `intervisie/${session}.json`;
export const questionnairePath = (recording: string): string => `vragenlijsten/${recording}.json`;
export const viewingGuidePath = (recording: string, author: string): string => `kijkwijzers/${recording}.${author}.json`;
export const sdqPath = (pupil: string): string => `sdq/${pupil}.json`;
/** An earlier version of the codebook, kept because coding refers to it. */
export const oldCodebookPath = (id: string, version: string): string => `codeboeken/${id}-${version}.json`;

export const recordingPath = (recording: string): string => `opnames/${recording}/opname.json`;
export const frameTablePath = (recording: string): string => `opnames/${recording}/frames.json`;
export const cameraTablePath = (recording: string, camera: string): string => `opnames/${recording}/frames.${camera}.json`;
export const fileChecksPath = (recording: string): string => `opnames/${recording}/controle.json`;
export const clipsPath = (recording: string): string => `opnames/${recording}/fragmenten.json`;
export const masksPath = (recording: string): string => `opnames/${recording}/maskers.json`;
export const meaningsPath = (recording: string): string => `opnames/${recording}/betekenis.json`;
export const annotationsPath = (recording: string, coder: string): string => `opnames/${recording}/annotaties.${coder}.json`;
export const mediaPath = (recording: string, file: string): string => `opnames/${recording}/${file}`;

/** A Markdown note of the traject. */
export function isNotePath(path: string): boolean {
    return /^notities\/.+\.md$/i.test(path);
}

/** Recording and coder of an annotations file; undefined for another path. */
export function annotationsPlace(path: string): { readonly recording: string; readonly coder: string } | undefined {
    const match = /^opnames\/([^/]+)\/annotaties\.([^/.]+)\.json$/.exec(path);
    return match ? { recording: match[1], coder: match[2] } : undefined;
}

/** The recording whose folder a path lies in; undefined outside `opnames/`. */
export function recordingOf(path: string): string | undefined {
    return /^opnames\/([^/]+)\//.exec(path)?.[1];
}
