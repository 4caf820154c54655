import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { codicon, type Message, type StatefulWidget } from '@theia/core/lib/browser';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { type Moment, MomentOpener } from '../moments/moment-opener';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { FrontRecording } from './front-recording';

/** One of a list to choose from. */
export interface TableChoice {
    readonly value: string;
    readonly label: string;
}

/** A table about coding under the film; what was chosen in it comes back with the layout. */
@injectable()
export abstract class CodingTableWidget<C extends object> extends LazyReactWidget implements StatefulWidget {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(FrontRecording)
    protected readonly front: FrontRecording;
    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;
    @inject(MessageService)
    protected readonly messages: MessageService;

    /** What the user chose; what is absent follows from the traject. */
    protected choices: Partial<C> = {};

    protected initTable(id: string, label: string, icon: string): void {
        this.id = id;
        this.title.label = label;
        this.title.caption = label;
        this.title.iconClass = codicon(icon);
        this.title.closable = true;
        this.addClass('bs-cm-view');
        this.addClass('bs-cm-table-view');
        // Theia's own scroll bars know no sideways, which a wide table needs.
        this.scrollOptions = undefined;
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', label);
        this.toDispose.pushAll([
            this.current.onDidChange(() => this.update()),
            this.front.onDidChange(recording => this.frontChanged(recording))
        ]);
        void this.current.ready.then(() => this.update());
        this.update();
    }

    storeState(): object {
        return this.choices;
    }

    restoreState(state: object): void {
        this.choices = { ...(state as Partial<C>), ...this.choices };
        this.update();
    }

    protected choose(choices: Partial<C>): void {
        this.choices = { ...this.choices, ...choices };
        this.update();
    }

    /** Another recording came in front; a table of one recording follows it. */
    protected frontChanged(_recording: string): void {
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('select, button') ?? this.node).focus();
    }

    /** The recordings with the codes that may be seen here now. */
    protected recordingsAsSeen({ recordings }: Trajectory): readonly RecordingDossier[] {
        return recordings.map(dossier => dossierAsSeen(dossier, this.current.coder));
    }

    protected render(): React.ReactNode {
        const { snapshot } = this.current;
        return snapshot ? <div className="bs-cm-table-page">{this.renderTable(snapshot)}</div> : <></>;
    }

    protected abstract renderTable(trajectory: Trajectory): React.ReactNode;

    protected renderSelect(
        label: string,
        value: string | undefined,
        choices: readonly TableChoice[],
        choose: (value: string) => void
    ): React.ReactNode {
        return (
            <label className="bs-cm-table-choice">
                <span>{label}</span>
                <select className="theia-select" value={value ?? ''} onChange={event => choose(event.currentTarget.value)}>
                    {choices.map(choice => (
                        <option key={choice.value} value={choice.value}>
                            {choice.label}
                        </option>
                    ))}
                </select>
            </label>
        );
    }

    protected open(moment: Moment): Promise<void> {
        return this.reported(async () => this.moments?.open(moment));
    }

    protected playAll(moments: readonly Moment[]): Promise<void> {
        return this.reported(async () => this.moments?.playAll(moments));
    }

    protected async reported(action: () => Promise<unknown>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }
}

/** How a recording is named in a list. */
export function recordingChoice({ recording }: RecordingDossier): TableChoice {
    return { value: recording.id, label: [recording.id, recording.title].filter(Boolean).join(' · ') };
}
