import { AboutDialog } from '@theia/core/lib/browser/about-dialog';
import { ContextKeyService } from '@theia/core/lib/browser/context-key-service';
import { ContextMenuRenderer } from '@theia/core/lib/browser/context-menu-renderer';
import { HoverService } from '@theia/core/lib/browser/hover-service';
import { IconThemeService } from '@theia/core/lib/browser/icon-theme-service';
import { TabBarDecoratorService } from '@theia/core/lib/browser/shell/tab-bar-decorator';
import { TabBarRendererFactory } from '@theia/core/lib/browser/shell/tab-bars';
import { CommandService } from '@theia/core/lib/common/command';
import { CorePreferences } from '@theia/core/lib/common/core-preferences';
import { SelectionService } from '@theia/core/lib/common/selection-service';
import { ColorContribution } from '@theia/core/lib/browser/color-application-contribution';
import { ApplicationConnectionStatusContribution } from '@theia/core/lib/browser/connection-status-service';
import { DialogProps } from '@theia/core/lib/browser/dialogs';
import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { bindViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import { StatusBarImpl } from '@theia/core/lib/browser/status-bar/status-bar';
import { StatusBar } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { WidgetFactory } from '@theia/core/lib/browser/widget-manager';
import { CommandContribution } from '@theia/core/lib/common/command';
import { FilterContribution } from '@theia/core/lib/common/contribution-filter';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { ContainerModule } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { ProblemContribution } from '@theia/markers/lib/browser/problem/problem-contribution';
import { MonacoThemingService } from '@theia/monaco/lib/browser/monaco-theming-service';
import { FileNavigatorContribution } from '@theia/navigator/lib/browser/navigator-contribution';
import '../../src/browser/style/icons.css';
import '../../src/browser/style/shell.css';
import '../../src/browser/style/welcome.css';
import { BeeldspoorAboutDialog } from './about/beeldspoor-about-dialog';
import { bindDocuments } from './documents/documents-module';
import { RevisionFileService } from './files/revision-file-service';
import { DefaultLayout } from './layout/default-layout';
import { FullScreen } from './layout/full-screen';
import { SpokenTabs } from './layout/spoken-tabs';
import { QuietContributions, QuietMenus } from './layout/quiet-shell';
import { QuietFileNavigator, QuietProblems } from './layout/quiet-views';
import { NamedKeys } from './shortcuts/named-keys';
import { ShortcutSheetContribution, ShortcutSheetCommands, ShortcutSheetDialogFactory } from './shortcuts/shortcut-sheet-contribution';
import { ShortcutSource } from './shortcuts/shortcut-source';
import { ShortcutSheetDialog } from './shortcuts/shortcut-sheet-dialog';
import { BeeldspoorConnectionStatus } from './status/beeldspoor-connection-status';
import { BeeldspoorStatusBar } from './status/beeldspoor-status-bar';
import { SaveStatus } from './status/save-status';
import { BeeldspoorColors } from './theme/beeldspoor-colors';
import { BeeldspoorThemingService } from './theme/beeldspoor-theming-service';
import { OpenTrajectory } from './welcome/open-trajectory';
import { WelcomeContribution } from './welcome/welcome-contribution';
import { WelcomeViewContribution } from './welcome/welcome-view-contribution';
import { WelcomeWidget } from './welcome/welcome-widget';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    bind(RevisionFileService).toSelf().inSingletonScope();
    rebind(FileService).toService(RevisionFileService);

    bind(BeeldspoorColors).toSelf().inSingletonScope();
    bind(ColorContribution).toService(BeeldspoorColors);
    rebind(MonacoThemingService).to(BeeldspoorThemingService).inSingletonScope();

    bindDocuments(bind);

    bind(FilterContribution).to(QuietContributions).inSingletonScope();
    bind(QuietMenus).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(QuietMenus);
    rebind(FileNavigatorContribution).to(QuietFileNavigator).inSingletonScope();
    rebind(ProblemContribution).to(QuietProblems).inSingletonScope();
    bind(DefaultLayout).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(DefaultLayout);
    bind(FullScreen).toSelf().inSingletonScope();
    bind(CommandContribution).toService(FullScreen);
    bind(MenuContribution).toService(FullScreen);

    rebind(TabBarRendererFactory).toFactory(
        ({ container }) =>
            () =>
                new SpokenTabs(
                    container.get(ContextMenuRenderer),
                    container.get(TabBarDecoratorService),
                    container.get(IconThemeService),
                    container.get(SelectionService),
                    container.get<CommandService>(CommandService),
                    container.get<CorePreferences>(CorePreferences),
                    container.get(HoverService),
                    container.get<ContextKeyService>(ContextKeyService)
                )
    );

    rebind(KeybindingRegistry).to(NamedKeys).inSingletonScope();
    rebind(StatusBarImpl).to(BeeldspoorStatusBar).inSingletonScope();
    rebind(StatusBar).toService(StatusBarImpl);
    rebind(ApplicationConnectionStatusContribution).to(BeeldspoorConnectionStatus).inSingletonScope();
    bind(SaveStatus).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(SaveStatus);

    rebind(AboutDialog).to(BeeldspoorAboutDialog).inSingletonScope();

    bindRootContributionProvider(bind, WelcomeContribution);
    bind(WelcomeWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: WelcomeWidget.ID, createWidget: () => container.get(WelcomeWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, WelcomeViewContribution);
    bind(FrontendApplicationContribution).toService(WelcomeViewContribution);
    bind(OpenTrajectory).toSelf().inSingletonScope();
    bind(WelcomeContribution).toService(OpenTrajectory);
    bind(CommandContribution).toService(OpenTrajectory);
    bind(MenuContribution).toService(OpenTrajectory);

    bindRootContributionProvider(bind, ShortcutSource);
    bind(ShortcutSheetDialogFactory).toFactory(({ container }) => () => {
        const child = container.createChild();
        child.bind(DialogProps).toConstantValue({ title: ShortcutSheetCommands.SHOW.label! });
        child.bind(ShortcutSheetDialog).toSelf();
        return child.get(ShortcutSheetDialog);
    });
    bind(ShortcutSheetContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(ShortcutSheetContribution);
    bind(MenuContribution).toService(ShortcutSheetContribution);
    bind(FrontendApplicationContribution).toService(ShortcutSheetContribution);
});
