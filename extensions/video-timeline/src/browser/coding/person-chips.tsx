import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { actorColorVariable } from '@beeldspoor/coaching-model/lib/common/persons/actor-hue';
import { KeyCap } from './key-cap';
import type { ArmedChoice, SessionCoding } from './session-coding';

interface RowProps {
    readonly title: string;
    readonly hint: string;
    readonly caps: readonly (string | undefined)[];
    readonly codes: readonly string[];
    readonly others: readonly string[];
    readonly chosen: string | undefined;
    readonly armed: boolean;
    readonly choose: (code: string) => void;
}

function PersonRow({ title, hint, caps, codes, others, chosen, armed, choose }: RowProps): ReactNode {
    const shown = chosen !== undefined && !codes.includes(chosen) ? [...codes, chosen] : codes;
    return (
        <div className={`bs-person-row${armed ? ' bs-armed' : ''}`} role="group" aria-label={title}>
            <div className="bs-row-title" title={hint}>
                <span>{title}</span>
                {caps.map(cap => (
                    <KeyCap key={cap} cap={cap} />
                ))}
            </div>
            <div className="bs-chips">
                {shown.map((code, i) => (
                    <button
                        key={code}
                        type="button"
                        className="bs-chip"
                        aria-pressed={code === chosen}
                        style={{ '--bs-hue': `var(${actorColorVariable(code)})` } as Record<string, string>}
                        onClick={() => choose(code)}
                    >
                        {armed && i < 9 && <KeyCap cap={String(i + 1)} />}
                        {code}
                    </button>
                ))}
                <select
                    className="theia-select bs-others"
                    value=""
                    aria-label={nls.localize('beeldspoor/video-timeline/otherPerson', 'Andere persoon: {0}', title)}
                    onChange={event => choose(event.target.value)}
                >
                    <option value="">{nls.localize('beeldspoor/video-timeline/someoneElse', 'anders…')}</option>
                    {others.map(code => (
                        <option key={code} value={code}>
                            {code}
                        </option>
                    ))}
                </select>
            </div>
        </div>
    );
}

/** Who acts, and towards whom. */
export function PersonChips({ coding }: { readonly coding: SessionCoding }): ReactNode {
    const { session, row, keymap } = coding;
    const { actor, target } = session.codingTarget;
    const all = [...session.persons.map(person => person.code)].sort(compareCodes);
    const attention = session.codebook.tiers.find(tier => tier.id === 'attention');
    const places = Array.isArray(attention?.['targets'])
        ? (attention['targets'] as unknown[]).map(String)
        : ['groep', 'materiaal', 'anders'];
    const armed: ArmedChoice = coding.armed;
    const arm = keymap.keyOfAction('choosePerson');
    const current = coding.current;
    return (
        <section className="bs-persons">
            <PersonRow
                title={nls.localize('beeldspoor/video-timeline/who', 'wie')}
                hint={nls.localize(
                    'beeldspoor/video-timeline/whoHint',
                    'Tab op de film of de tijdlijn: volgende persoon. {0} en een cijfer: die persoon. F6: naar het volgende onderdeel.',
                    arm ?? ''
                )}
                caps={['Tab', arm && `${arm} 1…9`]}
                codes={row}
                others={[...new Set([...all, 'GR', 'CO', 'ON'])].filter(code => !row.includes(code))}
                chosen={actor}
                armed={armed === 'actor'}
                choose={code => coding.setActor(code)}
            />
            <PersonRow
                title={nls.localize('beeldspoor/video-timeline/toWhom', '→ naar wie')}
                hint={nls.localize(
                    'beeldspoor/video-timeline/toWhomHint',
                    '{0}: volgende persoon. Twee keer {1} en een cijfer: die persoon.',
                    keymap.keyOfAction('nextTarget') ?? '',
                    arm ?? ''
                )}
                caps={[keymap.keyOfAction('nextTarget'), arm && `${arm}${arm} 1…9`]}
                codes={row}
                others={[...new Set([...all, 'GR', 'ON', ...places])].filter(code => !row.includes(code))}
                chosen={target}
                armed={armed === 'target'}
                choose={code => coding.setTarget(code)}
            />
            <p className="bs-coding-note" aria-live="polite">
                {current
                    ? nls.localize('beeldspoor/video-timeline/choiceHolds', 'Uw keuze geldt ook voor {0}', current.id)
                    : nls.localize('beeldspoor/video-timeline/choiceNext', 'Uw keuze geldt voor de volgende code')}
            </p>
        </section>
    );
}
