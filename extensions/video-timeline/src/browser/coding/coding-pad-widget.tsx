import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { ReactWidget } from '@theia/core/lib/browser/widgets/react-widget';
import { codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { ReactNode } from '@theia/core/shared/react';
import { CodeButtons } from './code-buttons';
import { CodingCommands } from './coding-commands';
import { RECORDING_KEYS_ATTRIBUTE } from './coding-key-listener';
import { CodingService } from './coding-service';
import { PersonChips } from './person-chips';
import { RecordingPlaceholder } from './recording-placeholder';
import { SelectedAnnotation } from './selected-annotation';
import { TypeAhead } from './type-ahead';
import { ValueToggles } from './value-toggles';

/** The coding pad: who, to whom, which code; below it the selected annotation. */
@injectable()
export class CodingPadWidget extends ReactWidget {
    static readonly ID = 'beeldspoor-coderen';
    static readonly LABEL = nls.localize('beeldspoor/video-timeline/coding', 'Coderen');

    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    @inject(RecordingPlaceholder)
    protected readonly placeholder: RecordingPlaceholder;

    @inject(TypeAhead)
    protected readonly typeAhead: TypeAhead;

    protected readonly toDisposeOnSession = new DisposableCollection();
    protected nearby: string | undefined;
    protected wantsObservation = false;

    @postConstruct()
    protected init(): void {
        this.id = CodingPadWidget.ID;
        this.title.label = CodingPadWidget.LABEL;
        this.title.caption = nls.localize('beeldspoor/video-timeline/codingCaption', 'Coderen: wie doet wat naar wie');
        this.title.iconClass = codicon('tag');
        this.title.closable = true;
        this.addClass('bs-coding');
        // The browser scrolls itself: Theia's own scroll bars measure the whole pad at each edit.
        this.scrollOptions = undefined;
        this.node.setAttribute(RECORDING_KEYS_ATTRIBUTE, '');
        this.node.tabIndex = 0;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', CodingPadWidget.LABEL);
        // A mouse click on a button leaves the focus with the film, so that its keys keep working.
        this.node.addEventListener('mousedown', event => {
            if (event.target instanceof Element && event.target.closest('button, summary')) {
                event.preventDefault();
            }
        });
        this.toDispose.push(this.coding.onDidChangeActive(() => this.follow()));
        this.toDispose.push(this.toDisposeOnSession);
        this.follow();
    }

    /** Puts the cursor in the observation of the selected annotation. */
    focusObservation(): void {
        this.wantsObservation = true;
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.node.focus();
    }

    protected override onUpdateRequest(message: Message): void {
        super.onUpdateRequest(message);
        if (this.wantsObservation) {
            requestAnimationFrame(() => {
                const field = this.node.querySelector<HTMLTextAreaElement>('textarea.bs-observation');
                if (field) {
                    this.wantsObservation = false;
                    field.focus();
                    field.setSelectionRange(field.value.length, field.value.length);
                    this.typeAhead.deliver(field);
                }
            });
        }
    }

    protected follow(): void {
        this.toDisposeOnSession.dispose();
        const coding = this.coding.active;
        if (coding) {
            const { session } = coding;
            this.toDisposeOnSession.pushAll([
                coding.onDidChange(() => this.update()),
                session.onDidChange(() => this.update()),
                session.annotations.onDidChange(() => this.update()),
                session.playback.onDidShowFrame(() => this.nearbyChanged(coding.current))
            ]);
        }
        this.update();
    }

    /** The film left or reached the selected annotation: the chips mean something else now. */
    protected nearbyChanged(current: Annotation | undefined): void {
        if (current?.id !== this.nearby) {
            this.nearby = current?.id;
            this.update();
        }
    }

    protected returnToFilm(): void {
        const film = this.shell.getCurrentWidget('main');
        if (film) {
            void this.shell.activateWidget(film.id);
        } else {
            this.node.focus();
        }
    }

    protected override render(): ReactNode {
        const coding = this.coding.active;
        if (!coding) {
            return this.placeholder.render(
                nls.localize(
                    'beeldspoor/video-timeline/codingEmpty',
                    'Hier kiest u wie wat doet naar wie, terwijl de film loopt. Open daarvoor een opname.'
                )
            );
        }
        this.nearby = coding.current?.id;
        return (
            <div className="bs-coding-inner">
                {!coding.editable && (
                    <p className="bs-coding-note">
                        {coding.session.annotations.message ?? nls.localize('beeldspoor/video-timeline/readOnly', 'Alleen lezen.')}
                    </p>
                )}
                <PersonChips coding={coding} />
                <ValueToggles coding={coding} />
                <CodeButtons coding={coding} onSettings={() => void this.commands.executeCommand(CodingCommands.CODE_SETTINGS.id)} />
                <SelectedAnnotation coding={coding} returnToFilm={() => this.returnToFilm()} />
            </div>
        );
    }
}
