import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentStoreImpl } from './document-store-impl';

/** Sees to it that a page that goes away leaves nothing behind that is nowhere else. */
@injectable()
export class DocumentLifecycle implements FrontendApplicationContribution {
    @inject(DocumentStoreImpl)
    protected readonly store: DocumentStoreImpl;

    initialize(): void {
        const persist = (): void => this.store.persistDrafts();
        window.addEventListener('pagehide', persist);
        window.addEventListener('beforeunload', persist);
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden') {
                persist();
            }
        });
    }
}
