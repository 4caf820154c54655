import { ContextKeyService } from '@theia/core/lib/browser/context-key-service';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { inject, injectable } from '@theia/core/shared/inversify';
import { LookKeySwitch } from '../look/look-key-switch';
import { OWN_KEYS_ATTRIBUTE } from '../player/has-recording-focus';
import { CodingCommands } from './coding-commands';
import { CodingService } from './coding-service';
import type { SessionCoding } from './session-coding';
import { TypeAhead } from './type-ahead';
import { isControl, isTextInput, takesTab } from './text-input';
import { CommandRegistry } from '@theia/core/lib/common/command';

/** Attribute of views beside the film in which its keys, and those of coding, work too. */
export const RECORDING_KEYS_ATTRIBUTE = 'data-beeldspoor-recording-keys';
/** Set by the player: a recording is in front, the focus is there or in such a view, and nobody is typing. */
export const CODING_WHEN = 'beeldspoorRecordingFocus';

/**
 * Keys that come from the codebook: one listener for film, timeline, pad and list. It listens before Theia's own
 * keybindings, so that a key of the codebook always codes; the reserved keys (`RESERVED_KEYS`) are never taken here.
 */
@injectable()
export class CodingKeyListener implements FrontendApplicationContribution {
    @inject(CodingService)
    protected readonly coding: CodingService;

    @inject(ContextKeyService)
    protected readonly contextKeys: ContextKeyService;

    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    @inject(LookKeySwitch)
    protected readonly lookKeys: LookKeySwitch;

    @inject(TypeAhead)
    protected readonly typeAhead: TypeAhead;

    onStart(): void {
        window.addEventListener('keydown', event => this.keyDown(event), true);
    }

    protected keyDown(event: KeyboardEvent): void {
        const coding = this.coding.active;
        if (!isTextInput(event.target) && this.typeAhead.take(event)) {
            event.preventDefault();
            event.stopPropagation();
            return;
        }
        if (event.target instanceof Element && event.target.closest(`[${OWN_KEYS_ATTRIBUTE}]`)) {
            return;
        }
        if (!coding || event.defaultPrevented || event.isComposing || isTextInput(event.target) || !this.contextKeys.match(CODING_WHEN)) {
            return;
        }
        if (this.handle(event, coding)) {
            event.preventDefault();
            event.stopPropagation();
        }
    }

    protected handle(event: KeyboardEvent, coding: SessionCoding): boolean {
        if (event.ctrlKey || event.metaKey) {
            return false;
        }
        if (event.key === 'Tab') {
            if (event.altKey || !takesTab(event.target)) {
                return false;
            }
            coding.cycleActor(event.shiftKey ? -1 : 1);
            return true;
        }
        if (event.key === 'Escape') {
            return coding.armed !== undefined && coding.disarm();
        }
        if (event.key === 'Enter') {
            if (isControl(event.target) || !coding.session.selectedAnnotation) {
                return false;
            }
            void this.commands.executeCommand(CodingCommands.EDIT_OBSERVATION.id);
            return true;
        }
        const key = keyOf(event);
        if (key === undefined || (key === ' ' && isControl(event.target))) {
            return false;
        }
        if (this.lookKeys.claims(event)) {
            return false;
        }
        if (event.repeat) {
            return coding.keymap.codeOf(key, event.altKey) !== undefined;
        }
        if (!event.altKey && /^[1-9]$/.test(key) && coding.chooseNumber(Number(key))) {
            return true;
        }
        const found = coding.keymap.codeOf(key, event.altKey);
        if (found) {
            coding.press(found.tier, found.code);
            return true;
        }
        return !event.altKey && this.act(key, coding);
    }

    protected act(key: string, coding: SessionCoding): boolean {
        switch (coding.keymap.actionOf(key)) {
            case 'first':
                coding.chooseValue(0);
                return true;
            case 'second':
                coding.chooseValue(1);
                return true;
            case 'third':
                coding.chooseValue(2);
                return true;
            case 'mode':
                coding.cycleMode();
                return true;
            case 'certainty':
                coding.toggleCertainty();
                return true;
            case 'choosePerson':
                coding.arm();
                return true;
            case 'nextTarget':
                coding.cycleTarget(1);
                return true;
            case 'repeat':
                coding.repeatLast();
                return true;
            case undefined:
                return false;
        }
    }
}

/** The key as the codebook writes it: with Alt by its place on the keyboard; Caps Lock is looked through. */
function keyOf(event: KeyboardEvent): string | undefined {
    if (event.altKey) {
        const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
        return place ? (place[1]?.toLowerCase() ?? place[2]) : event.key;
    }
    if (event.key.length !== 1) {
        return undefined;
    }
    return event.getModifierState('CapsLock') ? (event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key;
}
