import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { OPEN_LESSON } from '@beeldspoor/coaching-model/lib/browser/traject-view/traject-commands';
import { classConsent } from '@beeldspoor/coaching-model/lib/common/consent/class-consent';
import { openingGate } from '@beeldspoor/coaching-model/lib/common/consent/filming-gate';
import { type Cycle, CYCLE_STATES } from '@beeldspoor/coaching-model/lib/common/documents/traject';
import { classLesson } from '@beeldspoor/coaching-model/lib/common/lesson/class-lesson';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import { isWatchingWithChildren } from '@beeldspoor/coaching-model/lib/common/trajectory/kinds';
import { currentCycle } from '@beeldspoor/coaching-model/lib/common/trajectory/phase-label';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { ConfirmDialog } from '@theia/core/lib/browser/dialogs';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions } from '../session/recording-session';
import { RecordingSessionOpener } from '../session/recording-session-opener';
import { LessonFilm } from './lesson-film';
import { LessonScreen } from './lesson-screen';

export namespace LessonCommands {
    export const OPEN: Command = {
        id: OPEN_LESSON,
        label: nls.localize('beeldspoor/video-timeline/commandLesson', 'Kijkles beginnen'),
        category: BEELDSPOOR_CATEGORY
    };
}

/** «Kijkles»: shows the prepared fragments to the class, when everybody said yes to that (S0-8). */
@injectable()
export class LessonContribution implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(RecordingSessionOpener) protected readonly opener: RecordingSessionOpener;
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;

    protected screen: LessonScreen | undefined;

    /** Whether this traject has lessons at all. */
    get offered(): boolean {
        const { snapshot } = this.trajectory;
        return snapshot !== undefined && isWatchingWithChildren(snapshot.traject);
    }

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(LessonCommands.OPEN, { isEnabled: () => this.offered, execute: () => this.open() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FILE, { commandId: LessonCommands.OPEN.id, order: '6a' });
    }

    async open(): Promise<void> {
        const { snapshot } = this.trajectory;
        const cycle = snapshot && currentCycle(snapshot.traject);
        if (!snapshot || !cycle || !this.offered || this.screen) {
            return;
        }
        const today = localDate(new Date());
        const why = whyNot(snapshot, cycle, today);
        if (why.length > 0) {
            await refuse(why);
            return;
        }
        this.sessions.active?.playback.pause();
        const film = new LessonFilm(recording => this.opener.open(recording));
        const screen = new LessonScreen(classLesson(snapshot, cycle, today), film);
        this.screen = screen;
        const following = this.trajectory.onDidChange(changed => {
            const now = changed.traject.cycles.find(({ number }) => number === cycle.number);
            if (now) {
                screen.update(classLesson(changed, now, today));
            } else {
                screen.close();
            }
        });
        screen.onDidClose(() => {
            following.dispose();
            this.screen = undefined;
        });
    }
}

/** For teacher and begeleider, with codes: this is never said on the class screen. */
function whyNot(trajectory: Trajectory, cycle: Cycle, today: string): readonly string[] {
    const { blocked, text } = classConsent(trajectory, today);
    const closed = cycle.recordings.flatMap(recording => openingGate(trajectory, recording, 'viewInClass', today).reasons);
    if (closed.length > 0) {
        return closed.map(({ message, opens }) => `${message} ${opens}`);
    }
    if (blocked.length > 0) {
        return [
            nls.localize(
                'beeldspoor/video-timeline/lessonBlocked',
                'Bekijken in de klas: {0}. Leg de toestemming vast in het register.',
                text
            )
        ];
    }
    return CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('prepared')
        ? []
        : [
              nls.localize(
                  'beeldspoor/video-timeline/lessonUnprepared',
                  'Kijkles {0} is nog niet voorbereid. Maak in het stappenplan de lijst af en druk op «Klaar: kijkles voorbereid».',
                  cycle.number
              )
          ];
}

async function refuse(why: readonly string[]): Promise<void> {
    const msg = document.createElement('div');
    msg.className = 'bs-lesson-refusal';
    const list = document.createElement('ul');
    list.append(
        ...why.map(text => {
            const item = document.createElement('li');
            item.textContent = text;
            return item;
        })
    );
    msg.append(list);
    await new ConfirmDialog({
        title: nls.localize('beeldspoor/video-timeline/lessonRefused', 'De kijkles kan nog niet beginnen'),
        msg,
        ok: nls.localizeByDefault('OK')
    }).open();
}
