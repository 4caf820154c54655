import type { Code, Codebook, Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import type { Message } from '@theia/core/lib/browser/widgets/widget';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { codingKeymap, keyCapOf } from '../../common/coding/coding-keys';
import { personalCodebook, withCodePreference, type CodePreference, type CodePreferences } from '../../common/coding/personal-codebook';
import type { CodingPreferences } from './coding-settings';

/** Keys, lead and lag of every code, as one person wants them. What is chosen holds at once and in every traject. */
export class CodeSettingsDialog extends ReactDialog<void> {
    protected codes: CodePreferences;

    constructor(
        protected readonly codebook: Codebook,
        protected readonly settings: CodingPreferences
    ) {
        super({ title: nls.localize('beeldspoor/video-timeline/codeSettingsTitle', 'Toetsen en tijden van codes') });
        this.codes = settings.codes;
        this.contentNode.classList.add('bs-code-settings');
        this.appendAcceptButton(nls.localize('beeldspoor/video-timeline/done', 'Klaar'));
    }

    get value(): undefined {
        return undefined;
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.update();
    }

    protected change(tier: Tier, code: Code, change: CodePreference): void {
        this.keep(withCodePreference(this.codebook, this.codes, tier.id, code.id, change));
    }

    protected keep(codes: CodePreferences): void {
        this.codes = codes;
        this.update();
        void this.settings.setCodes(codes);
    }

    protected override render(): ReactNode {
        const codebook = personalCodebook(this.codebook, this.codes);
        const keymap = codingKeymap(codebook);
        return (
            <>
                <p className="bs-coding-note">
                    {nls.localize(
                        'beeldspoor/video-timeline/codeSettingsHint',
                        'Kies een veld bij «toets» en druk op een toets. «Eerder» laat een code zoveel seconden vóór uw toets beginnen; «langer» laat hem zoveel seconden erna duren. Wat al gecodeerd is, verandert niet.'
                    )}
                </p>
                <div className="bs-code-settings-list">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{nls.localize('beeldspoor/video-timeline/code', 'code')}</th>
                                <th scope="col">{nls.localize('beeldspoor/video-timeline/key', 'toets')}</th>
                                <th scope="col">{nls.localize('beeldspoor/video-timeline/lead', 'eerder (s)')}</th>
                                <th scope="col">{nls.localize('beeldspoor/video-timeline/lag', 'langer (s)')}</th>
                            </tr>
                        </thead>
                        {codebook.tiers.map(tier => (
                            <tbody key={tier.id}>
                                <tr>
                                    <th scope="rowgroup" colSpan={4}>
                                        {tier.label}
                                    </th>
                                </tr>
                                {tier.codes.map(code => {
                                    const key = keymap.keyOf(tier.id, code.id);
                                    return (
                                        <tr key={code.id}>
                                            <th scope="row">{code.label}</th>
                                            <td>{this.renderKey(tier, code, key && keyCapOf(key))}</td>
                                            <td>{this.renderSeconds(tier, code, 'leadSeconds')}</td>
                                            <td>{tier.type !== 'point' && this.renderSeconds(tier, code, 'lagSeconds')}</td>
                                        </tr>
                                    );
                                })}
                            </tbody>
                        ))}
                    </table>
                </div>
                {Object.keys(this.codes).length > 0 && (
                    <button type="button" className="bs-link" onClick={() => this.keep({})}>
                        {nls.localize('beeldspoor/video-timeline/codeSettingsReset', 'Alles terug naar het codeboek')}
                    </button>
                )}
            </>
        );
    }

    protected renderKey(tier: Tier, code: Code, cap: string | undefined): ReactNode {
        return (
            <input
                className="theia-input bs-code-settings-key"
                readOnly
                value={cap ?? '–'}
                aria-label={nls.localize('beeldspoor/video-timeline/keyOf', 'Toets van {0}', code.label)}
                onKeyDown={event => {
                    if (event.key === 'Tab' || event.key === 'Escape' || event.key === 'Enter' || event.ctrlKey || event.metaKey) {
                        return;
                    }
                    event.preventDefault();
                    event.stopPropagation();
                    if (event.key === 'Backspace' || event.key === 'Delete') {
                        this.change(tier, code, { key: '' });
                    } else if (event.key.length === 1 && event.key !== ' ') {
                        this.change(tier, code, { key: event.key });
                    }
                }}
            />
        );
    }

    protected renderSeconds(tier: Tier, code: Code, name: 'leadSeconds' | 'lagSeconds'): ReactNode {
        return (
            <input
                className="theia-input bs-code-settings-seconds"
                type="number"
                min={0}
                max={60}
                step={0.1}
                value={code[name] ?? 0}
                aria-label={
                    name === 'leadSeconds'
                        ? nls.localize('beeldspoor/video-timeline/leadOf', 'Seconden eerder: {0}', code.label)
                        : nls.localize('beeldspoor/video-timeline/lagOf', 'Seconden langer: {0}', code.label)
                }
                onChange={event => {
                    const seconds = event.currentTarget.valueAsNumber;
                    if (seconds >= 0 && seconds <= 60) {
                        this.change(tier, code, { [name]: seconds });
                    }
                }}
            />
        );
    }
}
