import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { LookCommands } from './look-commands';
import { addKeyframe, removeKeyframe, storeView, type ViewEdit } from './view-edits';

/** «Kijkrichting hier vastleggen», and views that move along a fragment. */
@injectable()
export class ViewEditsContribution implements CommandContribution, MenuContribution {
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;
    @inject(MessageService) protected readonly messages: MessageService;

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, act: (session: RecordingSession) => ViewEdit, nothing: () => string): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.sessions.active?.look.spherical === true,
                execute: () => this.sessions.active && this.answer(act(this.sessions.active), nothing)
            });
        };
        const chooseClip = (): string =>
            nls.localize(
                'beeldspoor/video-timeline/viewChooseClip',
                'Kies eerst het fragment waarin u de kijkrichting wilt laten meebewegen.'
            );
        register(LookCommands.STORE, storeView, () =>
            nls.localize(
                'beeldspoor/video-timeline/viewChooseMark',
                'Kies eerst de annotatie of het fragment waarbij deze kijkrichting hoort.'
            )
        );
        register(LookCommands.ADD_KEYFRAME, addKeyframe, chooseClip);
        register(
            LookCommands.REMOVE_KEYFRAME,
            session => removeKeyframe(session, session.playback.frame),
            () => nls.localize('beeldspoor/video-timeline/viewNoKeyframe', 'Op dit beeld staat geen kijkrichting van het gekozen fragment.')
        );
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const { id } of [LookCommands.STORE, LookCommands.ADD_KEYFRAME]) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FRAGMENTS, { commandId: id, order: 'g' });
        }
    }

    protected async answer(edit: ViewEdit, nothing: () => string): Promise<void> {
        const text = {
            done: undefined,
            nothing: nothing(),
            readOnly: nls.localize('beeldspoor/video-timeline/viewReadOnly', 'Deze opname is hier alleen te lezen. Er is niets veranderd.'),
            noView: nls.localize(
                'beeldspoor/video-timeline/viewFlat',
                'U ziet nu de hele strook, dus er is geen kijkrichting. Zet het beeld op rond.'
            ),
            outside: nls.localize(
                'beeldspoor/video-timeline/viewOutside',
                'Dit beeld hoort niet bij het gekozen fragment. Ga naar een beeld erbinnen.'
            )
        }[edit];
        if (text !== undefined) {
            await this.messages.info(text);
        }
    }
}
