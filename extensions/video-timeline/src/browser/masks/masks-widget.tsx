import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { ReactWidget } from '@theia/core/lib/browser/widgets/react-widget';
import { codicon, type Message } from '@theia/core/lib/browser/widgets/widget';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { holdsAt } from '../../common/masks/mask-at-frame';
import { RecordingPlaceholder } from '../coding/recording-placeholder';
import { RECORDING_KEYS_ATTRIBUTE } from '../player/has-recording-focus';
import { RecordingSessions } from '../session/recording-session';
import { MaskCommands } from './mask-commands';
import { MasksList } from './masks-list';
import { MasksService } from './masks-service';
import type { SessionMasks } from './session-masks';

/** The view «Maskers»: while it is seen, the outlines of the masks lie over the film. */
@injectable()
export class MasksWidget extends ReactWidget {
    static readonly ID = 'beeldspoor-maskers';
    static readonly LABEL = nls.localize('beeldspoor/video-timeline/masks', 'Maskers');

    @inject(MasksService)
    protected readonly masks: MasksService;

    @inject(RecordingSessions)
    protected readonly sessions: RecordingSessions;

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    @inject(RecordingPlaceholder)
    protected readonly placeholder: RecordingPlaceholder;

    protected followed: SessionMasks | undefined;
    protected readonly toDisposeOnSession = new DisposableCollection();

    @postConstruct()
    protected init(): void {
        this.id = MasksWidget.ID;
        this.title.label = MasksWidget.LABEL;
        this.title.caption = nls.localize('beeldspoor/video-timeline/masksCaption', 'Maskers: wie onherkenbaar blijft');
        this.title.iconClass = codicon('eye-closed');
        this.title.closable = true;
        this.addClass('bs-masks');
        this.node.setAttribute(RECORDING_KEYS_ATTRIBUTE, '');
        this.node.tabIndex = -1;
        this.node.setAttribute('role', 'region');
        this.node.setAttribute('aria-label', MasksWidget.LABEL);
        this.toDispose.push(this.sessions.onDidChangeActive(() => this.follow()));
        this.toDispose.push(this.toDisposeOnSession);
        this.toDispose.push({ dispose: () => this.followed?.setEditing(false) });
        this.follow();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.bs-masks-add:enabled') ?? this.node).focus();
    }

    protected override onAfterShow(message: Message): void {
        super.onAfterShow(message);
        this.followed?.setEditing(true);
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.followed?.setEditing(this.isVisible);
    }

    protected override onBeforeHide(message: Message): void {
        this.followed?.setEditing(false);
        super.onBeforeHide(message);
    }

    protected override onBeforeDetach(message: Message): void {
        this.followed?.setEditing(false);
        super.onBeforeDetach(message);
    }

    protected follow(): void {
        this.toDisposeOnSession.dispose();
        this.followed?.setEditing(false);
        this.followed = this.masks.active;
        if (this.followed) {
            this.followed.setEditing(this.isVisible);
            this.toDisposeOnSession.push(this.followed.onDidChange(() => this.update()));
            this.toDisposeOnSession.push(this.followed.session.onDidChange(() => this.update()));
        }
        this.update();
    }

    protected override render(): React.ReactNode {
        const masks = this.followed;
        if (!masks) {
            return this.placeholder.render(
                nls.localize(
                    'beeldspoor/video-timeline/masksPlaceholder',
                    'Hier zet u maskers over personen die niet herkenbaar in beeld mogen. Open daarvoor een opname.'
                )
            );
        }
        return (
            <MasksList
                masks={masks}
                add={() => void this.commands.executeCommand(MaskCommands.ADD.id)}
                show={mask => void this.goTo(masks, mask)}
            />
        );
    }

    /** Chooses a mask and goes to a frame that it hides. */
    protected async goTo(masks: SessionMasks, mask: Mask): Promise<void> {
        const { playback } = masks.session;
        masks.select(mask.id);
        if (!holdsAt(mask, playback.frame)) {
            await playback.seek(mask.startFrame);
        }
        masks.lookAt(mask);
    }
}
