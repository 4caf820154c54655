import { isSoundAlone, type RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { CommandRegistry } from '@theia/core';
import { BaseWidget, codicon, KeybindingRegistry, type Message, type StatefulWidget, type Widget } from '@theia/core/lib/browser';
import { Emitter } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import { inject, injectable, optional, postConstruct } from '@theia/core/shared/inversify';
import { PanelLayout, SplitPanel, Widget as LuminoWidget } from '@theia/core/shared/@lumino/widgets';
import { createRoot, type Root } from '@theia/core/shared/react-dom/client';
import { FilmJobsLines } from '../jobs/film-jobs-lines';
import { MediaJobCommands } from '../jobs/media-job-commands';
import type { LookState } from '../look/look';
import { LookBar } from '../look/look-bar';
import { LookKeySwitch } from '../look/look-key-switch';
import { LookPanes } from '../look/look-panes';
import type { RecordingSession } from '../session/recording-session';
import type { RecordingSessionImpl } from '../session/recording-session-impl';
import { RecordingSessionOpener } from '../session/recording-session-opener';
import { RecordingSessionsImpl, type RecordingHolder } from '../session/recording-sessions-impl';
import { RecordingTimelineFactory } from '../session/recording-timeline-factory';
import { CamerasView } from '../cameras/cameras-view';
import { MaskCommands } from '../masks/mask-commands';
import { MaskLayer } from '../masks/mask-layer';
import { MasksService } from '../masks/masks-service';
import { masksUnreadableText } from '../masks/mask-texts';
import { FootageDoor } from './footage-door';
import { listenToFilm } from './film-gestures';
import { FilmNotice, makeProxyText, noMediaText, unplayableText } from './film-notice';
import { PlayerCommands } from './player-commands';
import { BeamerWindow } from './beamer-window';
import { PlayerControls, type PlayerControlsProps } from './player-controls';
import { SCRUB_SOUND_PREFERENCE } from './player-preferences';

/** Which recording of the current traject. */
export interface RecordingWidgetOptions {
    readonly recording: string;
}
export const RecordingWidgetOptions = Symbol('RecordingWidgetOptions');

interface RecordingWidgetState {
    readonly frame?: number;
    readonly speed?: number;
    readonly volume?: number;
    readonly muted?: boolean;
    readonly sizes?: number[];
    readonly look?: LookState;
    /** Part of the width that the first of two pictures has. */
    readonly panes?: number;
}

/** A recording: the film as large as it can be, its controls, and the timeline. */
@injectable()
export class RecordingWidget extends BaseWidget implements StatefulWidget, RecordingHolder {
    static readonly FACTORY_ID = 'beeldspoor-recording';

    @inject(RecordingWidgetOptions) protected readonly options: RecordingWidgetOptions;
    @inject(RecordingSessionOpener) protected readonly opener: RecordingSessionOpener;
    @inject(RecordingSessionsImpl) protected readonly sessions: RecordingSessionsImpl;
    @inject(RecordingTimelineFactory) @optional() protected readonly timelineFactory: RecordingTimelineFactory | undefined;
    @inject(FilmJobsLines) protected readonly jobsLines: FilmJobsLines;
    @inject(PreferenceService) protected readonly preferences: PreferenceService;
    @inject(BeamerWindow) protected readonly beamer: BeamerWindow;
    @inject(MasksService) protected readonly masks: MasksService;
    @inject(CommandRegistry) protected readonly commands: CommandRegistry;
    @inject(KeybindingRegistry) protected readonly keybindings: KeybindingRegistry;
    @inject(LookKeySwitch) protected readonly keySwitch: LookKeySwitch;
    @inject(FootageDoor) protected readonly access: FootageDoor;

    session: RecordingSessionImpl | undefined;
    /** Whether the gate was open when the film was opened; undefined before that. */
    showsFootage: boolean | undefined;
    /** On top of the film, as soon as the recording is open. */
    maskLayer: MaskLayer | undefined;
    protected readonly player = new LuminoWidget();
    /** The film, and beside it the pictures of other cameras. */
    protected readonly pictures = document.createElement('div');
    protected readonly film = document.createElement('div');
    protected readonly notice = new FilmNotice();
    protected readonly controls = document.createElement('div');
    protected readonly split = new SplitPanel({ orientation: 'vertical', spacing: 4 });
    protected controlsRoot: Root | undefined;
    protected panes: LookPanes | undefined;
    protected pending: RecordingWidgetState = {};
    protected opened: Promise<RecordingSession | undefined>;

    static idOf(recording: string): string {
        return `${RecordingWidget.FACTORY_ID}:${recording}`;
    }

    @postConstruct()
    protected init(): void {
        this.id = RecordingWidget.idOf(this.options.recording);
        this.title.label = this.options.recording;
        this.title.caption = nls.localize('beeldspoor/video-timeline/recording', 'Opname {0}', this.options.recording);
        this.title.iconClass = codicon('device-camera-video');
        this.title.closable = true;
        this.addClass('bs-recording');
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', this.title.caption);

        this.player.addClass('bs-player');
        this.film.className = 'bs-player-film';
        // A mouse click on a button under the film leaves the keys to the film: the spacebar plays, whatever was clicked.
        this.node.addEventListener('mousedown', event => {
            if (event.target instanceof Element && event.target.closest('.bs-player-controls button')) {
                event.preventDefault();
                this.film.focus({ preventScroll: true });
            }
        });
        this.film.tabIndex = 0;
        this.film.setAttribute('role', 'group');
        this.film.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/film', 'Film'));
        this.film.setAttribute(
            'aria-description',
            nls.localize('beeldspoor/video-timeline/filmKeys', 'Tab kiest wie; F6 gaat naar het volgende onderdeel.')
        );
        this.film.append(this.notice.node);
        this.pictures.className = 'bs-player-pictures';
        this.pictures.append(this.film);
        this.player.node.append(this.pictures, this.controls);
        this.split.addWidget(this.player);
        const layout = new PanelLayout();
        layout.addWidget(this.split);
        this.layout = layout;
        this.setNotice(nls.localize('beeldspoor/video-timeline/opening', 'De opname wordt geopend …'));
        this.opened = this.open();
        this.toDispose.push({ dispose: () => this.sessions.forget(this) });
    }

    /** Id of the recording. */
    get recording(): string {
        return this.options.recording;
    }

    /** The session, when the recording is open; undefined when there is no such recording. */
    get whenOpened(): Promise<RecordingSession | undefined> {
        return this.opened;
    }

    /** The node that fills the screen on request: the film with its controls. */
    get playerNode(): HTMLElement {
        return this.player.node;
    }

    /** Where the focus goes with F6, in that order: the film, its buttons, the timeline; `target` takes the focus. */
    get parts(): readonly { readonly node: HTMLElement; readonly target: HTMLElement }[] {
        const button = this.controls.querySelector<HTMLElement>('button:enabled');
        const timeline = this.split.widgets.at(1)?.node;
        return [
            { node: this.film, target: this.film },
            ...(button ? [{ node: this.controls, target: button }] : []),
            ...(timeline ? [{ node: timeline, target: timeline }] : [])
        ];
    }

    protected async open(): Promise<RecordingSession | undefined> {
        let session: RecordingSessionImpl | undefined;
        try {
            session = await this.opener.open(this.options.recording);
            this.showsFootage = session && this.access.isOpen(this.options.recording);
        } catch (error) {
            if (error instanceof UserFacingError) {
                this.setNotice(error.message);
                return undefined;
            }
            throw error;
        }
        if (this.isDisposed) {
            session?.dispose();
            return undefined;
        }
        if (!session) {
            this.setNotice(
                nls.localize('beeldspoor/video-timeline/notFound', 'Opname {0} staat niet in dit traject.', this.options.recording)
            );
            return undefined;
        }
        this.session = session;
        this.toDispose.push(session);
        const panes = new LookPanes(session.playback.stage, session);
        this.panes = panes;
        this.toDispose.push(panes);
        this.film.prepend(panes.node);
        this.toDispose.push(
            listenToFilm(this.film, {
                playback: session.playback,
                look: session.look,
                stage: session.playback.stage,
                toggle: () => void this.commands.executeCommand(PlayerCommands.PLAY_PAUSE.id),
                fullScreen: () => void this.commands.executeCommand(PlayerCommands.FULL_SCREEN.id)
            })
        );
        this.addMaskLayer(session);
        this.controlsRoot = createRoot(this.controls);
        this.controlsRoot.render(
            <>
                <LookBar
                    session={session}
                    stage={session.playback.stage}
                    commands={this.commands}
                    keySwitch={this.keySwitch}
                    keyOf={id => this.keyOf(id)}
                />
                <PlayerControls
                    session={session}
                    player={session.playback}
                    commands={this.commands}
                    switches={this.switches(session)}
                    keyOf={id => this.keyOf(id)}
                />
            </>
        );
        this.toDispose.push({ dispose: () => this.controlsRoot?.unmount() });
        const jobsLine = this.jobsLines.create(session.recording.id);
        this.player.node.insertBefore(jobsLine.node, this.controls);
        this.toDispose.push(jobsLine);
        if (session.cameras) {
            this.toDispose.push(new CamerasView(this.pictures, this.film, session.cameras));
        }
        this.addTimeline(session);
        this.toDispose.push(session.playback.onDidChange(() => this.updateNotice()));
        this.toDispose.push(session.onDidChange(() => this.updateTitle(session.recording)));
        this.updateTitle(session.recording);
        this.updateNotice();
        this.applyState(session);
        this.sessions.bringForward(this);
        return session;
    }

    protected switches(session: RecordingSessionImpl): PlayerControlsProps['switches'] {
        const { preferences, beamer } = this;
        const changed = new Emitter<void>();
        this.toDispose.pushAll([
            changed,
            beamer.onDidChange(() => void changed.fire()),
            preferences.onPreferenceChanged(({ preferenceName }) => {
                if (preferenceName === SCRUB_SOUND_PREFERENCE) {
                    changed.fire();
                }
            })
        ]);
        return {
            get scrubSound() {
                return preferences.get(SCRUB_SOUND_PREFERENCE, false);
            },
            get beamer() {
                return beamer.shows(session);
            },
            onDidChange: changed.event
        };
    }

    protected addMaskLayer(session: RecordingSessionImpl): void {
        const run = (command: { readonly id: string }): void => void this.commands.executeCommand(command.id);
        this.maskLayer = new MaskLayer(this.masks.of(session), {
            playback: session.playback,
            look: session.look,
            places: () => session.playback.stage.places,
            openList: () => run(MaskCommands.FOCUS),
            togglePlaying: () => run(PlayerCommands.PLAY_PAUSE),
            focusFilm: () => this.film.focus({ preventScroll: true })
        });
        this.film.append(this.maskLayer.node);
        this.toDispose.push(this.maskLayer);
    }

    protected addTimeline(session: RecordingSession): void {
        const timeline: Widget | undefined = this.timelineFactory?.(session);
        if (timeline) {
            this.split.addWidget(timeline);
            this.split.setRelativeSizes([65, 35]);
            this.toDispose.push(timeline);
        }
    }

    protected updateTitle(recording: RecordingDocument): void {
        this.title.label = recording.title ? `${recording.id} ${recording.title}` : recording.id;
        this.title.caption = nls.localize('beeldspoor/video-timeline/recording', 'Opname {0}', this.title.label);
        this.node.setAttribute('aria-label', this.title.caption);
        this.session?.playback.stage.canvas.setAttribute('aria-label', this.title.caption);
    }

    protected updateNotice(): void {
        const state = this.session?.playback.state;
        this.node.classList.toggle('bs-no-film', state === 'noMedia');
        if (state === 'noMedia' && this.session && !this.session.masks && this.access.isOpen(this.options.recording)) {
            this.setNotice(masksUnreadableText(this.session.recording.id));
        } else if (state === 'noMedia') {
            this.setNotice(noMediaText(this.session?.recording.mediaState, this.access.reasons(this.options.recording)));
        } else if (state === 'missing') {
            const { id, media } = this.session!.recording;
            this.setNotice(
                nls.localize(
                    'beeldspoor/video-timeline/filmMissing',
                    'De film {0} staat niet meer in de map van deze opname. Uw annotaties en de beeldtabel zijn er nog; de analyse werkt. Zet de film terug in opnames/{1} en open de opname opnieuw.',
                    media[0],
                    id
                )
            );
        } else if (state === 'preparing') {
            const percent = Math.floor((this.session?.playback.fraction ?? 0) * 100);
            this.setNotice(
                nls.localize(
                    'beeldspoor/video-timeline/preparingFilm',
                    'Van deze film wordt een versie gemaakt die hier te bekijken is: {0} %. U kunt al plannen en lezen; het beeld verschijnt vanzelf.',
                    percent
                )
            );
        } else if (state === 'unplayable') {
            const { id } = this.session!.recording;
            const run = (): void => void this.commands.executeCommand(MediaJobCommands.MAKE_PROXY.id, id);
            this.notice.say(unplayableText(), { label: makeProxyText(), run });
        } else {
            if (state === 'ready' && this.session && isSoundAlone(this.session.recording)) {
                this.setNotice(nls.localize('beeldspoor/video-timeline/soundOnly', 'Deze opname heeft alleen geluid.'));
                return;
            }
            this.setNotice(state === 'opening' ? nls.localize('beeldspoor/video-timeline/opening', 'De opname wordt geopend …') : '');
        }
    }

    protected setNotice(text: string): void {
        this.notice.say(text);
    }

    protected keyOf(commandId: string): string {
        const [binding] = this.keybindings.getKeybindingsForCommand(commandId);
        return binding ? this.keybindings.acceleratorFor(binding, '+').join(' ') : '';
    }

    storeState(): RecordingWidgetState {
        const playback = this.session?.playback;
        if (!playback) {
            return this.pending;
        }
        const { frame, speed, volume, muted } = playback;
        return { frame, speed, volume, muted, sizes: this.split.relativeSizes(), look: this.session?.look.state, panes: this.panes?.ratio };
    }

    restoreState(oldState: object): void {
        this.pending = oldState;
        if (this.session) {
            this.applyState(this.session);
        }
    }

    protected applyState({ playback, look: looking }: RecordingSessionImpl): void {
        const { frame, speed, volume, muted, sizes, look, panes } = this.pending;
        this.pending = {};
        if (speed !== undefined) {
            playback.setSpeed(speed);
        }
        if (volume !== undefined) {
            playback.setVolume(volume);
        }
        if (muted !== undefined) {
            playback.setMuted(muted);
        }
        if (sizes?.length === this.split.widgets.length) {
            this.split.setRelativeSizes(sizes);
        }
        looking.restore(look);
        if (this.panes && panes !== undefined) {
            this.panes.ratio = panes;
        }
        void playback.seek(frame ?? playback.frame);
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        this.film.focus({ preventScroll: true });
        this.sessions.bringForward(this);
    }

    protected override onAfterShow(msg: Message): void {
        super.onAfterShow(msg);
        this.sessions.bringForward(this);
    }

    protected override onBeforeHide(msg: Message): void {
        this.session?.playback.pause();
        super.onBeforeHide(msg);
    }
}
