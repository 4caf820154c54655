import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { Bearing } from '../../common/sphere/directions';
import { betweenViews, normaliseView, START_VIEW } from '../../common/sphere/view';
import type { Look, LookMode, LookPane, LookState } from './look';

/** Length of a turn, milliseconds. */
const TURN_TIME = 250;

/** What moves a turn: the browser's frames, or a test's. */
export interface TurnClock {
    now(): number;
    next(step: () => void): void;
    /** The user asked for less movement. */
    readonly still: boolean;
}

const BROWSER_CLOCK: TurnClock = {
    now: () => performance.now(),
    next: step => void requestAnimationFrame(step),
    get still() {
        return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    }
};

/** Where one looks in one open recording. */
export class LookImpl implements Look {
    protected roundness = false;
    protected currentMode: LookMode = 'rond';
    protected readonly views: { main: View; second: View | undefined } = { main: START_VIEW, second: undefined };
    protected focused: LookPane = 'main';
    protected readonly persons: Partial<Record<LookPane, string>> = {};
    /** Counts what was asked: a turn that began under an older number stops. */
    protected readonly asked: Record<LookPane, number> = { main: 0, second: 0 };
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;

    constructor(
        spherical = false,
        protected readonly clock: TurnClock = BROWSER_CLOCK
    ) {
        this.roundness = spherical;
    }

    get spherical(): boolean {
        return this.roundness;
    }

    get mode(): LookMode {
        return this.currentMode;
    }

    get view(): View {
        return this.views.main;
    }

    get second(): View | undefined {
        return this.views.second;
    }

    get pane(): LookPane {
        return this.focused;
    }

    get state(): LookState {
        const { mode, view, second } = this;
        return { mode, view, ...(second && { second }), persons: { ...this.persons } };
    }

    personOf(pane: LookPane): string | undefined {
        return this.persons[pane];
    }

    viewOf(pane = this.focused): View {
        return this.views[pane] ?? this.views.main;
    }

    /** The recording is a sphere, or turned out not to be. */
    setSpherical(spherical: boolean): void {
        if (spherical !== this.roundness) {
            this.roundness = spherical;
            this.onDidChangeEmitter.fire();
        }
    }

    setMode(mode: LookMode): void {
        if (mode !== this.currentMode) {
            this.currentMode = mode;
            this.onDidChangeEmitter.fire();
        }
    }

    setView(view: Partial<View>, pane = this.focused): void {
        this.asked[pane] += 1;
        this.show(pane, view);
    }

    lookAt({ yaw, pitch }: Bearing, pane = this.focused): void {
        this.setView({ yaw, pitch }, pane);
    }

    turnTo(view: Partial<View>, pane = this.focused): Promise<void> {
        const from = this.viewOf(pane);
        const to = normaliseView({ ...from, ...view });
        if (this.clock.still || sameView(from, to)) {
            this.setView(to, pane);
            return Promise.resolve();
        }
        const asked = ++this.asked[pane];
        const begin = this.clock.now();
        return new Promise(resolve => {
            const step = (): void => {
                if (asked !== this.asked[pane]) {
                    resolve();
                    return;
                }
                const part = Math.min((this.clock.now() - begin) / TURN_TIME, 1);
                this.show(pane, part < 1 ? betweenViews(from, to, part * part * (3 - 2 * part)) : to);
                if (part < 1) {
                    this.clock.next(step);
                } else {
                    resolve();
                }
            };
            this.clock.next(step);
        });
    }

    setSecond(view: View | undefined): void {
        this.asked.second += 1;
        this.views.second = view && normaliseView(view);
        if (!view) {
            this.focused = 'main';
        }
        this.onDidChangeEmitter.fire();
    }

    setPane(pane: LookPane): void {
        const next = pane === 'second' && !this.views.second ? 'main' : pane;
        if (next !== this.focused) {
            this.focused = next;
            this.onDidChangeEmitter.fire();
        }
    }

    setPerson(pane: LookPane, code: string | undefined): void {
        if (code !== this.persons[pane]) {
            this.persons[pane] = code;
            this.onDidChangeEmitter.fire();
        }
    }

    /** Takes back what was remembered; what cannot be read stays as it is. */
    restore(state: Partial<LookState> | undefined): void {
        if (!state) {
            return;
        }
        this.currentMode = state.mode === 'plat' ? 'plat' : 'rond';
        this.views.main = isView(state.view) ? normaliseView(state.view) : this.views.main;
        this.views.second = isView(state.second) ? normaliseView(state.second) : undefined;
        this.persons.main = state.persons?.main;
        this.persons.second = state.persons?.second;
        this.onDidChangeEmitter.fire();
    }

    protected show(pane: LookPane, change: Partial<View>): void {
        const before = this.views[pane];
        if (!before) {
            return;
        }
        const next = normaliseView({ ...before, ...change });
        if (!sameView(before, next)) {
            this.views[pane] = next;
            this.onDidChangeEmitter.fire();
        }
    }

    dispose(): void {
        this.asked.main += 1;
        this.asked.second += 1;
        this.onDidChangeEmitter.dispose();
    }
}

function sameView(one: View, other: View): boolean {
    return one.yaw === other.yaw && one.pitch === other.pitch && one.roll === other.roll && one.vfov === other.vfov;
}

function isView(value: View | undefined): value is View {
    return (
        typeof value === 'object' && value !== null && [value.yaw, value.pitch, value.roll, value.vfov].every(each => Number.isFinite(each))
    );
}
