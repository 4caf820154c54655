import { isNewCode, newCode, takesNewCodes } from '../../codebook/codebook-draft';
import type { Code, Codebook, Tier } from '../../documents/codebook';
import { countOf } from '../../language/dutch-number';
import type { FormContext, FormDescription } from '../form-description';
import { choice, fact, labelled, list, longText, number, text, yesNo } from '../form-fields';

/** The codebook in its tiers; what is changed becomes a new version (F02, `domain/08` 24). */
export const CODEBOOK_FORM: FormDescription = {
    type: 'codebook',
    title: 'Codeboek',
    intro: 'Waarmee gecodeerd wordt. Wat u verandert, wordt een nieuwe versie; wat al gecodeerd is, blijft zeggen wat het zei.',
    sections: [
        {
            id: 'head',
            title: 'Het codeboek',
            fields: [text('label', 'Naam', { wide: true }), fact('version', 'Versie', ({ value }) => (value as Codebook).version)]
        },
        {
            id: 'tiers',
            title: 'Lagen en codes',
            hint: 'Een code die niet meer nodig is, wordt niet meer aangeboden; weg gaat hij niet.',
            fields: [
                list('tiers', 'Lagen', {
                    empty: 'Dit codeboek heeft geen lagen.',
                    fixedOrder: true,
                    heading: ({ label, codes }: Tier) => `${label} · ${countOf(codes.length, 'code', 'codes')}`,
                    fields: [
                        text('label', 'Naam van de laag', { wide: true }),
                        list('codes', 'Codes', {
                            empty: 'Nog geen codes.',
                            addLabel: 'Code toevoegen',
                            newItem: ({ item }) => newCode(item as Tier),
                            canAdd: ({ item }) => takesNewCodes(item as Tier),
                            removable: context => isAdded(context),
                            heading: (code: Code) =>
                                [code.key && `[${code.key}]`, code.label, code.retired && 'niet meer aangeboden']
                                    .filter(Boolean)
                                    .join(' · '),
                            fields: [
                                text('label', 'Naam'),
                                text('key', 'Toets', { hint: 'Eén teken. Leeg: alleen met de muis.' }),
                                longText('description', 'Wanneer codeert u dit?'),
                                choice(
                                    'outcome',
                                    'Wat wordt het initiatief hiermee?',
                                    labelled({ ontvangen: 'ontvangen', afgewezen: 'afgewezen', niet_ontvangen: 'niet ontvangen' }),
                                    { hint: 'Alleen bij reacties.', when: isResponse }
                                ),
                                number('leadSeconds', 'Begint zo lang vóór de toets', { unit: 's', min: 0, max: 60 }),
                                number('lagSeconds', 'Eindigt zo lang na de toets', { unit: 's', min: 0, max: 60 }),
                                yesNo('retired', 'Niet meer aanbieden', { hint: 'Wat ermee gecodeerd is, blijft te lezen.' })
                            ]
                        })
                    ]
                })
            ]
        },
        {
            id: 'parameters',
            title: 'Grenzen voor de patronen',
            hint: 'Een andere grens verandert wat de uitkomsten zeggen.',
            fields: [
                number('parameters.responseWindowSeconds', 'Een reactie komt binnen', { unit: 's', min: 0.1 }),
                number('parameters.spiralGapSeconds', 'Een spiraal gaat door tot', { unit: 's', min: 0.1 }),
                number('parameters.episodeGapSeconds', 'Een episode gaat door tot', { unit: 's', min: 0.1 }),
                number('parameters.smallNumber', 'Minder dan dit is weinig', { whole: true, min: 1 })
            ]
        }
    ]
};

/** The tier that an element of its list of codes lies in is not known here: a code is of the one tier that has it. */
function tierOf({ value, item }: FormContext): Tier | undefined {
    return (value as Codebook).tiers.find(({ codes }) => codes.includes(item as Code));
}

function isResponse(context: FormContext): boolean {
    return tierOf(context)?.id === 'response';
}

function isAdded(context: FormContext): boolean {
    const tier = tierOf(context);
    const { trajectory, item } = context;
    return tier !== undefined && trajectory !== undefined && isNewCode(trajectory.codebook, tier.id, (item as Code).id);
}
