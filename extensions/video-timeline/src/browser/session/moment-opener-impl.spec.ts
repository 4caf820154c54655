// @vitest-environment jsdom
// First: Theia's browser modules import each other in circles and want this door.
import '@theia/core/lib/browser';
import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { Emitter } from '@theia/core/lib/common/event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordingWidget } from '../player/recording-widget';
import { MomentOpenerImpl } from './moment-opener-impl';

// Theia asks for this while it loads; jsdom has it not.
vi.hoisted(() => Object.assign(document, { queryCommandSupported: () => false }));
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

const times = constantFrameTimes(1000, { num: 25, den: 1 });

/** A playback that plays frame by frame, at once, when told to. */
class FakePlayback {
    frame = 0;
    playing = false;
    readonly log: string[] = [];
    readonly onDidShowFrameEmitter = new Emitter<number>();
    readonly onDidShowFrame = this.onDidShowFrameEmitter.event;
    readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    /** The user pauses at this frame. */
    stopAt = Infinity;

    async seek(frame: number): Promise<void> {
        this.frame = frame;
        this.log.push(`seek ${frame}`);
    }
    setLoop(): void {}
    play(): void {
        this.playing = true;
        queueMicrotask(() => {
            while (this.playing) {
                this.frame += 1;
                if (this.frame >= this.stopAt) {
                    this.pause();
                } else {
                    this.onDidShowFrameEmitter.fire(this.frame);
                }
            }
            this.log.push(`until ${this.frame}`);
        });
    }
    pause(): void {
        this.playing = false;
        this.onDidChangeEmitter.fire();
    }
}

const TABLE = { yaw: 135, pitch: -10, roll: 0, vfov: 75 };
const BOARD = { yaw: 99, pitch: 3, roll: 0, vfov: 60 };

let playback: FakePlayback;
let look: { spherical: boolean; readonly setView: ReturnType<typeof vi.fn> };
let opener: MomentOpenerImpl;
let session: Record<string, unknown>;
const shell = {
    currentWidget: { id: 'analysis' },
    activated: [] as string[],
    getCurrentWidget: () => undefined as unknown,
    getWidgetById: (id: string) => (id === 'analysis' ? { id } : undefined),
    activateWidget: async (id: string) => void shell.activated.push(id)
};

beforeEach(() => {
    playback = new FakePlayback();
    look = { spherical: true, setView: vi.fn() };
    session = {
        ...{ playback, times, look, recording: { id: 'O1' }, select: vi.fn(), selectClip: vi.fn(), setMarked: vi.fn() },
        annotations: { value: { annotations: [{ startFrame: 100 }, { startFrame: 500, view: TABLE }] } },
        clips: { value: { clips: [{ startFrame: 100, view: BOARD }] } }
    };
    shell.activated = [];
    shell.currentWidget = { id: 'analysis' };
    const widget = { id: RecordingWidget.idOf('O1'), isAttached: true, whenOpened: Promise.resolve(session) };
    opener = new MomentOpenerImpl();
    Object.assign(opener, { shell, widgets: { getOrCreateWidget: async () => widget } });
});

describe('MomentOpenerImpl', () => {
    it('shows the moment with its annotation selected', async () => {
        await opener.open({ recording: 'O1', frame: 1225 % 1000, annotation: 'E04' });
        expect(playback.log).toEqual(['seek 225']);
        expect(session.select).toHaveBeenCalledWith(['E04']);
        expect(session.selectClip).toHaveBeenCalledWith(undefined);
        expect(session.setMarked).not.toHaveBeenCalled();
    });

    it('marks a range that belongs to no annotation', async () => {
        await opener.open({ recording: 'O1', frame: 100, endFrame: 150 });
        expect(session.setMarked).toHaveBeenCalledWith({ start: 100, end: 150 });
    });

    it('looks as what begins at the moment was made, when the link says no view itself', async () => {
        await opener.open({ recording: 'O1', frame: 500 });
        expect(look.setView).toHaveBeenLastCalledWith(TABLE);
        await opener.open({ recording: 'O1', frame: 100 });
        expect(look.setView).toHaveBeenLastCalledWith(BOARD);
        await opener.open({ recording: 'O1', frame: 100, view: TABLE });
        expect(look.setView).toHaveBeenLastCalledWith(TABLE);
        look.setView.mockClear();
        await opener.open({ recording: 'O1', frame: 101 });
        look.spherical = false;
        await opener.open({ recording: 'O1', frame: 100 });
        expect(look.setView).not.toHaveBeenCalled();
    });

    it('leads back to where the user was, once for each lead', async () => {
        await opener.open({ recording: 'O1', frame: 100 });
        expect(opener.canGoBack).toBe(true);
        await opener.back();
        expect(shell.activated).toEqual(['beeldspoor-recording:O1', 'analysis']);
        expect(opener.canGoBack).toBe(false);
        await opener.back();
        expect(shell.activated).toHaveLength(2);
    });

    it('plays moments one after another, a point with a second at either side', async () => {
        await opener.playAll([
            { recording: 'O1', frame: 100, endFrame: 110 },
            { recording: 'O1', frame: 500 }
        ]);
        await Promise.resolve();
        expect(playback.log).toEqual(['seek 100', 'seek 100', 'until 109', 'seek 500', 'seek 475', 'until 525']);
    });

    it('stops the row when the user pauses', async () => {
        playback.stopAt = 105;
        await opener.playAll([
            { recording: 'O1', frame: 100, endFrame: 110 },
            { recording: 'O1', frame: 500 }
        ]);
        await Promise.resolve();
        expect(playback.log.at(-1)).toBe('until 105');
        expect(playback.log.some(entry => entry.includes('500'))).toBe(false);
    });
});
