import { clipsAsSeen } from '@beeldspoor/coaching-model/lib/common/clips/clip-veto';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { BaseWidget, codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import { createElement } from '@theia/core/shared/react';
import { createRoot, type Root } from '@theia/core/shared/react-dom/client';
import {
    arrangeLanes,
    type LaneArrangement,
    moveLane,
    START_ARRANGEMENT,
    stepLane,
    toggleLane
} from '../../common/timeline/lane-arrangement';
import { findMark } from '../../common/timeline/lane-lookup';
import type { TimelineLane } from '../../common/timeline/lanes';
import { lanesOf } from '../../common/timeline/lanes';
import { allMarks } from '../../common/timeline/marks-in-area';
import { signOfOutcome, signsOf } from '../../common/timeline/signs';
import { readWaveformPeaks } from '../../common/timeline/waveform-peaks';
import type { SessionCoding } from '../coding/session-coding';
import { FindBar } from '../marks/find-bar';
import type { MarkFinder } from '../marks/mark-finder';
import type { RecordingSession } from '../session/recording-session';
import { iconButton } from './icon-button';
import { LaneHeads } from './lane-heads';
import { LanesPanel } from './lanes-panel';
import { MissingAnswers } from './missing-answers';
import { SelectionBar } from './selection-bar';
import { SessionActions } from './session-actions';
import { StripGrip } from './strip-grip';
import { TimelineKeyboard } from './timeline-keyboard';
import { TimelinePointer, type PointerHit } from './timeline-pointer';
import { timelineText as text } from './timeline-texts';
import type { TimelineThumbnails } from './timeline-thumbnails';
import { TimelineTooltip } from './timeline-tooltip';
import { Layer, TimelineView } from './timeline-view';

/** What the widget needs beside the session. */
export interface RecordingTimelineServices {
    readonly coding: SessionCoding;
    readonly finder: MarkFinder;
    /** The waveform, or undefined when there is no sound or no film. */
    loadPeaks(): Promise<ArrayBuffer | undefined>;
    /** The small pictures, or undefined when there are none. */
    openThumbnails(): TimelineThumbnails | undefined;
    loadArrangement(): Promise<LaneArrangement>;
    saveArrangement(arrangement: LaneArrangement): void;
    /** Executes a command. */
    run(command: string): void;
    /** Opens the menu of what is selected; CSS pixels of the window. */
    openMenu(x: number, y: number, context: HTMLElement): void;
    /** Subscribes to changes of the colour theme. */
    onThemeChanged(listener: () => void): { dispose(): void };
}

/** The timeline under the film of one recording: puts its parts together and keeps them in step with the session. */
export class RecordingTimelineWidget extends BaseWidget {
    static readonly ID = 'beeldspoor-tijdlijn';

    readonly view: TimelineView;
    readonly keyboard: TimelineKeyboard;
    protected readonly actions: SessionActions;
    protected readonly pointer: TimelinePointer;
    protected readonly heads: LaneHeads;
    protected readonly panel: LanesPanel;
    protected readonly selectionBar: SelectionBar;
    protected readonly tooltip = new TimelineTooltip();
    protected readonly grips: { readonly thumbnails: StripGrip; readonly waveform: StripGrip };
    protected readonly missing: MissingAnswers;
    protected readonly resizeObserver: ResizeObserver;
    protected readonly findRoot: Root;
    /** Lanes of tiers, as the codebook has them. */
    protected lanes: readonly TimelineLane[] = [];
    protected arrangement: LaneArrangement = START_ARRANGEMENT;

    constructor(
        readonly session: RecordingSession,
        protected readonly services: RecordingTimelineServices
    ) {
        super();
        this.id = `${RecordingTimelineWidget.ID}-${session.recording.id}`;
        this.title.label = text.timeline();
        this.title.caption = text.timeline();
        this.title.iconClass = codicon('list-flat');
        this.addClass('bs-timeline');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'application');
        this.node.setAttribute('aria-label', text.timeline());
        this.node.setAttribute('aria-description', text.help());

        const sign = (): ReturnType<typeof signsOf> => signsOf(session.codebook);
        this.actions = new SessionActions(session, services.coding, (x, y) => services.openMenu(x, y, this.node));
        this.view = new TimelineView(session.times, {
            sign: mark =>
                mark.kind === 'outcome' ? signOfOutcome(mark.outcome) : mark.kind === 'annotation' ? sign()(mark.annotation) : 'stroke',
            label: mark => this.actions.barLabel(mark)
        });
        this.heads = new LaneHeads({
            collapse: lane => this.arrange(toggleLane(this.arrangement, 'collapsed', lane)),
            perActor: lane => this.arrange(toggleLane(this.arrangement, 'perActor', lane)),
            hide: lane => this.arrange(toggleLane(this.arrangement, 'hidden', lane)),
            step: (lane, step) => this.arrange(stepLane(this.arrangement, this.lanes, lane, step)),
            move: (lane, position) => this.arrange(moveLane(this.arrangement, this.lanes, lane, position))
        });
        this.panel = new LanesPanel({
            toggle: (list, lane) => this.arrange(toggleLane(this.arrangement, list, lane)),
            allPerActor: on => this.allPerActor(on),
            step: (lane, step) => this.arrange(stepLane(this.arrangement, this.lanes, lane, step))
        });
        this.selectionBar = new SelectionBar(services.run, () => session.select([]));
        this.grips = {
            thumbnails: new StripGrip(text.thumbnailsHeight(), thumbnails => this.arrange({ ...this.arrangement, thumbnails })),
            waveform: new StripGrip(text.waveformHeight(), waveform => this.arrange({ ...this.arrangement, waveform }))
        };
        this.keyboard = new TimelineKeyboard(this.node, this.view, session, {
            describe: mark => this.actions.describe(mark),
            select: (mark, add) => this.actions.walkTo(mark, add),
            loop: mark => this.actions.loop(mark),
            abandon: () => this.pointer.abandon(),
            leave: () => this.leave()
        });
        this.pointer = new TimelinePointer(this.view, this.actions);
        this.pointer.onHover = (hit, x, y) => this.hover(hit, x, y);
        this.view.onViewChanged = () => this.describeView();
        this.view.onLanesMoved = () => this.placeHeads();
        this.missing = new MissingAnswers(session);
        this.findRoot = createRoot(this.build());
        this.findRoot.render(createElement(FindBar, { finder: services.finder, session, leave: () => this.leave() }));
        this.resizeObserver = new ResizeObserver(() => this.view.resize());
        this.resizeObserver.observe(this.view.stage);
        this.listen();
        this.rebuild();
        this.missing.schedule(0);
        this.sessionChanged();
        this.playbackChanged();
        this.view.setPlayhead(session.playback.frame, false);
        void this.load();
    }

    override dispose(): void {
        if (this.isDisposed) {
            return;
        }
        this.findRoot.unmount();
        this.missing.dispose();
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

    /** Shows what is selected, or the marked range, as large as possible. */
    zoomToSelection(): void {
        const { selection, selectedClip, marked, annotations } = this.session;
        const ids = new Set(selection);
        const chosen = annotations.value.annotations.filter(({ id }) => ids.has(id));
        const [start, end] = chosen.reduce(
            ([from, to], each) => [Math.min(from, each.startFrame), Math.max(to, each.endFrame)],
            [selectedClip?.startFrame ?? Infinity, selectedClip?.endFrame ?? 0]
        );
        if (end > 0) {
            this.view.zoomTo({ start, end });
        } else if (marked.start !== undefined && marked.end !== undefined) {
            this.view.zoomTo({ start: marked.start, end: marked.end });
        }
    }

    /** Every annotation of the lane one is at (all persons of its tier), or of all lanes shown. */
    selectAll(which: 'lane' | 'all'): void {
        const { view, session } = this;
        const lanes = view.rows.map(row => row.lane);
        const leading = session.selection.at(-1);
        const at = view.cursor?.lane ?? (leading === undefined ? undefined : findMark(lanes, leading)?.lane.id);
        const lane = lanes.find(each => each.id === at) ?? lanes.find(each => each.tier !== 'clip' && each.marks.length > 0);
        session.selectClip(undefined);
        session.select(allMarks(which === 'all' || !lane ? lanes : [lane]));
    }

    /** Opens or closes the panel of lanes. */
    toggleLanesPanel(opener?: HTMLElement): void {
        this.panel.toggle(opener ?? this.node.querySelector<HTMLElement>('.bs-lanes-button') ?? this.node, this.lanes, this.arrangement);
    }

    /** One lane per person on every tier, or one lane per tier. */
    allPerActor(on = !this.arrangement.perActor.length): void {
        const perActor = on ? this.lanes.filter(lane => lane.tier !== 'clip').map(lane => lane.id) : [];
        this.arrange({ ...this.arrangement, perActor });
    }

    protected build(): HTMLElement {
        const side = document.createElement('div');
        side.className = 'bs-timeline-side';
        side.append(this.toolbar(), this.heads.node, this.grips.thumbnails.node, this.grips.waveform.node);
        const main = document.createElement('div');
        main.className = 'bs-timeline-main';
        this.view.stage.append(this.tooltip.node);
        main.append(this.view.stage, this.view.minimap);
        const body = document.createElement('div');
        body.className = 'bs-timeline-body';
        body.append(side, main);
        const find = document.createElement('div');
        this.node.append(find, this.selectionBar.node, body, this.panel.node, this.keyboard.announcer);
        return find;
    }

    protected toolbar(): HTMLElement {
        const bar = document.createElement('div');
        bar.className = 'bs-timeline-toolbar';
        bar.setAttribute('role', 'toolbar');
        bar.setAttribute('aria-label', text.timeline());
        const lanes = iconButton('list-tree', text.lanes(), () => this.toggleLanesPanel(lanes));
        lanes.classList.add('bs-lanes-button');
        lanes.setAttribute('aria-expanded', 'false');
        bar.append(
            iconButton('zoom-out', `${text.zoomOut()} (−)`, () => this.view.zoom(1.6)),
            iconButton('zoom-in', `${text.zoomIn()} (+)`, () => this.view.zoom(1 / 1.6)),
            iconButton('arrow-both', `${text.zoomAll()} (Ctrl+0)`, () => this.view.zoomAll()),
            iconButton('target', text.zoomSelection(), () => this.zoomToSelection()),
            iconButton('search', `${text.find()} (Ctrl+F)`, () => this.services.finder.show()),
            lanes
        );
        return bar;
    }

    protected listen(): void {
        const { session, services } = this;
        this.toDispose.pushAll([
            session.annotations.onDidChange(() => this.annotationsChanged()),
            session.clips.onDidChange(() => this.rebuild()),
            session.onDidChange(() => this.sessionChanged()),
            session.playback.onDidShowFrame(frame => this.view.setPlayhead(frame, session.playback.playing)),
            session.playback.onDidChange(() => this.playbackChanged()),
            this.missing.onDidChange(() => this.rebuild()),
            services.finder.onDidChange(() => this.finderChanged()),
            services.coding.onDidChange(() => {
                this.view.running = services.coding.running;
                this.view.invalidate(Layer.Marks | Layer.Overlay);
            }),
            services.onThemeChanged(() => requestAnimationFrame(() => this.view.themeChanged()))
        ]);
        this.heads.node.addEventListener('wheel', event => this.view.scrollTo(this.view.scroll + event.deltaY), { passive: true });
    }

    protected annotationsChanged(): void {
        this.rebuild();
        this.missing.schedule();
    }

    protected rebuild(): void {
        const { session } = this;
        this.lanes = lanesOf(
            {
                annotations: session.annotations.value.annotations,
                clips: clipsAsSeen(session.clips.value).clips,
                codebook: session.codebook,
                times: session.times,
                unanswered: this.missing.outcomes,
                clipsLabel: text.clips()
            },
            this.lanes
        );
        this.view.running = this.services.coding.running;
        this.showLanes();
    }

    protected arrange(arrangement: LaneArrangement): void {
        if (arrangement !== this.arrangement) {
            this.arrangement = arrangement;
            this.services.saveArrangement(arrangement);
            this.showLanes();
        }
    }

    protected showLanes(): void {
        const { arrangement, view } = this;
        const shown = arrangeLanes(this.lanes, arrangement, this.session.times, text.nobody(), view.lanes);
        view.setLanes(shown, new Set(arrangement.collapsed));
        view.setStrips(arrangement.thumbnails, arrangement.waveform);
        this.heads.show(view.rows);
        this.panel.update(this.lanes, arrangement);
    }

    protected sessionChanged(): void {
        const { session, view } = this;
        view.selected = new Set(session.selection);
        view.leading = session.selection[session.selection.length - 1];
        view.selectedClip = session.selectedClip?.id;
        view.marked = session.marked;
        this.selectionBar.show(session.selection.length, this.services.coding.editable);
        view.invalidate(Layer.Marks | Layer.Overlay);
    }

    protected playbackChanged(): void {
        this.view.loop = this.session.playback.loop;
        this.view.invalidate(Layer.Overlay);
    }

    protected finderChanged(): void {
        const { hitIds } = this.services.finder;
        if (this.view.hits !== hitIds) {
            this.view.hits = hitIds;
            this.view.invalidate(Layer.Marks | Layer.Minimap);
        }
    }

    protected async load(): Promise<void> {
        const { services } = this;
        const arrangement = await services.loadArrangement();
        if (this.isDisposed) {
            return;
        }
        this.arrangement = arrangement;
        this.showLanes();
        const thumbnails = services.openThumbnails();
        if (thumbnails) {
            this.view.thumbnails = thumbnails;
            this.toDispose.push(thumbnails);
            this.toDispose.push(thumbnails.onDidChange(() => this.thumbnailsChanged()));
            this.thumbnailsChanged();
        }
        const buffer = await services.loadPeaks();
        if (this.isDisposed) {
            return;
        }
        if (buffer) {
            this.view.setPeaks(readWaveformPeaks(buffer));
        }
    }

    protected thumbnailsChanged(): void {
        const { thumbnails, waveform } = this.arrangement;
        this.view.setStrips(thumbnails, waveform);
    }

    protected hover(hit: PointerHit | undefined, x: number, y: number): void {
        const lines = hit?.mark
            ? this.actions.describe(hit.mark)
            : hit?.crowd !== undefined
              ? [text.crowd(hit.crowd, hit.lane.label), text.crowdZoom()]
              : [];
        this.tooltip.show(lines, x, y, this.view.width, this.view.height);
    }

    /** The focus goes to the film above. */
    protected leave(): void {
        this.node.closest('.bs-recording')?.querySelector<HTMLElement>('.bs-player-film')?.focus();
    }

    protected placeHeads(): void {
        const { geometry, scroll, thumbnails } = this.view;
        this.heads.place(geometry.lanesTop, scroll);
        this.grips.thumbnails.node.hidden = !thumbnails?.aspect;
        this.grips.thumbnails.place(geometry.waveformTop, geometry.thumbnails);
        this.grips.waveform.place(geometry.lanesTop, geometry.waveform);
    }

    protected describeView(): void {
        const { start, end } = this.view.view;
        const { times } = this.session;
        this.view.stage.setAttribute('data-view', `${timecode(times, times.frameAt(start))} – ${timecode(times, times.frameAt(end))}`);
    }
}
