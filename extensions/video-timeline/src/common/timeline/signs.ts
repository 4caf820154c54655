import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { InitiativeOutcome } from '@beeldspoor/coaching-model/lib/common/patterns/receptions';

/**
 * Meaning by shape (`ux.md`, "Signs"): initiative ●, received ◆, rejected ◈, not received ◇, undetermined ◌, leading ■,
 * circle ○, an answer that decides nothing ▸, anything else a stroke.
 */
export type Sign = 'disc' | 'diamond' | 'diamondInset' | 'diamondHollow' | 'dotted' | 'square' | 'ring' | 'triangle' | 'stroke';

/** The sign as a character, for lists and for those who listen. */
export const SIGN_CHARACTER: Readonly<Record<Sign, string>> = {
    disc: '●',
    diamond: '◆',
    diamondInset: '◈',
    diamondHollow: '◇',
    dotted: '◌',
    square: '■',
    ring: '○',
    triangle: '▸',
    stroke: '|'
};

const OUTCOME_SIGN: Readonly<Record<InitiativeOutcome, Sign>> = {
    ontvangen: 'diamond',
    afgewezen: 'diamondInset',
    niet_ontvangen: 'diamondHollow',
    onbepaald: 'dotted'
};

/** The sign of an outcome, drawn where an initiative found no coded answer. */
export function signOfOutcome(outcome: InitiativeOutcome): Sign {
    return OUTCOME_SIGN[outcome];
}

/** Gives the sign of each annotation made with a codebook; cheap enough to ask for every mark painted. */
export function signsOf(codebook: Codebook): (annotation: Annotation) => Sign {
    const index = codebookIndex(codebook);
    return annotation => {
        switch (annotation.tier) {
            case 'initiative':
                return 'disc';
            case 'response': {
                const outcome = index.outcomeOf(annotation.code);
                return outcome ? OUTCOME_SIGN[outcome] : 'triangle';
            }
            case 'leading':
                return 'square';
            case 'circle':
                return 'ring';
            default:
                return 'stroke';
        }
    };
}
