import type { Disposable } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import type { CameraPicture } from './camera-picture';
import type { RecordingCameras } from './recording-cameras';

/** Lays the pictures of the other cameras in the room of the film: side by side, or the small ones in the corner of the large one. */
export class CamerasView implements Disposable {
    protected readonly toDispose = new DisposableCollection();
    protected readonly figures: HTMLElement[] = [];

    /**
     * @param room holds the film and takes the other pictures
     * @param film the recording's own picture
     */
    constructor(
        protected readonly room: HTMLElement,
        protected readonly film: HTMLElement,
        protected readonly cameras: RecordingCameras
    ) {
        cameras.pictures.forEach((picture, index) => this.figures.push(this.figure(picture, index + 1)));
        room.append(...this.figures);
        const choose = (event: MouseEvent): void => {
            // In the corner the film is a button like the others: to be large again.
            if (cameras.layout === 'corner' && cameras.large !== 0) {
                event.stopPropagation();
                cameras.setLarge(0);
            }
        };
        film.addEventListener('pointerdown', choose, { capture: true });
        this.toDispose.pushAll([
            cameras.onDidChange(() => this.lay()),
            {
                dispose: () => {
                    film.removeEventListener('pointerdown', choose, { capture: true });
                    this.figures.forEach(figure => figure.remove());
                    room.classList.remove('bs-cameras-side', 'bs-cameras-corner');
                    film.classList.remove('bs-camera-large');
                }
            }
        ]);
        this.lay();
    }

    protected figure(picture: CameraPicture, index: number): HTMLElement {
        const figure = document.createElement('div');
        figure.className = 'bs-camera';
        figure.dataset.camera = picture.id;
        const { canvas } = picture.stage;
        canvas.setAttribute('role', 'img');
        const choose = document.createElement('button');
        choose.type = 'button';
        choose.className = 'bs-camera-choose';
        choose.addEventListener('click', () => this.cameras.setLarge(this.cameras.large === index ? 0 : index));
        const notice = document.createElement('p');
        notice.className = 'bs-camera-notice';
        notice.setAttribute('role', 'status');
        const caption = document.createElement('span');
        caption.className = 'bs-camera-caption';
        figure.append(canvas, notice, caption, choose);
        const tell = (): void => {
            const camera = this.cameras.camera(picture.id);
            const name = camera?.label || picture.id;
            caption.textContent = picture.exact ? name : `${name} ≈`;
            canvas.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/cameraPicture', 'Beeld van camera {0}', name));
            choose.title = nls.localize('beeldspoor/video-timeline/cameraLarge', 'Camera {0} groot of weer klein', name);
            choose.setAttribute('aria-label', choose.title);
            choose.setAttribute('aria-pressed', String(this.cameras.large === index));
            notice.textContent = noticeOf(picture);
            notice.hidden = notice.textContent === '';
            canvas.classList.toggle('bs-camera-empty', picture.frame === undefined || picture.state !== 'ready');
        };
        this.toDispose.push(picture.onDidChange(tell));
        this.toDispose.push(this.cameras.onDidChange(tell));
        tell();
        return figure;
    }

    protected lay(): void {
        const { layout, large } = this.cameras;
        this.room.classList.toggle('bs-cameras-side', layout === 'side');
        this.room.classList.toggle('bs-cameras-corner', layout === 'corner');
        [this.film, ...this.figures].forEach((node, index) => node.classList.toggle('bs-camera-large', index === large));
        // The small ones in the corner, one above the other.
        let small = 0;
        [this.film, ...this.figures].forEach((node, index) =>
            node.style.setProperty('--bs-camera-place', index === large ? '0' : String(small++))
        );
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}

function noticeOf(picture: CameraPicture): string {
    if (picture.covered) {
        return nls.localize(
            'beeldspoor/video-timeline/cameraCovered',
            'In deze opname zijn personen afgedekt. Maskers liggen op het eerste beeld; daarom is deze camera helemaal afgedekt.'
        );
    }
    if (picture.state === 'opening') {
        return nls.localize('beeldspoor/video-timeline/cameraOpening', 'De camera wordt geopend …');
    }
    if (picture.state === 'preparing') {
        const percent = Math.floor(picture.fraction * 100);
        return nls.localize('beeldspoor/video-timeline/cameraPreparing', 'Beeld van deze camera wordt klaargemaakt: {0} %.', percent);
    }
    if (picture.state === 'missing') {
        return nls.localize(
            'beeldspoor/video-timeline/cameraMissing',
            'Het bestand van deze camera staat niet meer in de map van de opname. De film en uw annotaties zijn er nog. Zet het terug en open de opname opnieuw.'
        );
    }
    if (picture.state === 'unplayable') {
        return nls.localize(
            'beeldspoor/video-timeline/cameraUnplayable',
            'De browser kent de beeldcodering van deze camera niet. De film en uw annotaties zijn ongewijzigd. Maak de kijkversie opnieuw.'
        );
    }
    return picture.frame === undefined ? nls.localize('beeldspoor/video-timeline/cameraNotFilming', 'Deze camera filmde toen niet.') : '';
}
