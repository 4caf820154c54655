import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import { SENSITIVITY_WINDOWS } from '../../common/patterns/sensitivity';
import type { TierId } from '../../common/documents/annotations';
import { formatSeconds } from '../../common/language/dutch-number';
import { type AnalysisOffer, type AnalysisWishes, filterCount, type Offered } from './analysis-wishes';
import { StretchFields } from './stretch-fields';

export interface AnalysisFiltersProps {
    readonly wishes: AnalysisWishes;
    readonly offer: AnalysisOffer;
    /** W of the codebook in seconds. */
    readonly usualWindow: number;
    /** Why a time is none (Dutch). */
    readonly invalid: string | undefined;
    /** The stretch that is marked in the film, as a user would type it. */
    readonly selected: { readonly from: string; readonly until: string } | undefined;
    readonly onChange: (wishes: AnalysisWishes) => void;
}

/** What is shown of the analysis: folded away until somebody wants less than everything. */
export function AnalysisFilters(props: AnalysisFiltersProps): React.ReactElement {
    const { wishes, offer, usualWindow, invalid, selected, onChange } = props;
    const count = filterCount(wishes);
    const [open, setOpen] = React.useState(count > 0);
    const change = (some: Partial<AnalysisWishes>): void => onChange({ ...wishes, ...some });
    const all = nls.localize('beeldspoor/coaching-model/filterAll', 'alles');
    return (
        <details className="bs-cm-filters" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
            <summary>
                {nls.localize('beeldspoor/coaching-model/filters', 'Filter')}
                {count > 0 && <span className="bs-cm-count">{count}</span>}
            </summary>
            <div className="bs-cm-filter-fields">
                <Select
                    label={nls.localize('beeldspoor/coaching-model/filterWho', 'Wie')}
                    all={nls.localize('beeldspoor/coaching-model/everybody', 'alle')}
                    value={wishes.actor}
                    options={offer.actors.map(value => ({ value, label: value }))}
                    onChoose={actor => change({ actor })}
                />
                <Select
                    label={nls.localize('beeldspoor/coaching-model/filterPart', 'Deel van de les')}
                    all={nls.localize('beeldspoor/coaching-model/wholeLesson', 'hele opname')}
                    value={wishes.context}
                    options={offer.contexts}
                    onChoose={context => change({ context })}
                />
                <Select
                    label={nls.localize('beeldspoor/coaching-model/filterTier', 'Laag')}
                    all={all}
                    value={wishes.tier}
                    options={offer.tiers}
                    onChoose={tier => change({ tier: tier as TierId | undefined })}
                />
                {(offer.doubts || wishes.certainty !== undefined) && (
                    <Select
                        label={nls.localize('beeldspoor/coaching-model/filterCertainty', 'Zekerheid')}
                        all={all}
                        value={wishes.certainty}
                        options={[
                            { value: 'zeker', label: nls.localize('beeldspoor/coaching-model/certain', 'zeker') },
                            { value: 'twijfel', label: nls.localize('beeldspoor/coaching-model/doubtful', 'twijfel') }
                        ]}
                        onChoose={certainty => change({ certainty: certainty as AnalysisWishes['certainty'] })}
                    />
                )}
                <Select
                    label={nls.localize('beeldspoor/coaching-model/responseWindow', 'Reactietijd')}
                    all={nls.localize('beeldspoor/coaching-model/usualWindow', '{0} (codeboek)', formatSeconds(usualWindow))}
                    value={wishes.window === undefined ? undefined : String(wishes.window)}
                    options={SENSITIVITY_WINDOWS.filter(each => each !== usualWindow).map(each => ({
                        value: String(each),
                        label: formatSeconds(each)
                    }))}
                    onChoose={window => change({ window: window === undefined ? undefined : Number(window) })}
                />
                <StretchFields from={wishes.from ?? ''} until={wishes.until ?? ''} onChange={stretch => change(stretch)} />
                {selected && (
                    <button type="button" className="bs-cm-quiet-button" onClick={() => change(selected)}>
                        {nls.localize('beeldspoor/coaching-model/takeSelection', 'wat in de film is gekozen')}
                    </button>
                )}
                {count > 0 && (
                    <button
                        type="button"
                        className="bs-cm-quiet-button"
                        onClick={() => onChange({ actor: wishes.actor, sensitivity: wishes.sensitivity })}
                    >
                        {nls.localize('beeldspoor/coaching-model/clearFilters', 'Filter weghalen')}
                    </button>
                )}
            </div>
            {invalid !== undefined && (
                <p className="bs-cm-hint" role="alert">
                    {invalid}
                </p>
            )}
        </details>
    );
}

function Select({
    label,
    all,
    value,
    options,
    onChoose
}: {
    readonly label: string;
    readonly all: string;
    readonly value: string | undefined;
    readonly options: readonly Offered[];
    readonly onChoose: (value: string | undefined) => void;
}): React.ReactElement {
    return (
        <label className="bs-cm-filter">
            <span>{label}</span>
            <select
                className="theia-select"
                value={value ?? ''}
                onChange={event => onChoose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
            >
                <option value="">{all}</option>
                {options.map(option => (
                    <option key={option.value} value={option.value}>
                        {option.label}
                    </option>
                ))}
            </select>
        </label>
    );
}
