import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import { codicon, type Message, Widget } from '@theia/core/lib/browser/widgets/widget';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { ReactNode } from '@theia/core/shared/react';
import { MarkFinders } from '../marks/mark-finder';
import { RecordingSessionsImpl } from '../session/recording-sessions-impl';
import { CodingCommands } from './coding-commands';
import { RECORDING_KEYS_ATTRIBUTE } from './coding-key-listener';
import { CodingService } from './coding-service';
import { MarksList } from './marks-list';
import { RecordingPlaceholder } from './recording-placeholder';

/** The view «Kijken»: the annotations of the recording in front, as a list. */
@injectable()
export class MarksWidget extends LazyReactWidget {
    static readonly ID = 'beeldspoor-kijken';
    static readonly LABEL = nls.localize('beeldspoor/video-timeline/watch', 'Kijken');

    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(MarkFinders)
    protected readonly finders: MarkFinders;

    @inject(RecordingSessionsImpl)
    protected readonly sessions: RecordingSessionsImpl;

    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    @inject(RecordingPlaceholder)
    protected readonly placeholder: RecordingPlaceholder;

    protected readonly toDisposeOnSession = new DisposableCollection();

    @postConstruct()
    protected init(): void {
        this.id = MarksWidget.ID;
        this.title.label = MarksWidget.LABEL;
        this.title.caption = nls.localize('beeldspoor/video-timeline/watchCaption', 'Kijken: de annotaties van deze opname');
        this.title.iconClass = codicon('eye');
        this.title.closable = true;
        this.addClass('bs-marks-widget');
        this.node.setAttribute(RECORDING_KEYS_ATTRIBUTE, '');
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', MarksWidget.LABEL);
        this.toDispose.push(this.coding.onDidChangeActive(() => this.follow()));
        this.toDispose.push(this.toDisposeOnSession);
        this.follow();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.bs-marks-list') ?? this.node).focus();
    }

    /** The recording in front takes the focus. */
    protected toFilm(): void {
        const { front } = this.sessions;
        if (front instanceof Widget) {
            void this.shell.activateWidget(front.id);
        }
    }

    /** The recording in front is seen, also when a document or a form lay over it; the focus stays. */
    protected showFilm(): void {
        const { front } = this.sessions;
        if (front instanceof Widget && !front.isVisible) {
            void this.shell.revealWidget(front.id);
        }
    }

    protected follow(): void {
        this.toDisposeOnSession.dispose();
        const coding = this.coding.active;
        if (coding) {
            this.toDisposeOnSession.pushAll([
                coding.session.onDidChange(() => this.update()),
                coding.session.annotations.onDidChange(() => this.update())
            ]);
        }
        this.update();
    }

    protected override render(): ReactNode {
        const coding = this.coding.active;
        if (!coding) {
            return this.placeholder.render(
                nls.localize(
                    'beeldspoor/video-timeline/watchEmpty',
                    'Hier staat wat er in een opname is gecodeerd. Open daarvoor een opname.'
                )
            );
        }
        return (
            <MarksList
                key={coding.session.recording.id}
                coding={coding}
                finder={this.finders.of(coding.session)}
                toFilm={() => this.toFilm()}
                showFilm={() => this.showFilm()}
            />
        );
    }
}

/** The view «Kijken» at the left. */
@injectable()
export class MarksContribution extends AbstractViewContribution<MarksWidget> implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    constructor() {
        super({
            widgetId: MarksWidget.ID,
            widgetName: MarksWidget.LABEL,
            defaultWidgetOptions: { area: 'left', rank: BeeldspoorRanks.WATCH },
            toggleCommandId: 'beeldspoor.marks.toggle'
        });
    }

    async initializeLayout(): Promise<void> {
        await this.trajectory.ready;
        if (this.trajectory.root) {
            await this.openView();
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(CodingCommands.MARKS_FOCUS, { execute: () => this.openView({ activate: true }) });
    }
}
