import { DocumentTypeContribution } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { WelcomeContribution } from '@beeldspoor/workbench/lib/browser/welcome/welcome-contribution';
import { bindViewContribution, FrontendApplicationContribution, OpenHandler, WidgetFactory } from '@theia/core/lib/browser';
import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../src/browser/style/analysis.css';
import '../../src/browser/style/charts.css';
import '../../src/browser/style/children.css';
import '../../src/browser/style/exchange.css';
import '../../src/browser/style/first-recording.css';
import '../../src/browser/style/print.css';
import '../../src/browser/style/register.css';
import '../../src/browser/style/steps.css';
import '../../src/browser/style/tables.css';
import '../../src/browser/style/forms.css';
import '../../src/browser/style/traject.css';
import '../../src/browser/style/views.css';
import '../../src/browser/style/wizard.css';
import { DOCUMENT_TYPES } from '../common/documents/document-types';
import { TrajectoryService, trajectoryServicePath } from '../common/trajectory/trajectory-service';
import { AnalysisViewContribution } from './analysis/analysis-view-contribution';
import { AnalysisWidget } from './analysis/analysis-widget';
import { bindCodingTables } from './analysis/coding-tables-module';
import { FrontRecording } from './analysis/front-recording';
import { bindCharts } from './charts/charts-module';
import { bindCodebook } from './codebook/codebook-module';
import { bindExchange } from './exchange/exchange-module';
import { FindingCodeActions } from './findings/finding-code-actions';
import { FindingFixes } from './findings/finding-fixes';
import { FindingNavigator } from './findings/finding-navigator';
import { ProblemMarkers } from './findings/problem-markers';
import { TrajectoryMachine } from './machine/trajectory-machine';
import { WithdrawalKeeper } from './machine/withdrawal-keeper';
import { bindMethod } from './method/method-bindings';
import { ChildNotesContribution } from './child-notes/child-notes-contribution';
import { ChildNotesWidget } from './child-notes/child-notes-widget';
import { DocumentEditor } from './forms/document-editor';
import { bindForms } from './forms/forms-module';
import { MomentLinks } from './notes/moment-links';
import { COACHING_PREFERENCE_SCHEMA } from './preferences/coaching-preferences';
import { bindPrinting } from './printing/printing-module';
import { RegisterContribution } from './register/register-contribution';
import { RegisterWidget } from './register/register-widget';
import { MonacoOpenTexts } from './texts/monaco-open-texts';
import { OpenTexts } from './texts/open-texts';
import { CoderContribution } from './role/coder-contribution';
import { RoleContribution } from './role/role-contribution';
import { WorkingRole } from './role/working-role';
import { TrajectoryStatusBar } from './status/trajectory-status-bar';
import { FirstRecordingContribution } from './traject-view/first-recording-contribution';
import { FirstRecordingWidget } from './traject-view/first-recording-widget';
import { TrajectActions } from './traject-view/traject-actions';
import { TrajectViewContribution } from './traject-view/traject-view-contribution';
import { TrajectWidget } from './traject-view/traject-widget';
import { CurrentTrajectory } from './trajectory/current-trajectory';
import { CurrentTrajectoryImpl } from './trajectory/current-trajectory-impl';
import { NoteTexts } from './trajectory/note-texts';
import { TrajectoryOpener } from './trajectory/trajectory-opener';
import { TrajectoryWelcome } from './welcome/trajectory-welcome';
import { NewTrajectContribution } from './wizard/new-traject-contribution';

export default new ContainerModule(bind => {
    bind(DocumentTypeContribution).toConstantValue({ documentTypes: DOCUMENT_TYPES });
    bind(PreferenceContribution).toConstantValue({ schema: COACHING_PREFERENCE_SCHEMA });
    bind(TrajectoryService)
        .toDynamicValue(({ container }) => ServiceConnectionProvider.createProxy<TrajectoryService>(container, trajectoryServicePath))
        .inSingletonScope();

    bindMethod(bind);

    bind(OpenTexts).to(MonacoOpenTexts).inSingletonScope();
    bind(NoteTexts).toSelf().inSingletonScope();
    bind(CurrentTrajectoryImpl).toSelf().inSingletonScope();
    bind(CurrentTrajectory).toService(CurrentTrajectoryImpl);
    bind(TrajectoryOpener).toSelf().inSingletonScope();
    bind(NewTrajectContribution).toSelf().inSingletonScope();
    [CommandContribution, MenuContribution].forEach(symbol => bind(symbol).toService(NewTrajectContribution));
    bind(TrajectoryWelcome).toSelf().inSingletonScope();
    bind(WelcomeContribution).toService(TrajectoryWelcome);

    bind(FindingFixes).toSelf().inSingletonScope();
    bind(FindingNavigator).toSelf().inSingletonScope();
    bind(ProblemMarkers).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(ProblemMarkers);
    bind(FindingCodeActions).toSelf().inSingletonScope();
    [FrontendApplicationContribution, CommandContribution].forEach(symbol => bind(symbol).toService(FindingCodeActions));

    bind(MomentLinks).toSelf().inSingletonScope();
    [FrontendApplicationContribution, OpenHandler].forEach(symbol => bind(symbol).toService(MomentLinks));
    bind(WorkingRole).toSelf().inSingletonScope();
    bind(CoderContribution).toSelf().inSingletonScope();
    [CommandContribution, MenuContribution].forEach(symbol => bind(symbol).toService(CoderContribution));
    bind(RoleContribution).toSelf().inSingletonScope();
    [FrontendApplicationContribution, CommandContribution, MenuContribution].forEach(symbol => bind(symbol).toService(RoleContribution));
    bind(TrajectoryMachine).toSelf().inSingletonScope();
    bind(WithdrawalKeeper).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(WithdrawalKeeper);
    bindForms(bind);
    bindCharts(bind);
    bindCodebook(bind);
    bindExchange(bind);
    bind(TrajectoryStatusBar).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(TrajectoryStatusBar);

    bind(TrajectActions).toSelf().inSingletonScope();
    bind(TrajectWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: TrajectWidget.ID, createWidget: () => container.get(TrajectWidget) }))
        .inSingletonScope();
    bind(RegisterWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: RegisterWidget.ID, createWidget: () => container.get(RegisterWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, RegisterContribution);
    bind(DocumentEditor).toService(RegisterContribution);
    bind(ChildNotesWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ChildNotesWidget.ID, createWidget: () => container.get(ChildNotesWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, ChildNotesContribution);
    bind(DocumentEditor).toService(ChildNotesContribution);
    bind(FirstRecordingWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: FirstRecordingWidget.ID, createWidget: () => container.get(FirstRecordingWidget) }))
        .inSingletonScope();
    bind(FirstRecordingContribution).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(FirstRecordingContribution);
    bindViewContribution(bind, TrajectViewContribution);
    bind(FrontendApplicationContribution).toService(TrajectViewContribution);

    bind(FrontRecording).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(FrontRecording);
    bind(AnalysisWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: AnalysisWidget.ID, createWidget: () => container.get(AnalysisWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, AnalysisViewContribution);
    bind(FrontendApplicationContribution).toService(AnalysisViewContribution);
    bindCodingTables(bind);
    bindPrinting(bind);
});
