import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Finding } from '../../common/rules/rule';
import type { PreparationRefusal } from '../cycles/cycle-preparation';
import type { CycleStep, Need, StepState, TrajectAdvance, TrajectStep } from './traject-steps';

export interface StepsProps {
    readonly steps: readonly TrajectStep[];
    readonly refusal: PreparationRefusal | undefined;
    readonly onNeed: (need: Need) => void;
    readonly onAdvance: (advance: TrajectAdvance) => void;
    readonly onFinding: (finding: Finding) => void;
    readonly onReason: (cycle: number, reason: string) => void;
    readonly onDismiss: () => void;
}

const STATE_ICONS: Readonly<Record<StepState, string>> = {
    done: codicon('check'),
    now: 'bs-cm-step-now',
    next: codicon('circle-large-outline'),
    later: codicon('circle-large-outline')
};

function stateWord(state: StepState): string {
    switch (state) {
        case 'done':
            return nls.localize('beeldspoor/coaching-model/stepDone', 'klaar');
        case 'now':
            return nls.localize('beeldspoor/coaching-model/stepNow', 'nu');
        case 'next':
            return nls.localize('beeldspoor/coaching-model/stepNext', 'hierna');
        case 'later':
            return nls.localize('beeldspoor/coaching-model/stepLater', 'later');
    }
}

/** The phases of the traject: done, now, next, and what the next one still needs. */
export function StepsSection(props: StepsProps): React.ReactElement {
    return (
        <ol className="bs-cm-steps" aria-label={nls.localize('beeldspoor/coaching-model/steps', 'Stappen van het traject')}>
            {props.steps.map(step => (
                <li
                    key={step.id}
                    className={`bs-cm-step bs-cm-step-${step.state}`}
                    aria-current={step.state === 'now' ? 'step' : undefined}
                >
                    <span className={`bs-cm-step-sign ${STATE_ICONS[step.state]}`} aria-hidden="true" />
                    <div className="bs-cm-step-body">
                        <span className="bs-cm-step-label">{step.label}</span>
                        <span className="bs-cm-step-word">{stateWord(step.state)}</span>
                        {step.state === 'now' && <StepDetails step={step} {...props} />}
                    </div>
                </li>
            ))}
        </ol>
    );
}

function StepDetails({ step, refusal, onNeed, onAdvance, ...rest }: StepsProps & { readonly step: TrajectStep }): React.ReactElement {
    const { advance } = step;
    // While the gate says what stands in the way, the reminders would say it twice.
    const refused = refusal?.cycle === step.cycle?.number ? refusal : undefined;
    return (
        <div className="bs-cm-step-details">
            {step.cycle && <CycleSteps steps={step.cycle.steps} />}
            {step.needs.length > 0 && !refused && (
                <div className="bs-cm-needs">
                    <span className="bs-cm-hint">
                        {nls.localize('beeldspoor/coaching-model/stillNeeded', 'Nog nodig voor de volgende stap')}
                    </span>
                    <ul>
                        {step.needs.map(need => (
                            <li key={need.id}>
                                {need.link ? (
                                    <button type="button" className="bs-cm-link" onClick={() => onNeed(need)}>
                                        {need.text}
                                    </button>
                                ) : (
                                    need.text
                                )}
                            </li>
                        ))}
                    </ul>
                </div>
            )}
            {refused && <Refusal refusal={refused} {...rest} />}
            {advance && (
                <button type="button" className="theia-button secondary bs-cm-step-button" onClick={() => onAdvance(advance)}>
                    {advance.label}
                </button>
            )}
        </div>
    );
}

function CycleSteps({ steps }: { readonly steps: readonly CycleStep[] }): React.ReactElement {
    return (
        <ol className="bs-cm-cycle-steps">
            {steps.map(step => (
                <li key={step.state} className={`bs-cm-cycle-step bs-cm-step-${step.progress}`}>
                    <span
                        className={codicon(step.progress === 'done' ? 'check' : step.progress === 'next' ? 'arrow-right' : 'circle-small')}
                        aria-hidden="true"
                    />
                    <span>{step.label}</span>
                    <span className="bs-cm-visually-hidden">{stateWord(step.progress)}</span>
                </li>
            ))}
        </ol>
    );
}

/** The gate said no: what stands in the way, with links, and a line for the reason where a reason is enough. */
function Refusal({
    refusal,
    onFinding,
    onReason,
    onDismiss
}: Pick<StepsProps, 'onFinding' | 'onReason' | 'onDismiss'> & { readonly refusal: PreparationRefusal }): React.ReactElement {
    const [reason, setReason] = React.useState('');
    return (
        <div className="bs-cm-refusal" role="status">
            <div className="bs-cm-refusal-head">
                <strong>{nls.localize('beeldspoor/coaching-model/notYetPrepared', 'Het nagesprek is nog niet voorbereid')}</strong>
                <button
                    type="button"
                    className="bs-cm-icon-button"
                    aria-label={nls.localizeByDefault('Close')}
                    title={nls.localizeByDefault('Close')}
                    onClick={onDismiss}
                >
                    <span className={codicon('close')} aria-hidden="true" />
                </button>
            </div>
            <ul>
                {refusal.findings.map((finding, index) => (
                    <li key={`${finding.rule}-${index}`}>
                        <button type="button" className="bs-cm-link" onClick={() => onFinding(finding)}>
                            {finding.message}
                        </button>
                    </li>
                ))}
            </ul>
            {refusal.overridable && (
                <form
                    className="bs-cm-reason"
                    onSubmit={event => {
                        event.preventDefault();
                        if (reason.trim() !== '') {
                            onReason(refusal.cycle, reason.trim());
                        }
                    }}
                >
                    <label>
                        <span className="bs-cm-hint">
                            {nls.localize('beeldspoor/coaching-model/reasonLabel', 'Toch verder? Schrijf in één regel waarom.')}
                        </span>
                        <input
                            className="theia-input"
                            value={reason}
                            maxLength={300}
                            placeholder={nls.localize('beeldspoor/coaching-model/reasonPlaceholder', 'Reden, in eigen woorden')}
                            onChange={event => setReason(event.currentTarget.value)}
                        />
                    </label>
                    <button type="submit" className="theia-button secondary" disabled={reason.trim() === ''}>
                        {nls.localize('beeldspoor/coaching-model/continueWithReason', 'Verder met deze reden')}
                    </button>
                </form>
            )}
        </div>
    );
}
