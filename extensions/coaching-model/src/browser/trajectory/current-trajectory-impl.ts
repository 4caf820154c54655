import { type DocumentModel, DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import { PreferenceService } from '@theia/core/lib/common/preferences';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { type FileChangesEvent, FileChangeType } from '@theia/filesystem/lib/common/files';
import { WorkspaceService } from '@theia/workspace/lib/browser';
import { ANNOTATIONS_DOCUMENT, type AnnotationsDocument } from '../../common/documents/annotations';
import { CLIPS_DOCUMENT, type ClipsDocument } from '../../common/documents/clips';
import { documentTypeOf } from '../../common/documents/document-types';
import { newDocument } from '../../common/forms/form-files';
import { HELP_QUESTIONS_DOCUMENT, type HelpQuestionsDocument } from '../../common/documents/help-questions';
import { MASKS_DOCUMENT, type MasksDocument } from '../../common/documents/masks';
import { TRAJECT_DOCUMENT, type TrajectDocument } from '../../common/documents/traject';
import { assembleFromDocuments } from '../../common/trajectory/assemble-trajectory';
import { annotationsPath, clipsPath, HELP_QUESTIONS_PATH, masksPath, TRAJECT_PATH } from '../../common/trajectory/document-paths';
import type { LoadProblem, Trajectory } from '../../common/trajectory/trajectory';
import { TrajectoryService } from '../../common/trajectory/trajectory-service';
import { coacheesOf } from '../../common/persons/coachees';
import { WorkingRole } from '../role/working-role';
import { CODER_PREFERENCE } from '../preferences/coaching-preferences';
import type { CurrentTrajectory } from './current-trajectory';
import { NoteTexts } from './note-texts';
import { UnreadableDocuments } from './unreadable-documents';

/** A traject without a named coach is coded under these initials. */
const UNNAMED_CODER = 'BB';
/** A folder that changes is looked at again when it was quiet for this long (milliseconds). */
const REFRESH_AFTER = 150;

/** A document of the traject that is open here. */
interface Held {
    readonly model: DocumentModel<unknown>;
    /** False until the file was seen in the folder: an empty document that nobody edited is no part of the traject. */
    onDisk: boolean;
    readonly initial: unknown;
    readonly dispose: Disposable;
}

@injectable()
export class CurrentTrajectoryImpl implements CurrentTrajectory {
    @inject(WorkspaceService)
    protected readonly workspace: WorkspaceService;
    @inject(TrajectoryService)
    protected readonly service: TrajectoryService;
    @inject(DocumentStore)
    protected readonly store: DocumentStore;
    @inject(NoteTexts)
    protected readonly noteTexts: NoteTexts;
    @inject(FileService)
    protected readonly fileService: FileService;
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(PreferenceService)
    protected readonly preferences: PreferenceService;
    @inject(MessageService)
    protected readonly messages: MessageService;
    @inject(ILogger)
    protected readonly logger: ILogger;

    protected readonly onDidChangeEmitter = new Emitter<Trajectory>();
    readonly onDidChange: Event<Trajectory> = this.onDidChangeEmitter.event;

    protected readonly held = new Map<string, Held>();
    /** Documents that could not be opened, by path. */
    protected readonly failed = new Map<string, LoadProblem>();
    protected unreadable: UnreadableDocuments;
    protected otherPaths: readonly string[] = [];
    protected rootUri: URI | undefined;
    protected current: Trajectory | undefined;
    protected scheduled = false;
    protected refreshTimer: ReturnType<typeof setTimeout> | undefined;
    protected refreshing: Promise<void> = Promise.resolve();
    protected readyPromise: Promise<void>;

    @postConstruct()
    protected init(): void {
        this.unreadable = new UnreadableDocuments(this.messages);
        this.readyPromise = this.role.ready.then(() => this.lookAtWorkspace());
        this.role.onDidChange(() => this.schedule());
        this.workspace.onWorkspaceChanged(() => void this.lookAtWorkspace());
        this.fileService.onDidFilesChange(event => this.onFilesChanged(event));
        this.noteTexts.onDidChange(() => this.schedule());
        this.preferences.onPreferenceChanged(event => {
            if (event.preferenceName === CODER_PREFERENCE) {
                this.schedule();
            }
        });
    }

    get ready(): Promise<void> {
        return this.readyPromise;
    }

    get root(): URI | undefined {
        return this.rootUri;
    }

    get snapshot(): Trajectory | undefined {
        return this.current;
    }

    get coder(): string {
        if (this.role.role === 'coachee' && this.current) {
            // What a leerkracht codes is the leerkracht's own.
            return safeCoder(coacheesOf(this.current.traject)[0]?.code) ?? UNNAMED_CODER;
        }
        const chosen = this.preferences.get<string>(CODER_PREFERENCE, '').trim();
        return safeCoder(chosen) ?? safeCoder(this.current?.traject.coach?.code) ?? UNNAMED_CODER;
    }

    async document(path: string): Promise<DocumentModel<unknown>> {
        const type = documentTypeOf(path);
        if (!type) {
            throw new Error(`Op ${path} hoort geen document van een traject.`);
        }
        await this.ready;
        // An unreadable file must reject: an empty document in its place would say that nobody wrote anything.
        const isThere = this.failed.has(path) || this.otherPaths.includes(path);
        const empty = isThere ? undefined : newDocument(path, this.current);
        return this.openAt(type, path, empty === undefined ? undefined : () => empty);
    }

    traject(): Promise<DocumentModel<TrajectDocument>> {
        return this.openAt(TRAJECT_DOCUMENT, TRAJECT_PATH, () => ({ schemaVersion: 1, persons: [], cycles: [] }));
    }

    helpQuestions(): Promise<DocumentModel<HelpQuestionsDocument>> {
        return this.openAt(HELP_QUESTIONS_DOCUMENT, HELP_QUESTIONS_PATH, () => ({ schemaVersion: 1, questions: [] }));
    }

    annotations(recording: string, coder: string = this.coder): Promise<DocumentModel<AnnotationsDocument>> {
        const codebook = this.current?.codebook;
        return this.openAt(ANNOTATIONS_DOCUMENT, annotationsPath(recording, coder), () => ({
            schemaVersion: 1,
            recording,
            coder,
            codebook: { id: codebook?.id ?? 'basis', version: codebook?.version ?? '1.0' },
            annotations: []
        }));
    }

    clips(recording: string): Promise<DocumentModel<ClipsDocument>> {
        return this.openAt(CLIPS_DOCUMENT, clipsPath(recording), () => ({ schemaVersion: 1, recording, clips: [] }));
    }

    async masks(recording: string): Promise<DocumentModel<MasksDocument>> {
        await this.ready;
        const path = masksPath(recording);
        // An unreadable file must reject: an empty document in its place would hide nobody.
        const isThere = this.failed.has(path) || this.otherPaths.includes(path);
        return this.openAt(MASKS_DOCUMENT, path, isThere ? undefined : () => ({ schemaVersion: 1, recording, masks: [] }));
    }

    refresh(): Promise<void> {
        clearTimeout(this.refreshTimer);
        this.refreshing = this.refreshing
            .then(() => this.readFolder())
            .catch((error: unknown) => void this.logger.warn('The traject folder could not be read.', error));
        return this.refreshing;
    }

    protected async lookAtWorkspace(): Promise<void> {
        const [root] = await this.workspace.roots;
        const uri = root?.resource;
        if (uri?.toString() !== this.rootUri?.toString()) {
            this.rootUri = uri;
            this.forgetAll();
        }
        await this.refresh();
    }

    protected async readFolder(): Promise<void> {
        const root = this.rootUri;
        if (!root) {
            return;
        }
        const files = await this.service.files(root.toString());
        const paths = new Set(files.map(file => file.path));
        const documents = [...paths].filter(path => documentTypeOf(path));
        for (const [path, held] of this.held) {
            if (held.onDisk && !paths.has(path)) {
                held.dispose.dispose();
                this.held.delete(path);
            }
        }
        this.failed.clear();
        await Promise.all([...documents.map(path => this.hold(root, path)), this.noteTexts.follow(root, [...paths])]);
        if (this.rootUri !== root) {
            return;
        }
        this.unreadable.tell(this.failed.values());
        documents.forEach(path => {
            const held = this.held.get(path);
            if (held) {
                held.onDisk = true;
            }
        });
        this.otherPaths = [...paths];
        if (paths.has(TRAJECT_PATH) || this.held.has(TRAJECT_PATH)) {
            this.publish();
        } else {
            this.current = undefined;
        }
    }

    /** Holds a document that lies in the folder; one that cannot be opened is a problem of the traject, not of the program. */
    protected async hold(root: URI, path: string): Promise<void> {
        const type = documentTypeOf(path);
        if (!type || this.held.has(path)) {
            return;
        }
        try {
            this.keep(root, path, await this.store.open(type, root.resolve(path)));
        } catch (error) {
            const message = error instanceof Error ? error.message : `${type.label} kan niet worden gelezen.`;
            this.failed.set(path, { path, message });
        }
    }

    protected keep(root: URI, path: string, model: DocumentModel<unknown>): void {
        if (this.held.has(path) || this.rootUri !== root) {
            model.dispose();
            return;
        }
        let { message } = model;
        const toDispose = new DisposableCollection(
            model,
            model.onDidChange(() => this.schedule()),
            model.onDidChangeState(() => {
                // Each save passes through several states; only what a user should know makes a new snapshot.
                if (model.message !== message) {
                    ({ message } = model);
                    this.schedule();
                }
            })
        );
        this.held.set(path, { model, onDisk: false, initial: model.value, dispose: toDispose });
    }

    /** The shared model with a hold of its own for the caller, who may dispose it. */
    protected async openAt<T>(type: DocumentType<T>, path: string, initial?: () => T): Promise<DocumentModel<T>> {
        await this.ready;
        const root = this.rootUri;
        if (!root) {
            throw new Error('Er is geen traject open.');
        }
        const uri = root.resolve(path);
        const model = await this.store.open(type, uri, initial);
        if (!this.held.has(path)) {
            this.keep(root, path, await this.store.open(type, uri, initial));
        }
        return model;
    }

    /** One new snapshot for all changes of this turn. */
    protected schedule(): void {
        if (!this.scheduled) {
            this.scheduled = true;
            queueMicrotask(() => {
                this.scheduled = false;
                if (this.current) {
                    this.publish();
                }
            });
        }
    }

    protected publish(): void {
        const root = this.rootUri;
        if (!root) {
            return;
        }
        const documents = new Map<string, unknown>();
        const problems: LoadProblem[] = [...this.failed.values()];
        for (const [path, { model, onDisk, initial }] of this.held) {
            if (onDisk || model.value !== initial) {
                documents.set(path, model.value);
            }
            const problem = problemOf(path, model);
            if (problem) {
                problems.push(problem);
            }
        }
        this.current = assembleFromDocuments({
            folder: root.path.base,
            documents,
            noteTexts: this.noteTexts.texts,
            otherPaths: this.otherPaths,
            problems
        });
        this.onDidChangeEmitter.fire(this.current);
    }

    protected onFilesChanged(event: FileChangesEvent): void {
        const root = this.rootUri;
        if (!root) {
            return;
        }
        const touches = event.changes.some(change => {
            const path = root.relative(change.resource)?.toString();
            if (path === undefined || path === '' || path.startsWith('.beeldspoor')) {
                return false;
            }
            const known = this.otherPaths.includes(path);
            if (known && change.type === FileChangeType.UPDATED) {
                this.noteTexts.fileChanged(path);
            }
            return change.type === FileChangeType.UPDATED ? this.failed.has(path) : change.type === FileChangeType.ADDED ? !known : true;
        });
        if (touches) {
            clearTimeout(this.refreshTimer);
            this.refreshTimer = setTimeout(() => void this.refresh(), REFRESH_AFTER);
        }
    }

    protected forgetAll(): void {
        this.held.forEach(held => held.dispose.dispose());
        this.held.clear();
        this.failed.clear();
        this.unreadable.forget();
        this.noteTexts.forget();
        this.otherPaths = [];
        this.current = undefined;
    }
}

/** What a user should know of an open document: made by a newer program, unreadable on disk, or not saved as it stands here. */
function problemOf(path: string, { message, readOnly, state, type, value }: DocumentModel<unknown>): LoadProblem | undefined {
    if (message === undefined) {
        return undefined;
    }
    if (readOnly) {
        const newer = ((value as { readonly schemaVersion?: number }).schemaVersion ?? 1) > type.schemaVersion;
        return { path, message, ...(newer && { readOnly }) };
    }
    return state === 'error' || state === 'conflict' ? { path, message, severity: 'warning' } : undefined;
}

/** Initials become part of a file name. */
function safeCoder(code: string | undefined): string | undefined {
    return code !== undefined && /^[A-Za-z0-9_-]{1,16}$/.test(code) ? code : undefined;
}
