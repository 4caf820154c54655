import { type DocumentModel, DocumentStore } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import type { ForeignFile } from '../../common/exchange/foreign-file';
import { remarkText } from '../../common/exchange/exchange-remark';
import { Exporter } from '../../common/exchange/exporter';
import { Importer } from '../../common/exchange/importer';
import {
    EXCHANGE_MAPPING_DOCUMENT,
    type ExchangeMapping,
    exchangeMappingPath,
    withoutNames
} from '../../common/exchange/mapping/exchange-mapping';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import { mergeAnnotations } from '../../common/exchange/mapping/merge-annotations';
import type { RecordingDossier } from '../../common/trajectory/trajectory';
import { FrontRecording } from '../analysis/front-recording';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { TrajectoryOpener } from '../trajectory/trajectory-opener';
import { readApart, readsApart } from './background-reader';
import { chooseFile, readFile, saveFile } from './browser-files';
import { ExportDialog } from './export-dialog';
import { chosenCoding, exportName, firstExportForm } from './export-form';
import { type ImportAnswer, ImportDialog } from './import-dialog';
import { ImportModel } from './import-model';

export namespace ExchangeCommands {
    export const IMPORT: Command = {
        id: 'beeldspoor.exchange.import',
        label: nls.localize('beeldspoor/coaching-model/importAnnotationsDots', 'Annotaties importeren…'),
        category: BEELDSPOOR_CATEGORY
    };
    export const EXPORT: Command = {
        id: 'beeldspoor.exchange.export',
        label: nls.localize('beeldspoor/coaching-model/exportAnnotationsDots', 'Annotaties exporteren…'),
        category: BEELDSPOOR_CATEGORY
    };
}

/** Where the mappings of a traject lie. */
const MAPPINGS = 'uitwisseling';

