import { initiativeReception, type InitiativeOutcome } from '@beeldspoor/coaching-model/lib/common/patterns/initiative-reception';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { BaseWidget, codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import { nls } from '@theia/core/lib/common/nls';
import type { LaneId, LaneMark, TimelineLane } from '../../common/timeline/lanes';
import { lanesOf } from '../../common/timeline/lanes';
import { signOfOutcome, signsOf } from '../../common/timeline/signs';
import { readWaveformPeaks } from '../../common/timeline/waveform-peaks';
import { codeLabel, describeAnnotation, dyadText, rangeText } from '../coding/describe-annotation';
import type { SessionCoding } from '../coding/session-coding';
import type { RecordingSession } from '../session/recording-session';
import type { TimelineActions } from './timeline-actions';
import { LANES_TOP } from './timeline-geometry';
import { TimelinePointer } from './timeline-pointer';
import { Layer, TimelineView } from './timeline-view';

const label = {
    clips: () => nls.localize('beeldspoor/video-timeline/laneClips', 'Fragment'),
    timeline: () => nls.localize('beeldspoor/video-timeline/timeline', 'Tijdlijn'),
    zoomIn: () => nls.localize('beeldspoor/video-timeline/zoomIn', 'Inzoomen'),
    zoomOut: () => nls.localize('beeldspoor/video-timeline/zoomOut', 'Uitzoomen'),
    zoomAll: () => nls.localize('beeldspoor/video-timeline/zoomAll', 'Hele opname'),
    zoomSelection: () => nls.localize('beeldspoor/video-timeline/zoomSelection', 'Naar selectie'),
    collapse: (lane: string) => nls.localize('beeldspoor/video-timeline/collapseLane', '{0} in- of uitklappen', lane),
    help: () =>
        nls.localize(
            'beeldspoor/video-timeline/timelineHelp',
            'Tijdlijn van de opname. Plus en min zoomen; de lijst «Kijken» toont dezelfde annotaties als tekst.'
        ),
    clipRange: () => nls.localize('beeldspoor/video-timeline/editClipRange', 'Fragment wijzigen')
};

/** What the widget needs beside the session. */
export interface RecordingTimelineServices {
    readonly coding: SessionCoding;
    /** The waveform, or undefined when there is no sound or no film. */
    loadPeaks(): Promise<ArrayBuffer | undefined>;
    /** Subscribes to changes of the colour theme. */
    onThemeChanged(listener: () => void): { dispose(): void };
}

/** The timeline under the film of one recording. */
export class RecordingTimelineWidget extends BaseWidget {
    static readonly ID = 'beeldspoor-tijdlijn';

    readonly view: TimelineView;
    protected readonly pointer: TimelinePointer;
    protected readonly labels: HTMLElement;
    protected readonly tooltip: HTMLElement;
    protected readonly resizeObserver: ResizeObserver;
    protected lanes: readonly TimelineLane[] = [];
    protected unanswered: ReadonlyMap<string, InitiativeOutcome> = new Map();
    protected outcomeTimer: ReturnType<typeof setTimeout> | undefined;

    constructor(
        readonly session: RecordingSession,
        protected readonly services: RecordingTimelineServices
    ) {
        super();
        this.id = `${RecordingTimelineWidget.ID}-${session.recording.id}`;
        this.title.label = label.timeline();
        this.title.caption = label.timeline();
        this.title.iconClass = codicon('list-flat');
        this.addClass('bs-timeline');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'group');
        this.node.setAttribute('aria-label', label.help());

        this.view = new TimelineView(session.times, {
            sign: mark =>
                mark.kind === 'outcome'
                    ? signOfOutcome(mark.outcome)
                    : mark.kind === 'annotation'
                      ? signsOf(session.codebook)(mark.annotation)
                      : 'stroke',
            label: mark => this.barLabel(mark)
        });
        this.labels = document.createElement('div');
        this.labels.className = 'bs-timeline-labels';
        this.tooltip = document.createElement('div');
        this.tooltip.className = 'bs-timeline-tooltip';
        this.tooltip.hidden = true;
        const side = document.createElement('div');
        side.className = 'bs-timeline-side';
        side.append(this.toolbar(), this.labels);
        const main = document.createElement('div');
        main.className = 'bs-timeline-main';
        this.view.stage.append(this.tooltip);
        main.append(this.view.stage, this.view.minimap);
        this.node.append(side, main);

        this.pointer = new TimelinePointer(this.view, this.actions());
        this.pointer.onHover = (mark, x, y) => this.showTooltip(mark, x, y);
        this.view.onViewChanged = () => this.placeLabels();
        this.resizeObserver = new ResizeObserver(() => this.view.resize());
        this.resizeObserver.observe(this.view.stage);
        this.listen();
        this.rebuild();
        this.sessionChanged();
        this.playbackChanged();
        this.view.setPlayhead(session.playback.frame, false);
        void this.loadPeaks();
    }

    override dispose(): void {
        if (this.isDisposed) {
            return;
        }
        clearTimeout(this.outcomeTimer);
        this.resizeObserver.disconnect();
        this.pointer.dispose();
        this.view.dispose();
        super.dispose();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.node.focus();
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.view.themeChanged();
        this.view.resize();
    }

    protected override onResize(message: never): void {
        super.onResize(message);
        this.view.resize();
    }

    /** Shows the selected annotation or fragment, or the marked range, as large as possible. */
    zoomToSelection(): void {
        const { selectedAnnotation, selectedClip, marked } = this.session;
        const chosen = selectedAnnotation ?? selectedClip;
        if (chosen) {
            this.view.zoomTo({ start: chosen.startFrame, end: chosen.endFrame });
        } else if (marked.start !== undefined && marked.end !== undefined) {
            this.view.zoomTo({ start: marked.start, end: marked.end });
        }
    }

    protected listen(): void {
        const { session, services } = this;
        this.toDispose.pushAll([
            session.annotations.onDidChange(() => this.rebuild()),
            session.clips.onDidChange(() => this.rebuild()),
            session.onDidChange(() => this.sessionChanged()),
            session.playback.onDidShowFrame(frame => this.view.setPlayhead(frame, session.playback.playing)),
            session.playback.onDidChange(() => this.playbackChanged()),
            services.coding.onDidChange(() => {
                this.view.running = services.coding.running;
                this.view.invalidate(Layer.Marks | Layer.Overlay);
            }),
            services.onThemeChanged(() => requestAnimationFrame(() => this.view.themeChanged()))
        ]);
        this.node.addEventListener('keydown', event => this.keyDown(event));
        this.labels.addEventListener('wheel', event => this.view.scrollTo(this.view.scroll + event.deltaY), { passive: true });
    }

    protected rebuild(): void {
        const { session } = this;
        this.lanes = lanesOf(
            {
                annotations: session.annotations.value.annotations,
                clips: session.clips.value.clips,
                codebook: session.codebook,
                times: session.times,
                unanswered: this.unanswered,
                clipsLabel: label.clips()
            },
            this.lanes
        );
        this.view.running = this.services.coding.running;
        const shape = this.view.rows.map(row => row.lane.id).join();
        this.view.setLanes(this.lanes);
        if (shape !== this.view.rows.map(row => row.lane.id).join()) {
            this.renderLabels();
        }
        this.placeLabels();
        this.outcomeTimer ??= setTimeout(() => this.refreshOutcomes(), 120);
    }

    /** PT-1 after the edit has been painted: what nobody answered. */
    protected refreshOutcomes(): void {
        this.outcomeTimer = undefined;
        if (this.isDisposed) {
            return;
        }
        const { session } = this;
        const { receptions } = initiativeReception({
            annotations: session.annotations.value.annotations,
            codebook: session.codebook,
            times: session.times
        });
        const next = new Map(receptions.flatMap(reception => (reception.answer ? [] : [[reception.id, reception.outcome] as const])));
        const same = next.size === this.unanswered.size && [...next].every(([id, outcome]) => this.unanswered.get(id) === outcome);
        if (!same) {
            this.unanswered = next;
            this.rebuild();
            clearTimeout(this.outcomeTimer);
            this.outcomeTimer = undefined;
        }
    }

    protected sessionChanged(): void {
        const { session, view } = this;
        view.selected = new Set(session.selection);
        view.leading = session.selection[session.selection.length - 1];
        view.selectedClip = session.selectedClip?.id;
        view.marked = session.marked;
        view.invalidate(Layer.Marks | Layer.Overlay);
    }

    protected playbackChanged(): void {
        this.view.loop = this.session.playback.loop;
        this.view.invalidate(Layer.Overlay);
    }

    protected async loadPeaks(): Promise<void> {
        const buffer = await this.services.loadPeaks();
        if (buffer && !this.isDisposed) {
            this.view.setPeaks(readWaveformPeaks(buffer));
        }
    }

    protected barLabel(mark: LaneMark): string {
        if (mark.kind === 'clip') {
            return mark.clip.title;
        }
        const { annotation } = mark;
        const target =
            annotation.tier === 'attention' ? `→ ${annotation.target ?? ''}` : annotation.tier === 'turn' ? annotation.actor : undefined;
        return target ?? [annotation.actor, codeLabel(annotation, this.session)].filter(part => part).join(' ');
    }

    protected actions(): TimelineActions {
        const { session, services } = this;
        const { coding } = services;
        return {
            seek: frame => void session.playback.seek(frame),
            select: (mark, add) => this.select(mark, add),
            changeRange: (mark, range) => {
                if (mark.kind === 'clip') {
                    const { startFrame, endFrame } = range;
                    session.clips.edit(label.clipRange(), document => ({
                        ...document,
                        clips: document.clips.map(clip => (clip.id === mark.id ? { ...clip, startFrame, endFrame } : clip))
                    }));
                } else {
                    coding.setRange(mark.id, range.startFrame, range.endFrame);
                }
            },
            loop: mark => this.loop(mark),
            remove: () => coding.removeSelected(),
            describe: mark => this.describe(mark),
            get editable() {
                return coding.editable;
            }
        };
    }

    protected select(mark: LaneMark | undefined, add: boolean): void {
        const { session } = this;
        if (mark?.kind === 'clip') {
            session.select([]);
            session.selectClip(mark.id);
            return;
        }
        session.selectClip(undefined);
        if (!mark) {
            session.select([]);
        } else if (add) {
            const rest = session.selection.filter(id => id !== mark.id);
            session.select(rest.length < session.selection.length ? rest : [...rest, mark.id]);
        } else {
            session.select([mark.id]);
        }
    }

    /** A point is looped with a second on both sides. */
    protected loop(mark: LaneMark): void {
        const { playback, times } = this.session;
        const point = mark.endFrame - mark.startFrame <= 1;
        const from = times.secondsOf(mark.startFrame) - 1;
        const start = point ? times.frameAt(Math.max(0, from)) : mark.startFrame;
        const end = point ? Math.min(times.frameAt(times.secondsOf(mark.endFrame) + 1) + 1, times.frameCount) : mark.endFrame;
        playback.setLoop({ start, end });
        playback.play();
    }

    protected describe(mark: LaneMark): readonly string[] {
        if (mark.kind === 'clip') {
            const { clip } = mark;
            return [clip.title || clip.id, rangeText(clip, this.session), ...clip.questions];
        }
        const lines = describeAnnotation(mark.annotation, this.session);
        if (mark.kind !== 'outcome') {
            return lines;
        }
        const outcome =
            mark.outcome === 'onbepaald'
                ? nls.localize('beeldspoor/video-timeline/outcomeUnknown', 'Ontvangst onbepaald')
                : nls.localize('beeldspoor/video-timeline/outcomeNone', 'Geen ontvangst gecodeerd');
        return [outcome, dyadText(mark.annotation), ...lines.slice(1, 2)];
    }

    protected showTooltip(mark: LaneMark | undefined, x: number, y: number): void {
        const { tooltip, view } = this;
        tooltip.hidden = !mark;
        if (!mark) {
            return;
        }
        tooltip.replaceChildren(
            ...this.describe(mark).map((line, i) => {
                const part = document.createElement(i === 0 ? 'strong' : 'div');
                part.textContent = line;
                return part;
            })
        );
        const left = Math.max(4, Math.min(x + 12, view.width - tooltip.offsetWidth - 4));
        const below = y + 16 + tooltip.offsetHeight < view.height;
        tooltip.style.transform = `translate(${left}px, ${below ? y + 16 : Math.max(2, y - tooltip.offsetHeight - 10)}px)`;
    }

    protected toolbar(): HTMLElement {
        const bar = document.createElement('div');
        bar.className = 'bs-timeline-toolbar';
        bar.setAttribute('role', 'toolbar');
        bar.setAttribute('aria-label', label.timeline());
        const button = (icon: string, title: string, run: () => void): HTMLButtonElement => {
            const element = document.createElement('button');
            element.type = 'button';
            element.className = `bs-icon-button ${codicon(icon)}`;
            element.title = title;
            element.setAttribute('aria-label', title);
            element.addEventListener('mousedown', event => event.preventDefault());
            element.addEventListener('click', run);
            return element;
        };
        bar.append(
            button('zoom-out', `${label.zoomOut()} (−)`, () => this.view.zoom(1.6)),
            button('zoom-in', `${label.zoomIn()} (+)`, () => this.view.zoom(1 / 1.6)),
            button('arrow-both', `${label.zoomAll()} (Ctrl+0)`, () => this.view.zoomAll()),
            button('target', label.zoomSelection(), () => this.zoomToSelection())
        );
        return bar;
    }

    protected renderLabels(): void {
        const list = document.createElement('div');
        list.className = 'bs-timeline-labels-inner';
        for (const row of this.view.rows) {
            const { lane, collapsed } = row;
            const element = document.createElement('button');
            element.type = 'button';
            element.className = `bs-timeline-label${collapsed ? ' bs-collapsed' : ''}`;
            element.style.height = `${row.height}px`;
            element.title = label.collapse(lane.label);
            element.setAttribute('aria-expanded', String(!collapsed));
            element.setAttribute('aria-label', lane.label);
            const name = document.createElement('span');
            name.textContent = collapsed ? '' : lane.label;
            element.append(name);
            element.addEventListener('mousedown', event => event.preventDefault());
            element.addEventListener('click', () => this.toggle(lane.id));
            list.append(element);
        }
        this.labels.replaceChildren(list);
    }

    protected toggle(lane: LaneId): void {
        const collapsed = new Set(this.view.collapsed);
        if (!collapsed.delete(lane)) {
            collapsed.add(lane);
        }
        this.view.setLanes(this.lanes, collapsed);
        this.renderLabels();
        this.placeLabels();
    }

    protected placeLabels(): void {
        const list = this.labels.firstElementChild;
        if (list instanceof HTMLElement) {
            list.style.transform = `translateY(${-this.view.scroll}px)`;
        }
        this.labels.style.top = `${LANES_TOP}px`;
        const { start, end } = this.view.view;
        const { times } = this.session;
        this.view.stage.setAttribute('data-view', `${timecode(times, times.frameAt(start))} – ${timecode(times, times.frameAt(end))}`);
    }

    protected keyDown(event: KeyboardEvent): void {
        const control = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape' && this.pointer.abandon()) {
            event.stopPropagation();
        } else if (!control && (event.key === '+' || event.key === '=')) {
            this.view.zoom(1 / 1.6);
        } else if (!control && event.key === '-') {
            this.view.zoom(1.6);
        } else if (control && event.key === '0') {
            this.view.zoomAll();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
