import type { Moment, MomentOpener } from '@beeldspoor/coaching-model/lib/browser/moments/moment-opener';
import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { ApplicationShell, WidgetManager } from '@theia/core/lib/browser';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { aroundPoint } from '../player/loop-range';
import { RecordingWidget, type RecordingWidgetOptions } from '../player/recording-widget';
import type { LookState } from '../look/look';
import { viewOfMoment } from '../look/mark-view';
import type { FrameRange, RecordingSession } from './recording-session';

/** Where the user was before a jump. */
interface Place {
    readonly widget: string | undefined;
    readonly recording: string | undefined;
    readonly frame: number | undefined;
    /** Where one looked. */
    readonly look?: LookState;
}

/** More places than this nobody walks back. */
const MOST_PLACES = 50;

/** Leads to the film and back. */
@injectable()
export class MomentOpenerImpl implements MomentOpener {
    @inject(ApplicationShell) protected readonly shell: ApplicationShell;
    @inject(WidgetManager) protected readonly widgets: WidgetManager;

    protected readonly places: Place[] = [];
    protected readonly onDidChangePlacesEmitter = new Emitter<void>();
    /** There is, or is no longer, a place to go back to. */
    readonly onDidChangePlaces = this.onDidChangePlacesEmitter.event;
    /** Counts leads: a newer one ends a row of moments that is playing. */
    protected lead = 0;

    get canGoBack(): boolean {
        return this.places.length > 0;
    }

    async open(moment: Moment): Promise<void> {
        this.lead += 1;
        this.remember();
        await this.show(moment);
    }

    async openRecording(recording: string, quietly = false): Promise<void> {
        this.lead += 1;
        await this.reveal(recording, quietly);
    }

    async playAll(moments: readonly Moment[]): Promise<void> {
        if (moments.length === 0) {
            return;
        }
        const lead = ++this.lead;
        this.remember();
        for (const moment of moments) {
            const session = await this.show(moment);
            if (!session || lead !== this.lead || !(await this.playThrough(session, rangeOf(moment, session)))) {
                return;
            }
        }
    }

    async back(): Promise<void> {
        this.lead += 1;
        const place = this.places.pop();
        this.onDidChangePlacesEmitter.fire();
        if (!place) {
            return;
        }
        if (place.widget !== undefined && this.shell.getWidgetById(place.widget)) {
            await this.shell.activateWidget(place.widget);
        }
        if (place.recording !== undefined && place.frame !== undefined) {
            const open = this.shell.getWidgetById(RecordingWidget.idOf(place.recording));
            if (open instanceof RecordingWidget) {
                const session = await open.whenOpened;
                session?.look.restore(place.look);
                await session?.playback.seek(place.frame);
            } else if (place.widget === RecordingWidget.idOf(place.recording)) {
                const session = await this.reveal(place.recording);
                session?.look.restore(place.look);
                await session?.playback.seek(place.frame);
            }
        }
    }

    protected remember(): void {
        const widget = this.shell.currentWidget ?? this.shell.activeWidget;
        const main = this.shell.getCurrentWidget('main');
        const recording = main instanceof RecordingWidget ? main.session : undefined;
        this.places.push({
            widget: widget?.id,
            recording: recording?.recording.id,
            frame: recording?.playback.frame,
            look: recording?.look.state
        });
        this.places.splice(0, Math.max(0, this.places.length - MOST_PLACES));
        this.onDidChangePlacesEmitter.fire();
    }

    protected async show(moment: Moment): Promise<RecordingSession | undefined> {
        const session = await this.reveal(moment.recording);
        if (!session) {
            return undefined;
        }
        session.select(moment.annotation === undefined ? [] : [moment.annotation]);
        session.selectClip(moment.clip);
        if (moment.endFrame !== undefined && moment.annotation === undefined && moment.clip === undefined) {
            session.setMarked({ start: moment.frame, end: moment.endFrame });
        }
        if (session.look.spherical) {
            const view = moment.view ?? viewThen(moment, session);
            if (view) {
                session.look.setView(view);
            }
        }
        await session.playback.seek(moment.frame);
        return session;
    }

    protected async reveal(recording: string, quietly = false): Promise<RecordingSession | undefined> {
        const options: RecordingWidgetOptions = { recording };
        const widget = await this.widgets.getOrCreateWidget<RecordingWidget>(RecordingWidget.FACTORY_ID, options);
        if (!widget.isAttached) {
            await this.shell.addWidget(widget, { area: 'main' });
        }
        const { activeElement, body } = document;
        if (quietly && activeElement && activeElement !== body) {
            await this.shell.revealWidget(widget.id);
        } else {
            await this.shell.activateWidget(widget.id);
        }
        return widget.whenOpened;
    }

    /** @returns false when the user stopped it */
    protected async playThrough({ playback }: RecordingSession, range: FrameRange): Promise<boolean> {
        playback.setLoop(undefined);
        await playback.seek(range.start);
        return new Promise(resolve => {
            const finish = (whole: boolean): void => {
                shown.dispose();
                changed.dispose();
                resolve(whole);
            };
            const shown = playback.onDidShowFrame(frame => {
                if (frame >= range.end - 1) {
                    playback.pause();
                    finish(true);
                }
            });
            const changed = playback.onDidChange(() => {
                if (!playback.playing) {
                    finish(playback.frame >= range.end - 1);
                }
            });
            playback.play();
            if (!playback.playing) {
                finish(true);
            }
        });
    }
}

/** Where one looked at a moment that names no annotation or fragment itself: what begins there says it. */
function viewThen({ annotation, clip, frame }: Moment, session: RecordingSession): View | undefined {
    return annotation === undefined && clip === undefined
        ? viewOfMoment(session.annotations.value.annotations, session.clips.value.clips, frame)
        : undefined;
}

/** What of a moment is played: its range; around a point two seconds. */
function rangeOf(moment: Moment, { times }: RecordingSession): FrameRange {
    const end = moment.endFrame ?? moment.frame + 1;
    return end - moment.frame > 1 ? { start: moment.frame, end } : aroundPoint(moment.frame, times);
}
