import { LazyReactWidget } from '@beeldspoor/workbench/lib/browser/layout/lazy-react-widget';
import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import { codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { ReactNode } from '@theia/core/shared/react';
import { RECORDING_KEYS_ATTRIBUTE } from '../coding/coding-key-listener';
import { RecordingPlaceholder } from '../coding/recording-placeholder';
import { LessonContribution } from '../lesson/lesson-contribution';
import { RecordingSessions } from '../session/recording-session';
import { ClipCommands } from './clip-commands';
import { ClipSaver } from './clip-saver';
import { ClipsService } from './clips-service';
import { Playlist } from './playlist';

/** The view «Gesprek»: the fragments for the nagesprek, in order. */
@injectable()
export class ClipsWidget extends LazyReactWidget {
    static readonly ID = 'beeldspoor-gesprek';
    static readonly LABEL = nls.localize('beeldspoor/video-timeline/talk', 'Gesprek');

    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    @inject(ClipsService)
    protected readonly clips: ClipsService;

    @inject(ClipSaver)
    protected readonly saver: ClipSaver;

    @inject(RecordingPlaceholder)
    protected readonly placeholder: RecordingPlaceholder;

    @inject(LessonContribution)
    protected readonly lesson: LessonContribution;

    protected readonly toDisposeOnSession = new DisposableCollection();

    @postConstruct()
    protected init(): void {
        this.id = ClipsWidget.ID;
        this.title.label = ClipsWidget.LABEL;
        this.title.caption = nls.localize('beeldspoor/video-timeline/talkCaption', 'Gesprek: de fragmenten voor het nagesprek');
        this.title.iconClass = codicon('comment-discussion');
        this.title.closable = true;
        this.addClass('bs-clips');
        this.node.setAttribute(RECORDING_KEYS_ATTRIBUTE, '');
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', ClipsWidget.LABEL);
        this.toDispose.push(this.sessions.onDidChangeActive(() => this.follow()));
        this.toDispose.push(this.clips.player.onDidChange(() => this.update()));
        this.toDispose.push(this.saver.onDidChange(() => this.update()));
        this.toDispose.push(this.toDisposeOnSession);
        this.follow();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.bs-clip[tabindex="0"]') ?? this.node).focus();
    }

    /** Puts the cursor in the field for a question of the chosen fragment, as soon as it stands there. */
    focusQuestion(): void {
        this.update();
        requestAnimationFrame(() =>
            requestAnimationFrame(() => {
                const field = this.node.querySelector<HTMLInputElement>('.bs-questions input');
                field?.scrollIntoView({ block: 'nearest' });
                field?.focus();
            })
        );
    }

    protected follow(): void {
        this.toDisposeOnSession.dispose();
        const session = this.sessions.active;
        if (session) {
            this.toDisposeOnSession.pushAll([session.onDidChange(() => this.update()), session.clips.onDidChange(() => this.update())]);
        }
        this.update();
    }

    protected override render(): ReactNode {
        const clips = this.clips.active;
        if (!clips) {
            return this.placeholder.render(
                nls.localize(
                    'beeldspoor/video-timeline/talkEmpty',
                    'Hier komen de fragmenten voor het nagesprek: parels en puzzels, met hun vragen. Open daarvoor een opname.'
                )
            );
        }
        return (
            <Playlist
                key={clips.session.recording.id}
                clips={clips}
                player={this.clips.player}
                saver={this.saver}
                onLesson={this.lesson.offered ? () => void this.lesson.open() : undefined}
            />
        );
    }
}

/** The view «Gesprek» at the left. */
@injectable()
export class ClipsViewContribution extends AbstractViewContribution<ClipsWidget> implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    constructor() {
        super({
            widgetId: ClipsWidget.ID,
            widgetName: ClipsWidget.LABEL,
            defaultWidgetOptions: { area: 'left', rank: BeeldspoorRanks.TALK },
            toggleCommandId: 'beeldspoor.clips.toggle'
        });
    }

    async initializeLayout(): Promise<void> {
        await this.trajectory.ready;
        if (this.trajectory.root) {
            await this.openView();
        }
    }

    /** Brings the field for a question of the chosen fragment under the fingers. */
    async askQuestion(): Promise<void> {
        (await this.openView({ reveal: true })).focusQuestion();
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ClipCommands.FOCUS, { execute: () => this.openView({ activate: true }) });
    }
}
