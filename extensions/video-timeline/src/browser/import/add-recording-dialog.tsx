import { PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { DialogError } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import { fileSizeText } from '../../common/import/file-size-text';
import type { ImportAnswer, ImportFacts, ImportPreparation } from '../../common/import/import-routes';
import { factsOf, formProblem, localMinutes, type AddRecordingForm, type FormProblem } from './add-recording-form';
import type { UploadProgress } from './recording-upload';

/** Sends the film; resolves with undefined when cancelled. */
export type SendRecording = (
    facts: ImportFacts,
    onProgress: (progress: UploadProgress) => void,
    signal: AbortSignal
) => Promise<ImportAnswer | undefined>;

const placementLabels = (): Record<(typeof PLACEMENTS)[number], string> => ({
    midden: nls.localize('beeldspoor/video-timeline/placementMiddle', 'midden in de klas'),
    zijkant: nls.localize('beeldspoor/video-timeline/placementSide', 'aan de zijkant'),
    achter: nls.localize('beeldspoor/video-timeline/placementBack', 'achterin')
});
const venueLabels = (): Record<(typeof VENUES)[number], string> => ({
    klaslokaal: nls.localize('beeldspoor/video-timeline/venueClassroom', 'klaslokaal'),
    gymzaal: nls.localize('beeldspoor/video-timeline/venueGym', 'gymzaal'),
    leerplein: nls.localize('beeldspoor/video-timeline/venueSquare', 'leerplein'),
    anders: nls.localize('beeldspoor/video-timeline/venueOther', 'anders')
});

/** Asks what must be known of a film, sends it and shows how far that is. Gives the id of the recording to open. */
export class AddRecordingDialog extends ReactDialog<string> {
    protected form: AddRecordingForm;
    protected progress: UploadProgress | undefined;
    protected failure: UserFacingMessage | undefined;
    /** The recording that holds these very bytes already. */
    protected existing: string | undefined;
    protected added: string | undefined;
    protected sending: AbortController | undefined;

    constructor(
        protected readonly file: Pick<File, 'name' | 'size' | 'lastModified'>,
        protected readonly preparation: ImportPreparation,
        protected readonly send: SendRecording
    ) {
        super({ title: nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'), maxWidth: 520 });
        const recordedAt = file.lastModified > 0 ? localMinutes(new Date(file.lastModified)) : '';
        this.form = { id: preparation.proposedId, title: '', placement: undefined, venue: undefined, recordedAt };
        this.addClass('bs-import-dialog');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/video-timeline/importStart', 'Toevoegen'));
        this.update();
    }

    get value(): string {
        return this.added ?? this.existing ?? '';
    }

    protected override isValid(): DialogError {
        if (this.progress) {
            return { message: '', result: false };
        }
        const problem = this.existing === undefined ? formProblem(this.form, this.preparation.takenIds) : undefined;
        // A button that waits says what for, from the first moment on.
        return problem === undefined ? '' : problemText(problem);
    }

    protected override async accept(): Promise<void> {
        if (this.existing !== undefined) {
            return super.accept();
        }
        const facts = factsOf(this.form);
        if (!facts || this.progress || formProblem(this.form, this.preparation.takenIds)) {
            return;
        }
        this.failure = undefined;
        this.sending = new AbortController();
        this.showProgress({ sent: 0, total: this.file.size, checking: false });
        const answer = await this.send(facts, progress => this.showProgress(progress), this.sending.signal);
        this.sending = undefined;
        this.showProgress(undefined);
        switch (answer?.kind) {
            case 'added':
                this.added = answer.recording;
                return super.accept();
            case 'duplicate':
                this.existing = answer.recording;
                this.failure = answer.message;
                this.acceptButton!.textContent = nls.localize(
                    'beeldspoor/video-timeline/importOpenExisting',
                    '{0} openen',
                    answer.recording
                );
                break;
            case 'refused':
                this.failure = answer.message;
                break;
        }
        this.update();
        void this.validate();
    }

    protected showProgress(progress: UploadProgress | undefined): void {
        this.progress = progress;
        this.update();
        void this.validate();
    }

    override close(): void {
        this.sending?.abort();
        super.close();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        this.node.querySelector<HTMLElement>('.bs-import-chip input')?.focus();
    }

    protected change(part: Partial<AddRecordingForm>): void {
        this.form = { ...this.form, ...part };
        this.failure = undefined;
        this.update();
        void this.validate();
    }

    protected render(): React.ReactNode {
        return (
            <div className="bs-import">
                <div className="bs-import-file">
                    <span className="codicon codicon-device-camera-video" aria-hidden="true" />
                    <span className="bs-import-file-name">{this.file.name}</span>
                    <span className="bs-import-hint">{fileSizeText(this.file.size)}</span>
                </div>
                {this.progress ? this.renderProgress(this.progress) : this.renderForm()}
                {this.failure && (
                    <div className="bs-import-failure" role="alert">
                        <span className={`codicon codicon-${this.existing === undefined ? 'warning' : 'info'}`} aria-hidden="true" />
                        <div>
                            <p>{this.failure.happened}</p>
                            <p className="bs-import-hint">{this.failure.kept}</p>
                            <p>{this.failure.todo}</p>
                        </div>
                    </div>
                )}
            </div>
        );
    }

    protected renderForm(): React.ReactNode {
        const { form } = this;
        return (
            <>
                {this.renderChips(
                    'placement',
                    nls.localize('beeldspoor/video-timeline/placement', 'Waar stond de camera?'),
                    PLACEMENTS,
                    placementLabels(),
                    form.placement,
                    placement => this.change({ placement })
                )}
                {this.renderChips(
                    'venue',
                    nls.localize('beeldspoor/video-timeline/venue', 'Waar is gefilmd?'),
                    VENUES,
                    venueLabels(),
                    form.venue,
                    venue => this.change({ venue })
                )}
                <div className="bs-import-row">
                    <label className="bs-import-field bs-import-code">
                        <span>{nls.localize('beeldspoor/video-timeline/recordingCode', 'Code')}</span>
                        <input
                            className="theia-input"
                            value={form.id}
                            maxLength={32}
                            onChange={event => this.change({ id: event.currentTarget.value.trim() })}
                        />
                    </label>
                    <label className="bs-import-field">
                        <span>
                            {nls.localize('beeldspoor/video-timeline/recordingTitle', 'Titel')}{' '}
                            <span className="bs-import-hint">
                                {nls.localize('beeldspoor/video-timeline/mayBeEmpty', 'mag leeg blijven')}
                            </span>
                        </span>
                        <input
                            className="theia-input"
                            value={form.title}
                            maxLength={80}
                            placeholder={nls.localize('beeldspoor/video-timeline/recordingTitleExample', 'bijvoorbeeld: lesovergang')}
                            onChange={event => this.change({ title: event.currentTarget.value })}
                        />
                    </label>
                </div>
                <label className="bs-import-field">
                    <span>{nls.localize('beeldspoor/video-timeline/recordedAt', 'Gefilmd op')}</span>
                    <input
                        className="theia-input"
                        type="datetime-local"
                        value={form.recordedAt}
                        onChange={event => this.change({ recordedAt: event.currentTarget.value })}
                    />
                </label>
                <p className="bs-import-hint bs-import-note">
                    {nls.localize(
                        'beeldspoor/video-timeline/importCopies',
                        'Het bestand wordt gekopieerd naar het traject; het origineel blijft waar het is.'
                    )}
                </p>
            </>
        );
    }

    protected renderChips<T extends string>(
        name: string,
        legend: string,
        values: readonly T[],
        labels: Record<T, string>,
        chosen: T | undefined,
        choose: (value: T) => void
    ): React.ReactNode {
        return (
            <fieldset className="bs-import-chips">
                <legend>{legend}</legend>
                {values.map(value => (
                    <label key={value} className={`bs-import-chip${value === chosen ? ' bs-import-chosen' : ''}`}>
                        <input
                            type="radio"
                            name={`bs-import-${name}`}
                            value={value}
                            checked={value === chosen}
                            onChange={() => choose(value)}
                        />
                        {labels[value]}
                    </label>
                ))}
            </fieldset>
        );
    }

    protected renderProgress({ sent, total, checking }: UploadProgress): React.ReactNode {
        const text = checking
            ? nls.localize('beeldspoor/video-timeline/importChecking', 'Alles is gekopieerd; de film wordt nagekeken …')
            : nls.localize('beeldspoor/video-timeline/importSent', '{0} van {1} gekopieerd', fileSizeText(sent), fileSizeText(total));
        return (
            <div className="bs-import-progress" role="status">
                <progress max={Math.max(total, 1)} {...(!checking && { value: sent })} aria-label={text} />
                <span>{text}</span>
            </div>
        );
    }
}

function problemText(problem: FormProblem): string {
    switch (problem) {
        case 'placementAndVenue':
            return nls.localize('beeldspoor/video-timeline/placementAndVenueMissing', 'Kies nog de plaats van de camera en de ruimte.');
        case 'placement':
            return nls.localize('beeldspoor/video-timeline/placementMissing', 'Kies nog de plaats van de camera.');
        case 'venue':
            return nls.localize('beeldspoor/video-timeline/venueMissing', 'Kies nog de ruimte.');
        case 'id':
            return nls.localize('beeldspoor/video-timeline/codeInvalid', 'Een code bestaat uit letters, cijfers, - en _.');
        case 'idTaken':
            return nls.localize('beeldspoor/video-timeline/codeTaken', 'Deze code is al in gebruik.');
        case 'recordedAt':
            return nls.localize('beeldspoor/video-timeline/dateInvalid', 'Deze datum kan niet.');
    }
}
