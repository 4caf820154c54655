import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Remark } from '../../common/gates/remark';
import type { StepEdit } from './step-field';
import { StepFieldView } from './step-field-view';
import type { CycleStep, StepMove, StepState, TrajectStep } from './traject-steps';

export interface StepsProps {
    readonly steps: readonly TrajectStep[];
    /** Where a need is set right; undefined: in the fields of the step itself. */
    readonly leads: (need: Remark) => boolean;
    /** Links above the fields of the step of now. */
    readonly links: (step: TrajectStep) => readonly { readonly label: string; readonly text?: string; readonly onClick: () => void }[];
    readonly onNeed: (need: Remark) => void;
    readonly onMove: (move: StepMove, reason?: string) => void;
    readonly onEdit: (edit: StepEdit) => void;
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

function StepDetails({ step, ...props }: StepsProps & { readonly step: TrajectStep }): React.ReactElement {
    const details = React.useRef<HTMLDivElement>(null);
    const { move, others } = step;
    const links = props.links(step);
    const press = (): void => {
        if (move?.open) {
            props.onMove(move);
        } else {
            // What stands in the way is in the list: the eye and the keyboard go there.
            const list = details.current?.querySelector<HTMLElement>('.bs-cm-needs');
            list?.scrollIntoView({ block: 'nearest' });
            (list?.querySelector<HTMLElement>('button, input') ?? list)?.focus();
        }
    };
    return (
        <div className="bs-cm-step-details" ref={details}>
            {step.cycle && <CycleSteps steps={step.cycle.steps} />}
            {step.cycle && <span className="bs-cm-hint">{step.cycle.owners}</span>}
            {(step.fields.length > 0 || links.length > 0) && (
                <div className="bs-cm-step-fields">
                    {links.map(({ label, text, onClick }) => (
                        <button key={label} type="button" className="bs-cm-step-link" onClick={onClick}>
                            <span>{label}</span>
                            {text && <span className="bs-cm-hint">{text}</span>}
                            <span className={codicon('arrow-right')} aria-hidden="true" />
                        </button>
                    ))}
                    {step.fields.map(field => (
                        <StepFieldView key={`${step.id}-${field.id}`} field={field} onEdit={props.onEdit} />
                    ))}
                </div>
            )}
            {step.needs.length > 0 && <Needs step={step} {...props} />}
            {step.warnings.map(({ rule, message, opens }) => (
                <p key={`${rule}-${message}`} className="bs-cm-step-warning">
                    <span className={codicon('info')} aria-hidden="true" /> {message} <span className="bs-cm-hint">{opens}</span>
                </p>
            ))}
            {move && (
                <button
                    type="button"
                    className={`theia-button ${move.open ? 'main' : 'secondary'} bs-cm-step-button`}
                    aria-disabled={!move.open}
                    title={move.open ? undefined : nls.localize('beeldspoor/coaching-model/notYetOpen', 'Er staat nog iets in de weg')}
                    onClick={press}
                >
                    {move.label}
                </button>
            )}
            {others.length > 0 && (
                <div className="bs-cm-actions">
                    {others.map(other => (
                        <button key={other.label} type="button" className="bs-cm-quiet-button" onClick={() => props.onMove(other)}>
                            {other.label}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}

function Needs({ step, leads, onNeed, onMove }: StepsProps & { readonly step: TrajectStep }): React.ReactElement {
    const { move } = step;
    return (
        <div className="bs-cm-needs" role="status" tabIndex={-1}>
            <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/stillNeeded', 'Nog nodig voor de volgende stap')}</span>
            <ul>
                {step.needs.map((need, index) => (
                    <li key={`${need.rule}-${index}`}>
                        {leads(need) ? (
                            <button type="button" className="bs-cm-link" title={need.opens} onClick={() => onNeed(need)}>
                                {need.message}
                            </button>
                        ) : (
                            <span title={need.opens}>{need.message}</span>
                        )}
                    </li>
                ))}
            </ul>
            {move?.overridable && <Reason key={step.id} onReason={reason => onMove(move, reason)} />}
        </div>
    );
}

/** Where a reason is enough to go on, one line for it. */
function Reason({ onReason }: { readonly onReason: (reason: string) => void }): React.ReactElement {
    const [reason, setReason] = React.useState('');
    return (
        <form
            className="bs-cm-reason"
            onSubmit={event => {
                event.preventDefault();
                if (reason.trim() !== '') {
                    onReason(reason.trim());
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
