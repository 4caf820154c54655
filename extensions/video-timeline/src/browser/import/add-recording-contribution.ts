import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingImport } from './recording-import';

export const ADD_RECORDING: Command = {
    id: 'beeldspoor.recording.add',
    label: nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'),
    category: BEELDSPOOR_CATEGORY,
    iconClass: 'codicon codicon-device-camera-video'
};

/** The verb «Opname toevoegen»: palette, menu, and the button of the traject view. */
@injectable()
export class AddRecordingContribution implements CommandContribution, MenuContribution {
    @inject(RecordingImport)
    protected readonly importer!: RecordingImport;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ADD_RECORDING, {
            isEnabled: () => this.importer.isAvailable,
            isVisible: () => this.importer.isAvailable,
            execute: () => this.importer.choose()
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_RECORDINGS, { commandId: ADD_RECORDING.id, order: '1' });
    }
}
