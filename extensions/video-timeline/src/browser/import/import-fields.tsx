import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { KnownRecording } from '../../common/import/import-routes';
import type { AddRecordingForm } from './add-recording-form';
import { Chips } from './chips';

export type ChangeForm = (part: Partial<AddRecordingForm>) => void;

/** Lesson, and folded away what is filled in already or seldom needed. */
export function DetailFields({ form, change }: { readonly form: AddRecordingForm; readonly change: ChangeForm }): React.ReactElement {
    return (
        <>
            <label className="bs-import-field">
                <span>
                    {nls.localize('beeldspoor/video-timeline/lesson', 'Welke les?')}{' '}
                    <span className="bs-import-hint">{nls.localize('beeldspoor/video-timeline/mayBeEmpty', 'mag leeg blijven')}</span>
                </span>
                <input
                    className="theia-input"
                    value={form.lesson ?? ''}
                    maxLength={120}
                    placeholder={nls.localize('beeldspoor/video-timeline/lessonExample', 'bijvoorbeeld: rekenen, kringgesprek')}
                    onChange={event => change({ lesson: event.currentTarget.value })}
                />
            </label>
            <details
                className="bs-import-details"
                onToggle={event => event.currentTarget.open && event.currentTarget.scrollIntoView({ block: 'nearest' })}
            >
                <summary>{nls.localize('beeldspoor/video-timeline/moreFields', 'Code, titel en tijdstip')}</summary>
                <div className="bs-import-row">
                    <label className="bs-import-field bs-import-code">
                        <span>{nls.localize('beeldspoor/video-timeline/recordingCode', 'Code')}</span>
                        <input
                            className="theia-input"
                            value={form.id}
                            maxLength={32}
                            onChange={event => change({ id: event.currentTarget.value.trim() })}
                        />
                    </label>
                    <label className="bs-import-field">
                        <span>{nls.localize('beeldspoor/video-timeline/recordingTitle', 'Titel')}</span>
                        <input
                            className="theia-input"
                            value={form.title}
                            maxLength={80}
                            placeholder={nls.localize('beeldspoor/video-timeline/recordingTitleExample', 'bijvoorbeeld: lesovergang')}
                            onChange={event => change({ title: event.currentTarget.value })}
                        />
                    </label>
                    <label className="bs-import-field">
                        <span>{nls.localize('beeldspoor/video-timeline/recordedAt', 'Gefilmd op')}</span>
                        <input
                            className="theia-input"
                            type="datetime-local"
                            value={form.recordedAt}
                            onChange={event => change({ recordedAt: event.currentTarget.value })}
                        />
                    </label>
                </div>
            </details>
        </>
    );
}

/** To which recording a camera or sound belongs, and how far it is shifted. */
export function TargetField({
    form,
    recordings,
    change
}: {
    readonly form: AddRecordingForm;
    readonly recordings: readonly KnownRecording[];
    readonly change: ChangeForm;
}): React.ReactElement {
    const possible = form.role === 'sound' ? recordings.filter(recording => !recording.hasSeparateSound) : recordings;
    return (
        <div className="bs-import-row">
            <label className="bs-import-field">
                <span>{nls.localize('beeldspoor/video-timeline/target', 'Bij welke opname?')}</span>
                <select className="theia-select" value={form.target} onChange={event => change({ target: event.currentTarget.value })}>
                    {!possible.some(({ id }) => id === form.target) && <option value="">–</option>}
                    {possible.map(({ id, title }) => (
                        <option key={id} value={id}>
                            {title ? `${id} ${title}` : id}
                        </option>
                    ))}
                </select>
            </label>
            <label className="bs-import-field">
                <span>
                    {form.role === 'sound'
                        ? nls.localize('beeldspoor/video-timeline/soundOffset', 'Begint zoveel seconden na de film')
                        : nls.localize('beeldspoor/video-timeline/cameraOffset', 'Loopt zoveel beelden voor')}
                </span>
                <input
                    className="theia-input"
                    inputMode="decimal"
                    value={form.offset ?? ''}
                    placeholder="0"
                    onChange={event => change({ offset: event.currentTarget.value })}
                />
            </label>
        </div>
    );
}

