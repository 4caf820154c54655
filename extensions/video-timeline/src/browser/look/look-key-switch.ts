import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ContextKeyService, type ContextKey } from '@theia/core/lib/browser/context-key-service';
import { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { KeyCode } from '@theia/core/lib/browser/keyboard/keys';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { LOOK_KEYS, SPHERE_IN_FRONT } from './look-keys';

/** Keeps the context keys of looking around, and whether W, A, S and D alone look around. */
@injectable()
export class LookKeySwitch implements FrontendApplicationContribution {
    @inject(ContextKeyService) protected readonly contextKeys: ContextKeyService;
    @inject(KeybindingRegistry) protected readonly keybindings: KeybindingRegistry;
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;

    protected sphere: ContextKey<boolean>;
    protected keys: ContextKey<boolean>;
    protected readonly watching = new DisposableCollection();
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** `on` changed. */
    readonly onDidChange = this.onDidChangeEmitter.event;

    onStart(): void {
        this.sphere = this.contextKeys.createKey<boolean>(SPHERE_IN_FRONT, false);
        this.keys = this.contextKeys.createKey<boolean>(LOOK_KEYS, false);
        this.sessions.onDidChangeActive(session => this.watch(session));
        this.watch(this.sessions.active);
    }

    /** Whether the keys that code now look around. */
    get on(): boolean {
        return this.keys?.get() === true;
    }

    set on(on: boolean) {
        if (on !== this.on) {
            this.keys.set(on);
            this.onDidChangeEmitter.fire();
        }
    }

    /** Whether a key that could code is meant for looking around now: it is bound to that, however the user set it. */
    claims(event: KeyboardEvent): boolean {
        if (!this.on || this.sphere.get() !== true) {
            return false;
        }
        const match = this.keybindings.matchKeybinding([KeyCode.createKeyCode(event)], event);
        return match?.kind === 'full' && match.binding.command.startsWith('beeldspoor.look.');
    }

    protected watch(session: RecordingSession | undefined): void {
        this.watching.dispose();
        const update = (): void => {
            const spherical = session?.look.spherical === true;
            if (this.sphere.get() !== spherical) {
                this.sphere.set(spherical);
            }
        };
        if (session) {
            this.watching.push(session.look.onDidChange(update));
        }
        update();
    }
}
