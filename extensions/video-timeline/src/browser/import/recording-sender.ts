import { isSound } from '../../common/import/file-roles';
import type { AdditionFacts, ImportAnswer, ImportFacts, ImportPreparation } from '../../common/import/import-routes';
import type { PlannedFile } from './add-recording-dialog';
import { additionOf, factsOf, idsFrom, isAddition, type AddRecordingForm } from './add-recording-form';
import { Sending, type UploadProgress } from './recording-upload';

/** Files that go together, and what is said of them. */
interface Shipment {
    readonly files: readonly PlannedFile[];
    readonly facts: ImportFacts | AdditionFacts;
}

/** Sends what was chosen, one recording after the other; what was brought in already is not sent again. */
export class RecordingSender {
    /** Recordings that were brought in, in order. */
    readonly added: string[] = [];
    protected readonly sendings = new Map<string, Sending>();
    protected readonly done = new Set<string>();

    constructor(
        protected readonly traject: string,
        protected readonly files: ReadonlyMap<string, File>,
        protected readonly preparation: ImportPreparation
    ) {}

    async send(
        planned: readonly PlannedFile[],
        form: AddRecordingForm,
        onProgress: (progress: UploadProgress) => void,
        signal: AbortSignal
    ): Promise<ImportAnswer | undefined> {
        const total = planned.reduce((sum, file) => sum + file.size, 0);
        let before = 0;
        let first: ImportAnswer | undefined;
        for (const { files, facts } of shipments(planned, form, this.preparation)) {
            const key = files.map(file => file.name).join('\n');
            if (!this.done.has(key)) {
                const sending =
                    this.sendings.get(key) ??
                    new Sending(
                        this.traject,
                        files.map(({ name }) => this.files.get(name)!)
                    );
                this.sendings.set(key, sending);
                const extensions = files.map(file => file.extension);
                const sent = before;
                const report = (progress: UploadProgress): void => onProgress({ ...progress, sent: sent + progress.sent, total });
                const answer = await sending.send({ ...facts, extensions }, report, signal);
                if (answer?.kind !== 'added') {
                    return answer;
                }
                this.done.add(key);
                if (!this.added.includes(answer.recording)) {
                    this.added.push(answer.recording);
                }
                first ??= answer;
            }
            before += files.reduce((sum, file) => sum + file.size, 0);
        }
        return first ?? { kind: 'added', recording: this.added[0], frameCount: 0 };
    }

    /** Throws away what was sent and not brought in. */
    dispose(): void {
        this.sendings.forEach(sending => sending.cancel());
    }
}

/** What is sent, in order, for the role the user chose. */
export function shipments(
    files: readonly PlannedFile[],
    form: AddRecordingForm,
    preparation: Pick<ImportPreparation, 'takenIds'>
): readonly Shipment[] {
    const facts = factsOf(form);
    if (isAddition(form)) {
        return files.map(file => ({ files: [file], facts: additionOf(form, form.role as 'camera' | 'sound', form.target!) }));
    }
    if (!facts) {
        return [];
    }
    switch (form.role) {
        case 'separate': {
            const ids = idsFrom(facts.id, preparation.takenIds, files.length);
            return files.map((file, n) => {
                const { recordedAt, ...rest } = facts;
                const own = file.probed?.createdAt ?? (n === 0 ? recordedAt : undefined);
                return { files: [file], facts: { ...rest, id: ids[n], ...(own && { recordedAt: own }) } };
            });
        }
        case 'camera':
            return [
                { files: files.slice(0, 1), facts },
                ...files.slice(1).map(file => ({ files: [file], facts: additionOf(form, 'camera', facts.id) }))
            ];
        case 'sound': {
            const films = files.filter(file => !isSound(file));
            return [
                { files: films, facts },
                ...files.filter(isSound).map(file => ({ files: [file], facts: additionOf(form, 'sound', facts.id) }))
            ];
        }
        default:
            return [{ files, facts }];
    }
}