/** When each of several files began. */
export function PartsFields({
    files,
    starts,
    change
}: {
    readonly files: readonly { readonly name: string }[];
    /** Undefined while the lengths are not known yet. */
    readonly starts: readonly string[] | undefined;
    readonly change: ChangeForm;
}): React.ReactElement {
    return (
        <fieldset className="bs-import-parts">
            <legend>
                {nls.localize('beeldspoor/video-timeline/partStarts', 'Wanneer begon elk deel, in minuten vanaf het begin van de les?')}
            </legend>
            {files.map(({ name }, n) => (
                <label key={name} className="bs-import-part">
                    <span className="bs-import-file-name">{name}</span>
                    <input
                        className="theia-input"
                        value={starts?.[n] ?? ''}
                        disabled={n === 0 || !starts}
                        aria-label={nls.localize('beeldspoor/video-timeline/partStart', 'Begin van {0}', name)}
                        onChange={event => change({ starts: starts?.map((text, at) => (at === n ? event.currentTarget.value : text)) })}
                    />
                </label>
            ))}
            <span className="bs-import-hint">
                {nls.localize(
                    'beeldspoor/video-timeline/partGaps',
                    'De tijd ertussen telt nergens mee: niet als codeerbare tijd en niet in aantallen per minuut.'
                )}
            </span>
        </fieldset>
    );
}

/** «Is dit een 360°-film?», with its first picture. */
export function SphericalField({
    picture,
    answer,
    change
}: {
    readonly picture: string;
    readonly answer: boolean | undefined;
    readonly change: ChangeForm;
}): React.ReactElement {
    return (
        <div className="bs-import-question">
            <img src={picture} alt={nls.localize('beeldspoor/video-timeline/firstPicture', 'Het eerste beeld van de film')} />
            <div>
                <Chips
                    name="spherical"
                    legend={nls.localize('beeldspoor/video-timeline/isSpherical', 'Is dit een 360°-film?')}
                    values={['ja', 'nee'] as const}
                    labels={value =>
                        value === 'ja'
                            ? nls.localize('beeldspoor/video-timeline/yesSpherical', 'ja, rondom')
                            : nls.localize('beeldspoor/video-timeline/noFlat', 'nee, gewoon beeld')
                    }
                    chosen={answer === undefined ? undefined : answer ? 'ja' : 'nee'}
                    choose={value => change({ spherical: { answer: value === 'ja' } })}
                />
                <span className="bs-import-hint">
                    {nls.localize(
                        'beeldspoor/video-timeline/sphericalHint',
                        'Een 360°-beeld ziet er plat uitgerekt uit, als een wereldkaart.'
                    )}
                </span>
            </div>
        </div>
    );
}

/** The angle of the lenses of a raw 360° camera, with the stitched picture it gives. */
export function LensField({
    angle,
    picture,
    change
}: {
    readonly angle: number;
    readonly picture: ((angle: number) => string) | undefined;
    readonly change: ChangeForm;
}): React.ReactElement {
    // A picture for every step of the slider would be made while it moves.
    const [shown, show] = React.useState(angle);
    return (
        <div className="bs-import-lens">
            {picture && <img src={picture(shown)} alt={nls.localize('beeldspoor/video-timeline/stitched', 'Het samengevoegde beeld')} />}
            <label className="bs-import-field">
                <span>{nls.localize('beeldspoor/video-timeline/lensAngle', 'Hoek van de lenzen: {0}°', angle)}</span>
                <input
                    type="range"
                    min={150}
                    max={230}
                    value={angle}
                    onChange={event => change({ lensAngle: Number(event.currentTarget.value) })}
                    onPointerUp={() => show(angle)}
                    onKeyUp={() => show(angle)}
                />
                <span className="bs-import-hint">
                    {nls.localize(
                        'beeldspoor/video-timeline/lensHint',
                        'Schuif tot de naad het minst opvalt. Dit is voorbeeldkwaliteit; exporteer voor een mooier beeld uit de app van de camera.'
                    )}
                </span>
            </label>
        </div>
    );
}
