import { CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { ReactWidget } from '@theia/core/lib/browser/widgets/react-widget';
import type { Message } from '@theia/core/lib/browser/widgets/widget';
import { inject, injectable, named, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { relativeDate } from '../../common/time/relative-date';
import { ShortcutSheetCommands } from '../shortcuts/shortcut-sheet-contribution';
import { WelcomeContribution, type WelcomeAction, type WelcomeRecent } from './welcome-contribution';

/** More would push the buttons off a school laptop. */
const SHOWN_RECENTS = 6;

/** The first page: what this is, the example first, and where one was. */
@injectable()
export class WelcomeWidget extends ReactWidget {
    static readonly ID = 'beeldspoor-welkom';

    @inject(ContributionProvider)
    @named(WelcomeContribution)
    protected readonly contributions: ContributionProvider<WelcomeContribution>;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;
    @inject(MessageService)
    protected readonly messages: MessageService;

    protected recents: readonly WelcomeRecent[] | undefined;
    protected busy: string | undefined;

    @postConstruct()
    protected init(): void {
        this.id = WelcomeWidget.ID;
        this.title.label = nls.localize('beeldspoor/workbench/welcome', 'Welkom');
        this.title.caption = this.title.label;
        this.title.iconClass = 'codicon codicon-home';
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', this.title.label);
        this.addClass('bs-welcome');
        this.update();
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        void this.loadRecents();
    }

    protected override onAfterShow(message: Message): void {
        super.onAfterShow(message);
        void this.loadRecents();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.bs-welcome-action') ?? this.node).focus();
    }

    protected async loadRecents(): Promise<void> {
        const lists = await Promise.all(
            this.contributions.getContributions().map(async contribution => {
                try {
                    return (await contribution.recents?.()) ?? [];
                } catch (error) {
                    console.warn('A welcome contribution could not list its recents.', error);
                    return [];
                }
            })
        );
        this.recents = lists.flat();
        this.update();
    }

    protected get actions(): WelcomeAction[] {
        return this.contributions
            .getContributions()
            .flatMap(contribution => contribution.actions ?? [])
            .sort((a, b) => a.order - b.order);
    }

    protected run(id: string, task: () => Promise<void>): void {
        if (this.busy !== undefined) {
            return;
        }
        this.busy = id;
        this.update();
        void task()
            .catch((error: unknown) => this.messages.error(error instanceof Error ? error.message : String(error)))
            .finally(() => {
                this.busy = undefined;
                this.update();
            });
    }

    protected readonly openShortcuts = (): void => void this.commands.executeCommand(ShortcutSheetCommands.SHOW.id);

    protected render(): React.ReactNode {
        const [main, ...others] = this.actions;
        return (
            <div className="bs-welcome-page">
                <header className="bs-welcome-header">
                    <span className="bs-logo" aria-hidden="true" />
                    <div>
                        <h1>Beeldspoor</h1>
                        <p className="bs-welcome-lead">
                            {nls.localize(
                                'beeldspoor/workbench/welcomeLead',
                                'Bekijk klassenvideo beeld voor beeld, zie hoe initiatief en ontvangst elkaar volgen, en leg vast wat werkt.'
                            )}
                        </p>
                    </div>
                </header>
                <div className="bs-welcome-columns">
                    <section aria-labelledby="bs-welcome-start">
                        <h2 id="bs-welcome-start">{nls.localize('beeldspoor/workbench/welcomeStart', 'Beginnen')}</h2>
                        <ul className="bs-welcome-actions">
                            {main && this.renderAction(main, true)}
                            {others.map(action => this.renderAction(action, false))}
                        </ul>
                    </section>
                    <section aria-labelledby="bs-welcome-recent">
                        <h2 id="bs-welcome-recent">{nls.localize('beeldspoor/workbench/welcomeRecent', 'Verder met')}</h2>
                        {this.renderRecents()}
                    </section>
                </div>
                <footer className="bs-welcome-footer">
                    <span>
                        <span className="codicon codicon-lock" aria-hidden="true" />
                        {nls.localize('beeldspoor/workbench/welcomePrivacy', 'De video’s blijven op deze computer.')}
                    </span>
                    <button type="button" className="bs-link" onClick={this.openShortcuts}>
                        <kbd>?</kbd> <span>{nls.localize('beeldspoor/workbench/welcomeShortcuts', 'Sneltoetsen')}</span>
                    </button>
                </footer>
            </div>
        );
    }

    protected renderAction(action: WelcomeAction, main: boolean): React.ReactNode {
        const busy = this.busy === action.id;
        return (
            <li key={action.id}>
                <button
                    type="button"
                    className={`bs-welcome-action${main ? ' bs-mod-main' : ''}`}
                    aria-busy={busy}
                    data-action={action.id}
                    onClick={() => this.run(action.id, () => action.run())}
                >
                    <span className={busy ? 'codicon codicon-loading codicon-modifier-spin' : action.iconClass} aria-hidden="true" />
                    <span className="bs-welcome-text">
                        <span className="bs-welcome-label">{action.label}</span>
                        <span className="bs-welcome-description">{action.description}</span>
                    </span>
                </button>
            </li>
        );
    }

    protected renderRecents(): React.ReactNode {
        if (this.recents === undefined) {
            return (
                <p className="bs-welcome-empty">{nls.localize('beeldspoor/workbench/welcomeLoading', 'Trajecten worden opgezocht …')}</p>
            );
        }
        if (this.recents.length === 0) {
            return (
                <p className="bs-welcome-empty">
                    {nls.localize(
                        'beeldspoor/workbench/welcomeNoRecents',
                        'Hier komen uw trajecten te staan. Bekijk eerst het voorbeeld, of begin een nieuw traject.'
                    )}
                </p>
            );
        }
        const now = Date.now();
        return (
            <ul className="bs-welcome-recents">
                {this.recents.slice(0, SHOWN_RECENTS).map((recent, index) => (
                    <li key={`${index} ${recent.label}`}>
                        <button
                            type="button"
                            className="bs-welcome-recent"
                            onClick={() => this.run(`recent-${index}`, () => recent.open())}
                        >
                            <span className="bs-welcome-text">
                                <span className="bs-welcome-label">{recent.label}</span>
                                <span className="bs-welcome-description">{recent.detail}</span>
                            </span>
                            {recent.changedAt !== undefined && (
                                <time className="bs-welcome-date" dateTime={new Date(recent.changedAt).toISOString()}>
                                    {relativeDate(recent.changedAt, now)}
                                </time>
                            )}
                        </button>
                    </li>
                ))}
            </ul>
        );
    }
}
