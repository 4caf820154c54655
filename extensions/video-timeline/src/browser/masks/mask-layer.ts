import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { hiddenPersons } from '../../common/masks/mask-edits';
import { OWN_KEYS_ATTRIBUTE } from '../player/has-recording-focus';
import type { PicturePlaces, ScreenPoint } from '../player/picture-places';
import type { Look } from '../look/look';
import type { Playback } from '../session/recording-session';
import { maskKey } from './mask-keys';
import { draggedPlace, drawnPlace, gripPoint, outlinePath, type MaskGrip } from './mask-outline';
import { hiddenText, maskName } from './mask-texts';
import type { SessionMasks } from './session-masks';

const SVG = 'http://www.w3.org/2000/svg';
/** A drag over fewer pixels than this drew nothing. */
const SMALLEST_DRAWING = 12;
const SIZING: readonly MaskGrip[] = ['right', 'top', 'corner'];

/** What the layer lies upon. */
export interface MaskLayerTargets {
    readonly playback: Playback;
    readonly look: Look;
    /** Anew each time: they follow where one looks. */
    places(): PicturePlaces;
    /** The list of masks is wanted. */
    openList(): void;
    togglePlaying(): void;
    /** The focus goes back to the film. */
    focusFilm(): void;
}

/** On top of the film: how many are hidden, and while masks are edited their outlines with grips to move and size them. */
export class MaskLayer implements Disposable {
    readonly node = document.createElement('div');
    protected readonly outlines = document.createElementNS(SVG, 'svg');
    protected readonly chip = document.createElement('button');
    protected readonly hint = document.createElement('p');
    protected readonly sheet = document.createElement('button');
    protected readonly grips = new Map<string, HTMLButtonElement>();
    protected readonly toDispose = new DisposableCollection();

    constructor(
        protected readonly masks: SessionMasks,
        protected readonly targets: MaskLayerTargets
    ) {
        this.node.className = 'bs-mask-layer';
        this.outlines.setAttribute('class', 'bs-mask-outlines');
        this.outlines.setAttribute('aria-hidden', 'true');
        this.chip.className = 'bs-mask-chip';
        this.chip.addEventListener('click', () => targets.openList());
        this.hint.className = 'bs-mask-hint';
        this.hint.setAttribute('role', 'status');
        this.prepareSheet();
        this.node.append(this.outlines, this.sheet, this.chip, this.hint);
        for (const type of ['pointerdown', 'dblclick']) {
            // The film would play, look around or fill the screen.
            this.node.addEventListener(type, event => event.target !== this.node && event.stopPropagation());
        }
        // Before the keys of film and coding, which listen at the document.
        const keyDown = (event: KeyboardEvent): void => this.keyDown(event);
        window.addEventListener('keydown', keyDown, true);
        this.toDispose.push(Disposable.create(() => window.removeEventListener('keydown', keyDown, true)));
        const observer = new ResizeObserver(() => this.update());
        observer.observe(this.node);
        this.toDispose.push(Disposable.create(() => observer.disconnect()));
        this.toDispose.push(masks.onDidChange(() => this.update()));
        this.toDispose.push(targets.playback.onDidShowFrame(() => this.update()));
        this.toDispose.push(targets.look.onDidChange(() => this.update()));
        this.update();
    }

    /** Puts the focus on the chosen mask when it is on screen. */
    focusSelected(): void {
        this.update();
        const { selected } = this.masks;
        (selected && this.grips.get(gripId(selected, 'centre')))?.focus({ preventScroll: true });
    }

    /** Puts the focus on the sheet on which a mask is drawn. */
    focusSheet(): void {
        this.update();
        this.sheet.focus({ preventScroll: true });
    }

    dispose(): void {
        this.toDispose.dispose();
        this.node.remove();
    }

    protected update(): void {
        const { masks } = this;
        const count = hiddenPersons(masks.masks);
        this.chip.hidden = count === 0;
        if (this.chip.dataset.count !== String(count)) {
            this.chip.dataset.count = String(count);
            this.chip.innerHTML = '<span class="codicon codicon-eye-closed" aria-hidden="true"></span>';
            this.chip.append(hiddenText(count));
            this.chip.title = nls.localize('beeldspoor/video-timeline/openMasks', 'Naar de maskers van deze opname');
        }
        this.sheet.hidden = !masks.drawing;
        const shown = masks.editing ? masks.here : [];
        const places = this.targets.places();
        const { left, top } = this.node.getBoundingClientRect();
        this.outlines.replaceChildren(...shown.flatMap(mask => this.outlinesOf(mask, places, { x: left, y: top })));
        this.placeGrips(shown, places, { x: left, y: top });
        this.say(shown);
    }

