import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { type CliArguments, type CliOutput, CliUsageError } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { maySeeCodes } from '../../common/agreement/blind-coding';
import { codingProblems } from '../../common/annotations/coding-problems';
import { codingCodebook } from '../../common/codebook/coding-codebook';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import { enumerate } from '../../common/language/dutch-number';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { FrameTimes } from '../../common/time/frame-times';
import { annotationsPath, annotationsPlace, CODEBOOK_PATH, frameTablePath, recordingPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { readTrajectory } from '../trajectories/read-trajectory';
import { requireTrajectory, trajectoryArgument } from './open-trajectory';

/**
 * The one traject that a verb works on.
 * @throws CliUsageError for none or several, or a folder that is not there; UserFacingError when it is no traject
 */
export async function theTrajectory(cwd: string, positionals: readonly string[]): Promise<Trajectory> {
    const [place, ...rest] = positionals;
    if (place === undefined || rest.length > 0) {
        throw new CliUsageError('Noem één map van een traject.');
    }
    const folder = await trajectoryArgument(cwd, place);
    await requireTrajectory(folder);
    return readTrajectory(folder);
}

/** The recording that `--recording` names. @throws CliUsageError without it */
export function recordingArgument({ values }: Pick<CliArguments, 'values'>): string {
    const { recording } = values;
    if (typeof recording !== 'string' || recording === '') {
        throw new CliUsageError('Noem de opname met --recording, bijvoorbeeld --recording O1.');
    }
    return recording;
}

/** @throws CliUsageError when the traject has no such recording; UserFacingError when it has but cannot be read */
export function findRecording(trajectory: Trajectory, id: string): RecordingDossier {
    const dossier = trajectory.recordings.find(({ recording }) => recording.id === id);
    if (!dossier) {
        refuseUnreadable(trajectory, [recordingPath(id)]);
        const known = trajectory.recordings.map(({ recording }) => recording.id);
        throw new CliUsageError(
            known.length > 0 ? `Dit traject heeft geen opname «${id}», wel ${enumerate(known)}.` : 'Dit traject heeft nog geen opnames.'
        );
    }
    return dossier;
}

/**
 * Without a wish the only coder; with several the user says whose (F09). An unreadable file still counts as a coder.
 *
 * @param option as a user wrote it, for the message
 */
export function chooseCoder(
    trajectory: Trajectory,
    dossier: RecordingDossier,
    wished: string | undefined,
    option = '--coder'
): AnnotationsDocument {
    const { id } = dossier.recording;
    const coders = codersOf(trajectory, dossier);
    if (wished === undefined && coders.length > 1) {
        throw new CliUsageError(`Opname ${id} is gecodeerd door ${enumerate(coders)}. Kies er een met ${option}.`);
    }
    const coder = wished ?? coders[0];
    if (coder === undefined) {
        throw new UserFacingError({
            happened: `Opname ${id} is nog niet gecodeerd.`,
            kept: 'Er is niets veranderd.',
            todo: 'Codeer de opname eerst in Beeldspoor.'
        });
    }
    const annotations = dossier.annotations.find(each => each.coder === coder);
    if (!annotations) {
        refuseUnreadable(trajectory, [annotationsPath(id, coder)]);
        const who = coders.length > 0 ? `, wel door ${enumerate(coders)}` : '';
        throw new CliUsageError(`Opname ${id} is niet gecodeerd door «${coder}»${who}.`);
    }
    return annotations;
}

function codersOf(trajectory: Trajectory, dossier: RecordingDossier): readonly string[] {
    const readable = dossier.annotations.map(({ coder }) => coder);
    const broken = trajectory.problems.flatMap(({ path }) => {
        const place = annotationsPlace(path);
        return place?.recording === dossier.recording.id && !readable.includes(place.coder) ? [place.coder] : [];
    });
    return [...readable, ...new Set(broken)];
}

/** When the frames of a recording are on screen. @throws UserFacingError when that cannot be known */
export function timesOf(trajectory: Trajectory, dossier: RecordingDossier): FrameTimes {
    refuseUnreadable(trajectory, [frameTablePath(dossier.recording.id)]);
    const times = recordingTimes(dossier);
    if (times.kind === 'refused') {
        throw new UserFacingError(times.parts);
    }
    return times.times;
}

/**
 * The version that the coding names when the traject keeps it, else the present one, of which a message tells; another tells of
 * annotations that cannot be as they stand, and of somebody who codes this recording blind.
 * @throws UserFacingError when a codebook cannot be read
 */
export function usedCodebook(trajectory: Trajectory, annotations: AnnotationsDocument, output: CliOutput): Codebook {
    refuseUnreadable(trajectory, [CODEBOOK_PATH]);
    const { id, version } = annotations.codebook;
    doubtsOf(trajectory, annotations).forEach(doubt => output.message(doubt));
    warnOfBlind(trajectory, annotations, output);
    const { codebook, exact } = codingCodebook(trajectory, annotations);
    if (!exact) {
        refuseUnreadable(
            trajectory,
            trajectory.problems.map(({ path }) => path).filter(path => path.startsWith('codeboeken/'))
        );
        output.message(
            `${annotations.coder} codeerde met codeboek ${id} ${version}; dat zit niet in dit traject. ` +
                `Gerekend is met ${codebook.id} ${codebook.version}.`
        );
    }
    return codebook;
}

/** A few of the annotations that cannot be as they stand (Dutch): what is counted of them may not be what was meant. */
function doubtsOf({ recordings }: Trajectory, { recording, coder, annotations }: AnnotationsDocument): readonly string[] {
    const frameCount = recordings.find(each => each.recording.id === recording)?.recording.frameCount ?? 0;
    const messages = codingProblems(annotations, frameCount).map(({ message }) => `${annotationsPath(recording, coder)}: ${message}`);
    const more = messages.length - MOST_DOUBTS;
    return more > 0 ? [...messages.slice(0, MOST_DOUBTS), `En nog ${more}; de opdracht check noemt ze alle.`] : messages;
}

const MOST_DOUBTS = 3;

/** Nobody says on the command line who he is: what one coder coded is given, with a word on who must not see it yet. */
function warnOfBlind({ recordings }: Trajectory, { recording, coder }: AnnotationsDocument, output: CliOutput): void {
    const codings = recordings.find(each => each.recording.id === recording)?.annotations ?? [];
    const apart = codings.filter(each => !maySeeCodes(codings, each.coder, coder)).map(each => each.coder);
    if (apart.length > 0) {
        output.message(`Opname ${recording} wordt nog blind gecodeerd: laat dit niet zien aan ${enumerate(apart)}, tot beiden klaar zijn.`);
    }
}

/** A figure from another codebook or frame table than the traject's own would be wrong without anyone noticing. */
export function refuseUnreadable(trajectory: Trajectory, paths: readonly string[]): void {
    const problem = trajectory.problems.find(({ path, readOnly }) => paths.includes(path) && !readOnly);
    if (problem) {
        throw new UserFacingError({
            happened: `${problem.path} is niet te gebruiken. ${problem.message}`,
            kept: 'Er is niets veranderd.',
            todo: 'Open het traject in Beeldspoor of zet een eerdere versie van dit bestand terug.'
        });
    }
}
