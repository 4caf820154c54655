import type { IncomingMessage } from 'node:http';
import type { Socket } from 'socket.io';
import { MessagingListenerContribution } from '@theia/core/lib/node/messaging/messaging-listeners';
import { WsRequestValidatorContribution } from '@theia/core/lib/node/ws-request-validators';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { AccessGate } from './access-gate';
import { SessionStore } from './session-store';

/** Sockets open for a signed-in browser only, and close when its session ends. */
@injectable()
export class SocketGuard implements WsRequestValidatorContribution, MessagingListenerContribution {
    @inject(AccessGate)
    protected readonly gate!: AccessGate;

    @inject(SessionStore)
    protected readonly sessions!: SessionStore;

    protected readonly sockets = new Map<Socket, string>();

    @postConstruct()
    protected init(): void {
        this.sessions.onDidEnd(ended => {
            for (const [socket, session] of this.sockets) {
                if (session === ended) {
                    socket.disconnect(true);
                }
            }
        });
    }

    /** Never throws and never rejects: Theia would leave the browser waiting. */
    async allowWsUpgrade(request: IncomingMessage): Promise<boolean> {
        return (await this.gate.admitSocket(request)) !== undefined;
    }

    onDidWebSocketUpgrade(request: IncomingMessage, socket: Socket): void {
        void this.gate.admitSocket(request).then(session => {
            if (session === undefined) {
                socket.disconnect(true);
                return;
            }
            this.sockets.set(socket, session);
            socket.on('disconnect', () => this.sockets.delete(socket));
            socket.conn.on('packet', ({ type }) => {
                if (type === 'message') {
                    this.sessions.touch(session);
                }
            });
        });
    }
}
