import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { SelectedStretch } from '@beeldspoor/coaching-model/lib/browser/moments/selected-stretch';
import { CommandContribution, MenuContribution } from '@theia/core';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { FrontendApplicationContribution, KeybindingContribution, WidgetFactory } from '@theia/core/lib/browser';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/player.css';
import '../../../src/browser/style/cameras.css';
import { GoBackContribution } from '../session/go-back-contribution';
import { MomentOpenerImpl } from '../session/moment-opener-impl';
import { OpenRecordingContribution } from '../session/open-recording-contribution';
import { RecordingSessions } from '../session/recording-session';
import { RecordingSessionOpener } from '../session/recording-session-opener';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { SelectedStretchImpl } from '../session/selected-stretch-impl';
import { BeamerContribution } from './beamer-contribution';
import { BeamerWindow } from './beamer-window';
import { CamerasContribution } from '../cameras/cameras-contribution';
import { MediaJobsProxies } from './media-jobs-proxies';
import { ProxyFilms } from './proxy-films';
import { FilmSources } from './film-sources';
import { FootageDoor } from './footage-door';
import { FootageKeeper } from './footage-keeper';
import { PLAYER_PREFERENCE_SCHEMA } from './player-preferences';
import { PartNavigationContribution } from './part-navigation-contribution';
import { PlayerContribution } from './player-contribution';
import { RecordingFocus } from './recording-focus';
import { RecordingWidget, RecordingWidgetOptions } from './recording-widget';

export default new ContainerModule(bind => {
    bind(RecordingSessionsImpl).toSelf().inSingletonScope();
    bind(RecordingSessions).toService(RecordingSessionsImpl);
    bind(RecordingSessionOpener).toSelf().inSingletonScope();
    bind(FilmSources).toSelf().inSingletonScope();
    bind(MediaJobsProxies).toSelf().inSingletonScope();
    bind(ProxyFilms).toService(MediaJobsProxies);
    bind(PreferenceContribution).toConstantValue({ schema: PLAYER_PREFERENCE_SCHEMA });

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

    bind(CamerasContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution].forEach(each => bind(each).toService(CamerasContribution));
    bind(BeamerWindow).toSelf().inSingletonScope();
    bind(BeamerContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution, MenuContribution].forEach(each => bind(each).toService(BeamerContribution));

    bind(OpenRecordingContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(OpenRecordingContribution);

    bind(FootageDoor).toSelf().inSingletonScope();
    bind(FootageKeeper).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(FootageKeeper);
    bind(MomentOpenerImpl).toSelf().inSingletonScope();
    bind(MomentOpener).toService(MomentOpenerImpl);
    bind(SelectedStretchImpl).toSelf().inSingletonScope();
    bind(SelectedStretch).toService(SelectedStretchImpl);
    bind(GoBackContribution).toSelf().inSingletonScope();
    [CommandContribution, KeybindingContribution, FrontendApplicationContribution].forEach(each =>
        bind(each).toService(GoBackContribution)
    );
});
