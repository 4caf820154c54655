import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dossierAsSeen } from '@beeldspoor/coaching-model/lib/common/agreement/blind-coding';
import { readTrajectory } from '@beeldspoor/coaching-model/lib/node/trajectories/read-trajectory';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { durableWrite, isMissing } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { ContributionProvider } from '@theia/core';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { composeDocument, isUpToDate } from '../../common/composing/compose-document';
import type { ExportResult } from '../../common/report-service';
import { DocumentTemplate } from '../../common/templates/document-template';
import { documentVersions, versionPath } from '../../common/versions/document-versions';
import type { Digest } from '../../common/versions/generated-blocks';

/** Enough of a SHA-256 to tell versions of one document apart. */
const digest: Digest = text => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Makes versions of documents in a traject folder; knows nothing of who asks. */
@injectable()
export class DocumentExporter {
    @inject(ContributionProvider) @named(DocumentTemplate) protected readonly contributions: ContributionProvider<DocumentTemplate>;

    get templates(): readonly DocumentTemplate[] {
        return this.contributions.getContributions();
    }

    /**
     * The next version of a document, or the newest one when nothing it is made from changed. Older versions are never
     * written again, not even when two exports race.
     * @param folder absolute path of the traject folder
     * @param coder initials of who makes it; of others nothing is told that somebody who codes blind must not see yet
     * @throws UserFacingError when there is no such template or the traject cannot be read
     */
    async export(folder: string, templateId: string, coder?: string): Promise<ExportResult> {
        const template = this.templates.find(({ id }) => id === templateId);
        if (!template) {
            throw new UserFacingError({
                happened: `Er is geen document «${templateId}».`,
                kept: 'Er is niets gemaakt.',
                todo: `Kies een van: ${this.templates.map(({ id }) => id).join(', ')}.`
            });
        }
        const found = await readTrajectory(folder);
        refuseUnreadable(found);
        const trajectory = { ...found, recordings: found.recordings.map(dossier => dossierAsSeen(dossier, coder)) };
        const newest = (await this.versions(folder)).filter(({ document }) => document === templateId).at(-1);
        const previous = newest && (await readFile(join(folder, newest.path), 'utf8'));
        if (newest && isUpToDate(previous, template, trajectory, digest)) {
            return { path: newest.path, version: newest.version, created: false };
        }
        const version = (newest?.version ?? 0) + 1;
        const path = versionPath(templateId, version);
        const text = composeDocument({ trajectory, template, previous, version, generatedAt: new Date().toISOString(), digest });
        await durableWrite(join(folder, path), text, { makeFolders: true, expect: current => refuseExisting(current, path) });
        return { path, version, created: true };
    }

    protected async versions(folder: string): Promise<ReturnType<typeof documentVersions>> {
        try {
            const names = await readdir(join(folder, 'documenten'));
            return documentVersions(names.map(name => `documenten/${name}`));
        } catch (error) {
            if (isMissing(error)) {
                return [];
            }
            throw error;
        }
    }
}

/** A document made while a source cannot be read would say «niet ingevuld» where something was written. */
function refuseUnreadable({ problems }: Trajectory): void {
    const [first] = problems.filter(({ readOnly }) => !readOnly);
    if (first) {
        throw new UserFacingError({
            happened: `Het document kan nu niet worden gemaakt: ${first.path} kan niet worden gelezen.`,
            kept: 'Er is niets gemaakt of veranderd.',
            todo: `Herstel eerst dat bestand. ${first.message}`
        });
    }
}

function refuseExisting(current: object | undefined, path: string): void {
    if (current) {
        throw new UserFacingError({
            happened: `${path} is intussen door iemand anders gemaakt.`,
            kept: 'Dat document is niet overschreven.',
            todo: 'Maak het document opnieuw; het wordt dan de volgende versie.'
        });
    }
}
