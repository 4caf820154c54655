import { ApplicationConnectionStatusContribution } from '@theia/core/lib/browser/connection-status-service';
import { Endpoint } from '@theia/core/lib/browser/endpoint';
import { StatusBarAlignment } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { Disposable } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { DocumentTexts } from '../documents/document-texts';

const ELEMENT = 'beeldspoor-connection';
/** How often a lost server is looked for (milliseconds). */
const LOOK_EVERY = 3000;

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
        this.renewConnectionToken();
        document.body.classList.add('theia-mod-offline');
        this.toDisposeOnOnline.push(Disposable.create(() => document.body.classList.remove('theia-mod-offline')));
    }

    /**
     * A server that was started again takes sockets only with the token of this start, and gives that with its page. Asking
     * for the page is what a reload would do; the socket then opens by itself and what is not saved yet is still here.
     */
    protected renewConnectionToken(): void {
        const page = new Endpoint({ path: '/' }).getRestUrl().toString();
        const timer = setInterval(() => void fetch(page, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined), LOOK_EVERY);
        this.toDisposeOnOnline.push(Disposable.create(() => clearInterval(timer)));
    }
}
