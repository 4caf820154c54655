import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { QuickInputService } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { ClipLook } from '../../common/clips/clip-file-name';
import { ClipCommands } from './clip-commands';
import { allKey, clipKey, ClipSaver, stillKey } from './clip-saver';
import { ClipsService } from './clips-service';
import { ClipsViewContribution } from './clips-widget';
import type { SessionClips } from './session-clips';

/** Saving films of fragments and pictures of moments, by command. */
@injectable()
export class ClipSaveContribution implements CommandContribution, MenuContribution {
    @inject(ClipsService)
    protected readonly clips: ClipsService;

    @inject(ClipSaver)
    protected readonly saver: ClipSaver;

    @inject(ClipsViewContribution)
    protected readonly view: ClipsViewContribution;

    @inject(QuickInputService)
    protected readonly quickInput: QuickInputService;

    @inject(MessageService)
    protected readonly messages: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ClipCommands.SAVE_FILM, {
            isEnabled: () => this.clips.active?.session.selectedClip !== undefined,
            execute: () => this.saveFilm()
        });
        commands.registerCommand(ClipCommands.SAVE_ALL, {
            isEnabled: () => this.clips.active?.clips.some(({ shown }) => shown) ?? false,
            execute: () => this.saveAll()
        });
        commands.registerCommand(ClipCommands.SAVE_STILL, {
            isEnabled: () => this.clips.active !== undefined,
            execute: () => this.saveStill()
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        for (const { id } of [ClipCommands.SAVE_FILM, ClipCommands.SAVE_ALL, ClipCommands.SAVE_STILL]) {
            menus.registerMenuAction(BeeldspoorMenus.TRAJECT_FRAGMENTS, { commandId: id, order: 's' });
        }
    }

    protected async saveFilm(): Promise<void> {
        const { active } = this.clips;
        const clip = active?.session.selectedClip;
        const look = active && clip && (await this.askLook(active));
        if (active && clip && look) {
            await this.view.openView({ reveal: true });
            const recording = active.session.recording.id;
            await this.saver.film(clipKey(recording, clip.id), [{ recording, fragment: clip.id }], look);
        }
    }

    protected async saveAll(): Promise<void> {
        const { active } = this.clips;
        const look = active && (await this.askLook(active));
        if (active && look) {
            await this.view.openView({ reveal: true });
            const { session } = active;
            await this.saver.film(allKey(session.recording.id), this.saver.shownWith(session), look);
        }
    }

    protected async saveStill(): Promise<void> {
        const { active } = this.clips;
        if (active) {
            const key = stillKey(active.session.recording.id);
            await this.saver.still(key, active.session);
            const save = this.saver.save(key);
            if (save?.state === 'refused') {
                const { happened, kept, todo } = save.message;
                await this.messages.error(`${happened} ${kept} ${todo}`);
            }
        }
    }

    /** Of a 360° film is asked how it is to be saved; undefined: called off. */
    protected async askLook({ session }: SessionClips): Promise<ClipLook | undefined> {
        if (session.recording.projection !== 'equirectangular') {
            return 'filmed';
        }
        const view = { label: nls.localize('beeldspoor/video-timeline/saveViewHint', 'Gewone film in de kijkrichting van het fragment') };
        const filmed = { label: nls.localize('beeldspoor/video-timeline/saveFilmedHint', 'Het hele 360°-beeld') };
        const chosen = await this.quickInput.pick([view, filmed], {
            title: nls.localize('beeldspoor/video-timeline/saveLook', 'Hoe de film eruitziet')
        });
        return chosen && (chosen === view ? 'view' : 'filmed');
    }
}
