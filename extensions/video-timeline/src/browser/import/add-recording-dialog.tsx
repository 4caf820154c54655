import { FILMED_BY, PLACEMENTS, VENUES } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { DialogError } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import {
    clockText,
    inOrder,
    isSound,
    rolesFor,
    startsByClock,
    startsInRow,
    type ChosenFile,
    type FileRole
} from '../../common/import/file-roles';
import { fileSizeText } from '../../common/import/file-size-text';
import type { ImportAnswer, ImportPreparation, ProbeAnswer } from '../../common/import/import-routes';
import { formProblem, isAddition, localMinutes, type AddRecordingForm } from './add-recording-form';
import { Chips } from './chips';
import { DetailFields, LensField, PartsFields, SphericalField, TargetField } from './import-fields';
import { filmedByLabels, placementLabels, problemText, roleLabel, venueLabels } from './import-texts';
import type { UploadProgress } from './recording-upload';

/** A file on its way in. */
export interface PlannedFile extends ChosenFile {
    readonly size: number;
    readonly lastModified: number;
}

/** What the dialog needs of the outside world. */
export interface ImportSteps {
    /** Looks at a file before it is sent. */
    probe(file: PlannedFile): Promise<ProbeAnswer>;
    /** Address of the first picture of a film that was looked at. */
    picture(probe: string, lens?: number): string;
    /** Sends; resolves with undefined when cancelled. Called again it goes on where it stood. */
    send(
        files: readonly PlannedFile[],
        form: AddRecordingForm,
        onProgress: (progress: UploadProgress) => void,
        signal: AbortSignal
    ): Promise<ImportAnswer | undefined>;
}

/** Asks what must be known of films, sends them and shows how far that is. Gives the id of the recording to open. */
export class AddRecordingDialog extends ReactDialog<string> {
    protected files: readonly PlannedFile[];
    protected form: AddRecordingForm;
    /** Files are being looked at. */
    protected looking = true;
    protected progress: UploadProgress | undefined;
    protected failure: UserFacingMessage | undefined;
    /** A file that cannot be brought in: nothing more is asked. */
    protected hopeless = false;
    /** The recording that holds these very bytes already. */
    protected existing: string | undefined;
    protected added: string | undefined;
    protected sending: AbortController | undefined;

    constructor(
        files: readonly PlannedFile[],
        protected readonly preparation: ImportPreparation,
        protected readonly steps: ImportSteps,
        /** What the plan of the cycle says already: not asked again. */
        plan: Partial<Pick<AddRecordingForm, 'placement' | 'lesson'>> = {}
    ) {
        super({ title: nls.localize('beeldspoor/video-timeline/addRecording', 'Opname toevoegen'), maxWidth: 600 });
        this.files = inOrder(files);
        const [first] = this.files;
        const recordedAt = first.lastModified > 0 ? localMinutes(new Date(first.lastModified)) : '';
        this.form = { id: preparation.proposedId, title: '', placement: undefined, venue: undefined, recordedAt, ...plan };
        this.addClass('bs-import-dialog');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/video-timeline/importStart', 'Toevoegen'));
        this.arrange();
        this.update();
        void this.look();
    }

    get value(): string {
        return this.added ?? this.existing ?? '';
    }

    /** Looks at every file before anything is sent, so that a question or a refusal comes first. */
    protected async look(): Promise<void> {
        for (const file of this.files) {
            const answer = await this.steps.probe(file);
            if (this.isDisposed) {
                return;
            }
            if (answer.kind === 'refused') {
                this.failure = answer.message;
                this.hopeless = true;
            }
            const probed = answer.kind === 'probed' ? answer.file : undefined;
            this.files = this.files.map(each => (each.name === file.name ? { ...each, probed } : each));
        }
        this.looking = false;
        this.files = inOrder(this.files);
        this.arrange();
        this.update();
        void this.validate();
    }

