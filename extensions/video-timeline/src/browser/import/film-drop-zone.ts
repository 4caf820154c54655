import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingImport } from './recording-import';

/**
 * A film dragged from outside on any part of the window. Listens before everybody else (Theia takes every drop for a file
 * of its own tree) and shows over the whole window where to let go.
 */
@injectable()
export class FilmDropZone implements FrontendApplicationContribution {
    @inject(RecordingImport)
    protected readonly importer!: RecordingImport;

    protected overlay: HTMLElement | undefined;

    onStart(): void {
        const early = { capture: true };
        window.addEventListener('dragenter', event => this.onDrag(event), early);
        window.addEventListener('dragover', event => this.onDrag(event), early);
        window.addEventListener('dragleave', event => this.onLeave(event), early);
        window.addEventListener('drop', event => this.onDrop(event), early);
    }

    protected brings(event: DragEvent): boolean {
        return this.importer.isAvailable && !!event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    }

    protected onDrag(event: DragEvent): void {
        if (this.brings(event)) {
            event.preventDefault();
            event.stopPropagation();
            event.dataTransfer!.dropEffect = 'copy';
            this.showOverlay();
        }
    }

    protected onLeave(event: DragEvent): void {
        // No other element is entered: the pointer has left the window.
        if (this.overlay && event.relatedTarget === null) {
            this.hideOverlay();
        }
    }

    protected onDrop(event: DragEvent): void {
        if (!this.brings(event)) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        this.hideOverlay();
        void this.importer.add([...(event.dataTransfer?.files ?? [])]);
    }

    protected showOverlay(): void {
        if (!this.overlay) {
            this.overlay = document.createElement('div');
            this.overlay.className = 'bs-import-drop';
            const card = this.overlay.appendChild(document.createElement('div'));
            card.className = 'bs-import-drop-card';
            const icon = card.appendChild(document.createElement('span'));
            icon.className = 'codicon codicon-device-camera-video';
            icon.setAttribute('aria-hidden', 'true');
            const text = card.appendChild(document.createElement('span'));
            text.textContent = nls.localize('beeldspoor/video-timeline/dropHere', 'Laat los om de opname toe te voegen');
            document.body.appendChild(this.overlay);
        }
    }

    protected hideOverlay(): void {
        this.overlay?.remove();
        this.overlay = undefined;
    }
}
