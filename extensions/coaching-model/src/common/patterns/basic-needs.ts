import type { Annotation } from '../documents/annotations';
import { type Field, type Need, needsMatrix } from '../instruments/needs-matrix';
import { codedById } from './coded-tiers';
import type { Evidence, Pattern } from './pattern';
import { shows } from './pattern-filter';
import { perInput } from './per-input';
import { needsSentences } from './needs-sentences';

/** One cell of the 3×3 matrix. The two numbers stand beside each other and are never added up or subtracted. */
export interface NeedsCount {
    readonly need: Need;
    readonly field: Field;
    /** Number of tags that say the need was supported. */
    readonly supported: number;
    /** Number of tags that say there is a chance to support it. */
    readonly chance: number;
    /** What the tags are about, in order of time. */
    readonly supportedMoments: readonly Evidence[];
    readonly chanceMoments: readonly Evidence[];
}

/** Result of PT-11. */
export interface BasicNeeds {
    /** All nine cells: fields in the order of the matrix, in each the three needs. */
    readonly cells: readonly NeedsCount[];
}

/** PT-11: counts the tags (F05); a filter looks at the moment and the people that a tag is about. O(n log n). */
export const basicNeeds = perInput((input): BasicNeeds => {
    const { annotations, filter } = input;
    const isShown = (tag: Annotation): boolean => shows(input, { ...(codedById(input).get(tag.about ?? '') ?? tag), tier: 'need' });
    return {
        cells: needsMatrix(filter ? annotations.filter(each => each.tier !== 'need' || isShown(each)) : annotations).map(
            ({ need, field, supported, chances }) => ({
                need,
                field,
                supported: supported.length,
                chance: chances.length,
                supportedMoments: supported,
                chanceMoments: chances
            })
        )
    };
});

/** PT-11 Behoeften. */
export const BASIC_NEEDS: Pattern<BasicNeeds> = {
    id: 'PT-11',
    title: 'Behoeften',
    description: 'Welke basisbehoeften op welk gebied zijn ondersteund, en waar kansen liggen.',
    compute: basicNeeds,
    sentences: needsSentences
};
