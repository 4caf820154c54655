import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { formFiles } from '../../common/forms/form-files';
import { localDate } from '../../common/time/local-date';
import { codingChanged } from '../../common/trajectory/coding-changed';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { FindingFixes } from '../findings/finding-fixes';
import { FindingNavigator } from '../findings/finding-navigator';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { DocumentFormOpenHandler } from '../forms/document-form-open-handler';
import { WorkingRole } from '../role/working-role';
import { type Lead, leadOf } from '../steps/need-lead';
import { stepLinks } from '../steps/step-links';
import { StepsSection } from '../steps/steps-section';
import { trajectSteps } from '../steps/traject-steps';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { EmptyTraject } from './empty-traject';
import { FilesSection } from './files-section';
import { FindingsSection } from './findings-section';
import { FormsSection } from './forms-section';
import { addPerson, removePerson, setFocusReason, sortedPersons, timesCoded, toggleFocus } from './person-edits';
import { PersonsSection } from './persons-section';
import { addQuestion, changeQuestion, makePrimary, removeQuestion } from './question-edits';
import { QuestionsSection } from './questions-section';
import { recordingRows } from './recording-rows';
import { RecordingsSection } from './recordings-section';
import { IconButton, Section } from './section';
import { TrajectActions } from './traject-actions';
import { ADD_RECORDING, CHECK_RECORDING, TrajectCommands } from './traject-commands';
import { TrajectHead } from './traject-head';

/** The traject at a glance: where it stands, what is still needed, and everything that belongs to it. */
@injectable()
export class TrajectWidget extends LazyReactWidget implements StatefulWidget {
    static readonly ID = 'beeldspoor-traject';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/traject', 'Traject');

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;
    @inject(FindingFixes)
    protected readonly fixes: FindingFixes;
    @inject(FindingNavigator)
    protected readonly navigator: FindingNavigator;
    @inject(WorkingRole)
    protected readonly role: WorkingRole;
    @inject(TrajectActions)
    protected readonly actions: TrajectActions;
    @inject(CommandService)
    protected readonly commands: CommandService;
    @inject(DocumentFormOpenHandler)
    protected readonly forms: DocumentFormOpenHandler;

    protected collapsed = new Set<string>(['forms']);
    protected addingQuestion = false;

    protected seen: Trajectory | undefined;

    @postConstruct()
    protected init(): void {
        this.id = TrajectWidget.ID;
        this.title.label = TrajectWidget.LABEL;
        this.title.caption = TrajectWidget.LABEL;
        this.title.iconClass = codicon('notebook');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', TrajectWidget.LABEL);
        this.toDispose.pushAll([this.current.onDidChange(() => this.changed()), this.findings.onDidChange(() => this.update())]);
        void this.current.ready.then(() => this.update());
        this.update();
    }

    /** What is coded moves no step before the rules have looked, which waits until the hands rest. */
    protected changed(): void {
        const { snapshot } = this.current;
        const coding = this.seen !== undefined && snapshot !== undefined && codingChanged(this.seen, snapshot);
        this.seen = snapshot;
        if (!coding) {
            this.update();
        }
    }

    /** Unfolds a section, shows it and puts the focus in it. */
    reveal(section: string): void {
        this.collapsed.delete(section);
        this.update();
        requestAnimationFrame(() => {
            const element = this.node.querySelector<HTMLElement>(`[data-section="${section}"]`);
            element?.scrollIntoView({ block: 'nearest' });
            element?.querySelector<HTMLElement>('button')?.focus();
        });
    }

    /** Opens the field for a new hulpvraag. */
    startQuestion(): void {
        this.addingQuestion = true;
        this.collapsed.delete('questions');
        this.update();
    }

    storeState(): object {
        return { collapsed: [...this.collapsed] };
    }