    /** What follows from what is known of the files: roles, begins, questions. */
    protected arrange(): void {
        const roles = this.roles;
        const role = this.form.role && roles.includes(this.form.role) ? this.form.role : roles[0];
        const starts = (startsByClock(this.files) ?? startsInRow(this.files)).map(clockText);
        const asked = this.films.some(file => file.probed?.maybeSpherical);
        const lens = this.films.some(file => file.extension === 'insv');
        const created = this.files[0].probed?.createdAt;
        this.form = {
            ...this.form,
            role,
            ...(this.files.length === 1 && role !== 'one' && { target: this.form.target ?? this.preparation.recordings.at(-1)?.id ?? '' }),
            ...(role === 'parts' && { starts }),
            ...(asked && { spherical: this.form.spherical ?? { answer: undefined } }),
            ...(lens && { lensAngle: this.form.lensAngle ?? 200 }),
            ...(created && { recordedAt: localMinutes(new Date(created)) })
        };
    }

    protected get roles(): readonly FileRole[] {
        return rolesFor(this.files, this.preparation.recordings.length > 0);
    }

    protected get films(): readonly PlannedFile[] {
        return this.files.filter(file => !isSound(file));
    }

    protected override isValid(): DialogError {
        if (this.progress || this.hopeless) {
            return { message: '', result: false };
        }
        const problem = this.existing === undefined ? formProblem(this.form, this.preparation.takenIds) : undefined;
        if (problem === undefined && this.looking) {
            return { message: nls.localize('beeldspoor/video-timeline/importLooking', 'Het bestand wordt bekeken …'), result: false };
        }
        // A button that waits says what for, from the first moment on.
        return problem === undefined ? '' : problemText(problem);
    }

