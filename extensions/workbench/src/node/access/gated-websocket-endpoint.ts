import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { WebsocketEndpoint } from '@theia/core/lib/node/messaging/websocket-endpoint';
import { inject, injectable } from '@theia/core/shared/inversify';
import { AccessGate } from './access-gate';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * socket.io takes requests for its own path from the server before express sees them, and hands out its client script to anyone.
 * Here the gate stands before the server's listeners for that path too.
 */
@injectable()
export class GatedWebsocketEndpoint extends WebsocketEndpoint {
    @inject(AccessGate)
    protected readonly gate!: AccessGate;

    override onStart(server: Server): void {
        super.onStart(server);
        const listeners = server.listeners('request') as Listener[];
        server.removeAllListeners('request');
        server.on('request', (request: IncomingMessage, response: ServerResponse) => {
            const goOn = (): void => listeners.forEach(listener => listener.call(server, request, response));
            if (!/socket\.io/i.test(request.url ?? '')) {
                goOn();
                return;
            }
            void this.gate.admit(request, response).then(isAdmitted => {
                if (isAdmitted) {
                    goOn();
                }
            });
        });
    }
}
