import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';

export interface ChipsProps<T extends string> {
    readonly name: string;
    readonly legend: string;
    readonly values: readonly T[];
    readonly labels: (value: T) => string;
    readonly chosen: T | undefined;
    readonly choose: (value: T) => void;
    /** May stay empty; a second click takes the choice back. */
    readonly optional?: boolean;
}

/** A few answers of which one is chosen with one click or with the arrow keys. */
export function Chips<T extends string>({ name, legend, values, labels, chosen, choose, optional }: ChipsProps<T>): React.ReactElement {
    return (
        <fieldset className="bs-import-chips">
            <legend>
                {legend}
                {optional && (
                    <span className="bs-import-hint"> {nls.localize('beeldspoor/video-timeline/mayBeEmpty', 'mag leeg blijven')}</span>
                )}
            </legend>
            {values.map(value => (
                <label key={value} className={`bs-import-chip${value === chosen ? ' bs-import-chosen' : ''}`}>
                    <input
                        type="radio"
                        name={`bs-import-${name}`}
                        value={value}
                        checked={value === chosen}
                        onChange={() => choose(value)}
                        onClick={() => optional && value === chosen && choose(value)}
                    />
                    {labels(value)}
                </label>
            ))}
        </fieldset>
    );
}
