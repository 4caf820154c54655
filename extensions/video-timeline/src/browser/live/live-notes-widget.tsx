import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { ReactWidget } from '@theia/core/lib/browser/widgets/react-widget';
import { codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { ReactNode } from '@theia/core/shared/react';
import { chosenPersons, likelyTarget } from '../../common/coding/actor-choice';
import {
    clockText,
    liveNoteLine,
    liveNotesHeading,
    liveNotesPath,
    parseLiveNotes,
    type LiveCode,
    type LiveNote
} from '../../common/live/live-notes';
import { actorColorVariable } from '@beeldspoor/coaching-model/lib/common/persons/actor-hue';
import { NoteLines } from '../clips/note-lines';

/** Tiers whose codes are offered during a lesson: few enough to tap without looking long. */
const LIVE_TIERS = new Set<Tier['id']>(['initiative', 'response', 'leading']);

/** More persons than this are no class. */
const MOST_PERSONS = 40;

/** Seconds since midnight of the clock of this device. */
function clockNow(): number {
    const now = new Date();
    return now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
}

/** Date of this device, ISO. */
function today(): string {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Notes during the lesson, on a tablet at the side (S1-7): who, what and a few words, each with the time at which one began. Every
 * note is saved at once, as a line of Markdown.
 */
@injectable()
export class LiveNotesWidget extends ReactWidget {
    static readonly ID = 'beeldspoor-live';

    @inject(CurrentTrajectory)
    protected readonly trajectory: CurrentTrajectory;

    @inject(NoteLines)
    protected readonly noteLines: NoteLines;

    @inject(MessageService)
    protected readonly messages: MessageService;

    protected readonly day = today();
    protected notes: readonly LiveNote[] = [];
    protected actor: string | undefined;
    protected target: string | undefined;
    protected text = '';
    /** The moment at which the note that is being typed began. */
    protected began: number | undefined;
    /** Notes are saved one after the other, in the order in which they were made. */
    protected saved: Promise<void> = Promise.resolve();

    @postConstruct()
    protected init(): void {
        this.id = LiveNotesWidget.ID;
        this.title.label = nls.localize('beeldspoor/video-timeline/live', 'Live noteren');
        this.title.caption = this.title.label;
        this.title.iconClass = codicon('watch');
        this.title.closable = true;
        this.addClass('bs-live');
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', this.title.label);
        // The application cancels every touchmove of the page; here the browser scrolls.
        this.node.addEventListener('touchmove', event => event.stopPropagation());
        const timer = setInterval(() => this.tick(), 500);
        this.toDispose.push({ dispose: () => clearInterval(timer) });
        this.toDispose.push(this.trajectory.onDidChange(() => this.update()));
        void this.load();
        this.update();
    }

    /** The clock is written straight into the page: twice a second the whole view would be too much. */
    protected tick(): void {
        const clock = this.node.querySelector('.bs-live-clock');
        if (clock) {
            clock.textContent = clockText(clockNow());
        }
    }

    protected async load(): Promise<void> {
        await this.trajectory.ready;
        const { snapshot } = this.trajectory;
        if (snapshot) {
            const text = await this.noteLines.read(liveNotesPath(this.day));
            this.notes = text === undefined ? [] : parseLiveNotes(text, snapshot.codebook);
            this.update();
        }
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.bs-live-text') ?? this.node).focus();
    }

    protected note(coded?: LiveCode): void {
        const { snapshot } = this.trajectory;
        const text = this.text.trim();
        if (!snapshot || (!coded && text === '')) {
            return;
        }
        const note: LiveNote = {
            clock: this.began ?? clockNow(),
            ...(coded && { coded }),
            ...(this.actor !== undefined && { actor: this.actor }),
            ...(this.target !== undefined && { target: this.target }),
            text
        };
        this.text = '';
        this.began = undefined;
        const line = liveNoteLine(note, snapshot.codebook);
        this.saved = this.saved.then(() => this.save(note, line));
        this.update();
    }

    protected async save(note: LiveNote, line: string): Promise<void> {
        try {
            await this.noteLines.add(liveNotesPath(this.day), liveNotesHeading(this.day), [line], { repeat: true });
            this.notes = [...this.notes, note];
        } catch (error) {
            // What was written comes back into the field, unless something else stands there by now.
            this.text ||= note.text;
            void this.messages.error(error instanceof Error ? error.message : String(error));
        }
        this.update();
    }

    protected choose(part: 'actor' | 'target', code: string, row: readonly string[]): void {
        if (part === 'actor') {
            this.actor = this.actor === code ? undefined : code;
            this.target = this.actor === undefined ? undefined : likelyTarget(this.actor, this.target, row, []);
        } else {
            this.target = this.target === code ? undefined : code;
        }
        this.update();
    }

    protected override render(): ReactNode {
        const { snapshot } = this.trajectory;
        if (!snapshot) {
            return (
                <div className="bs-placeholder">
                    <p>
                        {nls.localize(
                            'beeldspoor/video-timeline/liveEmpty',
                            'Hier noteert u tijdens de les wat u ziet, met de tijd erbij. Open daarvoor eerst een traject.'
                        )}
                    </p>
                </div>
            );
        }
        const recent = [...this.notes].reverse().flatMap(note => [note.actor, note.target].filter(code => code !== undefined));
        const everybody = chosenPersons(snapshot.traject.persons, recent, MOST_PERSONS);
        const row = chosenPersons(snapshot.traject.persons, recent);
        return (
            <div className="bs-live-inner">
                <header>
                    <time className="bs-live-clock">{clockText(clockNow())}</time>
                    <p className="bs-coding-note">
                        {nls.localize(
                            'beeldspoor/video-timeline/liveHint',
                            'Tik wie en wat, of typ een paar woorden. De tijd is die van het eerste teken. Zet de klok van de camera gelijk met deze klok, of film deze klok even.'
                        )}
                    </p>
                </header>
                {this.renderPersons('actor', nls.localize('beeldspoor/video-timeline/liveWho', 'Wie'), everybody, this.actor)}
                {this.renderPersons(
                    'target',
                    nls.localize('beeldspoor/video-timeline/liveToWhom', 'Naar wie'),
                    [...row, 'GR'],
                    this.target
                )}
                <form
                    className="bs-live-form"
                    onSubmit={event => {
                        event.preventDefault();
                        this.note();
                    }}
                >
                    <input
                        className="theia-input bs-live-text"
                        value={this.text}
                        maxLength={400}
                        placeholder={nls.localize('beeldspoor/video-timeline/liveText', 'Wat ziet of hoort u?')}
                        aria-label={nls.localize('beeldspoor/video-timeline/liveText', 'Wat ziet of hoort u?')}
                        onChange={event => {
                            this.text = event.currentTarget.value;
                            this.began = this.text === '' ? undefined : (this.began ?? clockNow());
                            this.update();
                        }}
                    />
                    <button type="submit" className="theia-button" disabled={this.text.trim() === ''}>
                        {nls.localize('beeldspoor/video-timeline/liveNote', 'Noteren')}
                    </button>
                </form>
                {this.renderCodes(snapshot)}
                {this.renderNotes(snapshot)}
            </div>
        );
    }

    protected renderPersons(part: 'actor' | 'target', title: string, row: readonly string[], chosen: string | undefined): ReactNode {
        return (
            <div className="bs-live-persons" role="group" aria-label={title}>
                <span className="bs-live-label">{title}</span>
                {row.map(code => (
                    <button
                        key={code}
                        type="button"
                        className="bs-chip"
                        aria-pressed={code === chosen}
                        style={{ '--bs-hue': `var(${actorColorVariable(code)})` } as Record<string, string>}
                        onClick={() => this.choose(part, code, row)}
                    >
                        {code}
                    </button>
                ))}
            </div>
        );
    }

    protected renderCodes({ codebook }: Trajectory): ReactNode {
        return (
            <div className="bs-live-codes">
                {codebook.tiers
                    .filter(tier => LIVE_TIERS.has(tier.id))
                    .map(tier => (
                        <fieldset key={tier.id}>
                            <legend>{tier.label}</legend>
                            {tier.codes.map(code => (
                                <button
                                    key={code.id}
                                    type="button"
                                    className="bs-code"
                                    title={code.description}
                                    onClick={() => this.note({ tier: tier.id, code: code.id })}
                                >
                                    {code.label}
                                </button>
                            ))}
                        </fieldset>
                    ))}
            </div>
        );
    }

    protected renderNotes({ codebook }: Trajectory): ReactNode {
        const index = codebookIndex(codebook);
        if (this.notes.length === 0) {
            return (
                <p className="bs-coding-note">
                    {nls.localize('beeldspoor/video-timeline/liveNone', 'Nog niets genoteerd vandaag. Elke notitie wordt meteen bewaard.')}
                </p>
            );
        }
        return (
            <ol className="bs-live-notes" reversed aria-label={nls.localize('beeldspoor/video-timeline/liveNotes', 'Notities van vandaag')}>
                {[...this.notes].reverse().map((note, i) => (
                    <li key={this.notes.length - i}>
                        <time>{clockText(note.clock)}</time>
                        {note.actor && <span>{note.target ? `${note.actor} → ${note.target}` : note.actor}</span>}
                        {note.coded && <strong>{index.label(note.coded)}</strong>}
                        <span>{note.text}</span>
                    </li>
                ))}
            </ol>
        );
    }
}
