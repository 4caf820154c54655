import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import type { RecordingSessionImpl } from '../session/recording-session-impl';

/** One picture of the session and its copy in the other window. */
interface Copy {
    readonly from: HTMLCanvasElement;
    readonly canvas: HTMLCanvasElement;
    /** Which picture it belongs to: 0 the recording's own, then its cameras. */
    readonly place: number;
}

/**
 * A second window for the beamer: only the picture of one recording, exactly as it is painted here (masks and view included), and
 * nothing of codes or names. It follows everything, and closes with the recording.
 */
@injectable()
export class BeamerWindow {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** Opened or closed. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected popup: Window | undefined;
    protected shown: RecordingSessionImpl | undefined;
    protected toDispose = new DisposableCollection();
    protected copies: readonly Copy[] = [];

    /** Whether the window shows this recording. */
    shows(session: RecordingSessionImpl | undefined): boolean {
        return session !== undefined && session === this.shown;
    }

    /**
     * Opens the window for a recording, or turns the open one to it.
     * @returns false when the browser keeps the window shut
     */
    open(session: RecordingSessionImpl): boolean {
        this.close();
        // A name of its own: an earlier one, left open by a reload, is used again.
        const popup = window.open('', 'beeldspoor-beamer', 'popup,width=1280,height=720');
        if (!popup || popup.closed) {
            return false;
        }
        this.popup = popup;
        this.shown = session;
        this.toDispose = new DisposableCollection();
        this.furnish(popup, session);
        const close = (): void => this.close();
        window.addEventListener('pagehide', close);
        popup.addEventListener('pagehide', close);
        this.toDispose.push({
            dispose: () => {
                window.removeEventListener('pagehide', close);
                popup.removeEventListener('pagehide', close);
            }
        });
        session.own({ dispose: () => this.shows(session) && this.close() });
        this.onDidChangeEmitter.fire();
        return true;
    }

    close(): void {
        const { popup } = this;
        if (!popup) {
            return;
        }
        this.popup = undefined;
        this.shown = undefined;
        this.copies = [];
        this.toDispose.dispose();
        popup.close();
        this.onDidChangeEmitter.fire();
    }

    protected furnish(popup: Window, session: RecordingSessionImpl): void {
        const { document: page } = popup;
        page.title = 'Beeldspoor';
        page.documentElement.lang = document.documentElement.lang;
        page.body.replaceChildren();
        // Always black, whatever the theme: it hangs on a wall.
        style(page.body, { margin: '0', background: 'black', overflow: 'hidden', height: '100vh', display: 'flex', position: 'relative' });
        page.body.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/beamerPicture', 'Beeld voor de beamer'));
        const stages = [session.playback.stage, ...(session.cameras?.pictures.map(picture => picture.stage) ?? [])];
        this.copies = stages.flatMap((stage, place) =>
            [stage.canvas, stage.second].map(from => {
                const canvas = page.createElement('canvas');
                page.body.append(canvas);
                const copy = { from, canvas, place };
                this.toDispose.push(stage.onDidPaint(() => this.copy(copy)));
                return copy;
            })
        );
        this.addFullScreen(popup);
        const lay = (): void => this.lay(session);
        if (session.cameras) {
            this.toDispose.push(session.cameras.onDidChange(lay));
        }
        lay();
        this.copies.forEach(copy => this.copy(copy));
    }

    /** Double click, F or the button fills the beamer. */
    protected addFullScreen(popup: Window): void {
        const { document: page } = popup;
        const toggle = (): void =>
            void (page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen()).catch((error: unknown) =>
                console.warn('The beamer window does not fill the screen.', error)
            );
        const button = page.createElement('button');
        button.type = 'button';
        button.textContent = nls.localize('beeldspoor/video-timeline/beamerFullScreen', 'Volledig scherm (F)');
        style(button, {
            position: 'absolute',
            left: '50%',
            bottom: '24px',
            transform: 'translateX(-50%)',
            padding: '12px 24px',
            font: '16px system-ui, sans-serif',
            color: 'white',
            background: 'rgba(0, 0, 0, 0.7)',
            border: '1px solid white',
            borderRadius: '4px',
            cursor: 'pointer'
        });
        button.addEventListener('click', toggle);
        page.body.append(button);
        page.addEventListener('fullscreenchange', () => (button.hidden = page.fullscreenElement !== null));
        page.addEventListener('dblclick', toggle);
        page.addEventListener('keydown', event => event.key.toLowerCase() === 'f' && toggle());
    }

    protected lay(session: RecordingSessionImpl): void {
        const { layout, large } = session.cameras ?? { layout: 'side', large: 0 };
        let small = 0;
        this.copies.forEach(({ canvas, from, place }) => {
            const corner = layout === 'corner' && place !== large;
            style(canvas, {
                objectFit: 'contain',
                position: corner ? 'absolute' : 'static',
                flex: '1 1 0',
                minWidth: '0',
                width: corner ? '24%' : '100%',
                height: corner ? 'auto' : '100%',
                right: corner ? '16px' : '',
                bottom: corner ? `calc(16px + ${small} * (13.5vw + 8px))` : '',
                zIndex: corner ? '1' : '0'
            });
            small += corner && !from.hidden ? 1 : 0;
        });
    }

    protected copy({ from, canvas }: Copy): void {
        // The second view of a 360° recording comes and goes.
        canvas.style.display = from.hidden ? 'none' : '';
        if (from.hidden || from.dataset.frame === undefined) {
            return;
        }
        if (canvas.width !== from.width || canvas.height !== from.height) {
            canvas.width = from.width;
            canvas.height = from.height;
        }
        canvas.getContext('2d', { alpha: false })?.drawImage(from, 0, 0);
        canvas.dataset.frame = from.dataset.frame;
    }
}

function style(node: HTMLElement, rules: Partial<CSSStyleDeclaration>): void {
    Object.assign(node.style, rules);
}
