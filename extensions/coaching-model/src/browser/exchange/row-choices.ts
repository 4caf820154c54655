import { nls } from '@theia/core/lib/common/nls';
import type { Codebook } from '../../common/documents/codebook';
import type { TrajectDocument } from '../../common/documents/traject';
import { compareCodes } from '../../common/persons/person-code';
import type { RowChoice } from './import-model';

/** One way in which the events of a row can be taken over. */
export interface ChoiceOption {
    /** `initiative/contactinitiatief`, `=target`, or empty for leaving out. */
    readonly id: string;
    readonly label: string;
}

export interface ChoiceGroup {
    readonly label: string;
    readonly options: readonly ChoiceOption[];
}

/** Everything that a row can become: the codes by tier; for a dependent tier also the attributes of what it belongs to. */
export function choiceGroups({ tiers }: Codebook, dependent: boolean): readonly ChoiceGroup[] {
    const codes = tiers
        .filter(tier => tier.codes.length > 0)
        .map(tier => ({
            label: tier.label,
            options: tier.codes.filter(({ retired }) => !retired).map(({ id, label }) => ({ id: `${tier.id}/${id}`, label }))
        }));
    return dependent
        ? [
              { label: nls.localize('beeldspoor/coaching-model/exchangeAttribute', 'Kenmerk van de annotatie'), options: attributes() },
              ...codes
          ]
        : codes;
}

function attributes(): readonly ChoiceOption[] {
    return [
        { id: '=target', label: nls.localize('beeldspoor/coaching-model/exchangeTarget', 'Naar wie') },
        { id: '=observation', label: nls.localize('beeldspoor/coaching-model/exchangeObservation', 'Observatie') },
        { id: '=valence', label: nls.localize('beeldspoor/coaching-model/exchangeValence', 'Positief, neutraal of ongunstig') },
        { id: '=mode', label: nls.localize('beeldspoor/coaching-model/exchangeMode', 'Verbaal of non-verbaal') },
        { id: '=tone', label: nls.localize('beeldspoor/coaching-model/exchangeTone', 'Toon') },
        { id: '=certainty', label: nls.localize('beeldspoor/coaching-model/exchangeCertainty', 'Zekerheid') }
    ];
}

/** Which of the options a choice is. */
export function optionOf(choice: RowChoice): string {
    switch (choice.kind) {
        case 'code':
            return `${choice.into.tier}/${choice.into.code}`;
        case 'attribute':
            return `=${choice.name}`;
        case 'skip':
            return '';
    }
}

/** The choice that an option stands for; what else was chosen for a code stays. */
export function choiceFor(id: string, before: RowChoice): RowChoice {
    if (id === '') {
        return { kind: 'skip' };
    }
    if (id.startsWith('=')) {
        return { kind: 'attribute', name: id.slice(1) };
    }
    const [tier, ...code] = id.split('/');
    const rest = before.kind === 'code' ? before.into : {};
    return { kind: 'code', into: { ...rest, tier, code: code.join('/') } as Extract<RowChoice, { kind: 'code' }>['into'] };
}

/** Codes that a person of the file can get. */
export function personCodes({ persons }: TrajectDocument): readonly string[] {
    return [...persons.map(({ code }) => code).sort(compareCodes), 'GR', 'ON'];
}
