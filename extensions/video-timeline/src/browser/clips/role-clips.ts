import { liftVeto, vetoClip, type VetoResult } from '@beeldspoor/coaching-model/lib/common/clips/clip-veto';
import { clipRights, type ClipRights } from '@beeldspoor/coaching-model/lib/common/phases/clip-rights';
import type { ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { coacheesOf } from '@beeldspoor/coaching-model/lib/common/persons/coachees';
import { localDate } from '@beeldspoor/coaching-model/lib/common/time/local-date';
import type { Role } from '@beeldspoor/coaching-model/lib/common/phases/command';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { DocumentModel, DocumentState } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { DisposableCollection, Emitter, type Event } from '@theia/core';
import type URI from '@theia/core/lib/common/uri';

/** Of whom and where these fragments are seen. */
export interface ClipViewer {
    readonly recording: string;
    readonly trajectory: () => Trajectory;
    readonly role: () => Role;
    /** The traject or the role became another. */
    readonly onDidChange: Event<unknown>;
}

/**
 * The fragments of a recording as somebody may see and change them (`domain/03` §3.4): the same document, but a leerkracht
 * does not see what the begeleider chose before having looked alone, and nobody changes what the other chooses.
 */
export class RoleClips implements DocumentModel<ClipsDocument> {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);
    /** What listeners know. */
    protected told: ClipsDocument | undefined;
    protected shown: { readonly from: ClipsDocument; readonly key: string; readonly value: ClipsDocument } | undefined;

    constructor(
        protected readonly model: DocumentModel<ClipsDocument>,
        protected readonly viewer: ClipViewer
    ) {
        this.told = this.value;
        const look = (): void => {
            const { value } = this;
            if (value !== this.told) {
                this.told = value;
                this.onDidChangeEmitter.fire();
            }
        };
        this.toDispose.pushAll([model, model.onDidChange(look), viewer.onDidChange(look)]);
    }

    protected get rights(): ClipRights {
        const { recording, trajectory, role } = this.viewer;
        return clipRights(trajectory(), recording, role());
    }

    get value(): ClipsDocument {
        const { model, rights } = this;
        const clips = model.value.clips.filter(clip => rights.visible(clip));
        if (clips.length === model.value.clips.length) {
            return model.value;
        }
        // The same object as long as the same is seen.
        const key = clips.map(({ id }) => id).join(' ');
        if (this.shown?.from !== model.value || this.shown.key !== key) {
            this.shown = { from: model.value, key, value: { ...model.value, clips } };
        }
        return this.shown.value;
    }

    edit(label: string, recipe: (value: ClipsDocument) => ClipsDocument): void {
        const { readOnly } = this.rights;
        if (readOnly !== undefined) {
            throw new Error(readOnly);
        }
        this.model.edit(label, recipe);
    }

    /** Code of the leerkracht who works here, and so may take a fragment back whoever chose it (S3-17). Undefined: somebody else does. */
    get vetoBy(): string | undefined {
        const { trajectory, role } = this.viewer;
        return role() === 'coachee' && !this.model.readOnly ? coacheesOf(trajectory().traject)[0]?.code : undefined;
    }

    /** The leerkracht takes a fragment back. @throws Error with the reason when that is not theirs to do */
    veto(label: string, id: string): void {
        this.editAsCoachee(label, (value, by) => vetoClip(value, id, { by, on: localDate(new Date()) }, this.viewer.trajectory().traject));
    }

    /** The leerkracht gives a fragment back. @throws Error with the reason when that is not theirs to do */
    liftVeto(label: string, id: string): void {
        this.editAsCoachee(label, (value, by) => liftVeto(value, id, by));
    }

    protected editAsCoachee(label: string, change: (value: ClipsDocument, by: string) => VetoResult): void {
        const { vetoBy } = this;
        if (vetoBy === undefined) {
            throw new Error('Alleen de leerkracht zelf trekt een fragment in of geeft het weer vrij.');
        }
        const result = change(this.model.value, vetoBy);
        if (result.kind === 'refused') {
            throw new Error(result.message);
        }
        this.model.edit(label, () => result.clips);
    }

    get uri(): URI {
        return this.model.uri;
    }
    get type(): DocumentModel<ClipsDocument>['type'] {
        return this.model.type;
    }
    get readOnly(): boolean {
        return this.model.readOnly || this.rights.readOnly !== undefined;
    }
    get state(): DocumentState {
        return this.model.state;
    }
    get message(): string | undefined {
        return this.model.message ?? this.rights.readOnly;
    }
    get mendable(): boolean {
        return this.model.mendable;
    }
    get canUndo(): boolean {
        return this.model.canUndo;
    }
    get canRedo(): boolean {
        return this.model.canRedo;
    }
    get onDidChangeState(): Event<void> {
        return this.model.onDidChangeState;
    }
    mend(): Promise<void> {
        return this.model.mend();
    }
    undo(): void {
        this.model.undo();
    }
    redo(): void {
        this.model.redo();
    }
    flush(): Promise<void> {
        return this.model.flush();
    }
    dispose(): void {
        this.toDispose.dispose();
    }
}
