import { WidgetFactory } from '@theia/core/lib/browser/widget-manager';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/live.css';
import { NoteLines } from '../clips/note-lines';
import { LiveNotesContribution } from './live-notes-contribution';
import { LiveNotesWidget } from './live-notes-widget';

export default new ContainerModule(bind => {
    bind(NoteLines).toSelf().inSingletonScope();
    bind(LiveNotesWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: LiveNotesWidget.ID, createWidget: () => container.get(LiveNotesWidget) }))
        .inSingletonScope();
    bind(LiveNotesContribution).toSelf().inSingletonScope();
    [CommandContribution, MenuContribution].forEach(each => bind(each).toService(LiveNotesContribution));
});
