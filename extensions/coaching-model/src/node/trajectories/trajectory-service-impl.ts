import { lstat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { resolveInside } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { BASIS_CODEBOOK } from '../../common/codebook/basis-codebook';
import { CodebookContribution, findCodebook, offeredCodebooks } from '../../common/codebook/codebook-contribution';
import type { Codebook } from '../../common/documents/codebook';
import { compareCodes } from '../../common/persons/person-code';
import { localDate } from '../../common/time/local-date';
import { mediaPath, recordingOf, recordingPath, TRAJECT_PATH } from '../../common/trajectory/document-paths';
import { checkNewTrajectory, newTrajectoryFiles, trajectoryFolderName } from '../../common/trajectory/new-trajectory';
import { newTrajectorySchema } from '../../common/trajectory/new-trajectory-request';
import { phaseLabel } from '../../common/trajectory/phase-label';
import type { NewTrajectory, TrajectoryFile, TrajectoryService, TrajectorySummary } from '../../common/trajectory/trajectory-service';
import { EXAMPLE_NAME, exampleFolder } from './example-folder';
import { type NewFile, placeFolder } from './place-folder';
import { readTrajectory } from './read-trajectory';
import { entriesOf, walkFolder } from './walk-folder';

/** A traject may lie in a folder of its own kind, for example `oefentrajecten/fatima-01`. */
const DEEPEST_TRAJECT = 3;

/** Finds and makes traject folders. Keeps no state, so every connection may use the same one. */
@injectable()
export class TrajectoryServiceImpl implements TrajectoryService {
    @inject(TrajectoriesFolder)
    protected readonly folder: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock: FolderLock;

    @inject(ContributionProvider)
    @named(CodebookContribution)
    protected readonly codebooks: ContributionProvider<CodebookContribution>;

    /** One at a time, so that opening the example twice at once makes it once. */
    protected making: Promise<unknown> = Promise.resolve();

    async list(): Promise<TrajectorySummary[]> {
        const folders = await this.trajectoryFolders(this.folder.path, 1);
        const summaries = await Promise.all(folders.map(folder => this.summary(folder)));
        return summaries.sort((a, b) => b.changedAt - a.changedAt || compareCodes(a.folder, b.folder));
    }

    async create(request: NewTrajectory): Promise<TrajectorySummary> {
        const parsed = newTrajectorySchema.safeParse(request);
        const problems = parsed.success ? checkNewTrajectory(parsed.data) : ['De gegevens van het nieuwe traject zijn niet compleet.'];
        if (!parsed.success || problems.length > 0) {
            throw new UserFacingError({
                happened: 'Het traject is niet gemaakt.',
                kept: 'Er is niets toegevoegd.',
                todo: problems.join(' ')
            });
        }
        const codebook = this.codebookOf(parsed.data);
        const today = localDate(new Date());
        return this.make(async () => {
            const wished = trajectoryFolderName(parsed.data.title, today);
            const files = [...newTrajectoryFiles(parsed.data, today, wished, codebook)].map(([path, text]): NewFile => ({ path, text }));
            return this.place(wished, files);
        });
    }

    async example(): Promise<TrajectorySummary> {
        return this.make(async () => {
            const present = await this.findExample();
            if (present) {
                return present;
            }
            const source = exampleFolder();
            if (source === undefined) {
                throw new UserFacingError({
                    happened: 'Het voorbeeld is niet met dit programma meegekomen.',
                    kept: 'Er is niets veranderd.',
                    todo: 'Installeer Beeldspoor opnieuw, of maak een nieuw traject.'
                });
            }
            const files = (await walkFolder(source)).map(({ path, absolute }): NewFile => ({ path, copyOf: absolute }));
            return this.place(EXAMPLE_NAME, files);
        });
    }

    async files(uri: string): Promise<TrajectoryFile[]> {
        const folder = await resolveInside(this.folder.path, uri);
        const { recordings } = await readTrajectory(folder, isFact);
        const media = new Set(recordings.flatMap(({ recording }) => recording.media.map(file => mediaPath(recording.id, file))));
        const shown = (await walkFolder(folder)).filter(({ path }) => isDocument(path) || media.has(path));
        return Promise.all(shown.map(async ({ path, absolute }) => ({ path, size: (await lstat(absolute)).size })));
    }

    protected codebookOf({ codebook: wanted }: NewTrajectory): Codebook {
        if (wanted === undefined) {
            return BASIS_CODEBOOK;
        }
        const found = findCodebook(offeredCodebooks(this.codebooks.getContributions()), wanted);
        if (!found) {
            throw new UserFacingError({
                happened: `Het codeboek «${wanted.id}» (versie ${wanted.version}) is er niet.`,
                kept: 'Er is niets toegevoegd.',
                todo: 'Kies een ander codeboek, of installeer de uitbreiding waar het bij hoort.'
            });
        }
        return found;
    }

    /** Folders with a `traject.json`, not looking inside a traject for others. */
    protected async trajectoryFolders(folder: string, depth: number): Promise<string[]> {
        const below = (await entriesOf(folder)).filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
        const found = await Promise.all(
            below.map(async ({ name }) => {
                const path = join(folder, name);
                if (await isTrajectory(path)) {
                    return [path];
                }
                return depth < DEEPEST_TRAJECT ? this.trajectoryFolders(path, depth + 1) : [];
            })
        );
        return found.flat();
    }

    protected async summary(folder: string): Promise<TrajectorySummary> {
        const [{ traject, recordings }, files] = await Promise.all([readTrajectory(folder, isFact), walkFolder(folder)]);
        const changes = await Promise.all(
            files.map(({ absolute }) =>
                lstat(absolute).then(
                    found => found.mtimeMs,
                    () => 0
                )
            )
        );
        return {
            folder: relative(this.folder.path, folder).split(sep).join('/'),
            uri: pathToFileURL(folder).href,
            title: traject.title ?? basename(folder),
            kind: traject.kind,
            phaseLabel: phaseLabel(traject),
            recordingCount: recordings.length,
            changedAt: Math.floor(changes.reduce((latest, change) => Math.max(latest, change), 0))
        };
    }

    protected async findExample(): Promise<TrajectorySummary | undefined> {
        const names = (await entriesOf(this.folder.path)).filter(entry => entry.isDirectory()).map(({ name }) => name);
        for (const name of names
            .filter(each => each === EXAMPLE_NAME || new RegExp(`^${EXAMPLE_NAME}-\\d+$`).test(each))
            .sort(compareCodes)) {
            const folder = join(this.folder.path, name);
            if ((await isTrajectory(folder)) && (await readTrajectory(folder, isFact)).traject.id === EXAMPLE_NAME) {
                return this.summary(folder);
            }
        }
        return undefined;
    }

    protected async place(name: string, files: readonly NewFile[]): Promise<TrajectorySummary> {
        await this.lock.assertHeld();
        try {
            const placed = await placeFolder(this.folder, name, files);
            return await this.summary(join(this.folder.path, placed));
        } catch (error) {
            throw new UserFacingError(
                {
                    happened: `Het traject kon niet worden gemaakt: ${diskReason(error)}.`,
                    kept: 'Er is niets toegevoegd en niets veranderd.',
                    todo: 'Maak ruimte of vraag de beheerder om schrijfrechten, en probeer het opnieuw.'
                },
                { cause: error }
            );
        }
    }

    protected make<T>(action: () => Promise<T>): Promise<T> {
        const made = this.making.then(action, action);
        this.making = made.catch(() => undefined);
        return made;
    }
}

async function isTrajectory(folder: string): Promise<boolean> {
    return lstat(join(folder, TRAJECT_PATH)).then(
        found => found.isFile(),
        () => false
    );
}

/** What a list needs: the traject itself and its recordings, not their annotations and frame tables. */
function isFact(path: string): boolean {
    return path === TRAJECT_PATH || path === recordingPath(recordingOf(path) ?? '');
}

/** JSON, Markdown and everything that was made in `documenten/`. */
function isDocument(path: string): boolean {
    return /\.(json|md)$/i.test(path) || (path.startsWith('documenten/') && recordingOf(path) === undefined);
}

function diskReason(error: unknown): string {
    switch ((error as NodeJS.ErrnoException).code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return 'de schijf is vol';
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return 'in deze map mag niet worden geschreven';
        default:
            return 'de schijf gaf een fout';
    }
}
