import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import type { PictureStage } from '../player/picture-stage';
import type { RecordingSession } from '../session/recording-session';
import type { LookPane } from './look';
import { PanePerson } from './pane-person';

/** Part of the width that the main picture has; between these the divider moves. */
const NARROWEST = 0.2;
const WIDEST = 0.8;

/** The place of the picture, or of two pictures of one moment with a divider between them (S1-4). */
export class LookPanes implements Disposable {
    readonly node: HTMLElement;
    readonly main: HTMLElement;
    readonly second: HTMLElement;
    protected readonly divider: HTMLElement;
    protected readonly toDispose = new DisposableCollection();
    protected readonly persons: readonly PanePerson[];
    protected part = 0.5;

    constructor(
        protected readonly stage: PictureStage,
        protected readonly session: RecordingSession
    ) {
        const { look } = session;
        this.node = document.createElement('div');
        this.node.className = 'bs-panes';
        this.main = this.pane('main', stage.canvas);
        this.second = this.pane('second', stage.second);
        this.divider = this.createDivider();
        this.persons = [new PanePerson(session, 'main'), new PanePerson(session, 'second')];
        this.main.append(this.persons[0].node);
        this.second.append(this.persons[1].node);
        this.node.append(this.main, this.divider, this.second);
        const observer = new ResizeObserver(() => this.measure());
        observer.observe(this.main);
        observer.observe(this.second);
        this.toDispose.push(Disposable.create(() => observer.disconnect()));
        this.toDispose.push(look.onDidChange(() => this.update()));
        this.toDispose.push(session.onDidChange(() => this.updatePersons()));
        this.update();
    }

    /** Part of the width that the main picture has, 0 to 1. */
    get ratio(): number {
        return this.part;
    }

    set ratio(part: number) {
        this.part = Math.min(Math.max(Number.isFinite(part) ? part : 0.5, NARROWEST), WIDEST);
        this.update();
    }

    dispose(): void {
        this.toDispose.dispose();
        this.node.remove();
    }

    protected pane(name: LookPane, canvas: HTMLCanvasElement): HTMLElement {
        const pane = document.createElement('div');
        pane.className = 'bs-pane';
        pane.dataset.pane = name;
        pane.append(canvas);
        return pane;
    }

    protected createDivider(): HTMLElement {
        const divider = document.createElement('div');
        divider.className = 'bs-pane-divider';
        divider.tabIndex = 0;
        divider.setAttribute('role', 'separator');
        divider.setAttribute('aria-orientation', 'vertical');
        divider.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/paneDivider', 'Verdeling van de twee beelden'));
        divider.setAttribute('aria-valuemin', String(NARROWEST * 100));
        divider.setAttribute('aria-valuemax', String(WIDEST * 100));
        divider.addEventListener('pointerdown', event => divider.setPointerCapture(event.pointerId));
        divider.addEventListener('pointermove', event => {
            if (divider.hasPointerCapture(event.pointerId)) {
                const { left, width } = this.node.getBoundingClientRect();
                this.ratio = (event.clientX - left) / width;
            }
        });
        divider.addEventListener('dblclick', () => (this.ratio = 0.5));
        divider.addEventListener('keydown', event => {
            const step = event.key === 'ArrowLeft' ? -0.05 : event.key === 'ArrowRight' ? 0.05 : undefined;
            if (step !== undefined) {
                event.preventDefault();
                event.stopPropagation();
                this.ratio = this.part + step;
            }
        });
        return divider;
    }

    protected update(): void {
        const { look } = this.session;
        const two = look.spherical && look.second !== undefined;
        this.node.classList.toggle('bs-two-panes', two);
        this.second.hidden = !two;
        this.divider.hidden = !two;
        this.main.style.flexGrow = two ? String(this.part) : '1';
        this.second.style.flexGrow = two ? String(1 - this.part) : '0';
        this.divider.setAttribute('aria-valuenow', String(Math.round(this.part * 100)));
        for (const pane of [this.main, this.second]) {
            pane.classList.toggle('bs-pane-focused', two && pane.dataset.pane === look.pane);
        }
        this.node.classList.toggle('bs-spherical', look.spherical);
        this.updatePersons();
    }

    protected updatePersons(): void {
        this.persons.forEach(person => person.update());
    }

    protected measure(): void {
        this.stage.setPaneSize('main', this.main.clientWidth, this.main.clientHeight);
        this.stage.setPaneSize('second', this.second.clientWidth, this.second.clientHeight);
    }
}