    protected say(shown: readonly Mask[]): void {
        const { masks } = this;
        const text = masks.drawing
            ? nls.localize(
                  'beeldspoor/video-timeline/maskDrawHint',
                  'Sleep een ovaal over de persoon · Enter: in het midden · Esc: stoppen'
              )
            : masks.editable && masks.selected && shown.includes(masks.selected)
              ? nls.localize(
                    'beeldspoor/video-timeline/maskKeysHint',
                    'Pijltjes verplaatsen · + − grootte · , . één beeld · Enter sleutelbeeld · Delete verwijderen · Esc klaar'
                )
              : '';
        this.hint.hidden = text === '';
        if (this.hint.textContent !== text) {
            this.hint.textContent = text;
        }
    }

    protected outlinesOf(mask: Mask, places: PicturePlaces, origin: ScreenPoint): SVGElement[] {
        const path = outlinePath(places, mask, this.masks.placeOf(mask), origin);
        // A dark line under a light one is seen on every film.
        return ['bs-mask-under', 'bs-mask-outline'].map(name => {
            const line = document.createElementNS(SVG, 'path');
            line.setAttribute('d', path);
            line.setAttribute('class', name);
            line.classList.toggle('bs-selected', mask === this.masks.selected);
            return line;
        });
    }

    protected placeGrips(shown: readonly Mask[], places: PicturePlaces, origin: ScreenPoint): void {
        const { selected, editable } = this.masks;
        const wanted = new Set<string>();
        for (const mask of shown) {
            const sizing = mask === selected && editable ? SIZING.slice(0, mask.shape === 'sector' ? 1 : undefined) : [];
            for (const grip of ['centre' as const, ...sizing]) {
                const point = gripPoint(places, mask, this.masks.placeOf(mask), grip);
                if (point) {
                    const id = gripId(mask, grip);
                    wanted.add(id);
                    const button = this.grips.get(id) ?? this.addGrip(id, mask.id, grip);
                    button.style.left = `${point.x - origin.x}px`;
                    button.style.top = `${point.y - origin.y}px`;
                    if (grip === 'centre') {
                        this.labelGrip(button, mask);
                    }
                }
            }
        }
        for (const [id, button] of this.grips) {
            if (!wanted.has(id)) {
                const focused = button === document.activeElement;
                this.grips.delete(id);
                button.remove();
                if (focused) {
                    this.targets.focusFilm();
                }
            }
        }
    }

    protected labelGrip(button: HTMLButtonElement, mask: Mask): void {
        const name = maskName(mask.person);
        button.textContent = mask.person ?? '?';
        button.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/maskGrip', 'Masker {0}', name));
        button.setAttribute('aria-pressed', String(mask === this.masks.selected));
        button.setAttribute(
            'aria-description',
            nls.localize(
                'beeldspoor/video-timeline/maskGripKeys',
                'Pijltjes verplaatsen het, met Shift verder; plus en min maken het groter en kleiner; komma en punt gaan één beeld terug en vooruit; Enter zet een sleutelbeeld; Delete verwijdert het.'
            )
        );
    }

    protected addGrip(id: string, maskId: string, grip: MaskGrip): HTMLButtonElement {
        const button = document.createElement('button');
        button.className = `bs-mask-grip bs-grip-${grip}`;
        button.dataset.mask = maskId;
        if (grip === 'centre') {
            button.setAttribute(OWN_KEYS_ATTRIBUTE, '');
            button.addEventListener('focus', () => this.masks.select(maskId));
        } else {
            // Plus and minus do this by keyboard.
            button.tabIndex = -1;
            button.setAttribute('aria-hidden', 'true');
        }
        this.listenToDrag(button, maskId, grip);
        this.grips.set(id, button);
        this.node.insertBefore(button, this.sheet);
        return button;
    }

