import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import type * as React from '@theia/core/shared/react';
import type { Finding, FindingSeverity } from '../../common/rules/rule';
import type { LoadProblem } from '../../common/trajectory/trajectory';

export interface FindingsProps {
    readonly findings: readonly Finding[];
    readonly problems: readonly LoadProblem[];
    readonly onOpen: (finding: Finding) => void;
    readonly onOpenFile: (path: string) => void;
    readonly onFix: (finding: Finding, fix: string) => void;
}

const ICONS: Readonly<Record<FindingSeverity, string>> = { error: 'circle-filled', warning: 'circle-outline', info: 'info' };
/** More fixes than this stand in a list to choose from. */
const MOST_BUTTONS = 2;

/** What the method asks attention for, with a button for each way to mend it. */
export function FindingsSection({ findings, problems, onOpen, onOpenFile, onFix }: FindingsProps): React.ReactElement {
    return (
        <ul className="bs-cm-findings">
            {problems.map(problem => (
                <li key={problem.path} className="bs-cm-finding">
                    <span className={codicon('file')} aria-hidden="true" />
                    <div className="bs-cm-finding-body">
                        <button type="button" className="bs-cm-link" onClick={() => onOpenFile(problem.path)}>
                            {problem.message}
                        </button>
                        <span className="bs-cm-hint">{problem.path}</span>
                    </div>
                </li>
            ))}
            {findings.map((finding, index) => (
                <li
                    key={`${finding.rule}-${index}-${finding.path.join('.')}`}
                    className={`bs-cm-finding bs-cm-finding-${finding.severity}`}
                >
                    <span className={codicon(ICONS[finding.severity])} role="img" aria-label={severityWord(finding.severity)} />
                    <div className="bs-cm-finding-body">
                        <button type="button" className="bs-cm-link" onClick={() => onOpen(finding)}>
                            {finding.message}
                        </button>
                        <Fixes finding={finding} onFix={onFix} />
                    </div>
                </li>
            ))}
        </ul>
    );
}

function Fixes({ finding, onFix }: { readonly finding: Finding } & Pick<FindingsProps, 'onFix'>): React.ReactElement | null {
    const fixes = finding.fixes ?? [];
    if (fixes.length === 0) {
        return null;
    }
    if (fixes.length > MOST_BUTTONS) {
        const choose = nls.localize('beeldspoor/coaching-model/chooseFix', 'Kies wat er moet gebeuren');
        return (
            <select
                className="bs-cm-select"
                aria-label={choose}
                value=""
                onChange={event => event.currentTarget.value && onFix(finding, event.currentTarget.value)}
            >
                <option value="">{choose}</option>
                {fixes.map(fix => (
                    <option key={fix.id} value={fix.id}>
                        {fix.title}
                    </option>
                ))}
            </select>
        );
    }
    return (
        <span className="bs-cm-actions">
            {fixes.map(fix => (
                <button key={fix.id} type="button" className="bs-cm-quiet-button" onClick={() => onFix(finding, fix.id)}>
                    {fix.title}
                </button>
            ))}
        </span>
    );
}

function severityWord(severity: FindingSeverity): string {
    switch (severity) {
        case 'error':
            return nls.localize('beeldspoor/coaching-model/severityError', 'moet anders');
        case 'warning':
            return nls.localize('beeldspoor/coaching-model/severityWarning', 'aandacht');
        case 'info':
            return nls.localize('beeldspoor/coaching-model/severityInfo', 'ter informatie');
    }
}
