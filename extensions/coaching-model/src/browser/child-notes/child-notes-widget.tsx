import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { type IndividualNote, type IndividualNotesDocument, individualNotesSchema } from '../../common/documents/individual-notes';
import {
    discussionLock,
    newIndividualNote,
    noteModeOf,
    overrideLock,
    participantsOf,
    saveIndividualNote
} from '../../common/instruments/individual-notes';
import { individualNotesPath } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import { currentCycle } from '../../common/trajectory/phase-label';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ChildNotesGrid } from './child-notes-grid';
import { LockReason } from './lock-reason';

/** What each child noted by itself before the talk (S0-9, S0-10, S0-28). For the begeleider: codes stand here, so it is not for the class. */
@injectable()
export class ChildNotesWidget extends LazyReactWidget {
    static readonly ID = 'beeldspoor-kindnotities';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/childNotes', 'Notities van de kinderen');

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(MessageService)
    protected readonly messages: MessageService;

    /** Number of the cycle; undefined: the one of now. */
    protected cycle: number | undefined;
    /** Chosen here; undefined: as the group usually notes. */
    protected mode: IndividualNote['mode'] | undefined;

    @postConstruct()
    protected init(): void {
        this.id = ChildNotesWidget.ID;
        this.title.label = ChildNotesWidget.LABEL;
        this.title.caption = ChildNotesWidget.LABEL;
        this.title.iconClass = codicon('edit');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.addClass('bs-cm-register');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', ChildNotesWidget.LABEL);
        this.toDispose.push(this.current.onDidChange(() => this.update()));
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /** Shows the notes of a cycle; undefined: of the one of now. */
    showCycle(cycle: number | undefined): void {
        this.cycle = cycle;
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        (this.node.querySelector<HTMLElement>('tbody input, tbody button') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        return snapshot && isWatchingWithChildren(snapshot.traject) ? this.renderNotes(snapshot) : <></>;
    }

    protected renderNotes(trajectory: Trajectory): React.ReactNode {
        const { traject, instruments } = trajectory;
        const number = this.cycle ?? currentCycle(traject)?.number ?? traject.cycles.at(-1)?.number ?? 1;
        const document = instruments.individualNotes.find(({ value }) => value.cycle === number)?.value ?? emptyNotes(number);
        const lock = discussionLock(trajectory, document);
        const mode = this.mode ?? noteModeOf(traject.group);
        return (
            <div className="bs-cm-register-page">
                <header className="bs-cm-register-head">
                    <h2>{nls.localize('beeldspoor/coaching-model/childNotesOf', 'Notities van de kinderen, kijkles {0}', number)}</h2>
                    <p className={lock.locked ? 'bs-cm-register-open' : undefined} role="status">
                        {lock.locked
                            ? nls.localize('beeldspoor/coaching-model/talkLocked', '{0}. Het groepsgesprek wacht.', lock.text)
                            : nls.localize('beeldspoor/coaching-model/talkOpen', '{0}. Het groepsgesprek kan beginnen.', lock.text)}
                    </p>
                    <p className="bs-cm-hint">
                        {nls.localize(
                            'beeldspoor/coaching-model/childNotesHint',
                            'Ieder kind noteert eerst zelf. Hier staan codes: laat dit scherm niet aan de klas zien.'
                        )}
                    </p>
                </header>
                <div className="bs-cm-register-tools">
                    <label>
                        <span>{nls.localize('beeldspoor/coaching-model/lessonNumber', 'Kijkles')}</span>
                        <select
                            className="theia-select"
                            value={number}
                            onChange={event => this.showCycle(Number(event.currentTarget.value))}
                        >
                            {traject.cycles.map(cycle => (
                                <option key={cycle.number} value={cycle.number}>
                                    {cycle.number}
                                </option>
                            ))}
                        </select>
                    </label>
                    <label>
                        <span>{nls.localize('beeldspoor/coaching-model/noteMode', 'Hoe noteren de kinderen?')}</span>
                        <select
                            className="theia-select"
                            value={mode}
                            onChange={event => {
                                this.mode = event.currentTarget.value === 'beelden' ? 'beelden' : 'woorden';
                                this.update();
                            }}
                        >
                            <option value="woorden">{nls.localize('beeldspoor/coaching-model/noteWords', 'in woorden')}</option>
                            <option value="beelden">
                                {nls.localize('beeldspoor/coaching-model/notePictures', 'met tekens en wat ze zeggen')}
                            </option>
                        </select>
                    </label>
                </div>
                <ChildNotesGrid
                    key={number}
                    mode={mode}
                    rows={participantsOf(trajectory).map(by => ({
                        note: document.notes.find(note => note.by === by) ?? newIndividualNote(by, traject.group),
                        missing: lock.missing.includes(by)
                    }))}
                    onSave={note => void this.save(number, { ...note, mode })}
                />
                {lock.missing.length > 0 && lock.locked && (
                    <LockReason
                        onReason={reason => {
                            const by = this.current.coder;
                            void this.edit(
                                number,
                                nls.localize('beeldspoor/coaching-model/talkAnyway', 'Toch beginnen'),
                                each => overrideLock(each, { by, at: new Date().toISOString(), reason }) ?? each
                            );
                        }}
                    />
                )}
                {document.override && (
                    <p className="bs-cm-hint">
                        {nls.localize(
                            'beeldspoor/coaching-model/talkAnywayBecause',
                            'Toch begonnen ({0}): {1}',
                            document.override.by,
                            document.override.reason
                        )}
                    </p>
                )}
            </div>
        );
    }

    protected save(number: number, note: IndividualNote): Promise<void> {
        const label = nls.localize('beeldspoor/coaching-model/childNoteOf', 'Notitie van {0}', note.by);
        return this.edit(number, label, each => saveIndividualNote(each, note, new Date().toISOString()));
    }

    protected async edit(
        number: number,
        label: string,
        recipe: (value: IndividualNotesDocument) => IndividualNotesDocument
    ): Promise<void> {
        try {
            const model = await this.current.document(individualNotesPath(number));
            try {
                model.edit(label, value => recipe(value as IndividualNotesDocument));
            } finally {
                model.dispose();
            }
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}

function emptyNotes(cycle: number): IndividualNotesDocument {
    return individualNotesSchema.parse({ schemaVersion: 1, cycle });
}
