import { nls } from '@theia/core/lib/common/nls';
import { type LaneArrangement, orderLanes } from '../../common/timeline/lane-arrangement';
import type { LaneId, TimelineLane } from '../../common/timeline/lanes';
import { iconButton } from './icon-button';

const text = {
    title: () => nls.localize('beeldspoor/video-timeline/lanes', 'Lagen op de tijdlijn'),
    all: () => nls.localize('beeldspoor/video-timeline/allPerActor', 'Alles per persoon'),
    shown: (lane: string) => nls.localize('beeldspoor/video-timeline/laneShown', '{0} tonen', lane),
    perActor: (lane: string) => nls.localize('beeldspoor/video-timeline/lanePerActorOf', '{0} per persoon', lane),
    each: () => nls.localize('beeldspoor/video-timeline/lanePerActor', 'Per persoon'),
    up: (lane: string) => nls.localize('beeldspoor/video-timeline/laneUp', '{0} omhoog', lane),
    down: (lane: string) => nls.localize('beeldspoor/video-timeline/laneDown', '{0} omlaag', lane),
    close: () => nls.localize('beeldspoor/video-timeline/lanesClose', 'Sluiten')
};

/** What the panel changes. */
export interface LanesPanelActions {
    toggle(list: 'hidden' | 'perActor', lane: LaneId): void;
    allPerActor(on: boolean): void;
    step(lane: LaneId, step: 1 | -1): void;
}

/** Which lanes are shown, in which order, and which are spread over persons: everything in one place. */
export class LanesPanel {
    readonly node = document.createElement('div');
    protected opener: HTMLElement | undefined;

    constructor(protected readonly actions: LanesPanelActions) {
        this.node.className = 'bs-lanes-panel';
        this.node.hidden = true;
        this.node.setAttribute('role', 'dialog');
        this.node.setAttribute('aria-label', text.title());
        this.node.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                this.close();
                event.stopPropagation();
                event.preventDefault();
            }
        });
    }

    /** Opens, or closes again. */
    toggle(opener: HTMLElement, lanes: readonly TimelineLane[], arrangement: LaneArrangement): void {
        this.opener = opener;
        this.node.hidden = !this.node.hidden;
        opener.setAttribute('aria-expanded', String(!this.node.hidden));
        if (!this.node.hidden) {
            this.render(lanes, arrangement);
            this.node.querySelector<HTMLElement>('input')?.focus();
        }
    }

    /** The arrangement changed. */
    update(lanes: readonly TimelineLane[], arrangement: LaneArrangement): void {
        if (!this.node.hidden) {
            const focused = this.node.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.key : undefined;
            this.render(lanes, arrangement);
            const again = [...this.node.querySelectorAll<HTMLElement>('[data-key]')].find(each => each.dataset.key === focused);
            again?.focus();
        }
    }

    close(): void {
        this.node.hidden = true;
        this.opener?.setAttribute('aria-expanded', 'false');
        this.opener?.focus();
    }

    protected render(lanes: readonly TimelineLane[], arrangement: LaneArrangement): void {
        const ordered = orderLanes(lanes, arrangement.order);
        const persons = ordered.filter(lane => lane.tier !== 'clip');
        const title = document.createElement('div');
        title.className = 'bs-lanes-panel-title';
        const name = document.createElement('strong');
        name.textContent = text.title();
        title.append(
            name,
            iconButton('close', text.close(), () => this.close())
        );
        const all = persons.length > 0 && persons.every(lane => arrangement.perActor.includes(lane.id));
        const rows = ordered.map(lane => this.row(lane, arrangement));
        this.node.replaceChildren(
            title,
            this.check('all', text.all(), text.all(), all, () => this.actions.allPerActor(!all)),
            ...rows
        );
    }

    protected row(lane: TimelineLane, arrangement: LaneArrangement): HTMLElement {
        const row = document.createElement('div');
        row.className = 'bs-lanes-panel-row';
        row.append(
            this.check(`${lane.id} shown`, lane.label, text.shown(lane.label), !arrangement.hidden.includes(lane.id), () =>
                this.actions.toggle('hidden', lane.id)
            )
        );
        if (lane.tier !== 'clip') {
            row.append(
                this.check(`${lane.id} actor`, text.each(), text.perActor(lane.label), arrangement.perActor.includes(lane.id), () =>
                    this.actions.toggle('perActor', lane.id)
                )
            );
        }
        for (const [icon, title, step] of [
            ['arrow-up', text.up(lane.label), -1],
            ['arrow-down', text.down(lane.label), 1]
        ] as const) {
            const button = iconButton(icon, title, () => this.actions.step(lane.id, step));
            button.dataset.key = `${lane.id} ${step}`;
            row.append(button);
        }
        return row;
    }

    protected check(key: string, label: string, title: string, on: boolean, run: () => void): HTMLElement {
        const element = document.createElement('label');
        const input = document.createElement('input');
        input.type = 'checkbox';
        input.checked = on;
        input.dataset.key = key;
        input.setAttribute('aria-label', title);
        input.addEventListener('change', run);
        element.append(input, document.createTextNode(label));
        return element;
    }
}
