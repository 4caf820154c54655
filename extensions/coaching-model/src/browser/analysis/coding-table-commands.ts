import { BEELDSPOOR_CATEGORY } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const category = BEELDSPOOR_CATEGORY;

/** Tables about coding, and coding without seeing what another coded. */
export namespace CodingTableCommands {
    export const COMPARE: Command = {
        id: 'beeldspoor.comparing.open',
        label: nls.localize('beeldspoor/coaching-model/openComparing', 'Opnames vergelijken'),
        category
    };
    export const AGREEMENT: Command = {
        id: 'beeldspoor.agreement.open',
        label: nls.localize('beeldspoor/coaching-model/openAgreement', 'Overeenstemming tussen codeurs'),
        category
    };
    export const BUDGET: Command = {
        id: 'beeldspoor.budget.open',
        label: nls.localize('beeldspoor/coaching-model/openBudget', 'Tijdbudget tonen'),
        category
    };
    /** In the recording in front. */
    export const BEGIN_BLIND: Command = {
        id: 'beeldspoor.blind.begin',
        label: nls.localize('beeldspoor/coaching-model/beginBlind', 'Blind coderen'),
        category
    };
    export const FINISH_BLIND: Command = {
        id: 'beeldspoor.blind.finish',
        label: nls.localize('beeldspoor/coaching-model/finishBlind', 'Klaar met blind coderen'),
        category
    };
}
