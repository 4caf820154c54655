import { MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import { Disposable, nls } from '@theia/core';
import { BaseWidget, codicon, type Message, type NavigatableWidget } from '@theia/core/lib/browser';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { parseMomentAddress } from '../../common/citations/moment-address';
import { markdownHtml } from '../../common/markdown/markdown-html';
import { documentTitle } from './document-title';

export interface DocumentPreviewOptions {
    readonly uri: string;
}
export const DocumentPreviewOptions = Symbol('DocumentPreviewOptions');

/** A document as it reads on paper; a citation leads to its moment in the film. */
@injectable()
export class DocumentPreviewWidget extends BaseWidget implements NavigatableWidget {
    static readonly FACTORY_ID = 'beeldspoor-document';

    @inject(DocumentPreviewOptions) protected readonly options: DocumentPreviewOptions;
    @inject(FileService) protected readonly files: FileService;
    @inject(MomentOpener) protected readonly moments: MomentOpener;

    protected readonly page = document.createElement('article');

    get uri(): URI {
        return new URI(this.options.uri);
    }

    @postConstruct()
    protected init(): void {
        this.id = `${DocumentPreviewWidget.FACTORY_ID}:${this.options.uri}`;
        this.title.label = documentTitle(this.uri.path.base);
        this.title.caption = this.title.label;
        this.title.iconClass = codicon('book');
        this.title.closable = true;
        this.addClass('bs-document');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'document');
        this.node.setAttribute('aria-label', nls.localize('beeldspoor/reporting/documentLabel', 'Document {0}', this.title.label));
        this.page.className = 'bs-document-page';
        this.node.append(this.page);
        const follow = (event: MouseEvent): void => this.followLink(event);
        this.page.addEventListener('click', follow);
        this.toDispose.push(Disposable.create(() => this.page.removeEventListener('click', follow)));
        this.toDispose.push(
            this.files.onDidFilesChange(changes => {
                if (changes.contains(this.uri)) {
                    void this.load();
                }
            })
        );
        void this.load();
    }

    getResourceUri(): URI {
        return this.uri;
    }

    createMoveToUri(uri: URI): URI {
        return uri;
    }

    protected async load(): Promise<void> {
        try {
            const { value } = await this.files.read(this.uri);
            this.page.innerHTML = markdownHtml(value);
        } catch {
            this.page.textContent = nls.localize(
                'beeldspoor/reporting/gone',
                'Dit document kan niet worden gelezen. Andere versies zijn er nog. Open een versie in Verslag.'
            );
        }
    }

    protected followLink(event: MouseEvent): void {
        const target = event.target instanceof Element ? event.target.closest('a') : undefined;
        if (!target) {
            return;
        }
        // A document never leads out of Beeldspoor: only moments are followed.
        event.preventDefault();
        const moment = parseMomentAddress(target.getAttribute('href') ?? '');
        if (moment) {
            void this.moments.open(moment);
        }
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.node.focus();
    }
}
