import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, ConfirmDialog, type Message } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { blockedPersons, blockedText, isInRecording } from '../../common/consent/blocked-persons';
import { classConsent } from '../../common/consent/class-consent';
import { changeEntry, giveForUnknown, setMeasure, setSector, yesForNotAsked } from '../../common/consent/register-edits';
import { registeredState } from '../../common/consent/person-consent';
import { purposesAsked, registerRows } from '../../common/consent/register-rows';
import { CONSENT_PURPOSES, type ConsentPurpose, type RegisterDocument } from '../../common/documents/register';
import { enumerate } from '../../common/language/dutch-number';
import type { TrajectoryCommand } from '../../common/phases/command';
import { localDate } from '../../common/time/local-date';
import { REGISTER_PATH } from '../../common/trajectory/document-paths';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { TrajectoryMachine } from '../machine/trajectory-machine';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { RegisterBasis } from './register-basis';
import { RegisterGrid } from './register-grid';
import { purposeHead, stateWord } from './register-texts';

/** The register of consent: every person and purpose at a glance, a class in a few clicks, and who still stands in the way. */
@injectable()
export class RegisterWidget extends LazyReactWidget {
    static readonly ID = 'beeldspoor-toestemming';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/consent', 'Toestemming');

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryMachine)
    protected readonly machine: TrajectoryMachine;
    @inject(MessageService)
    protected readonly messages: MessageService;

    /** Day on the forms that are being entered. */
    protected day = localDate(new Date());
    protected more = new Set<ConsentPurpose>();

    @postConstruct()
    protected init(): void {
        this.id = RegisterWidget.ID;
        this.title.label = RegisterWidget.LABEL;
        this.title.caption = RegisterWidget.LABEL;
        this.title.iconClass = codicon('checklist');
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.addClass('bs-cm-register');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', RegisterWidget.LABEL);
        this.toDispose.push(this.current.onDidChange(() => this.update()));
        void this.current.ready.then(() => this.update());
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        (this.node.querySelector<HTMLElement>('tbody select') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        return snapshot ? this.renderRegister(snapshot) : <></>;
    }

    protected renderRegister(trajectory: Trajectory): React.ReactNode {
        const { register, problems } = trajectory;
        const problem = problems.find(({ path }) => path === REGISTER_PATH);
        const today = localDate(new Date());
        const rows = registerRows(trajectory);
        const blocked = blockedPersons(trajectory, { purpose: 'coachTeacher', today, is360: false });
        const asked = purposesAsked(trajectory);
        const purposes = CONSENT_PURPOSES.filter(purpose => asked.includes(purpose) || this.more.has(purpose));
        const ready = rows.length - blocked.length;
        return (
            <div className="bs-cm-register-page">
                <header className="bs-cm-register-head">
                    <h2>{RegisterWidget.LABEL}</h2>
                    <p className={blocked.length === 0 ? undefined : 'bs-cm-register-open'} role="status">
                        {rows.length === 0
                            ? nls.localize('beeldspoor/coaching-model/nobodyYet', 'Er staat nog niemand in de lijst van personen.')
                            : blocked.length === 0
                              ? nls.localize(
                                    'beeldspoor/coaching-model/allReady',
                                    'Alle {0} mogen in beeld of zijn er niet bij.',
                                    rows.length
                                )
                              : nls.localize(
                                    'beeldspoor/coaching-model/someReady',
                                    '{0} van {1} geregeld. Nog niet: {2}.',
                                    ready,
                                    rows.length,
                                    blockedText(blocked)
                                )}
                    </p>
                    {isWatchingWithChildren(trajectory.traject) && rows.length > 0 && (
                        <p role="status" data-register="class">
                            {nls.localize(
                                'beeldspoor/coaching-model/classReady',
                                'Bekijken in de klas: {0}.',
                                classConsent(trajectory, today).text
                            )}
                        </p>
                    )}
                    <p className="bs-cm-hint">
                        {nls.localize(
                            'beeldspoor/coaching-model/unknownIsNo',
                            'Onbekend telt als nee. Alleen codes hier; namen staan nergens in het traject.'
                        )}
                    </p>
                    {problem && <p role="alert">{problem.message}</p>}
                </header>
                <RegisterBasis
                    register={register}
                    readOnly={problem?.readOnly === true}
                    onEdit={(label, recipe) => void this.edit(label, recipe)}
                />
                <div className="bs-cm-register-tools">
                    <label>
                        <span>{nls.localize('beeldspoor/coaching-model/dayOfForms', 'Datum op de formulieren')}</span>
                        <input
                            className="theia-input"
                            type="date"
                            value={this.day}
                            onChange={event => {
                                this.day = event.currentTarget.value || today;
                                this.update();
                            }}
                        />
                    </label>
                    <label>
                        <span>{nls.localize('beeldspoor/coaching-model/morePurposes', 'Ook vragen voor')}</span>
                        <select
                            className="theia-select"
                            value=""
                            onChange={event => {
                                this.more.add(event.currentTarget.value as ConsentPurpose);
                                this.update();
                            }}
                        >
                            <option value="">{nls.localize('beeldspoor/coaching-model/choose', 'kies …')}</option>
                            {CONSENT_PURPOSES.filter(purpose => !purposes.includes(purpose)).map(purpose => (
                                <option key={purpose} value={purpose}>
                                    {purposeHead(purpose)}
                                </option>
                            ))}
                        </select>
                    </label>
                </div>
                <RegisterGrid
                    rows={rows}
                    purposes={purposes}
                    withAnswers={isWatchingWithChildren(trajectory.traject)}
                    readOnly={problem?.readOnly === true}
                    blocked={new Map(blocked.map(each => [each.person, blockedText([each]).slice(each.person.length + 1)]))}
                    onState={(person, purpose, state) =>
                        void this.register(
                            { kind: 'registerConsent', person, purpose, state, on: this.day },
                            `${person}: ${stateWord(state)}`
                        )
                    }
                    onAnswer={(person, answer) =>
                        void this.register(
                            { kind: 'registerChildAnswer', person, answer, on: this.day },
                            nls.localize('beeldspoor/coaching-model/answerOfChild', '{0}: antwoord van het kind zelf', person)
                        )
                    }
                    onAllAnswers={() =>
                        void this.edit(nls.localize('beeldspoor/coaching-model/allYesEdit', 'Kind zelf: alle niet gevraagde ja'), () =>
                            yesForNotAsked(this.current.snapshot ?? trajectory, this.day)
                        )
                    }
                    onAll={purpose =>
                        void this.edit(
                            nls.localize('beeldspoor/coaching-model/giveAllEdit', '{0}: alle onbekende gegeven', purposeHead(purpose)),
                            () => giveForUnknown(this.current.snapshot ?? trajectory, purpose, this.day)
                        )
                    }
                    onMeasure={(person, measure) =>
                        void this.edit(nls.localize('beeldspoor/coaching-model/measureOf', '{0}: hoe buiten beeld', person), value =>
                            setMeasure(value, person, measure, this.day)
                        )
                    }
                    onSector={(person, edge, degrees) =>
                        void this.edit(nls.localize('beeldspoor/coaching-model/measureOf', '{0}: hoe buiten beeld', person), value =>
                            setSector(value, person, edge, degrees)
                        )
                    }
                    onEvidence={(person, text) =>
                        void this.edit(
                            nls.localize('beeldspoor/coaching-model/evidenceOf', '{0}: nummer van het formulier', person),
                            value =>
                                changeEntry(value, person, ({ evidence: _, ...entry }) =>
                                    text === '' ? entry : { ...entry, evidence: text }
                                )
                        )
                    }
                />
            </div>
        );
    }

    /** An answer of a person; what would freeze footage is asked once more. */
    protected async register(
        command: Extract<TrajectoryCommand, { kind: 'registerConsent' | 'registerChildAnswer' }>,
        label: string
    ): Promise<void> {
        await this.reported(async () => {
            if (await this.mayFreeze(command)) {
                await this.machine.run(command, label);
            } else {
                this.update();
            }
        });
    }

    protected async mayFreeze(command: Extract<TrajectoryCommand, { kind: 'registerConsent' | 'registerChildAnswer' }>): Promise<boolean> {
        const { snapshot } = this.current;
        if (!snapshot || !isWithdrawal(snapshot, command)) {
            return true;
        }
        const ids = snapshot.recordings
            .filter(({ recording }) => recording.mediaState === 'present' && isInRecording(recording, command.person))
            .map(({ recording }) => recording.id);
        if (ids.length === 0) {
            return true;
        }
        const confirmed = await new ConfirmDialog({
            title: nls.localize('beeldspoor/coaching-model/withdrawTitle', '{0} trekt de toestemming in', command.person),
            msg:
                ids.length === 1
                    ? nls.localize(
                          'beeldspoor/coaching-model/withdrawText',
                          '{0} wordt bevroren: het beeld gaat niet meer open en wat mee naar huis ging ook niet. Annotaties en notities blijven.',
                          ids[0]
                      )
                    : nls.localize(
                          'beeldspoor/coaching-model/withdrawTextMany',
                          '{0} worden bevroren: het beeld gaat niet meer open en wat mee naar huis ging ook niet. Annotaties en notities blijven.',
                          enumerate(ids)
                      ),
            ok: nls.localize('beeldspoor/coaching-model/withdrawOk', 'Intrekken en bevriezen'),
            cancel: nls.localizeByDefault('Cancel')
        }).open();
        return confirmed === true;
    }

    protected edit(label: string, recipe: (value: RegisterDocument) => RegisterDocument): Promise<void> {
        return this.reported(async () => {
            const model = await this.current.document(REGISTER_PATH);
            try {
                model.edit(label, value => recipe(value as RegisterDocument));
            } finally {
                model.dispose();
            }
        });
    }

    protected async reported(action: () => Promise<unknown>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}

/** Whether an answer takes something back that was given, so that footage freezes (see `registerConsent`). */
function isWithdrawal(
    { register }: Trajectory,
    command: Extract<TrajectoryCommand, { kind: 'registerConsent' | 'registerChildAnswer' }>
): boolean {
    if (command.kind === 'registerChildAnswer') {
        const was = register.buyIn?.answers.find(({ person }) => person === command.person)?.answer;
        return was === 'ja' && (command.answer === 'nee' || command.answer === 'ja_buiten_beeld');
    }
    const was = registeredState(register, command.person, command.purpose);
    return command.state === 'withdrawn' || (command.state === 'refused' && was === 'given');
}
