import { codicon, type Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { importReasons } from '../../common/phases/cycle-guards';
import { localDate } from '../../common/time/local-date';
import { currentCycle } from '../../common/trajectory/phase-label';
import { trajectSteps } from '../steps/traject-steps';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ADD_RECORDING, TrajectCommands } from './traject-commands';

/** Where the film will be, while a traject has no recording: what comes here and the one button that starts it. */
@injectable()
export class FirstRecordingWidget extends ReactWidget {
    static readonly ID = 'beeldspoor-eerste-opname';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/firstRecording', 'Nog geen opname');

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    @postConstruct()
    protected init(): void {
        this.id = FirstRecordingWidget.ID;
        this.title.label = FirstRecordingWidget.LABEL;
        this.title.caption = FirstRecordingWidget.LABEL;
        this.title.iconClass = codicon('device-camera-video');
        this.title.closable = true;
        this.addClass('bs-cm-first');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', FirstRecordingWidget.LABEL);
        this.toDispose.push(this.current.onDidChange(() => this.update()));
        this.update();
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        (this.node.querySelector<HTMLElement>('button') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        const today = localDate(new Date());
        const cycle = snapshot && currentCycle(snapshot.traject);
        const waiting = snapshot && (cycle ? importReasons(snapshot, cycle, today).length > 0 : true);
        const step = snapshot && trajectSteps(snapshot, today).find(({ state }) => state === 'now');
        return (
            <div className="bs-cm-first-page">
                <span className={`${codicon('device-camera-video')} bs-cm-first-sign`} aria-hidden="true" />
                <h2>{FirstRecordingWidget.LABEL}</h2>
                {waiting && step ? this.renderWaiting(step.label) : this.renderReady()}
            </div>
        );
    }

    /** Filming comes after asking: the way there is in the steps. */
    protected renderWaiting(step: string): React.ReactNode {
        return (
            <>
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/firstRecordingWaits',
                        'Filmen kan als ieder die in beeld kan komen het goed vindt en de opname gepland is. Het traject staat nu bij «{0}»; links staat wat daarvoor nog nodig is.',
                        step
                    )}
                </p>
                <button
                    type="button"
                    className="theia-button main"
                    onClick={() => void this.commands.executeCommand(TrajectCommands.FOCUS.id, 'steps')}
                >
                    {nls.localize('beeldspoor/coaching-model/toSteps', 'Naar de stappen')}
                </button>
            </>
        );
    }

    protected renderReady(): React.ReactNode {
        return (
            <>
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/firstRecordingText',
                        'Hier komt de film. Het bestand wordt gekopieerd, nooit verplaatst, en blijft op deze computer.'
                    )}
                </p>
                <button type="button" className="theia-button main" onClick={() => void this.commands.executeCommand(ADD_RECORDING)}>
                    {nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen')}
                </button>
            </>
        );
    }
}
