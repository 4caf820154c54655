import type { Spot } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useLayoutEffect, useRef, useState } from '@theia/core/shared/react';
import { chipsThatFit } from '../../common/sphere/chips-that-fit';

const GAP = 4;
/** Place for the button with the rest. */
const MORE = 80;

interface Props {
    readonly spots: readonly Spot[];
    readonly lookAt: (spot: Spot) => void;
    /** Offers every spot in a list. */
    readonly chooseAny: () => void;
    readonly chooseAnyTitle: string;
}

/** The spots in the room, as many as fit; one button leads to all of them when some do not. */
export function SpotChips({ spots, lookAt, chooseAny, chooseAnyTitle }: Props): ReactNode {
    const row = useRef<HTMLDivElement>(null);
    const [fit, setFit] = useState(spots.length);
    useLayoutEffect(() => {
        const element = row.current;
        if (!element) {
            return undefined;
        }
        const measure = (): void => {
            const chips = [...element.querySelectorAll<HTMLElement>('.bs-spot:not(.bs-spots-more)')].map(chip => chip.offsetWidth);
            setFit(chipsThatFit({ chips, available: element.clientWidth, gap: GAP, more: MORE }));
        };
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        measure();
        return () => observer.disconnect();
    }, [spots]);
    const hidden = spots.length - fit;
    return (
        <div ref={row} className="bs-spots-row">
            {spots.map((spot, index) => (
                <button
                    key={spot.id}
                    type="button"
                    className={index < fit ? 'bs-spot' : 'bs-spot bs-unseen'}
                    title={nls.localize('beeldspoor/video-timeline/lookAtSpot', 'Kijk naar {0}', spot.label)}
                    onClick={() => lookAt(spot)}
                >
                    {spot.label}
                </button>
            ))}
            {hidden > 0 && (
                <button type="button" className="bs-spot bs-spots-more" title={chooseAnyTitle} aria-haspopup="listbox" onClick={chooseAny}>
                    {fit > 0
                        ? nls.localize('beeldspoor/video-timeline/moreSpots', 'nog {0} …', hidden)
                        : nls.localize('beeldspoor/video-timeline/spotsMenu', 'plekken ({0}) …', hidden)}
                </button>
            )}
        </div>
    );
}
