import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { KeyCap } from './key-cap';
import { MODES, type PendingAttributes, POLARITIES, type SessionCoding, TONES, VALENCES } from './session-coding';

type Name = 'valence' | 'tone' | 'polarity' | 'mode' | 'certainty';

const labels: Readonly<Record<string, () => string>> = {
    positief: () => nls.localize('beeldspoor/video-timeline/positive', 'positief'),
    neutraal: () => nls.localize('beeldspoor/video-timeline/neutral', 'neutraal'),
    ongunstig: () => nls.localize('beeldspoor/video-timeline/unfavourable', 'ongunstig'),
    vriendelijk: () => nls.localize('beeldspoor/video-timeline/friendly', 'vriendelijk'),
    onvriendelijk: () => nls.localize('beeldspoor/video-timeline/unfriendly', 'onvriendelijk'),
    ondersteund: () => nls.localize('beeldspoor/video-timeline/supported', 'ondersteund'),
    kans: () => nls.localize('beeldspoor/video-timeline/chance', 'kans'),
    verbaal: () => nls.localize('beeldspoor/video-timeline/verbal', 'verbaal'),
    nonverbaal: () => nls.localize('beeldspoor/video-timeline/nonverbal', 'non-verbaal'),
    beide: () => nls.localize('beeldspoor/video-timeline/both', 'beide'),
    twijfel: () => nls.localize('beeldspoor/video-timeline/doubt', 'twijfel')
};

/** Valence (or tone, or polarity), mode and certainty: of the annotation near the film, else of the next one. */
export function ValueToggles({ coding }: { readonly coding: SessionCoding }): ReactNode {
    const { current, attributes, keymap } = coding;
    const value = (name: Name): Annotation[Name] =>
        current && coding.takes(current, name) ? current[name] : attributes[name as keyof PendingAttributes];
    const [scale, values]: [Name, readonly string[]] =
        current?.tier === 'attention' ? ['tone', TONES] : current?.tier === 'need' ? ['polarity', POLARITIES] : ['valence', VALENCES];
    const actions = values.length === 3 ? (['first', 'second', 'third'] as const) : (['first', 'third'] as const);
    const button = (name: Name, option: string, cap: string | undefined): ReactNode => (
        <button
            key={option}
            type="button"
            className="bs-toggle"
            aria-pressed={value(name) === option}
            onClick={() => coding.toggle(name, option as never)}
        >
            <KeyCap cap={cap} />
            {labels[option]()}
        </button>
    );
    const mode = keymap.keyOfAction('mode')?.toUpperCase();
    return (
        <section className="bs-values" role="group" aria-label={nls.localize('beeldspoor/video-timeline/values', 'Kenmerken')}>
            <div className="bs-segmented">
                {values.map((option, i) => button(scale, option, keymap.keyOfAction(actions[i])?.toUpperCase()))}
            </div>
            {current && !coding.takes(current, scale) && value(scale) !== undefined && (
                <p className="bs-coding-note" role="status">
                    {nls.localize(
                        'beeldspoor/video-timeline/valueNext',
                        'Voor de volgende code: {0}. {1} heeft zo’n kenmerk niet.',
                        labels[String(value(scale))](),
                        current.id
                    )}
                </p>
            )}
            <div className="bs-segmented">
                {MODES.map((option, i) => button('mode', option, i === 0 ? mode : undefined))}
                {button('certainty', 'twijfel', keymap.keyOfAction('certainty'))}
            </div>
        </section>
    );
}
