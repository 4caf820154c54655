import { BEELDSPOOR_CATEGORY } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

export namespace MediaJobCommands {
    export const SHOW_TASKS: Command = {
        id: 'beeldspoor.tasks.show',
        label: nls.localize('beeldspoor/video-timeline/showTasks', 'Taken tonen'),
        category: BEELDSPOOR_CATEGORY
    };
    export const MAKE_PROXY: Command = {
        id: 'beeldspoor.proxy.make',
        label: nls.localize('beeldspoor/video-timeline/makeProxy', 'Afspeelversie van deze opname maken'),
        category: BEELDSPOOR_CATEGORY
    };
    export const CANCEL_PROXY: Command = {
        id: 'beeldspoor.proxy.cancel',
        label: nls.localize('beeldspoor/video-timeline/cancelProxy', 'Maken van de afspeelversie annuleren'),
        category: BEELDSPOOR_CATEGORY
    };
}
