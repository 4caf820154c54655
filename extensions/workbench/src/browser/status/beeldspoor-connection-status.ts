import { ApplicationConnectionStatusContribution } from '@theia/core/lib/browser/connection-status-service';
import { StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { Disposable } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { DocumentTexts } from '../documents/document-texts';

const ELEMENT = 'beeldspoor-connection';

/** Says that the server is away, in words; nothing when all is well. */
@injectable()
export class BeeldspoorConnectionStatus extends ApplicationConnectionStatusContribution {
    protected override handleOffline(): void {
        const tooltip = DocumentTexts.offline();
        void this.statusBar.setElement(ELEMENT, {
            alignment: StatusBarAlignment.RIGHT,
            text: `$(codicon-debug-disconnect) ${nls.localize('beeldspoor/workbench/statusOffline', 'geen verbinding')}`,
            tooltip,
            priority: 2000,
            accessibilityInformation: { label: tooltip, role: 'alert' }
        });
        this.toDisposeOnOnline.push(Disposable.create(() => void this.statusBar.removeElement(ELEMENT)));
        document.body.classList.add('theia-mod-offline');
        this.toDisposeOnOnline.push(Disposable.create(() => document.body.classList.remove('theia-mod-offline')));
    }
}
