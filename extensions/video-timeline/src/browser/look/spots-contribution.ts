import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { RECORDING_DOCUMENT, type RecordingDocument, type Spot } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { recordingPath } from '@beeldspoor/coaching-model/lib/common/trajectory/document-paths';
import { DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { type QuickPickItem, QuickInputService } from '@theia/core/lib/browser/quick-input/quick-input-service';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { oppositeOfSpot, viewOfSpot, withoutSpot, withSpot } from '../../common/sphere/spots';
import { bearingText } from '../../common/sphere/view-text';
import { RecordingSessions, type RecordingSession } from '../session/recording-session';
import { LookCommands } from './look-commands';
import { viewToStore } from './mark-view';

/** Named spots in the room: looking at one, looking about as somebody there looks, remembering and forgetting. */
@injectable()
export class SpotsContribution implements CommandContribution {
    @inject(RecordingSessions) protected readonly sessions: RecordingSessions;
    @inject(CurrentTrajectory) protected readonly trajectory: CurrentTrajectory;
    @inject(DocumentStore) protected readonly documents: DocumentStore;
    @inject(QuickInputService) protected readonly quickInput: QuickInputService;
    @inject(MessageService) protected readonly messages: MessageService;

    registerCommands(commands: CommandRegistry): void {
        const register = (command: Command, act: (session: RecordingSession) => Promise<unknown>): void => {
            commands.registerCommand(command, {
                isEnabled: () => this.sessions.active?.look.spherical === true,
                execute: () => this.sessions.active && act(this.sessions.active)
            });
        };
        register(LookCommands.TOWARDS, async session => {
            const spot = await this.choose(session, nls.localize('beeldspoor/video-timeline/towardsWhom', 'Naar wie of wat kijken?'));
            return spot && session.look.turnTo(viewOfSpot(spot));
        });
        register(LookCommands.SEEN_BY, async session => {
            const spot = await this.choose(
                session,
                nls.localize(
                    'beeldspoor/video-timeline/seenByWhom',
                    'Wie kijkt er? U ziet vanaf de camera de andere kant op: een benadering van wat die persoon voor zich heeft.'
                )
            );
            return spot && session.look.turnTo(oppositeOfSpot(spot));
        });
        register(LookCommands.SAVE_SPOT, session => this.save(session));
        register(LookCommands.REMOVE_SPOT, async session => {
            const spot = await this.choose(session, nls.localize('beeldspoor/video-timeline/forgetWhich', 'Welke plek vergeten?'));
            return spot && this.edit(session, recording => withoutSpot(recording, spot.id));
        });
    }

    protected async choose({ recording }: RecordingSession, placeholder: string): Promise<Spot | undefined> {
        const spots = recording.spots ?? [];
        if (spots.length === 0) {
            await this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/noSpots',
                    'Deze opname kent nog geen plekken. Kijk naar een leerling, de leerkracht of het bord, en kies «Deze plek onthouden …».'
                )
            );
            return undefined;
        }
        const items = spots.map(spot => ({ label: spot.label, description: bearingText(spot), spot }));
        return (await this.quickInput.showQuickPick(items, { placeholder }))?.spot;
    }

    /** Names what one looks at now: a person of the traject, or something typed. */
    protected async save(session: RecordingSession): Promise<void> {
        const view = viewToStore(session.look);
        if (!view) {
            await this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/viewFlat',
                    'U ziet nu de hele strook, dus er is geen kijkrichting. Zet het beeld op rond.'
                )
            );
            return;
        }
        const typed = nls.localize('beeldspoor/video-timeline/spotTyped', 'Iets anders …');
        const items: QuickPickItem[] = [
            ...session.persons
                .map(({ code }) => code)
                .sort(compareCodes)
                .map(label => ({ label })),
            { label: typed }
        ];
        const placeholder = nls.localize('beeldspoor/video-timeline/spotWho', 'Wie of wat is hier te zien?');
        const picked = (await this.quickInput.showQuickPick(items, { placeholder }))?.label;
        const label = picked === typed ? await this.typeLabel() : picked;
        if (label) {
            const { yaw, pitch, vfov } = view;
            await this.edit(session, recording =>
                withSpot(recording, { label, ...(picked !== typed && { person: label }), yaw, pitch, vfov })
            );
        }
    }

    protected async typeLabel(): Promise<string | undefined> {
        const placeHolder = nls.localize('beeldspoor/video-timeline/spotLabel', 'Bijvoorbeeld: bord, deur, instructietafel. Geen namen.');
        return (await this.quickInput.input({ placeHolder }))?.trim();
    }

    protected async edit({ recording }: RecordingSession, change: (recording: RecordingDocument) => RecordingDocument): Promise<void> {
        const { root } = this.trajectory;
        if (!root) {
            return;
        }
        const model = await this.documents.open(RECORDING_DOCUMENT, root.resolve(recordingPath(recording.id)));
        try {
            if (!model.readOnly) {
                model.edit(nls.localize('beeldspoor/video-timeline/editSpot', 'Plek in het lokaal'), change);
            }
        } finally {
            model.dispose();
        }
    }
}
