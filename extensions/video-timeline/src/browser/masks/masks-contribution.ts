import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { Command, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingWidget } from '../player/recording-widget';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { MaskCommands } from './mask-commands';
import { MasksService } from './masks-service';
import { MasksWidget } from './masks-widget';
import type { SessionMasks } from './session-masks';

/** The view «Maskers» at the right, and everything with masks as commands. */
@injectable()
export class MasksContribution extends AbstractViewContribution<MasksWidget> {
    @inject(MasksService)
    protected readonly masks: MasksService;

    @inject(RecordingSessionsImpl)
    protected readonly sessions: RecordingSessionsImpl;

    constructor() {
        super({
            widgetId: MasksWidget.ID,
            widgetName: MasksWidget.LABEL,
            defaultWidgetOptions: { area: 'right', rank: 200 },
            toggleCommandId: 'beeldspoor.masks.toggle'
        });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(MaskCommands.FOCUS, { execute: () => this.openView({ activate: true }) });
        commands.registerCommand(MaskCommands.ADD, {
            isEnabled: () => this.masks.active?.editable === true,
            execute: () => this.add()
        });
        const register = (command: Command, act: (masks: SessionMasks, mask: Mask) => unknown): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.masks.active?.selected !== undefined,
                execute: () => {
                    const { active } = this.masks;
                    return active?.selected && act(active, active.selected);
                }
            });
        };
        register(MaskCommands.KEYFRAME, (masks, mask) => masks.keyframeHere(mask));
        register(MaskCommands.NEXT_KEYFRAME, (masks, mask) => masks.goToKeyframe(mask, 1));
        register(MaskCommands.PREVIOUS_KEYFRAME, (masks, mask) => masks.goToKeyframe(mask, -1));
        register(MaskCommands.START_HERE, (masks, mask) => masks.rangeHere(mask, 'start'));
        register(MaskCommands.END_HERE, (masks, mask) => masks.rangeHere(mask, 'end'));
        register(MaskCommands.REMOVE, (masks, mask) => masks.remove(mask));
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_RECORDINGS, { commandId: MaskCommands.ADD.id, order: 'm' });
    }

    /** The next drag over the film draws a mask. */
    protected async add(): Promise<void> {
        await this.openView({ reveal: true });
        this.masks.active?.setEditing(true);
        this.masks.active?.setDrawing(true);
        const { front } = this.sessions;
        if (front instanceof RecordingWidget) {
            front.maskLayer?.focusSheet();
        }
    }
}
