import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { CommandContribution, MenuContribution } from '@theia/core';
import { FrontendApplicationContribution, KeybindingContribution, WidgetFactory } from '@theia/core/lib/browser';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/player.css';
import '../../../src/browser/style/look.css';
import { GoBackContribution } from '../session/go-back-contribution';
import { MomentOpenerImpl } from '../session/moment-opener-impl';
import { OpenRecordingContribution } from '../session/open-recording-contribution';
import { RecordingSessions } from '../session/recording-session';
import { RecordingSessionOpener } from '../session/recording-session-opener';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { PartNavigationContribution } from './part-navigation-contribution';
import { PlayerContribution } from './player-contribution';
import { RecordingFocus } from './recording-focus';
import { RecordingWidget, RecordingWidgetOptions } from './recording-widget';

export default new ContainerModule(bind => {
    bind(RecordingSessionsImpl).toSelf().inSingletonScope();
    bind(RecordingSessions).toService(RecordingSessionsImpl);
    bind(RecordingSessionOpener).toSelf().inSingletonScope();

    bind(RecordingWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({
            id: RecordingWidget.FACTORY_ID,
            createWidget: (options: RecordingWidgetOptions) => {
                const child = container.createChild();
                child.bind(RecordingWidgetOptions).toConstantValue(options);
                return child.get(RecordingWidget);
            }
        }))
        .inSingletonScope();

    bind(PlayerContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution, MenuContribution].forEach(each => bind(each).toService(PlayerContribution));
    bind(PartNavigationContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution].forEach(each => bind(each).toService(PartNavigationContribution));
    bind(RecordingFocus).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(RecordingFocus);

    bind(OpenRecordingContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(OpenRecordingContribution);

    bind(MomentOpenerImpl).toSelf().inSingletonScope();
    bind(MomentOpener).toService(MomentOpenerImpl);
    bind(GoBackContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution, FrontendApplicationContribution].forEach(each =>
        bind(each).toService(GoBackContribution)
    );
});
