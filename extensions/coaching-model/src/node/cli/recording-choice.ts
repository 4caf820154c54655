import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { CliUsageError } from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { enumerate } from '../../common/language/dutch-number';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import { annotationsPath, annotationsPlace, recordingPath } from '../../common/trajectory/document-paths';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';

/**
 * The recording that a user named on the command line.
 * @throws CliUsageError when there is none of that id; UserFacingError when its file cannot be read
 */
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
 * Without `--coder` the only coder; with several the user says whose (F09). An unreadable file still counts as a coder.
 * @throws CliUsageError, UserFacingError
 */
export function chooseCoder(trajectory: Trajectory, dossier: RecordingDossier, wished: string | undefined): AnnotationsDocument {
    const { id } = dossier.recording;
    const readable = dossier.annotations.map(({ coder }) => coder);
    const broken = trajectory.problems.flatMap(({ path }) => {
        const place = annotationsPlace(path);
        return place?.recording === id && !readable.includes(place.coder) ? [place.coder] : [];
    });
    const coders = [...readable, ...new Set(broken)];
    if (wished === undefined && coders.length > 1) {
        throw new CliUsageError(`Opname ${id} is gecodeerd door ${enumerate(coders)}. Kies er een met --coder.`);
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

/**
 * A result from another codebook or frame table than the traject's own would be wrong without anyone noticing.
 * @throws UserFacingError when one of these files cannot be read
 */
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
