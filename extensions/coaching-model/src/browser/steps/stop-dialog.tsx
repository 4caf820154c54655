import type { DialogError, DialogMode } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import { nls } from '@theia/core/lib/common/nls';
import type { Message } from '@theia/core/shared/@lumino/messaging';
import type * as React from '@theia/core/shared/react';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** Who stops, and in their own words why when they want to say it (S2-12: no reason is ever needed). */
export interface StopAnswer {
    readonly by: 'coachee' | 'children' | 'coach';
    readonly reason: string;
}

/** Asks before a traject stops: after it only the destruction of the footage is left (INV-4). */
export class StopDialog extends ReactDialog<StopAnswer> {
    protected answer: StopAnswer = { by: 'coachee', reason: '' };

    constructor(protected readonly trajectory: Trajectory) {
        super({ title: nls.localize('beeldspoor/coaching-model/stopTitle', 'Traject stoppen'), maxWidth: 440 });
        this.addClass('bs-cm-wizard');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/coaching-model/stopNow', 'Stoppen'));
        this.update();
    }

    get value(): StopAnswer {
        return this.answer;
    }

    protected override isValid(_value: StopAnswer, _mode: DialogMode): DialogError {
        return '';
    }

    protected override onActivateRequest(msg: Message): void {
        super.onActivateRequest(msg);
        this.node.querySelector<HTMLElement>('select')?.focus();
    }

    protected render(): React.ReactNode {
        return (
            <div className="bs-cm-form">
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/stopText',
                        'Stoppen kan altijd en zonder reden. De beelden gaan daarna niet meer open en worden vernietigd; notities en annotaties blijven.'
                    )}
                </p>
                <label className="bs-cm-form-field">
                    <span>{nls.localize('beeldspoor/coaching-model/stopBy', 'Wie stopt?')}</span>
                    <select
                        className="theia-select"
                        value={this.answer.by}
                        onChange={event => this.change({ by: event.currentTarget.value as StopAnswer['by'] })}
                    >
                        <option value="coachee">{nls.localize('beeldspoor/coaching-model/roleTeacher', 'leerkracht')}</option>
                        {isWatchingWithChildren(this.trajectory.traject) && (
                            <option value="children">{nls.localize('beeldspoor/coaching-model/theChildren', 'de kinderen')}</option>
                        )}
                        <option value="coach">{nls.localize('beeldspoor/coaching-model/roleCoach', 'begeleider')}</option>
                    </select>
                </label>
                <label className="bs-cm-form-field">
                    <span>
                        {nls.localize('beeldspoor/coaching-model/stopReason', 'Reden')}{' '}
                        <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/notNeeded', 'hoeft niet')}</span>
                    </span>
                    <input
                        className="theia-input"
                        maxLength={300}
                        value={this.answer.reason}
                        onChange={event => this.change({ reason: event.currentTarget.value })}
                    />
                </label>
            </div>
        );
    }

    protected change(change: Partial<StopAnswer>): void {
        this.answer = { ...this.answer, ...change };
        this.update();
    }
}