    protected listenToDrag(button: HTMLButtonElement, maskId: string, grip: MaskGrip): void {
        let from: { readonly offset: ScreenPoint; moved: boolean } | undefined;
        button.addEventListener('pointerdown', event => {
            this.masks.select(maskId);
            const mask = this.masks.selected;
            const point = mask && gripPoint(this.targets.places(), mask, this.masks.placeOf(mask), grip);
            if (event.button === 0 && point && this.masks.editable) {
                this.targets.playback.pause();
                button.setPointerCapture(event.pointerId);
                from = { offset: { x: event.clientX - point.x, y: event.clientY - point.y }, moved: false };
            }
        });
        button.addEventListener('pointermove', event => {
            const mask = this.masks.selected;
            if (from && mask?.id === maskId) {
                const point = { x: event.clientX - from.offset.x, y: event.clientY - from.offset.y };
                from.moved = true;
                this.masks.drag(maskId, draggedPlace(this.targets.places(), mask, this.masks.placeOf(mask), grip, point));
            }
        });
        const end = (keep: boolean): void => {
            if (from?.moved) {
                this.masks.drop(keep);
            }
            from = undefined;
        };
        button.addEventListener('pointerup', () => end(true));
        button.addEventListener('pointercancel', () => end(false));
    }

    protected keyDown(event: KeyboardEvent): void {
        const maskId = [...this.grips.values()].find(grip => grip === event.target)?.dataset.mask;
        const mask = this.masks.masks.find(each => each.id === maskId);
        const isTaken = mask ? maskKey(event, mask, this.masks, this.targets) : event.target === this.sheet && this.sheetKey(event.key);
        if (isTaken) {
            event.preventDefault();
            event.stopPropagation();
        }
    }

    /** A new mask is drawn on a sheet over the film; as a button it can be used by keyboard too. */
    protected prepareSheet(): void {
        const { sheet } = this;
        let from: ScreenPoint | undefined;
        sheet.className = 'bs-mask-sheet';
        sheet.setAttribute(OWN_KEYS_ATTRIBUTE, '');
        sheet.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/maskSheet', 'Zet een masker in het midden van het beeld'));
        sheet.addEventListener('pointerdown', event => {
            from = { x: event.clientX, y: event.clientY };
            sheet.setPointerCapture(event.pointerId);
        });
        sheet.addEventListener('pointermove', event => from && this.drawBox(from, { x: event.clientX, y: event.clientY }));
        sheet.addEventListener('pointerup', event => {
            const to = { x: event.clientX, y: event.clientY };
            if (from && Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) >= SMALLEST_DRAWING) {
                this.create(from, to);
            }
            from = undefined;
        });
        sheet.addEventListener('pointercancel', () => {
            from = undefined;
            this.update();
        });
    }

    /** Enter draws a mask in the middle, Escape draws none; false: not one of its keys. */
    protected sheetKey(key: string): boolean {
        if (key === 'Enter') {
            this.createInMiddle();
        } else if (key === 'Escape') {
            this.masks.setDrawing(false);
            this.targets.focusFilm();
        } else {
            return false;
        }
        return true;
    }

    protected createInMiddle(): void {
        const { left, top, width, height } = this.targets.places().boxOf('main');
        const [x, y, half] = [left + width / 2, top + height / 2, Math.min(width, height) / 6];
        this.create({ x: x - half, y: y - half }, { x: x + half, y: y + half });
    }

    protected create(from: ScreenPoint, to: ScreenPoint): void {
        this.masks.create(drawnPlace(this.targets.places(), this.masks.space, from, to));
        this.focusSelected();
    }

    protected drawBox(from: ScreenPoint, to: ScreenPoint): void {
        const { left, top } = this.node.getBoundingClientRect();
        const place = drawnPlace(this.targets.places(), this.masks.space, from, to);
        const path = outlinePath(this.targets.places(), { space: this.masks.space, shape: 'ellipse' }, place, { x: left, y: top });
        const line = document.createElementNS(SVG, 'path');
        line.setAttribute('d', path);
        line.setAttribute('class', 'bs-mask-outline bs-selected');
        this.outlines.replaceChildren(line);
    }
}

function gripId(mask: Mask, grip: MaskGrip): string {
    return `${mask.id} ${grip}`;
}
