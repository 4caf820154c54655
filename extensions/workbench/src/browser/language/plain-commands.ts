import { Command } from '@theia/core/lib/common/command';
import { QuickCommandService } from '@theia/core/lib/browser/quick-input/quick-command-service';
import { QuickPickItem } from '@theia/core/lib/browser/quick-input/quick-input-service';
import { injectable } from '@theia/core/shared/inversify';

/** The command palette without Theia's second line, which repeats every Dutch command in English. */
@injectable()
export class PlainCommands extends QuickCommandService {
    override toItem(command: Command): QuickPickItem {
        return { ...super.toItem(command), detail: undefined };
    }
}
