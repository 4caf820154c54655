import type { ShortcutGroup } from '@beeldspoor/workbench/lib/browser/shortcuts/shortcut-groups';
import type { ShortcutSource } from '@beeldspoor/workbench/lib/browser/shortcuts/shortcut-source';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { keyCapOf, type CodingAction } from '../../common/coding/coding-keys';
import { CodingService } from './coding-service';

const ACTION_LABELS: ReadonlyArray<readonly [CodingAction, () => string]> = [
    ['first', () => nls.localize('beeldspoor/video-timeline/actionFirst', 'positief of vriendelijk')],
    ['second', () => nls.localize('beeldspoor/video-timeline/actionSecond', 'neutraal')],
    ['third', () => nls.localize('beeldspoor/video-timeline/actionThird', 'ongunstig of onvriendelijk')],
    ['mode', () => nls.localize('beeldspoor/video-timeline/actionMode', 'verbaal, non-verbaal of beide')],
    ['certainty', () => nls.localize('beeldspoor/video-timeline/actionCertainty', 'twijfel')],
    ['choosePerson', () => nls.localize('beeldspoor/video-timeline/actionChoosePerson', 'wie kiezen, daarna een cijfer')],
    ['nextTarget', () => nls.localize('beeldspoor/video-timeline/actionNextTarget', 'volgende naar wie')],
    ['repeat', () => nls.localize('beeldspoor/video-timeline/actionRepeat', 'laatste code herhalen')]
];

/** The keys of the codebook, as the sheet behind `?` shows them. */
@injectable()
export class CodeShortcuts implements ShortcutSource {
    @inject(CodingService)
    protected readonly coding: CodingService;

    group(): ShortcutGroup | undefined {
        const coding = this.coding.active;
        if (!coding) {
            return undefined;
        }
        const { codebook, keymap } = coding;
        const actions = ACTION_LABELS.flatMap(([action, label]) => {
            const key = keymap.keyOfAction(action);
            return key === undefined ? [] : [{ command: `action.${action}`, label: label(), keys: [key.toUpperCase()] }];
        });
        const codes = codebook.tiers.flatMap(tier =>
            tier.codes.flatMap(code => {
                const key = keymap.keyOf(tier.id, code.id);
                return key ? [{ command: `${tier.id}/${code.id}`, label: code.label, keys: [keyCapOf(key)] }] : [];
            })
        );
        return { title: nls.localize('beeldspoor/video-timeline/codeShortcuts', 'Codes'), shortcuts: [...actions, ...codes] };
    }
}