    restoreState(state: object): void {
        const { collapsed } = state as { collapsed?: unknown };
        this.collapsed = new Set(Array.isArray(collapsed) ? collapsed.filter(each => typeof each === 'string') : []);
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        const target = this.node.querySelector<HTMLElement>('button:not([disabled])');
        (target ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        return snapshot ? this.renderTraject(snapshot) : <EmptyTraject onRun={command => void this.commands.executeCommand(command)} />;
    }

    protected renderTraject(trajectory: Trajectory): React.ReactNode {
        const { problems } = trajectory;
        const { findings } = this.findings;
        const attention = findings.length + problems.length;
        return (
            <div className="bs-cm-traject">
                <TrajectHead trajectory={trajectory} />
                {this.section(
                    'steps',
                    nls.localize('beeldspoor/coaching-model/stepsTitle', 'Stappen'),
                    undefined,
                    this.renderSteps(trajectory)
                )}
                {attention > 0 &&
                    this.section(
                        'findings',
                        nls.localize('beeldspoor/coaching-model/findings', 'Aandachtspunten'),
                        attention,
                        <FindingsSection
                            findings={findings}
                            problems={problems}
                            onOpen={finding => void this.navigator.open(finding)}
                            onOpenFile={path => void this.actions.openFile(path)}
                            onFix={(finding, fix) => void this.fixes.apply(finding, fix)}
                        />
                    )}
                {this.renderQuestions(trajectory)}
                {this.renderRecordings(trajectory)}
                {this.renderPersons(trajectory)}
                {this.renderForms(trajectory)}
                {this.renderFiles(trajectory)}
            </div>
        );
    }

    protected renderSteps(trajectory: Trajectory): React.ReactNode {
        const today = localDate(new Date());
        return (
            <StepsSection
                steps={trajectSteps(trajectory, today, this.findings.rules, this.role.role)}
                leads={need => leadOf(need, trajectory) !== undefined}
                links={step =>
                    stepLinks(trajectory, step, today).map(({ label, text, lead }) => ({
                        label,
                        text,
                        onClick: () => void this.follow(lead)
                    }))
                }
                onNeed={need => void this.follow(leadOf(need, trajectory))}
                onMove={(move, reason) => void this.actions.move(move, reason)}
                onEdit={edit => void this.actions.editStep(edit)}
            />
        );
    }

    protected renderQuestions({ helpQuestions }: Trajectory): React.ReactNode {
        const label = nls.localize('beeldspoor/coaching-model/questions', 'Hulpvragen');
        const edit = this.actions.editQuestions.bind(this.actions);
        return this.section(
            'questions',
            label,
            helpQuestions.questions.length,
            <QuestionsSection
                questions={helpQuestions.questions}
                adding={this.addingQuestion}
                onStartAdding={() => this.startQuestion()}
                onStopAdding={() => this.stopQuestion()}
                onAdd={text => {
                    this.stopQuestion();
                    void edit(nls.localize('beeldspoor/coaching-model/addQuestion', 'Hulpvraag toevoegen'), value =>
                        addQuestion(value, text)
                    );
                }}
                onChange={(id, change) =>
                    void edit(nls.localize('beeldspoor/coaching-model/changeQuestion', '{0} wijzigen', id), value =>
                        changeQuestion(value, id, change)
                    )
                }
                onPrimary={id =>
                    void edit(nls.localize('beeldspoor/coaching-model/makePrimaryEdit', '{0} primair maken', id), value =>
                        makePrimary(value, id)
                    )
                }
                onRemove={id =>
                    void edit(nls.localize('beeldspoor/coaching-model/removeQuestion', '{0} verwijderen', id), value =>
                        removeQuestion(value, id)
                    )
                }
            />,
            <IconButton icon="add" label={TrajectCommands.NEW_QUESTION.label ?? ''} onClick={() => this.startQuestion()} />
        );
    }

    protected renderRecordings(trajectory: Trajectory): React.ReactNode {
        const canAdd = this.actions.offers(ADD_RECORDING);
        const add = nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen');
        return this.section(
            'recordings',
            nls.localize('beeldspoor/coaching-model/recordings', 'Opnamen'),
            trajectory.recordings.length,
            <RecordingsSection
                rows={recordingRows(trajectory)}
                cycles={trajectory.traject.cycles.map(cycle => cycle.number)}
                canAdd={canAdd}
                onAdd={() => void this.actions.run(ADD_RECORDING)}
                onOpen={recording => void this.actions.openRecording(recording)}
                onCheck={this.actions.offers(CHECK_RECORDING) ? recording => void this.actions.run(CHECK_RECORDING, recording) : undefined}
                onAssign={(recording, cycle) => void this.actions.assign(recording, cycle)}
            />,
            canAdd ? <IconButton icon="add" label={add} onClick={() => void this.actions.run(ADD_RECORDING)} /> : undefined
        );
    }

    protected renderPersons(trajectory: Trajectory): React.ReactNode {
        const { persons } = trajectory.traject;
        const edit = this.actions.editTraject.bind(this.actions);
        return this.section(
            'persons',
            nls.localize('beeldspoor/coaching-model/persons', 'Personen'),
            persons.length,
            <PersonsSection
                persons={sortedPersons(persons)}
                timesCoded={code => timesCoded(trajectory, code)}
                onAdd={role =>
                    void edit(nls.localize('beeldspoor/coaching-model/addPerson', 'Persoon toevoegen'), value => addPerson(value, role))
                }
                onRemove={code =>
                    void edit(nls.localize('beeldspoor/coaching-model/removePerson', '{0} verwijderen', code), value =>
                        removePerson(value, code)
                    )
                }
                onToggleFocus={code =>
                    void edit(nls.localize('beeldspoor/coaching-model/focusOf', 'Focusleerling {0}', code), value =>
                        toggleFocus(value, code)
                    )
                }
                onReason={(code, reason) =>
                    void edit(nls.localize('beeldspoor/coaching-model/focusReasonOf', 'Reden bij focusleerling {0}', code), value =>
                        setFocusReason(value, code, reason)
                    )
                }
            />
        );
    }

    protected renderForms(trajectory: Trajectory): React.ReactNode {
        const { root } = this.current;
        const paths = root ? formFiles(trajectory).filter(path => this.forms.canShow(root.resolve(path))) : [];
        return this.section(
            'forms',
            nls.localize('beeldspoor/coaching-model/forms', 'Formulieren'),
            paths.length,
            <FormsSection paths={paths} trajectory={trajectory} onOpen={path => void this.actions.openFile(path)} />
        );
    }

    protected renderFiles({ notes, documents }: Trajectory): React.ReactNode {
        const newNote = TrajectCommands.NEW_NOTE.label ?? '';
        const writeNote = (): void => void this.actions.newNote();
        return (
            <>
                {this.section(
                    'notes',
                    nls.localize('beeldspoor/coaching-model/notes', 'Notities'),
                    notes.length,
                    <FilesSection
                        paths={notes}
                        icon="note"
                        empty={nls.localize('beeldspoor/coaching-model/noNotes', 'Hier komen de notities van intake en nagesprekken.')}
                        button={{ label: newNote, onClick: writeNote }}
                        onOpen={path => void this.actions.openFile(path)}
                    />,
                    <IconButton icon="add" label={newNote} onClick={writeNote} />
                )}
                {this.section(
                    'documents',
                    nls.localize('beeldspoor/coaching-model/documents', 'Documenten'),
                    documents.length,
                    <FilesSection
                        paths={documents}
                        icon="file-text"
                        empty={nls.localize(
                            'beeldspoor/coaching-model/noDocuments',
                            'Hier komen het handelingsplan en de andere documenten die u maakt.'
                        )}
                        onOpen={path => void this.actions.openFile(path)}
                    />
                )}
            </>
        );
    }

    protected section(
        id: string,
        title: string,
        count: number | undefined,
        children: React.ReactNode,
        actions?: React.ReactNode
    ): React.ReactElement {
        return (
            <Section
                key={id}
                id={id}
                title={title}
                count={count}
                collapsed={this.collapsed.has(id)}
                actions={actions}
                onToggle={() => {
                    if (!this.collapsed.delete(id)) {
                        this.collapsed.add(id);
                    }
                    this.update();
                }}
            >
                {children}
            </Section>
        );
    }

    protected stopQuestion(): void {
        this.addingQuestion = false;
        this.update();
    }

    protected async follow(lead: Lead | undefined): Promise<void> {
        switch (lead?.kind) {
            case 'section':
                this.reveal(lead.section);
                break;
            case 'file':
                await this.actions.openFile(lead.path);
                break;
            case 'command':
                await this.actions.run(lead.command);
                break;
            case 'recording':
                await this.actions.openRecording(lead.recording);
                break;
            case 'debriefNote':
                await this.actions.openDebriefNote(lead.cycle);
                break;
            case 'takeHome':
                await this.actions.takeHome(lead.cycle, lead.recording);
                break;
        }
    }
}
