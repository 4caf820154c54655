import type { AnnotationsDocument } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import type { Trajectory } from '../trajectory/trajectory';
import { codebookOf, type CodingBook } from './codebook-versions';

type Coding = Pick<AnnotationsDocument, 'codebook'>;

/** The codebook with which something in this traject was coded: the version that it names, else the present one. */
export function codingCodebook({ codebook, instruments }: Pick<Trajectory, 'codebook' | 'instruments'>, coding: Coding): CodingBook {
    return codebookOf(
        coding,
        codebook,
        instruments.codebooks.map(({ value }) => value)
    );
}

/** The codebook for several codings together: the version that all of them name, else the present one. */
export function sharedCodebook(trajectory: Pick<Trajectory, 'codebook' | 'instruments'>, codings: readonly Coding[]): Codebook {
    const named = new Set(codings.map(({ codebook }) => `${codebook.id} ${codebook.version}`));
    return named.size === 1 ? codingCodebook(trajectory, codings[0]).codebook : trajectory.codebook;
}
