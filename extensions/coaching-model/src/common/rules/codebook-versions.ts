import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import { checkCodebook } from '../codebook/codebook-check';
import { keepsMeaning } from '../codebook/codebook-diff';
import { codebookOf } from '../codebook/codebook-versions';
import { annotationsPath, CODEBOOK_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** `domain/08` 24: a codebook works as it stands, and changing it never changes what was coded before. */
export const CODEBOOK_VERSIONS: Rule = { id: '8.24', check };

function check(trajectory: Trajectory): readonly Finding[] {
    const { codebooks } = trajectory.instruments;
    const present = codebooks.find(({ file }) => file === CODEBOOK_PATH);
    const own = (severity: Finding['severity'], message: string, file: string, path: Finding['path']): Finding => ({
        rule: '8.24',
        severity,
        message,
        file,
        path
    });
    const broken = present
        ? checkCodebook(present.value).map(({ severity, message, path }) => own(severity, message, CODEBOOK_PATH, path))
        : [];
    const changed = codebooks.flatMap(({ file, value }, index): Finding[] => {
        const twin = [BASIS_CODEBOOK, ...codebooks.slice(0, index).map(each => each.value)].find(
            ({ id, version }) => id === value.id && version === value.version
        );
        return twin && !keepsMeaning(twin, value)
            ? [
                  own(
                      'error',
                      `Het codeboek ${value.id} ${value.version} is veranderd zonder nieuwe versie: wat ermee is gecodeerd, zegt nu iets anders.`,
                      file,
                      ['version']
                  )
              ]
            : [];
    });
    return [...broken, ...changed, ...unknownVersions(trajectory)];
}

/** Coding that was made with a version that is not in the folder. */
function unknownVersions({ recordings, codebook, instruments }: Trajectory): readonly Finding[] {
    const versions = [BASIS_CODEBOOK, ...instruments.codebooks.map(({ value }) => value)];
    return recordings.flatMap(({ recording, annotations }) =>
        annotations
            .filter(document => !codebookOf(document, codebook, versions).exact)
            .map((document): Finding => ({
                rule: '8.24',
                severity: 'warning',
                message: `${document.coder} codeerde ${recording.id} met codeboek ${document.codebook.id} ${document.codebook.version}; dat zit niet in dit traject.`,
                file: annotationsPath(recording.id, document.coder),
                path: ['codebook', 'version']
            }))
    );
}
