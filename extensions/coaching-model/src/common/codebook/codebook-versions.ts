import type { AnnotationsDocument } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { CODEBOOK_PATH, oldCodebookPath } from '../trajectory/document-paths';
import { checkCodebook, type CodebookProblem } from './codebook-check';
import { type CodebookChange, diffCodebooks } from './codebook-diff';

/** A file to be written with its value. */
export interface CodebookFile {
    readonly file: string;
    readonly value: Codebook;
}

export type PublishResult =
    | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly CodebookProblem[] }
    | {
          readonly kind: 'done';
          readonly codebook: Codebook;
          readonly changes: readonly CodebookChange[];
          readonly files: readonly CodebookFile[];
      };

/**
 * Makes of an edited codebook a new version. The version before stays in the folder under its own name, so that coding
 * made with it means afterwards what it meant before: no annotation is touched. A change of meaning gives a new first
 * number, anything else a new second one.
 *
 * @param taken versions of this codebook that are in use already.
 */
export function publishCodebook(before: Codebook, edited: Codebook, taken: readonly string[] = []): PublishResult {
    const problems = checkCodebook(edited).filter(({ severity }) => severity === 'error');
    if (problems.length > 0) {
        return { kind: 'refused', message: problems[0].message, problems };
    }
    const changes = diffCodebooks(before, { ...edited, version: before.version });
    if (changes.length === 0) {
        return { kind: 'refused', message: 'Er is niets veranderd; de versie blijft gelijk.', problems: [] };
    }
    const version = nextVersion(
        before.version,
        changes.some(({ meaning }) => meaning),
        [...taken, before.version]
    );
    const codebook = { ...edited, version };
    return {
        kind: 'done',
        codebook,
        changes,
        files: [
            { file: oldCodebookPath(fileWord(before.id), fileWord(before.version)), value: before },
            { file: CODEBOOK_PATH, value: codebook }
        ]
    };
}

/** `1.0` → `1.1`, or `2.0` when the meaning changes; a version that is no number gets one behind it. Never one that is taken. */
export function nextVersion(version: string, meaning: boolean, taken: readonly string[] = []): string {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(version);
    let [major, minor] = match ? [Number(match[1]), Number(match[2] ?? 0)] : [1, 0];
    for (;;) {
        if (match && meaning) {
            major += 1;
            minor = 0;
        } else {
            minor += 1;
        }
        const next = match ? `${major}.${minor}` : `${version}-${minor + 1}`;
        if (!taken.includes(next)) {
            return next;
        }
    }
}

/** The codebook with which something was coded. */
export interface CodingBook {
    readonly codebook: Codebook;
    /** False: that version is not in the folder, and the present one stands in for it. */
    readonly exact: boolean;
}

/** The version that an annotations file names, from the versions that are there; else the present one. */
export function codebookOf(coding: Pick<AnnotationsDocument, 'codebook'>, current: Codebook, versions: readonly Codebook[]): CodingBook {
    const found = [current, ...versions].find(({ id, version }) => id === coding.codebook.id && version === coding.codebook.version);
    return { codebook: found ?? current, exact: found !== undefined };
}

/** A word that can stand in the name of a file. */
function fileWord(text: string): string {
    return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'codeboek';
}
