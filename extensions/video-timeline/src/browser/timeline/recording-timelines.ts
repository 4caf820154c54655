import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { ContextMenuRenderer } from '@theia/core/lib/browser/context-menu-renderer';
import { Endpoint } from '@theia/core/lib/browser/endpoint';
import { ThemeService } from '@theia/core/lib/browser/theming';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { inject, injectable } from '@theia/core/shared/inversify';
import { peaksRoute } from '../../common/media/media-routes';
import { CodingService } from '../coding/coding-service';
import { TimelineMenu } from '../marks/group-commands';
import { MarkFinders } from '../marks/mark-finder';
import { ThumbnailStrips } from '../media/thumbnails';
import type { RecordingSession } from '../session/recording-session';
import { ArrangementStore } from './arrangement-store';
import { RecordingTimelineWidget } from './recording-timeline-widget';
import type { TimelineThumbnails } from './timeline-thumbnails';

/** Makes the timelines of the open recordings and knows which belongs to which. */
@injectable()
export class RecordingTimelines {
    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    @inject(ThemeService)
    protected readonly themes: ThemeService;

    @inject(MarkFinders)
    protected readonly finders: MarkFinders;

    @inject(ArrangementStore)
    protected readonly arrangements: ArrangementStore;

    @inject(ThumbnailStrips)
    protected readonly thumbnails: ThumbnailStrips;

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    @inject(ContextMenuRenderer)
    protected readonly menus: ContextMenuRenderer;

    protected readonly timelines = new WeakMap<RecordingSession, RecordingTimelineWidget>();

    create(session: RecordingSession): RecordingTimelineWidget {
        const timeline = new RecordingTimelineWidget(session, {
            coding: this.coding.of(session),
            finder: this.finders.of(session),
            loadPeaks: () => this.loadPeaks(session),
            openThumbnails: () => this.openThumbnails(session),
            loadArrangement: () => this.arrangements.load(session.recording.id),
            saveArrangement: arrangement => void this.arrangements.save(session.recording.id, arrangement),
            run: command => void this.commands.executeCommand(command),
            openMenu: (x, y, context) => this.menus.render({ menuPath: TimelineMenu.MENU, anchor: { x, y }, context }),
            onThemeChanged: listener => this.themes.onDidColorThemeChange(listener)
        });
        this.timelines.set(session, timeline);
        return timeline;
    }

    of(session: RecordingSession): RecordingTimelineWidget | undefined {
        const timeline = this.timelines.get(session);
        return timeline?.isDisposed ? undefined : timeline;
    }

    /** Small pictures of the film; they come when they are made. */
    protected openThumbnails({ recording }: RecordingSession): TimelineThumbnails | undefined {
        const folder = this.trajectory.snapshot?.folder;
        const hasFilm = recording.media.length > 0 && recording.mediaState === 'present';
        return folder !== undefined && hasFilm ? this.thumbnails.load(folder, recording.id) : undefined;
    }

    /** The waveform; nothing for a recording without sound or without film. It is decoration: never an error message. */
    protected async loadPeaks({ recording }: RecordingSession): Promise<ArrayBuffer | undefined> {
        const folder = this.trajectory.snapshot?.folder;
        if (folder === undefined || recording.media.length === 0 || recording.mediaState !== 'present') {
            return undefined;
        }
        try {
            const url = new Endpoint({ path: peaksRoute(folder, recording.id) }).getRestUrl().toString();
            const response = await fetch(url, { credentials: 'same-origin' });
            return response.status === 200 ? await response.arrayBuffer() : undefined;
        } catch {
            return undefined;
        }
    }
}
