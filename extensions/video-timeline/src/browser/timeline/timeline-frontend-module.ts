import { bindViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { KeybindingContribution } from '@theia/core/lib/browser/keybinding';
import { WidgetFactory } from '@theia/core/lib/browser/widget-manager';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { ContainerModule, type interfaces } from '@theia/core/shared/inversify';
import '../../../src/browser/style/clips.css';
import '../../../src/browser/style/coding.css';
import '../../../src/browser/style/lesson.css';
import '../../../src/browser/style/timeline.css';
import { ClipSaver } from '../clips/clip-saver';
import { ClipSaveContribution } from '../clips/clip-save-contribution';
import '../../../src/browser/style/marks.css';
import { ClipsContribution } from '../clips/clips-contribution';
import { MomentLinkContribution } from '../clips/moment-link-contribution';
import { ClipsService } from '../clips/clips-service';
import { ClipsViewContribution, ClipsWidget } from '../clips/clips-widget';
import { MomentNotes } from '../clips/moment-notes';
import { ShortcutSource } from '@beeldspoor/workbench/lib/browser/shortcuts/shortcut-source';
import { CodeShortcuts } from '../coding/code-shortcuts';
import { CodingContribution } from '../coding/coding-contribution';
import { CodingKeyListener } from '../coding/coding-key-listener';
import { CodingPadContribution } from '../coding/coding-pad-contribution';
import { TypeAhead } from '../coding/type-ahead';
import { CodingPadWidget } from '../coding/coding-pad-widget';
import { CodingService, CodingServiceImpl } from '../coding/coding-service';
import { CODING_PREFERENCE_SCHEMA, CodingPreferences } from '../coding/coding-settings';
import { MarksContribution, MarksWidget } from '../coding/marks-widget';
import { LessonContribution } from '../lesson/lesson-contribution';
import { RecordingPlaceholder } from '../coding/recording-placeholder';
import { FindContribution } from '../marks/find-contribution';
import { GroupContribution } from '../marks/group-contribution';
import { MarkFinders } from '../marks/mark-finder';
import { PlayerShortcutNotes } from '../player/player-shortcut-notes';
import { RecordingTimelineFactory } from '../session/recording-timeline-factory';
import { ArrangementStore } from './arrangement-store';
import { RecordingTimelines } from './recording-timelines';
import { TimelineContribution } from './timeline-contribution';
import { TimelineKeyListener } from './timeline-key-listener';

export default new ContainerModule(bind => {
    bind(PreferenceContribution).toConstantValue({ schema: CODING_PREFERENCE_SCHEMA });
    bind(CodingPreferences).toSelf().inSingletonScope();
    bind(CodingServiceImpl).toSelf().inSingletonScope();
    bind(CodingService).toService(CodingServiceImpl);
    bind(RecordingPlaceholder).toSelf().inSingletonScope();
    bind(ClipsService).toSelf().inSingletonScope();
    bind(ClipSaver).toSelf().inSingletonScope();
    bind(MomentNotes).toSelf().inSingletonScope();
    bind(MarkFinders).toSelf().inSingletonScope();
    bind(ArrangementStore).toSelf().inSingletonScope();
    bind(RecordingTimelines).toSelf().inSingletonScope();
    bind(RecordingTimelineFactory)
        .toDynamicValue((context): RecordingTimelineFactory => {
            const timelines = context.container.get(RecordingTimelines);
            return session => timelines.create(session);
        })
        .inSingletonScope();

    bindContribution(bind, TimelineContribution, [CommandContribution, MenuContribution]);
    bindContribution(bind, CodingContribution, [CommandContribution, KeybindingContribution, MenuContribution]);
    bindContribution(bind, ClipsContribution, [CommandContribution, KeybindingContribution, MenuContribution]);
    bindContribution(bind, MomentLinkContribution, [CommandContribution, KeybindingContribution, MenuContribution]);
    bindContribution(bind, LessonContribution, [CommandContribution, MenuContribution]);
    bindContribution(bind, ClipSaveContribution, [CommandContribution, MenuContribution]);
    bindContribution(bind, CodeShortcuts, [ShortcutSource]);
    bindContribution(bind, PlayerShortcutNotes, [ShortcutSource]);
    bind(TypeAhead).toSelf().inSingletonScope();
    bindContribution(bind, CodingKeyListener, [FrontendApplicationContribution]);
    bindContribution(bind, GroupContribution, [
        CommandContribution,
        KeybindingContribution,
        MenuContribution,
        FrontendApplicationContribution
    ]);
    bindContribution(bind, FindContribution, [CommandContribution, KeybindingContribution, MenuContribution]);
    bindContribution(bind, TimelineKeyListener, [FrontendApplicationContribution]);

    bindView(bind, CodingPadWidget, CodingPadContribution);
    bindView(bind, MarksWidget, MarksContribution);
    bindView(bind, ClipsWidget, ClipsViewContribution);
    [CodingPadContribution, MarksContribution, ClipsViewContribution].forEach(view =>
        bind(FrontendApplicationContribution).toService(view)
    );
});

function bindContribution(bind: interfaces.Bind, type: interfaces.Newable<unknown>, points: readonly symbol[]): void {
    bind(type).toSelf().inSingletonScope();
    points.forEach(point => bind(point).toService(type));
}

function bindView(
    bind: interfaces.Bind,
    widget: interfaces.Newable<CodingPadWidget | MarksWidget | ClipsWidget> & { readonly ID: string },
    contribution: Parameters<typeof bindViewContribution>[1]
): void {
    bindViewContribution(bind, contribution);
    bind(widget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: widget.ID, createWidget: () => container.get(widget) }))
        .inSingletonScope();
}
