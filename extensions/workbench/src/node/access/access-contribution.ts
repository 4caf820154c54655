import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
    BackendApplicationCliContribution,
    BackendApplicationContribution,
    EarlyExpressMiddleware
} from '@theia/core/lib/node/backend-application';
import type { Application, NextFunction, Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TAB_ICON } from './access-icon';
import { AccessGate } from './access-gate';
import { isLoopback } from './allowed-hosts';
import { SessionStore } from './session-store';

const SWEEP_MS = 60_000;

/** Puts the gate before everything that the server answers over HTTP; refuses to serve the world by accident. */
@injectable()
export class AccessContribution implements BackendApplicationContribution {
    @inject(AccessGate)
    protected readonly gate!: AccessGate;

    @inject(SessionStore)
    protected readonly sessions!: SessionStore;

    @inject(EarlyExpressMiddleware)
    protected readonly early!: EarlyExpressMiddleware;

    @inject(BackendApplicationCliContribution)
    protected readonly cli!: BackendApplicationCliContribution;

    protected sweeper: NodeJS.Timeout | undefined;

    initialize(): void {
        this.early.handlers.unshift((request: Request, response: Response, next: NextFunction) => {
            void this.gate.admit(request, response).then(isAdmitted => {
                if (isAdmitted) {
                    next();
                }
            });
        });
        if (!isLoopback(this.cli.hostname ?? 'localhost') && !process.env['BEELDSPOOR_HOSTS']) {
            process.stderr.write(
                `Beeldspoor is zo te bereiken voor anderen op het netwerk (--hostname ${this.cli.hostname}).\n` +
                    'Er is niets gestart.\n' +
                    'Laat --hostname weg, of zet in BEELDSPOOR_HOSTS onder welke naam en poort Beeldspoor achter een beveiligde toegang staat.\n'
            );
            process.exit(1);
        }
    }

    configure(app: Application): void {
        app.disable('x-powered-by');
        // Errors are answered without a stack.
        app.set('env', 'production');
        // Browsers ask for it by this name whatever the page says.
        app.get('/favicon.ico', (_request, response) => response.type('image/svg+xml').send(TAB_ICON));
    }

    onStart(server: Server): void {
        server.on('listening', () => this.gate.listensOn((server.address() as AddressInfo).port));
        this.sweeper = setInterval(() => void this.sessions.sweep().catch(() => undefined), SWEEP_MS);
        this.sweeper.unref();
    }

    onStop(): void {
        clearInterval(this.sweeper);
    }
}
