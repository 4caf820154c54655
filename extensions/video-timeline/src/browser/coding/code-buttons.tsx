import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { keyCapOf } from '../../common/coding/coding-keys';
import { softHyphens } from '../../common/coding/soft-hyphens';
import { KeyCap } from './key-cap';
import type { SessionCoding } from './session-coding';

/** Tiers that stand open in the pad; the others are one click away, their keys always work. */
const OPEN = new Set<Tier['id']>(['initiative', 'response', 'leading']);

/** One button per code, with the key that does the same. */
export function CodeButtons({ coding, onSettings }: { readonly coding: SessionCoding; readonly onSettings: () => void }): ReactNode {
    const repeat = coding.keymap.keyOfAction('repeat');
    const { session } = coding;
    const guidance = session.recording.kind === 'guidance';
    const tiers = coding.codebook.tiers.filter(tier => guidance || tier.id !== 'coachTalk');
    const running = coding.running.size === 0 ? [] : coding.document.annotations.filter(({ id }) => coding.running.has(id));
    const order = (tier: Tier): number => (tier.id === 'coachTalk' || OPEN.has(tier.id) ? 0 : 1);
    return (
        <section className="bs-codes" aria-label={nls.localize('beeldspoor/video-timeline/codes', 'Codes')}>
            {[...tiers]
                .sort((a, b) => order(a) - order(b))
                .map(tier => (
                    <details key={tier.id} open={OPEN.has(tier.id) || tier.id === 'coachTalk'} className="bs-tier">
                        <summary>{tier.label}</summary>
                        <div className="bs-code-grid">{tier.codes.map(code => codeButton(coding, tier, code, running))}</div>
                    </details>
                ))}
            <div className="bs-code-actions">
                <button
                    type="button"
                    className="bs-toggle"
                    disabled={!coding.editable || !coding.canRepeat}
                    onClick={() => coding.repeatLast()}
                >
                    <KeyCap cap={repeat} />
                    {nls.localize('beeldspoor/video-timeline/repeatLast', 'laatste code herhalen')}
                </button>
                <button type="button" className="bs-link" onClick={onSettings}>
                    {nls.localize('beeldspoor/video-timeline/codeSettings', 'toetsen en tijden…')}
                </button>
            </div>
        </section>
    );
}

/** @param all every annotation that is open now */
function codeButton(coding: SessionCoding, tier: Tier, code: Tier['codes'][number], all: readonly Annotation[]): ReactNode {
    const key = coding.keymap.keyOf(tier.id, code.id);
    const running = all.filter(one => one.tier === tier.id && one.code === code.id);
    const who = running.flatMap(one => one.actor ?? []).join(', ');
    return (
        <button
            key={code.id}
            type="button"
            className="bs-code"
            title={code.description}
            aria-label={[code.label, ...(who ? [nls.localize('beeldspoor/video-timeline/running', 'loopt {0}', who)] : [])].join(', ')}
            disabled={!coding.editable}
            aria-pressed={tier.type === 'state' ? running.length > 0 : undefined}
            onClick={() => coding.press(tier, code)}
        >
            <KeyCap cap={key && keyCapOf(key)} />
            <span>{softHyphens(code.label)}</span>
            {running.length > 0 && <em>{nls.localize('beeldspoor/video-timeline/running', 'loopt {0}', who)}</em>}
        </button>
    );
}
