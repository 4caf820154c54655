import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { nls } from '@theia/core/lib/common/nls';
import { type ReactNode, useState } from '@theia/core/shared/react';
import type { ClipLook } from '../../common/clips/clip-file-name';
import type { RecordingSession } from '../session/recording-session';
import { clipKey, type ClipSaver, stillKey } from './clip-saver';

interface Props {
    readonly saver: ClipSaver;
    readonly session: RecordingSession;
    readonly clip: Clip;
}

/** Saving the chosen fragment as a film, or the moment on screen as a picture. */
export function ClipSaving({ saver, session, clip }: Props): ReactNode {
    const { recording } = session;
    const round = recording.projection === 'equirectangular';
    const [look, setLook] = useState<ClipLook>(round ? 'view' : 'filmed');
    const key = clipKey(recording.id, clip.id);
    const busy = saver.save(key)?.state === 'running';
    const choice = (value: ClipLook, label: string, hint: string): ReactNode => (
        <button
            type="button"
            className="bs-toggle"
            aria-pressed={look === value}
            title={hint}
            disabled={busy}
            onClick={() => setLook(value)}
        >
            {label}
        </button>
    );
    const title = nls.localize('beeldspoor/video-timeline/saveTitle', 'Opslaan');
    return (
        <section className="bs-clip-saving" aria-label={title}>
            <h4>{title}</h4>
            {round && (
                <div
                    className="bs-segmented"
                    role="group"
                    aria-label={nls.localize('beeldspoor/video-timeline/saveLook', 'Hoe de film eruitziet')}
                >
                    {choice(
                        'view',
                        nls.localize('beeldspoor/video-timeline/saveView', 'kijkrichting'),
                        nls.localize('beeldspoor/video-timeline/saveViewHint', 'Gewone film in de kijkrichting van het fragment')
                    )}
                    {choice(
                        'filmed',
                        nls.localize('beeldspoor/video-timeline/saveFilmed', 'zoals gefilmd'),
                        nls.localize('beeldspoor/video-timeline/saveFilmedHint', 'Het hele 360°-beeld')
                    )}
                </div>
            )}
            <div className="bs-selected-actions">
                <button
                    type="button"
                    className="bs-toggle"
                    disabled={busy}
                    onClick={() => void saver.film(key, [{ recording: recording.id, fragment: clip.id }], look)}
                >
                    <span className="codicon codicon-device-camera-video" aria-hidden="true" />
                    {nls.localize('beeldspoor/video-timeline/saveFilm', 'Als film')}
                </button>
                <button type="button" className="bs-toggle" onClick={() => void saver.still(stillKey(recording.id), session)}>
                    <span className="codicon codicon-device-camera" aria-hidden="true" />
                    {nls.localize('beeldspoor/video-timeline/saveStill', 'Dit beeld als foto')}
                </button>
            </div>
            <SaveState saver={saver} saveKey={key} />
            <SaveState saver={saver} saveKey={stillKey(recording.id)} />
        </section>
    );
}

/** How far the saving is, what came of it, or why it was refused. */
export function SaveState({ saver, saveKey }: { readonly saver: ClipSaver; readonly saveKey: string }): ReactNode {
    const save = saver.save(saveKey);
    if (!save) {
        return undefined;
    }
    if (save.state === 'running') {
        const percent = Math.floor(save.fraction * 100);
        const text = nls.localize('beeldspoor/video-timeline/saving', 'Bezig met opslaan: {0} %', percent);
        return (
            <div className="bs-save-progress">
                <progress max={1} {...(save.fraction > 0 && { value: save.fraction })} aria-label={text} />
                <span className="bs-timecode">{percent} %</span>
                <button type="button" className="bs-toggle" onClick={() => saver.cancel(saveKey)}>
                    {nls.localize('beeldspoor/video-timeline/saveCancel', 'Annuleren')}
                </button>
            </div>
        );
    }
    return (
        <p className="bs-save-end" role="status" data-state={save.state}>
            <span className={`codicon codicon-${save.state === 'done' ? 'check' : 'info'}`} aria-hidden="true" />
            {save.state === 'done' ? (
                <span>
                    {nls.localize('beeldspoor/video-timeline/saved', 'Opgeslagen bij uw downloads als {0}.', save.name)} {save.note}
                </span>
            ) : (
                <span>
                    {save.message.happened} {save.message.kept} {save.message.todo}
                </span>
            )}
        </p>
    );
}
