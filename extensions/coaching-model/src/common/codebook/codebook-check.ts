import type { Codebook } from '../documents/codebook';
import { cellId, FIELDS, NEEDS } from '../instruments/needs-matrix';

/** Something in a codebook that does not work as it stands. */
export interface CodebookProblem {
    /** With an error nothing can be coded safely; a warning is about convenience. */
    readonly severity: 'error' | 'warning';
    /** Dutch. */
    readonly message: string;
    /** Path inside the codebook. */
    readonly path: readonly (string | number)[];
}

/** Keys of the player and the film: a code with one of these would never be reached (`ux.md`, "Keys"). */
const PLAYER_KEYS: ReadonlySet<string> = new Set([...' jkliopzn[]/?vbfm+-']);

const CELLS: ReadonlySet<string> = new Set(FIELDS.flatMap(field => NEEDS.map(need => cellId(need, field))));

/** Everything that is wrong with a codebook of somebody else; empty: it can be used. */
export function checkCodebook(codebook: Codebook): readonly CodebookProblem[] {
    const problems: CodebookProblem[] = [];
    const add = (severity: CodebookProblem['severity'], message: string, path: CodebookProblem['path']): void => {
        problems.push({ severity, message, path });
    };
    if (codebook.id.trim() === '') {
        add('error', 'Het codeboek heeft geen id.', ['id']);
    }
    if (codebook.version.trim() === '') {
        add('error', 'Het codeboek heeft geen versie; zonder versie is niet te zeggen waarmee er is gecodeerd.', ['version']);
    }
    const tierIds = new Set<string>();
    const keys = new Map<string, string>();
    const known = new Set(codebook.tiers.flatMap(tier => tier.codes.map(code => `${tier.id}/${code.id}`)));
    codebook.tiers.forEach((tier, tierIndex) => {
        const tierPath = ['tiers', tierIndex];
        if (tierIds.has(tier.id)) {
            add('error', `De laag «${tier.id}» komt twee keer voor.`, [...tierPath, 'id']);
        }
        tierIds.add(tier.id);
        if (tier.codes.length === 0) {
            add('warning', `De laag «${tier.label}» heeft geen codes.`, [...tierPath, 'codes']);
        }
        const codeIds = new Set<string>();
        tier.codes.forEach((code, codeIndex) => {
            const path = [...tierPath, 'codes', codeIndex];
            if (codeIds.has(code.id)) {
                add('error', `De code «${code.id}» komt twee keer voor in de laag «${tier.label}».`, [...path, 'id']);
            }
            codeIds.add(code.id);
            if (tier.id === 'need' ? !CELLS.has(code.id) : !/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(code.id)) {
                const rule =
                    tier.id === 'need' ? 'een van de negen cellen, zoals relatie×interactie' : 'kleine letters, woorden met _ ertussen';
                add('warning', `De id «${code.id}» hoort zo te zijn: ${rule}.`, [...path, 'id']);
            }
            if (code.label.trim() === '') {
                add('error', `De code «${code.id}» heeft geen naam.`, [...path, 'label']);
            }
            if (code.outcome !== undefined && tier.id !== 'response') {
                add('warning', `Alleen een reactie maakt iets van een initiatief; bij «${code.label}» doet dit niets.`, [
                    ...path,
                    'outcome'
                ]);
            }
            (code.excludes ?? []).forEach((other, index) => {
                if (!known.has(other)) {
                    add('warning', `«${code.label}» sluit ${other} af, maar die code is er niet.`, [...path, 'excludes', index]);
                }
            });
            const { key } = code;
            if (key === undefined || code.retired) {
                return;
            }
            if ([...key].length !== 1) {
                add('error', `De toets van «${code.label}» is één teken; er staat «${key}».`, [...path, 'key']);
            } else if (PLAYER_KEYS.has(key)) {
                add('error', `De toets «${key}» van «${code.label}» bestuurt de film al.`, [...path, 'key']);
            } else if (keys.has(key)) {
                add('error', `De toets «${key}» is van «${keys.get(key)}» en van «${code.label}».`, [...path, 'key']);
            }
            keys.set(key, keys.get(key) ?? code.label);
        });
    });
    if (tierIds.has('response') && !codebook.tiers.some(({ codes }) => codes.some(({ outcome }) => outcome === 'ontvangen'))) {
        add('warning', 'Geen enkele reactie telt als ontvangen; elk initiatief wordt dan «niet ontvangen».', ['tiers']);
    }
    return problems;
}
