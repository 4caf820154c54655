import { CurrentTrajectory } from '@beeldspoor/coaching-model/lib/browser/trajectory/current-trajectory';
import { fileChecksSchema, type FileCheck } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import { describeFileCheck } from '@beeldspoor/coaching-model/lib/common/language/describe-file-check';
import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { QuickInputService } from '@theia/core/lib/browser';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { fileChecksRoute } from '../../common/import/import-routes';
import { sayFileCheck } from './file-check-texts';

export const CHECK_FILES: Command = {
    id: 'beeldspoor.recording.check',
    label: nls.localize('beeldspoor/video-timeline/checkFiles', 'Controle van het bestand'),
    category: BEELDSPOOR_CATEGORY,
    iconClass: 'codicon codicon-checklist'
};

/** The verb «Controle van het bestand»: what was found in the files of a recording. The argument is its id; else it is asked. */
@injectable()
export class FileCheckContribution implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory)
    protected readonly trajectory!: CurrentTrajectory;

    @inject(QuickInputService)
    protected readonly quickInput!: QuickInputService;

    @inject(MessageService)
    protected readonly messages!: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(CHECK_FILES, {
            isEnabled: () => (this.trajectory.snapshot?.recordings.length ?? 0) > 0,
            isVisible: () => this.trajectory.snapshot !== undefined,
            execute: (recording?: unknown) => this.show(typeof recording === 'string' ? recording : undefined)
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_RECORDINGS, { commandId: CHECK_FILES.id, order: '5' });
    }

    protected async show(wanted: string | undefined): Promise<void> {
        const { snapshot } = this.trajectory;
        const recording = wanted ?? (await this.ask());
        if (!snapshot || recording === undefined) {
            return;
        }
        const address = new URL(`.${fileChecksRoute(snapshot.folder, recording)}`, document.baseURI).href;
        const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
        const parsed = response?.ok ? fileChecksSchema.safeParse(await response.json()) : undefined;
        if (parsed?.success) {
            await new FileCheckDialog(recording, parsed.data.files).open();
        } else {
            void this.messages.info(
                nls.localize(
                    'beeldspoor/video-timeline/noCheck',
                    'Van opname {0} is geen bestand na te kijken. De annotaties zijn er nog. Zet de film terug in de map van de opname en probeer het opnieuw.',
                    recording
                )
            );
        }
    }

    protected async ask(): Promise<string | undefined> {
        const recordings = this.trajectory.snapshot?.recordings.map(({ recording }) => recording) ?? [];
        if (recordings.length < 2) {
            return recordings[0]?.id;
        }
        const picked = await this.quickInput.showQuickPick(
            recordings.map(({ id, title }) => ({ label: title ? `${id} ${title}` : id, id })),
            { placeholder: nls.localize('beeldspoor/video-timeline/checkWhich', 'Van welke opname?') }
        );
        return picked?.id;
    }
}

/** What was found in each file, to read. */
class FileCheckDialog extends ReactDialog<void> {
    constructor(
        recording: string,
        protected readonly files: readonly FileCheck[]
    ) {
        super({ title: `${CHECK_FILES.label} – ${recording}`, maxWidth: 680 });
        this.appendAcceptButton(nls.localizeByDefault('Close'));
    }

    get value(): undefined {
        return undefined;
    }

    protected render(): React.ReactNode {
        return (
            <div className="bs-check" tabIndex={0}>
                {this.files.map(file => (
                    <section key={file.name} className="bs-check-file" aria-label={file.name}>
                        <h3>{file.name}</h3>
                        <dl className="bs-check-rows">
                            {describeFileCheck(file, sayFileCheck).flatMap(({ label, value }) => [
                                <dt key={`${label}-dt`}>{label}</dt>,
                                <dd key={`${label}-dd`}>{value}</dd>
                            ])}
                        </dl>
                    </section>
                ))}
            </div>
        );
    }
}
