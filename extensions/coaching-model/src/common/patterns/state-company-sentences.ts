import { enumerate, formatSeconds } from '../language/dutch-number';
import type { PatternInput, Sentence } from './pattern';
import { person, sentence } from './sentences';
import type { StateCompany } from './state-company';

/** How long each state lasted with whom. */
export function stateCompanySentences({ states }: StateCompany, _input: PatternInput): readonly Sentence[] {
    return states.map(({ actor, label, company, seconds, moments }) =>
        sentence(
            'S4-28',
            [
                `${label}${actor === undefined ? '' : ` van ${person(actor)}`} met ${enumerate(company.map(person))}: `,
                { text: formatSeconds(seconds), moments },
                '.'
            ],
            { actors: [...(actor === undefined ? [] : [actor]), ...company], strength: false }
        )
    );
}
