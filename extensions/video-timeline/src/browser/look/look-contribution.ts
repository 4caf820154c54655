import { type CommandContribution, type CommandRegistry, type Command } from '@theia/core';
import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser';
import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import { QuickInputService } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { zoomedFov } from '../../common/sphere/directions';
import { spotOf } from '../../common/sphere/spots';
import { START_VIEW } from '../../common/sphere/view';
import { parseView, typedView } from '../../common/sphere/view-text';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { LookCommands } from './look-commands';
import { LOOK_KEYBINDINGS } from './look-keys';
import { LookKeySwitch } from './look-key-switch';
import { defaultPersons } from './pane-persons';

/** Degrees by which a key turns. */
const STEP = 5;
/** How much larger things become with one key. */
const ZOOM = 1.15;

/** Looking around in the 360° recording in front, by command and by key. */
@injectable()
export class LookContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;
    @inject(LookKeySwitch) protected readonly keySwitch: LookKeySwitch;

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, act: (session: RecordingSession) => unknown): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.sessions.active?.look.spherical === true,
                execute: () => this.sessions.active && act(this.sessions.active)
            });
        };
        const turn = (yaw: number, pitch: number) => {
            return ({ look }: RecordingSession): void => {
                const view = look.viewOf();
                look.lookAt({ yaw: view.yaw + yaw, pitch: view.pitch + pitch });
            };
        };
        const zoom = (factor: number) => {
            return ({ look }: RecordingSession): void => look.setView({ vfov: zoomedFov(look.viewOf().vfov, factor) });
        };
        register(LookCommands.LEFT, turn(-STEP, 0));
        register(LookCommands.RIGHT, turn(STEP, 0));
        register(LookCommands.UP, turn(0, STEP));
        register(LookCommands.DOWN, turn(0, -STEP));
        register(LookCommands.ZOOM_IN, zoom(ZOOM));
        register(LookCommands.ZOOM_OUT, zoom(1 / ZOOM));
        register(LookCommands.RESET, ({ look }) => look.turnTo(START_VIEW));
        register(LookCommands.GO_TO, session => this.goTo(session));
        register(LookCommands.KEYS, () => (this.keySwitch.on = !this.keySwitch.on));
        register(LookCommands.MODE, ({ look }) => look.setMode(look.mode === 'rond' ? 'plat' : 'rond'));
        register(LookCommands.SECOND, session => this.toggleSecond(session));
        register(LookCommands.OTHER_PANE, ({ look }) => look.setPane(look.pane === 'main' ? 'second' : 'main'));
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        for (const [command, keybinding, when] of LOOK_KEYBINDINGS) {
            keybindings.registerKeybinding({ command: command.id, keybinding, when });
        }
    }

    registerMenus(menus: MenuModelRegistry): void {
        const place = [...CommonMenus.VIEW, '0_beeldspoor_look'];
        const shown = [LookCommands.MODE, LookCommands.SECOND, LookCommands.TOWARDS, LookCommands.RESET];
        shown.forEach((command, order) =>
            menus.registerMenuAction(place, { commandId: command.id, label: command.label, order: String(order) })
        );
    }

    /** The second picture: of the pupil the question is about beside the teacher, each where its spot is when that is known. */
    protected toggleSecond({ look, persons, recording }: RecordingSession): void {
        if (look.second) {
            look.setSecond(undefined);
            return;
        }
        const chosen = defaultPersons(persons);
        const first = look.personOf('main') === undefined ? spotOf(recording, chosen.main) : undefined;
        if (first) {
            look.setView({ yaw: first.yaw, pitch: first.pitch }, 'main');
        }
        look.setPerson('main', look.personOf('main') ?? chosen.main);
        look.setPerson('second', look.personOf('second') ?? chosen.second);
        const spot = spotOf(recording, look.personOf('second'));
        const { yaw } = look.view;
        look.setSecond({ ...look.view, ...(spot ? { yaw: spot.yaw, pitch: spot.pitch } : { yaw: yaw + 180, pitch: 0 }) });
        look.setPane('second');
    }

    protected async goTo({ look }: RecordingSession): Promise<void> {
        const typed = await this.quickInput.input({
            prompt: nls.localize(
                'beeldspoor/video-timeline/lookGoToPrompt',
                'Graden opzij (rechts is +), omhoog en de beeldhoek, bijvoorbeeld: 135 -10 75'
            ),
            value: typedView(look.viewOf()),
            validateInput: async text =>
                parseView(text, look.viewOf())
                    ? undefined
                    : nls.localize('beeldspoor/video-timeline/lookGoToWrong', 'Typ één, twee of drie getallen, bijvoorbeeld 135 -10 75.')
        });
        const view = typed === undefined ? undefined : parseView(typed, look.viewOf());
        if (view) {
            look.setView(view);
        }
    }
}
