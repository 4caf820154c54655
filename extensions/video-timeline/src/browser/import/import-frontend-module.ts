import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/import.css';
import { AddRecordingContribution } from './add-recording-contribution';
import { FileCheckContribution } from './file-check-contribution';
import { FilmDropZone } from './film-drop-zone';
import { RecordingImport } from './recording-import';

export default new ContainerModule(bind => {
    bind(RecordingImport).toSelf().inSingletonScope();
    bind(AddRecordingContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(AddRecordingContribution);
    bind(MenuContribution).toService(AddRecordingContribution);
    bind(FileCheckContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(FileCheckContribution);
    bind(MenuContribution).toService(FileCheckContribution);
    bind(FilmDropZone).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(FilmDropZone);
});