/** Import and export of annotations: both stay on this computer. */
@injectable()
export class ExchangeContribution implements CommandContribution, MenuContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(FrontRecording)
    protected readonly front: FrontRecording;
    @inject(DocumentStore)
    protected readonly documents: DocumentStore;
    @inject(FileService)
    protected readonly files: FileService;
    @inject(TrajectoryOpener)
    protected readonly opener: TrajectoryOpener;
    @inject(MessageService)
    protected readonly messages: MessageService;
    @inject(ContributionProvider)
    @named(Importer)
    protected readonly importers: ContributionProvider<Importer>;
    @inject(ContributionProvider)
    @named(Exporter)
    protected readonly exporters: ContributionProvider<Exporter>;

    registerCommands(commands: CommandRegistry): void {
        const isEnabled = (): boolean => this.current.snapshot !== undefined;
        commands.registerCommand(ExchangeCommands.IMPORT, { isEnabled, execute: () => this.opener.reported(() => this.import()) });
        commands.registerCommand(ExchangeCommands.EXPORT, { isEnabled, execute: () => this.opener.reported(() => this.export()) });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_EXCHANGE, { commandId: ExchangeCommands.IMPORT.id, order: '1' });
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_EXCHANGE, { commandId: ExchangeCommands.EXPORT.id, order: '2' });
    }

    protected async import(): Promise<void> {
        const importers = this.importers.getContributions();
        const chosen = await chooseFile(importers.flatMap(({ extensions }) => extensions));
        const trajectory = this.current.snapshot;
        if (!chosen || !trajectory) {
            return;
        }
        const file = await readFile(chosen);
        const dossier = trajectory.recordings.find(({ recording }) => recording.id === this.front.id) ?? trajectory.recordings[0];
        const codings = readsApart(file, importers) ? await this.readLarge(file, dossier) : undefined;
        const model = new ImportModel(file, importers, trajectory, this.front.id, this.current.coder, codings);
        const answer = await new ImportDialog(model, trajectory, await this.savedMappings()).open();
        if (answer) {
            await this.take(model, answer);
        }
    }

    /** Beside the page, which says so meanwhile. */
    protected async readLarge(file: ForeignFile, dossier: RecordingDossier | undefined): Promise<readonly ForeignCoding[]> {
        const progress = await this.messages.showProgress({
            text: nls.localize('beeldspoor/coaching-model/exchangeReading', '«{0}» wordt gelezen…', file.name)
        });
        try {
            return await readApart(file, dossier);
        } finally {
            progress.cancel();
        }
    }

    /** One step of undo; the annotations that are there stay as they are. */
    protected async take(model: ImportModel, { preview, saveAs }: ImportAnswer): Promise<void> {
        if (saveAs !== undefined) {
            await this.saveMapping(saveAs, model.mapping);
        }
        const coming = preview.mapped.document;
        const document = await this.current.annotations(coming.recording, coming.coder);
        let added = 0;
        document.edit(nls.localize('beeldspoor/coaching-model/importAnnotations', 'Annotaties importeren'), value => {
            const merged = mergeAnnotations(value, coming);
            added = merged.added;
            return merged.document;
        });
        const taken = nls.localize(
            'beeldspoor/coaching-model/exchangeTaken',
            '{0} annotaties overgenomen in {1} ({2}).',
            added,
            coming.recording,
            coming.coder
        );
        const elsewhere = nls.localize(
            'beeldspoor/coaching-model/exchangeOtherCoder',
            'U ziet ze niet tussen uw eigen annotaties; vergelijken kan in de analyse.'
        );
        void this.messages.info(coming.coder === this.current.coder ? taken : `${taken} ${elsewhere}`);
    }

    protected async export(): Promise<void> {
        const { snapshot, coder } = this.current;
        const trajectory = snapshot && { ...snapshot, recordings: snapshot.recordings.map(each => dossierAsSeen(each, coder)) };
        const exporters = this.exporters.getContributions();
        const first = trajectory && firstExportForm(trajectory, this.front.id, coder, exporters[0]?.id ?? '');
        if (!trajectory || !first) {
            void this.messages.info(
                nls.localize('beeldspoor/coaching-model/exchangeNotCoded', 'Er is in dit traject nog niets gecodeerd om te exporteren.')
            );
            return;
        }
        const form = await new ExportDialog(first, trajectory, exporters).open();
        const exporter = exporters.find(({ id }) => id === form?.format);
        if (!form || !exporter) {
            return;
        }
        const coding = chosenCoding(form, trajectory);
        if (typeof coding === 'string') {
            void this.messages.error(coding);
            return;
        }
        const { bytes, remarks } = await exporter.write(coding, {
            date: new Date().toISOString(),
            decimal: form.decimal,
            layout: form.layout
        });
        saveFile(exportName(form, trajectory, exporter.extension), bytes, exporter.mimeType);
        if (remarks.length > 0) {
            void this.messages.info(remarks.map(remarkText).join(' '));
        }
    }

    /** Mappings of this traject by name; one that cannot be read is not offered. */
    protected async savedMappings(): Promise<ReadonlyMap<string, ExchangeMapping>> {
        const folder = this.current.root?.resolve(MAPPINGS);
        const found = folder && (await this.files.resolve(folder).catch(() => undefined));
        const read = (found?.children ?? []).map(async ({ resource }) => {
            const name = /^koppeling\.(.+)\.json$/.exec(resource.path.base)?.[1];
            const model =
                name === undefined ? undefined : await this.documents.open(EXCHANGE_MAPPING_DOCUMENT, resource).catch(() => undefined);
            const value = model?.value;
            model?.dispose();
            return name !== undefined && value ? ([[name, value]] as const) : [];
        });
        return new Map((await Promise.all(read)).flat());
    }

    protected async saveMapping(name: string, mapping: ExchangeMapping): Promise<void> {
        const uri = this.current.root?.resolve(exchangeMappingPath(name));
        if (!uri) {
            return;
        }
        const empty = (): ExchangeMapping => ({ schemaVersion: 1, persons: {}, rules: [] });
        const model: DocumentModel<ExchangeMapping> = await this.documents.open(EXCHANGE_MAPPING_DOCUMENT, uri, empty);
        model.edit(nls.localize('beeldspoor/coaching-model/exchangeSaveMapping', 'Koppeling bewaren'), () => withoutNames(mapping));
        await model.flush();
        model.dispose();
    }
}
