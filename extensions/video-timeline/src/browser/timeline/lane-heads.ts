import { nls } from '@theia/core/lib/common/nls';
import { actorColorVariable } from '@beeldspoor/coaching-model/lib/common/persons/actor-hue';
import type { LaneId } from '../../common/timeline/lanes';
import { iconButton } from './icon-button';
import type { LaneRow } from './timeline-geometry';

const text = {
    head: (lane: string) =>
        nls.localize(
            'beeldspoor/video-timeline/laneHead',
            '{0}: klik om klein of groot te maken, sleep of Alt+↑ en Alt+↓ om te verplaatsen',
            lane
        ),
    perActor: () => nls.localize('beeldspoor/video-timeline/lanePerActor', 'Per persoon'),
    together: () => nls.localize('beeldspoor/video-timeline/laneTogether', 'Alle personen in één baan'),
    hide: (lane: string) => nls.localize('beeldspoor/video-timeline/laneHide', '{0} verbergen', lane)
};

/** What the heads ask for. */
export interface LaneHeadActions {
    collapse(lane: LaneId): void;
    perActor(lane: LaneId): void;
    hide(lane: LaneId): void;
    /** One up or down. */
    step(lane: LaneId, step: 1 | -1): void;
    /** To a position among the lanes of tiers that are shown. */
    move(lane: LaneId, position: number): void;
}

/** Pixels a pointer may move and still be a click. */
const CLICK_SLACK = 5;

/** The names at the left of the lanes: collapse, order, per person, hide. */
export class LaneHeads {
    readonly node = document.createElement('div');
    protected readonly list = document.createElement('div');
    protected readonly mark = document.createElement('div');
    protected rows: readonly LaneRow[] = [];
    protected dragged: { readonly lane: LaneId; readonly y: number; moved: boolean; position: number } | undefined;

    constructor(protected readonly actions: LaneHeadActions) {
        this.node.className = 'bs-timeline-labels';
        this.list.className = 'bs-timeline-labels-inner';
        this.mark.className = 'bs-lane-drop';
        this.mark.hidden = true;
        this.node.append(this.list);
    }

    /** Draws the heads anew when the rows are others than before; the focus stays at its lane. */
    show(rows: readonly LaneRow[]): void {
        const same =
            rows.length === this.rows.length &&
            rows.every((row, i) => {
                const { lane, collapsed, head } = this.rows[i];
                return lane.id === row.lane.id && lane.label === row.lane.label && collapsed === row.collapsed && head === row.head;
            });
        this.rows = rows;
        if (same) {
            return;
        }
        const focused = document.activeElement?.closest<HTMLElement>('.bs-timeline-label-row');
        const lane = focused && this.list.contains(focused) ? focused.dataset.lane : undefined;
        const part = focused ? [...focused.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement) : 0;
        this.list.replaceChildren(...rows.map(row => this.head(row)), this.mark);
        if (lane !== undefined) {
            const again = [...this.list.children].find(each => each instanceof HTMLElement && each.dataset.lane === lane);
            again?.querySelectorAll('button').item(Math.max(part, 0))?.focus();
        }
    }

    /** Where the lanes begin and how far they are scrolled. */
    place(top: number, scroll: number): void {
        this.node.style.top = `${top}px`;
        this.list.style.transform = `translateY(${-scroll}px)`;
    }

    protected head(row: LaneRow): HTMLElement {
        const { lane, collapsed, indented, head } = row;
        const element = document.createElement('div');
        element.className = `bs-timeline-label-row${collapsed ? ' bs-collapsed' : ''}${indented ? ' bs-indented' : ''}`;
        element.style.height = `${row.height}px`;
        element.dataset.lane = lane.id;
        if (indented) {
            const name = document.createElement('span');
            name.className = 'bs-timeline-label';
            name.textContent = lane.label;
            name.title = lane.label;
            name.style.setProperty('--bs-actor', `var(${actorColorVariable(lane.actor || undefined)})`);
            element.append(name);
            return element;
        }
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'bs-timeline-label';
        button.title = text.head(lane.label);
        button.setAttribute('aria-expanded', String(!collapsed));
        button.setAttribute('aria-label', lane.label);
        button.setAttribute('aria-description', text.head(lane.label));
        const name = document.createElement('span');
        name.textContent = collapsed ? '' : lane.label;
        button.append(name);
        button.addEventListener('mousedown', event => event.preventDefault());
        button.addEventListener('click', () => !this.dragged?.moved && this.actions.collapse(lane.id));
        button.addEventListener('keydown', event => this.keyDown(event, lane.id));
        this.listenToDrag(button, lane.id);
        element.append(button);
        if (!collapsed) {
            if (lane.tier !== 'clip') {
                const perActor = iconButton('person', head ? text.together() : text.perActor(), () => this.actions.perActor(lane.id));
                perActor.setAttribute('aria-pressed', String(head));
                element.append(perActor);
            }
            element.append(iconButton('eye-closed', text.hide(lane.label), () => this.actions.hide(lane.id)));
        }
        return element;
    }

    protected keyDown(event: KeyboardEvent, lane: LaneId): void {
        if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            this.actions.step(lane, event.key === 'ArrowUp' ? -1 : 1);
            event.preventDefault();
            event.stopPropagation();
        }
    }

    protected listenToDrag(button: HTMLElement, lane: LaneId): void {
        button.addEventListener('pointerdown', event => {
            if (event.button === 0) {
                button.setPointerCapture(event.pointerId);
                this.dragged = { lane, y: event.clientY, moved: false, position: -1 };
            }
        });
        button.addEventListener('pointermove', event => {
            const { dragged } = this;
            if (dragged && (dragged.moved || Math.abs(event.clientY - dragged.y) > CLICK_SLACK)) {
                dragged.moved = true;
                this.dragTo(event.clientY - this.list.getBoundingClientRect().top);
            }
        });
        button.addEventListener('pointerup', () => {
            const { dragged } = this;
            this.mark.hidden = true;
            if (dragged?.moved) {
                this.actions.move(dragged.lane, dragged.position);
            }
            // The click that follows must still know that this was a drag.
            setTimeout(() => (this.dragged = undefined));
        });
        button.addEventListener('pointercancel', () => {
            this.mark.hidden = true;
            this.dragged = undefined;
        });
        button.addEventListener('touchmove', event => event.stopPropagation(), { passive: true });
    }

    /** Shows between which tiers the dragged lane would come. */
    protected dragTo(y: number): void {
        const { dragged, rows } = this;
        if (!dragged) {
            return;
        }
        const tops: { readonly lane: LaneId; readonly top: number; bottom: number }[] = [];
        for (const row of rows) {
            if (row.indented) {
                tops[tops.length - 1].bottom = row.top + row.height;
            } else {
                tops.push({ lane: row.lane.id, top: row.top, bottom: row.top + row.height });
            }
        }
        const others = tops.filter(each => each.lane !== dragged.lane);
        dragged.position = others.filter(each => (each.top + each.bottom) / 2 < y).length;
        const before = tops.findIndex(each => (each.top + each.bottom) / 2 >= y);
        this.mark.hidden = false;
        this.mark.style.top = `${(before < 0 ? (tops.at(-1)?.bottom ?? 0) : tops[before].top) - 1}px`;
    }
}
