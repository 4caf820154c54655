import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions } from '../session/recording-session';
import type { RecordingTimelineWidget } from './recording-timeline-widget';
import { RecordingTimelines } from './recording-timelines';

const command = (id: string, key: string, label: string): Command => ({
    id: `beeldspoor.timeline.${id}`,
    label: nls.localize(`beeldspoor/video-timeline/${key}`, label),
    category: 'Beeldspoor'
});

export namespace TimelineCommands {
    export const ZOOM_IN = command('zoomIn', 'commandZoomIn', 'Tijdlijn inzoomen');
    export const ZOOM_OUT = command('zoomOut', 'commandZoomOut', 'Tijdlijn uitzoomen');
    export const ZOOM_ALL = command('zoomAll', 'commandZoomAll', 'Tijdlijn: hele opname');
    export const ZOOM_SELECTION = command('zoomSelection', 'commandZoomSelection', 'Tijdlijn: naar selectie');
    export const LANES = command('lanes', 'commandLanes', 'Tijdlijn: lagen kiezen en ordenen');
    export const PER_ACTOR = command('perActor', 'commandPerActor', 'Tijdlijn: per persoon of samen');
}

/** Zooming and lanes by command. */
@injectable()
export class TimelineContribution implements CommandContribution, MenuContribution {
    @inject(RecordingTimelines)
    protected readonly timelines: RecordingTimelines;

    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    registerCommands(commands: CommandRegistry): void {
        const front = (): RecordingTimelineWidget | undefined => this.sessions.active && this.timelines.of(this.sessions.active);
        const register = (what: Command, run: (timeline: RecordingTimelineWidget) => void): void => {
            commands.registerCommand(what, {
                isEnabled: () => front() !== undefined,
                execute: () => {
                    const timeline = front();
                    if (timeline) {
                        run(timeline);
                    }
                }
            });
        };
        register(TimelineCommands.ZOOM_IN, timeline => timeline.view.zoom(1 / 1.6));
        register(TimelineCommands.ZOOM_OUT, timeline => timeline.view.zoom(1.6));
        register(TimelineCommands.ZOOM_ALL, timeline => timeline.view.zoomAll());
        register(TimelineCommands.ZOOM_SELECTION, timeline => timeline.zoomToSelection());
        register(TimelineCommands.LANES, timeline => timeline.toggleLanesPanel());
        register(TimelineCommands.PER_ACTOR, timeline => timeline.allPerActor());
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const what of Object.values(TimelineCommands)) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_TIMELINE, { commandId: what.id, order: 'z' });
        }
    }
}
