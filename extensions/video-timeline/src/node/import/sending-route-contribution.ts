import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import type { Application, Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { readFile, rm } from 'node:fs/promises';
import { IMPORT_ROUTE, PIECES_HEADER, additionFactsSchema, importFactsSchema } from '../../common/import/import-routes';
import { setSafeHeaders } from '../media/media-route-contribution';
import { CheckReports } from './check-reports';
import { FilmProbe, type ProbeRequest } from './film-probe';
import { answerError, answerWrongFacts, goneSignal, headerFacts, stopWhenIdle } from './import-route-contribution';
import { notComplete } from './import-refusals';
import { RecordingImporter } from './recording-importer';
import { OutOfStepError, Sendings } from './sendings';

/** Looking at films before they are sent, sending them in parts, and the reports about them. */
@injectable()
export class SendingRouteContribution implements BackendApplicationContribution {
    @inject(RecordingImporter)
    protected readonly importer!: RecordingImporter;

    @inject(Sendings)
    protected readonly sendings!: Sendings;

    @inject(FilmProbe)
    protected readonly films!: FilmProbe;

    @inject(CheckReports)
    protected readonly reports!: CheckReports;

    configure(app: Application): void {
        const one = `${IMPORT_ROUTE}/:traject/zending/:id`;
        const handle = (work: (request: Request, response: Response) => Promise<void>) => (request: Request, response: Response) => {
            setSafeHeaders(response);
            work(request, response).catch(error => answerError(error, request, response));
        };
        app.post(
            `${IMPORT_ROUTE}/:traject/proef`,
            handle((request, response) => this.probe(request, response))
        );
        app.get(
            `${IMPORT_ROUTE}/:traject/proef/:id/beeld`,
            handle((request, response) => this.picture(request, response))
        );
        app.delete(
            `${IMPORT_ROUTE}/:traject/proef/:id`,
            handle(async (request, response) => {
                await this.films.forget(request.params.id);
                response.sendStatus(204);
            })
        );
        app.post(
            `${IMPORT_ROUTE}/:traject/zending`,
            handle((request, response) => this.begin(request, response))
        );
        app.get(
            one,
            handle(async (request, response) => {
                const status = this.sendings.status(request.params.traject, request.params.id);
                response.status(status ? 200 : 404).json(status ?? {});
            })
        );
        app.delete(
            one,
            handle(async (request, response) => {
                await this.sendings.forget(request.params.traject, request.params.id);
                response.sendStatus(204);
            })
        );
        app.put(
            `${one}/:file`,
            handle((request, response) => this.append(request, response))
        );
        app.post(
            `${one}/klaar`,
            handle((request, response) => this.finish(request, response))
        );
        app.get(
            '/beeldspoor/controle/:traject/:recording',
            handle(async (request, response) => {
                const document = await this.reports.report(request.params.traject, request.params.recording);
                response.status(document ? 200 : 404).json(document ?? {});
            })
        );
    }

    protected async probe(request: Request, response: Response): Promise<void> {
        const wanted = probeRequest(request);
        if (!wanted) {
            answerWrongFacts(response);
            return;
        }
        stopWhenIdle(request);
        await this.importer.expectRoom(request.params.traject, 0);
        response.json(await this.films.probe(wanted, request));
    }

    protected async picture(request: Request, response: Response): Promise<void> {
        const lens = request.query.lens === undefined ? undefined : Number(request.query.lens);
        const valid = lens === undefined || (lens >= 150 && lens <= 230);
        const picture = valid ? await this.films.picture(request.params.id, lens) : undefined;
        if (picture === undefined) {
            response.sendStatus(404);
            return;
        }
        response.set('Content-Type', 'image/jpeg').end(await readFile(picture));
        await rm(picture, { force: true });
    }

    protected async begin(request: Request, response: Response): Promise<void> {
        const asked = request.query.maten;
        const sizes = typeof asked === 'string' ? asked.split(',').map(Number) : [Number.NaN];
        if (sizes.some(size => !Number.isSafeInteger(size) || size < 0)) {
            answerWrongFacts(response);
            return;
        }
        await this.importer.expectRoom(
            request.params.traject,
            sizes.reduce((sum, size) => sum + size, 0)
        );
        response.status(201).json(await this.sendings.begin(request.params.traject, sizes));
    }

    protected async append(request: Request, response: Response): Promise<void> {
        const { traject, id, file } = request.params;
        stopWhenIdle(request);
        try {
            const status = await this.sendings.append(traject, id, Number(file), Number(request.query.vanaf), request);
            response.status(status ? 200 : 404).json(status ?? {});
        } catch (error) {
            if (error instanceof OutOfStepError) {
                response
                    .status(409)
                    .set('Connection', 'close')
                    .json(this.sendings.status(traject, id) ?? {});
                request.resume();
            } else if (request.readableAborted || response.destroyed) {
                response.destroy();
            } else {
                await this.sendings.forget(traject, id);
                throw error;
            }
        }
    }

    protected async finish(request: Request, response: Response): Promise<void> {
        const { traject, id } = request.params;
        const raw = headerFacts(request);
        const addition = additionFactsSchema.safeParse(raw).data;
        const facts = importFactsSchema.safeParse(raw).data;
        if (!addition && !facts) {
            answerWrongFacts(response);
            return;
        }
        const films = await this.sendings.finish(traject, id);
        if (!films) {
            throw notComplete();
        }
        const gone = goneSignal(response);
        const answer = addition ? await this.importer.addTo(films, addition, gone) : await this.importer.bringIn(films, facts!, gone);
        response.status(answer.kind === 'added' ? 201 : 409).json(answer);
    }
}

function probeRequest(request: Request): ProbeRequest | undefined {
    const said = new URLSearchParams(request.get(PIECES_HEADER) ?? '');
    const size = Number(said.get('size') ?? NaN);
    const extension = said.get('kind') ?? '';
    const pieces = (said.get('pieces') ?? '').split(',').map(text => {
        const [offset, length] = text.split(':').map(Number);
        return { offset, length };
    });
    const whole = [size, ...pieces.flatMap(({ offset, length }) => [offset, length])].every(Number.isSafeInteger);
    return whole && /^[a-z0-9]{0,8}$/.test(extension) ? { size, extension, pieces } : undefined;
}
