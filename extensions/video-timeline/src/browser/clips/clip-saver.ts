import { clipsAsSeen } from '@beeldspoor/coaching-model/lib/common/clips/clip-veto';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { shownClips } from '@beeldspoor/coaching-model/lib/common/trajectory/cycle-clips';
import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { ClipAddress, ClipLook } from '../../common/clips/clip-file-name';
import { clipExportRoute, clipFileRoute, stillRoute, type ClipMessage } from '../../common/clips/clip-routes';
import type { RecordingSession } from '../session/recording-session';

/** Where saving one film, or one picture, stands. */
export type ClipSave =
    | { readonly state: 'running'; readonly fraction: number }
    | { readonly state: 'done'; readonly name: string; readonly note: string }
    | { readonly state: 'refused'; readonly message: UserFacingMessage };

/** Saves fragments as films and moments as pictures: made by the server, then downloaded by the browser. */
@injectable()
export class ClipSaver {
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    @inject(DocumentStore)
    protected readonly documents: DocumentStore;

    protected readonly saves = new Map<string, ClipSave>();
    protected readonly running = new Map<string, AbortController>();
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;

    /** How the last saving under this key stands; see `clipKey`. */
    save(key: string): ClipSave | undefined {
        return this.saves.get(key);
    }

    /** Makes one film of fragments, in this order, and hands it to the browser. */
    async film(key: string, clips: readonly ClipAddress[], look: ClipLook): Promise<void> {
        await this.run(key, async (traject, signal) => {
            const response = await fetch(address(clipExportRoute(traject, clips, look)), {
                method: 'POST',
                credentials: 'same-origin',
                cache: 'no-store',
                signal
            });
            for await (const message of messages(response)) {
                if (message.kind === 'progress') {
                    this.set(key, { state: 'running', fraction: message.fraction });
                } else if (message.kind === 'refused') {
                    return { state: 'refused', message: message.message };
                } else {
                    download(address(clipFileRoute(traject, message.name)), message.name);
                    return { state: 'done', name: message.name, note: noteOf(message) };
                }
            }
            return lost();
        });
    }

    /** The fragments that are shown of the whole cycle of a recording, in the order shown; of the recording alone when no cycle has it. */
    shownWith({ recording, clips }: RecordingSession): readonly ClipAddress[] {
        const { snapshot } = this.trajectory;
        const cycle = snapshot?.traject.cycles.find(each => each.recordings.includes(recording.id));
        if (snapshot && cycle) {
            return shownClips(snapshot, cycle).map(({ recording: id, clip }) => ({ recording: id, fragment: clip.id }));
        }
        return clipsAsSeen(clips.value)
            .clips.filter(({ shown }) => shown)
            .map(({ id }) => ({ recording: recording.id, fragment: id }));
    }

    /** The frame on screen as a picture: of a 360° film what is seen, as it is seen. */
    async still(key: string, session: RecordingSession): Promise<void> {
        const { recording, playback, look } = session;
        playback.pause();
        const round = look.spherical && look.mode === 'rond';
        const view = round ? { ...look.viewOf('main'), width: 1920, height: 1080 } : undefined;
        await this.run(key, async (traject, signal) => {
            const response = await fetch(address(stillRoute(traject, recording.id, playback.frame, view)), {
                credentials: 'same-origin',
                cache: 'no-store',
                signal
            });
            if (!response.ok) {
                const message = (await response.json().catch(() => undefined)) as UserFacingMessage | undefined;
                return message?.happened ? { state: 'refused', message } : lost();
            }
            const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? `${recording.id}.png`;
            const url = URL.createObjectURL(await response.blob());
            download(url, name);
            setTimeout(() => URL.revokeObjectURL(url), 60_000);
            return { state: 'done', name, note: '' };
        });
    }

    cancel(key: string): void {
        this.running.get(key)?.abort();
    }

    protected async run(key: string, work: (traject: string, signal: AbortSignal) => Promise<ClipSave>): Promise<void> {
        const traject = this.trajectory.snapshot?.folder;
        if (this.running.has(key) || traject === undefined) {
            return;
        }
        const stop = new AbortController();
        this.running.set(key, stop);
        this.set(key, { state: 'running', fraction: 0 });
        try {
            // The server reads fragments, views and masks from disk.
            await this.documents.flushAll();
            this.set(key, await work(traject, stop.signal));
        } catch {
            this.set(key, stop.signal.aborted ? undefined : lost());
        } finally {
            this.running.delete(key);
            this.onDidChangeEmitter.fire();
        }
    }

    protected set(key: string, save: ClipSave | undefined): void {
        if (save) {
            this.saves.set(key, save);
        } else {
            this.saves.delete(key);
        }
        this.onDidChangeEmitter.fire();
    }
}

/** How fragments of a recording are saved when nobody chose: as one sees them. */
export const lookOf = ({ projection }: RecordingSession['recording']): ClipLook => (projection === 'equirectangular' ? 'view' : 'filmed');

/** Key of the saving of one fragment; of a still and of all fragments of a recording. */
export const clipKey = (recording: string, clip: string): string => `${recording}/${clip}`;
export const stillKey = (recording: string): string => `${recording}/*beeld`;
export const allKey = (recording: string): string => `${recording}/*alle`;

// Relative to the page, so that a proxy may put the application under a path.
const address = (route: string): string => new URL(`.${route}`, document.baseURI).href;

function download(url: string, name: string): void {
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
}

async function* messages(response: Response): AsyncGenerator<ClipMessage> {
    if (!response.ok || !response.body) {
        return;
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + part.value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            yield JSON.parse(line) as ClipMessage;
        }
    }
}

function noteOf({ overGap, masked }: Extract<ClipMessage, { kind: 'done' }>): string {
    return [
        ...(masked ? [nls.localize('beeldspoor/video-timeline/savedMasked', 'De maskers zitten in de film.')] : []),
        ...(overGap
            ? [
                  nls.localize(
                      'beeldspoor/video-timeline/savedOverGap',
                      'De camera stond binnen het fragment even stil; de delen staan direct achter elkaar.'
                  )
              ]
            : [])
    ].join(' ');
}

function lost(): ClipSave {
    return {
        state: 'refused',
        message: {
            happened: nls.localize('beeldspoor/video-timeline/saveLost', 'De verbinding met Beeldspoor viel weg tijdens het opslaan.'),
            kept: nls.localize('beeldspoor/video-timeline/saveNothing', 'Er is niets gemaakt; opname en fragmenten zijn niet veranderd.'),
            todo: nls.localize('beeldspoor/video-timeline/saveAgain', 'Probeer het nog eens.')
        }
    };
}
