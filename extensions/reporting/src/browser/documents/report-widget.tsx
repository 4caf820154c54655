import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { nls } from '@theia/core';
import { codicon, type Message } from '@theia/core/lib/browser';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { ReportService, type TemplateSummary } from '../../common/report-service';
import { type DocumentRow, documentRows } from './report-view-model';
import { ReportActions } from './report-actions';

/** «Verslag»: the documents of the traject and their versions. */
@injectable()
export class ReportWidget extends LazyReactWidget {
    static readonly ID = 'beeldspoor-verslag';
    static readonly LABEL = nls.localize('beeldspoor/reporting/view', 'Verslag');

    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(ReportService) protected readonly reports: ReportService;
    @inject(ReportActions) protected readonly actions: ReportActions;

    protected templates: readonly TemplateSummary[] = [];
    protected busy = false;

    @postConstruct()
    protected init(): void {
        this.id = ReportWidget.ID;
        this.title.label = ReportWidget.LABEL;
        this.title.caption = nls.localize('beeldspoor/reporting/viewCaption', 'Verslag: documenten en hun versies');
        this.title.iconClass = codicon('book');
        this.title.closable = false;
        this.addClass('bs-report');
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', ReportWidget.LABEL);
        this.node.tabIndex = -1;
        this.toDispose.push(this.trajectory.onDidChange(() => this.update()));
        void this.load();
    }

    protected async load(): Promise<void> {
        this.templates = await this.reports.templates();
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('button') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const snapshot = this.trajectory.snapshot;
        if (!snapshot) {
            return (
                <p className="bs-report-empty">
                    {nls.localize('beeldspoor/reporting/noTraject', 'Open een traject om er documenten van te maken.')}
                </p>
            );
        }
        return (
            <div className="bs-report-list">{documentRows(this.templates, snapshot.documents).map(row => this.renderDocument(row))}</div>
        );
    }

    protected renderDocument(row: DocumentRow): React.ReactNode {
        const headingId = `bs-report-${row.id}`;
        return (
            <section key={row.id} className="bs-report-document" aria-labelledby={headingId}>
                <h3 id={headingId}>{row.label}</h3>
                <p>{row.description}</p>
                {row.makeable && (
                    <button className="theia-button" disabled={this.busy} onClick={() => void this.make(row.id)}>
                        {row.versions.length > 0
                            ? nls.localize('beeldspoor/reporting/update', 'Bijwerken')
                            : nls.localize('beeldspoor/reporting/make', 'Maken')}
                    </button>
                )}
                {row.versions.length > 0 && (
                    <ul>
                        {row.versions.map((version, index) => (
                            <li key={version.path}>
                                <button className="bs-report-version" onClick={() => void this.actions.read(version.path)}>
                                    <span className={codicon('file')} aria-hidden="true" />
                                    {nls.localize('beeldspoor/reporting/version', 'Versie {0}', version.version)}
                                    {index === 0 && (
                                        <span className="bs-report-newest">{nls.localize('beeldspoor/reporting/newest', 'nieuwste')}</span>
                                    )}
                                </button>
                                {this.iconButton('edit', nls.localize('beeldspoor/reporting/write', 'Erin schrijven'), () =>
                                    this.actions.write(version.path)
                                )}
                                {this.actions.previous(version.path) &&
                                    this.iconButton(
                                        'diff',
                                        nls.localize('beeldspoor/reporting/compare', 'Vergelijken met de vorige versie'),
                                        () => this.actions.compare(version.path)
                                    )}
                            </li>
                        ))}
                    </ul>
                )}
            </section>
        );
    }

    protected iconButton(icon: string, label: string, run: () => Promise<void>): React.ReactNode {
        return <button className={`bs-report-icon ${codicon(icon)}`} title={label} aria-label={label} onClick={() => void run()} />;
    }

    protected async make(template: string): Promise<void> {
        this.busy = true;
        this.update();
        try {
            await this.actions.export(template);
        } finally {
            this.busy = false;
            this.update();
        }
    }
}
