import * as React from '@theia/core/shared/react';

/** How long something that was chosen may be on its way before it counts as not kept (milliseconds). */
const PATIENCE = 4000;

/**
 * The value to show: what was just chosen, until the document has it. What the document refuses goes back to what it was.
 *
 * @param value as the document has it.
 */
export function useKeptValue<T>(value: T): readonly [shown: T, choose: (next: T) => void] {
    const [chosen, setChosen] = React.useState<{ readonly before: T; readonly value: T } | undefined>(undefined);
    React.useEffect(() => {
        if (chosen === undefined) {
            return undefined;
        }
        if (chosen.before !== value) {
            setChosen(undefined);
            return undefined;
        }
        const timer = setTimeout(() => setChosen(undefined), PATIENCE);
        return () => clearTimeout(timer);
    }, [chosen, value]);
    const shown = chosen !== undefined && chosen.before === value ? chosen.value : value;
    return [shown, next => setChosen({ before: value, value: next })];
}
