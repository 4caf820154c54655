import { Emitter, type Event } from '@theia/core/lib/common/event';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { MOST_NOTE_BYTES, noteText } from '../../common/notes/note-text';
import { isNotePath } from '../../common/trajectory/document-paths';
import { OpenTexts } from '../texts/open-texts';

/** What is typed is looked at when the hands rest for this long (milliseconds). */
const READ_AFTER = 300;

/** The text of every Markdown note of a traject: as it stands in an editor, else as it lies on disk. */
@injectable()
export class NoteTexts {
    @inject(FileService)
    protected readonly fileService: FileService;
    @inject(OpenTexts)
    protected readonly open: OpenTexts;

    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;

    protected root: URI | undefined;
    protected readonly read = new Map<string, string>();
    protected readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

    @postConstruct()
    protected init(): void {
        this.open.onDidChange(uri => {
            const path = this.root?.relative(uri)?.toString();
            if (path !== undefined && this.read.has(path)) {
                this.schedule(path);
            }
        });
    }

    /** By path inside the traject folder; a note that is too long or cannot be read is left out. */
    get texts(): ReadonlyMap<string, string> {
        return this.read;
    }

    /** Reads the notes among these files that were not read before, and forgets the others. */
    async follow(root: URI, paths: readonly string[]): Promise<void> {
        if (root.toString() !== this.root?.toString()) {
            this.forget();
            this.root = root;
        }
        const notes = paths.filter(isNotePath);
        [...this.read.keys()].filter(path => !notes.includes(path)).forEach(path => this.read.delete(path));
        await Promise.all(notes.filter(path => !this.read.has(path)).map(path => this.readNote(root, path)));
    }

    /** A file was written: reads it again when it is a note. */
    fileChanged(path: string): void {
        if (isNotePath(path)) {
            this.schedule(path);
        }
    }

    forget(): void {
        this.timers.forEach(timer => clearTimeout(timer));
        this.timers.clear();
        this.read.clear();
        this.root = undefined;
    }

    protected schedule(path: string): void {
        clearTimeout(this.timers.get(path));
        this.timers.set(
            path,
            setTimeout(() => {
                this.timers.delete(path);
                const { root } = this;
                if (root) {
                    void this.readAgain(root, path);
                }
            }, READ_AFTER)
        );
    }

    protected async readAgain(root: URI, path: string): Promise<void> {
        const before = this.read.get(path);
        await this.readNote(root, path);
        if (this.root === root && this.read.get(path) !== before) {
            this.onDidChangeEmitter.fire();
        }
    }

    protected async readNote(root: URI, path: string): Promise<void> {
        const text = await this.textOf(root.resolve(path));
        if (this.root !== root) {
            return;
        }
        if (text === undefined) {
            this.read.delete(path);
        } else {
            this.read.set(path, text);
        }
    }

    protected async textOf(uri: URI): Promise<string | undefined> {
        const open = this.open.textOf(uri);
        if (open !== undefined) {
            return noteText(open);
        }
        try {
            return noteText((await this.fileService.read(uri, { limits: { size: MOST_NOTE_BYTES } })).value);
        } catch {
            return undefined;
        }
    }
}