    protected override async accept(): Promise<void> {
        if (this.existing !== undefined) {
            return super.accept();
        }
        if (this.progress || this.looking || this.hopeless || formProblem(this.form, this.preparation.takenIds)) {
            return;
        }
        this.failure = undefined;
        this.sending = new AbortController();
        const total = this.files.reduce((sum, file) => sum + file.size, 0);
        this.showProgress({ sent: 0, total, checking: false });
        const answer = await this.steps.send(this.files, this.form, progress => this.showProgress(progress), this.sending.signal);
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

    protected chooseRole(role: FileRole): void {
        const single = this.files.length === 1;
        const target = single && role !== 'one' ? (this.preparation.recordings.at(-1)?.id ?? '') : undefined;
        this.change({ role, target, ...(role === 'parts' ? {} : { starts: undefined }) });
        this.arrange();
        this.update();
        void this.validate();
    }

    protected render(): React.ReactNode {
        return (
            <div className="bs-import">
                <ul className="bs-import-files">
                    {this.files.map(file => (
                        <li key={file.name} className="bs-import-file">
                            <span className={`codicon codicon-${isSound(file) ? 'unmute' : 'device-camera-video'}`} aria-hidden="true" />
                            <span className="bs-import-file-name">{file.name}</span>
                            <span className="bs-import-hint">{this.fileFacts(file)}</span>
                        </li>
                    ))}
                </ul>
                {this.progress ? this.renderProgress(this.progress) : !this.hopeless && this.renderForm()}
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

    protected fileFacts({ probed, size }: PlannedFile): string {
        const picture = probed && probed.width > 0 ? `${probed.width} × ${probed.height}` : undefined;
        const length = probed?.seconds === undefined ? undefined : clockText(probed.seconds);
        const looking =
            this.looking && !probed ? nls.localize('beeldspoor/video-timeline/importLookingShort', 'wordt bekeken …') : undefined;
        return [looking, length, picture, fileSizeText(size)].filter(part => part !== undefined).join(' · ');
    }

    protected renderForm(): React.ReactNode {
        const { form, films } = this;
        const change = (part: Partial<AddRecordingForm>): void => this.change(part);
        const asked = films.find(file => file.probed?.maybeSpherical)?.probed;
        const lens = films.find(file => file.extension === 'insv')?.probed;
        const addition = isAddition(form);
        const roles = this.roles;
        return (
            <>
                {roles.length > 1 && (
                    <Chips
                        name="role"
                        legend={nls.localize('beeldspoor/video-timeline/role', 'Wat is dit?')}
                        values={roles}
                        labels={role => roleLabel(role, this.files.length)}
                        chosen={form.role}
                        choose={role => this.chooseRole(role)}
                    />
                )}
                {addition && <TargetField form={form} recordings={this.preparation.recordings} change={change} />}
                {form.role === 'parts' && (
                    <PartsFields files={this.files} starts={this.looking ? undefined : form.starts} change={change} />
                )}
                {asked && form.spherical && (
                    <SphericalField picture={this.steps.picture(asked.id)} answer={form.spherical.answer} change={change} />
                )}
                {form.lensAngle !== undefined && (
                    <LensField
                        angle={form.lensAngle}
                        picture={lens && form.role !== 'lensPair' ? angle => this.steps.picture(lens.id, angle) : undefined}
                        change={change}
                    />
                )}
                {!addition && (
                    <>
                        <Chips
                            name="placement"
                            legend={nls.localize('beeldspoor/video-timeline/placement', 'Waar stond de camera?')}
                            values={PLACEMENTS}
                            labels={value => placementLabels()[value]}
                            chosen={form.placement}
                            choose={placement => this.change({ placement })}
                        />
                        <Chips
                            name="venue"
                            legend={nls.localize('beeldspoor/video-timeline/venue', 'Waar is gefilmd?')}
                            values={VENUES}
                            labels={value => venueLabels()[value]}
                            chosen={form.venue}
                            choose={venue => this.change({ venue })}
                        />
                        <Chips
                            name="filmedBy"
                            legend={nls.localize('beeldspoor/video-timeline/filmedBy', 'Wie filmde?')}
                            optional
                            values={['begeleider', 'leerkracht', 'statief', 'leerling'] satisfies readonly (typeof FILMED_BY)[number][]}
                            labels={value => filmedByLabels()[value]}
                            chosen={form.filmedBy}
                            choose={filmedBy => this.change({ filmedBy: filmedBy === form.filmedBy ? undefined : filmedBy })}
                        />
                        {form.filmedBy === 'leerling' && (
                            <p className="bs-import-hint">
                                {nls.localize(
                                    'beeldspoor/video-timeline/pupilFilms',
                                    'Een leerling laten filmen is een experiment: doe het alleen als de leerkracht ermee instemt.'
                                )}
                            </p>
                        )}
                        <DetailFields form={form} change={change} />
                    </>
                )}
                <p className="bs-import-hint bs-import-note">{this.note()}</p>
            </>
        );
    }

    protected note(): string {
        return this.films.some(file => file.probed && !file.probed.playable)
            ? nls.localize(
                  'beeldspoor/video-timeline/importConverts',
                  'Deze film wordt eerst omgezet; het origineel blijft bewaard. Tot dat klaar is, ziet u nog geen beeld.'
              )
            : nls.localize(
                  'beeldspoor/video-timeline/importCopies',
                  'Het bestand wordt gekopieerd naar het traject; het origineel blijft waar het is.'
              );
    }

    protected renderProgress({ sent, total, checking, waiting }: UploadProgress): React.ReactNode {
        const copied = nls.localize(
            'beeldspoor/video-timeline/importSent',
            '{0} van {1} gekopieerd',
            fileSizeText(sent),
            fileSizeText(total)
        );
        const text = checking
            ? nls.localize('beeldspoor/video-timeline/importChecking', 'Alles is gekopieerd; de film wordt nagekeken …')
            : waiting
              ? nls.localize('beeldspoor/video-timeline/importWaiting', '{0}; de verbinding is even weg, het gaat vanzelf verder', copied)
              : copied;
        return (
            <div className="bs-import-progress" role="status">
                <progress max={Math.max(total, 1)} {...(!checking && { value: sent })} aria-label={text} />
                <span>{text}</span>
            </div>
        );
    }
}
