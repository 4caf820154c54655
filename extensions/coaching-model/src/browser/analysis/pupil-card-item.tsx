import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { PupilCard, Sign } from '../../common/analysis/pupil-cards';
import { actorColorVariable } from '../../common/persons/actor-hue';
import { shareUnchanged } from '../../common/collections/share-unchanged';
import type { FrameTimes } from '../../common/time/frame-times';
import { timecode } from '../../common/time/timecode';
import { type NumberActions, NumberButton, type Unfolded, UnfoldedMoments } from './number-button';
import { OutcomeSign, outcomeWord } from './outcome-sign';

export interface PupilCardItemProps {
    readonly card: PupilCard;
    readonly times: FrameTimes;
    /** When one of its numbers is unfolded. */
    readonly unfolded: Unfolded | undefined;
    readonly onSign: (sign: Sign) => void;
    readonly actions: NumberActions;
}

/** What one pupil took in hand, sign by sign; drawn again only when something of it changed. */
export const PupilCardItem = React.memo(function PupilCardItem({
    card,
    times,
    unfolded,
    onSign,
    actions
}: PupilCardItemProps): React.ReactElement {
    return (
        <li className="bs-cm-card" style={{ '--bs-cm-actor': `var(${actorColorVariable(card.pupil)})` } as React.CSSProperties}>
            <div className="bs-cm-card-head">
                <span className="bs-cm-code">{card.pupil}</span>
                {card.focus && (
                    <span
                        className={codicon('star-full')}
                        role="img"
                        aria-label={nls.localize('beeldspoor/coaching-model/focusPupil', 'focusleerling')}
                    />
                )}
                <span className="bs-cm-grow" />
                {card.latency && <NumberButton {...card.latency} unfolded={unfolded} actions={actions} />}
            </div>
            {card.rows.map(row => (
                <div key={row.valence} className="bs-cm-card-row">
                    <span className="bs-cm-card-label">{row.valence}</span>
                    <span className="bs-cm-signs">
                        {row.signs.map(sign => (
                            <SignButton key={sign.id} sign={sign} times={times} onSign={onSign} />
                        ))}
                        {row.more > 0 && (
                            <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/andMore', 'en nog {0}', row.more)}</span>
                        )}
                    </span>
                    <span className="bs-cm-card-count">
                        <NumberButton number={row.number} text={row.text} moments={row.moments} unfolded={unfolded} actions={actions} />
                        {row.undetermined > 0 && (
                            <span className="bs-cm-hint">
                                {nls.localize('beeldspoor/coaching-model/countUndetermined', '{0} onbepaald', row.undetermined)}
                            </span>
                        )}
                    </span>
                </div>
            ))}
            <UnfoldedMoments unfolded={unfolded} actions={actions} />
        </li>
    );
});

interface SignButtonProps {
    readonly sign: Sign;
    readonly times: FrameTimes;
    readonly onSign: (sign: Sign) => void;
}

/** One initiative; its shape says what became of it. Stays as it is when another comes before it. */
const SignButton = React.memo(function SignButton({ sign, times, onSign }: SignButtonProps): React.ReactElement {
    const label = `${timecode(times, sign.startFrame)}, ${sign.code}, ${outcomeWord(sign.outcome)}`;
    return (
        <button
            type="button"
            className="bs-cm-sign-button"
            title={sign.observation ? `${label}: ${sign.observation}` : label}
            aria-label={label}
            onClick={() => onSign(sign)}
        >
            <OutcomeSign outcome={sign.outcome} />
        </button>
    );
}, isSameSign);

function isSameSign(before: SignButtonProps, after: SignButtonProps): boolean {
    return before.times === after.times && before.onSign === after.onSign && shareUnchanged(before.sign, after.sign) === before.sign;
}
